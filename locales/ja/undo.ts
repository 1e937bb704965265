import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/undo.ts";

export default {
  deleted: "「{words}」を削除しました。",
  deletedHighlight: "ハイライトを削除しました。",
  deletedArticle: "記事を削除しました。",
  deletedWith: { other: "「{words}」をハイライト {count} 件とともに削除しました。" },
  deletedArticleWith: { other: "記事をハイライト {count} 件とともに削除しました。" },
  inTrash: { other: "ゴミ箱に {count} 日間残ります。" },
  back: "「{words}」が戻りました。",
  backHighlight: "ハイライトが戻りました。",
  backArticle: "記事が戻りました。",
  tagsRemoved: { other: "タグ {tags} を外しました。" },
  tagsBack: { other: "タグ {tags} が戻りました。" },
  noteDeleted: "メモ「{words}」を削除しました。",
  noteBack: "メモ「{words}」が戻りました。",
  nothing: "元に戻せるものはありませんでした。すべてそのあとに変更されています。",
  some: "{all} 件のうち {restored} 件を元に戻しました。残りはそのあとに変更されています。",
} satisfies Translation<typeof english>;
