import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/noteFrame.ts";

export default {
  title: "メモとタグ",
} satisfies Translation<typeof english>;
