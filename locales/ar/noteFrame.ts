import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/noteFrame.ts";

export default {
  title: "الملاحظة والوسوم",
} satisfies Translation<typeof english>;
