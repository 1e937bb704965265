import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/dates.ts";

export default {
  unknown: "fecha desconocida",
  localTime: "{date} (hora local)",
} satisfies Translation<typeof english>;
