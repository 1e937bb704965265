import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/dates.ts";

export default {
  unknown: "تاريخ غير معروف",
  localTime: "{date} (بالتوقيت المحلي)",
} satisfies Translation<typeof english>;
