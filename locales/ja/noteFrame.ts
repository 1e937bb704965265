import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/noteFrame.ts";

export default {
  title: "メモとタグ",
  note: "メモ: {note}。",
  tags: "タグ: {tags}。",
  tagNotSaved: "{tags} は保存されませんでした: {reason}",
  tagsNotSaved: "タグの変更は保存されませんでした: {reason}",
} satisfies Translation<typeof english>;
