import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/keys.ts";

export default {
  title: "キーボード",
  here: "この画面",
  everyPage: "すべてのページ",
  none: "未設定",
  change: "ブラウザーで変更する",

  homeAndEnd: "Home、End",
  enter: "Enter",
  delete: "Delete",
  undo: "Ctrl + Z",
  escape: "Esc",

  color: "選択範囲をハイライトする、または開いているハイライトの色を変える",
  write: "メモを書く、タグを付ける",
  go: "次のハイライトへ、前のハイライトへ",
  copyOpen: "開いているハイライトを出典付きでコピーする",
  deleteOpen: "開いているハイライトを削除する",
  undoDeleted: "削除したものを元に戻す",
  closeOpen: "開いているものを閉じる",
  goToEnds: "最初へ、最後へ",
  openOne: "開いて、ページの該当箇所を表示する",
  changeColor: "色を変える",
  copyOne: "出典付きでコピーする",
  deleteOne: "削除する",
  leave: "欄を離れる、続けてハイライトを閉じる",
} satisfies Translation<typeof english>;
