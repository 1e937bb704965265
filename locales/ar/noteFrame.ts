import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/noteFrame.ts";

export default {
  title: "الملاحظة والوسوم",
  note: "الملاحظة: {note}.",
  tags: "الوسوم: {tags}.",
  tagNotSaved: "لم يُحفظ {tags}: {reason}",
  tagsNotSaved: "لم يُحفظ تغيير الوسوم: {reason}",
} satisfies Translation<typeof english>;
