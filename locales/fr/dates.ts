import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/dates.ts";

export default {
  unknown: "date inconnue",
  localTime: "{date} (heure locale)",
} satisfies Translation<typeof english>;
