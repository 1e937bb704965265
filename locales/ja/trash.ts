import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/trash.ts";

export default {
  heading: "ゴミ箱",
  empty: "ゴミ箱は空です",
  emptyHelp: {
    other: "削除したものはここに入ります。{count} 日間は戻せます。そのあとは完全に削除されます。",
  },
  about: { other: "{count} 日間残り、そのあと完全に削除されます。それまではすべて戻せます。" },
  clear: "ゴミ箱を空にする…",
  noMatch: "ゴミ箱に当てはまるものはありません",
  article: "記事、削除 {moment}、{left}",
  highlight: "ハイライト、削除 {moment}、{left}",
  daysLeft: { other: "残り {count} 日" },
  textChanges: { other: "本文に加えた、または除いた段落 {count} 件" },
  fewer: "ハイライトを減らす",
  more: { other: "ほかのハイライト {count} 件" },
  restore: "戻す",
  restoreAll: { other: "ハイライト {count} 件をすべて戻す" },
  restored: "戻しました。",
  notRestored: "戻せませんでした",
  purge: "完全に削除…",
  purgeArticle: "完全に削除…: {title}",
  purgeHighlight: "完全に削除…: このハイライト",
  purgeAll: "すべて完全に削除…",
  purgeAllOf: "すべて完全に削除…: {title}",
  question: "{what}を完全に削除しますか?",
  confirm: "完全に削除",
  isWhole: "検索で表示されていないものも含めた、ゴミ箱全体です。",
  gone: "言葉、メモ、タグがこのノートブックから取り除かれ、今後のバックアップにも入りません。元に戻すことはできず、古いバックアップを取り込んでも戻りません。",
  goneWithTexts:
    "言葉、メモ、タグ、保存していた本文がこのノートブックから取り除かれ、今後のバックアップにも入りません。元に戻すことはできず、古いバックアップを取り込んでも戻りません。",
  outOfReach:
    "<lead>Pressmark の手の届かないもの:</lead> すでにファイルになったバックアップと書き出し。ご自分で削除してください。",
  purged: "完全に削除しました: {what}。",
  nothingLeft: "削除するものはもうありませんでした。",
} satisfies Translation<typeof english>;
