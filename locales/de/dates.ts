import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/dates.ts";

export default {
  unknown: "unbekanntes Datum",
  localTime: "{date} (Ortszeit)",
} satisfies Translation<typeof english>;
