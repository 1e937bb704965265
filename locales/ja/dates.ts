import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/dates.ts";

export default {
  unknown: "日付不明",
  localTime: "{date}(現地時間)",
} satisfies Translation<typeof english>;
