import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/page.ts";

export default {
  toolbar: "選択範囲をハイライト",
  withNote: "メモを付けてハイライト",
  withTag: "タグを付けてハイライト",
  wholeParagraph: "段落全体をハイライト",
  toolbarHere: "ハイライトのバーです。Tab キーで移動できます。",

  card: "ハイライト",
  closeWithKey: "閉じる (Esc)",
  placeHere: "ここにある {of} 件のうち {at} 件目",
  showNext: "次を表示",
  typedToPage: "入力した文字はページに送られています。続けるにはメモの中をクリックしてください。",

  spoken: "ハイライト {of} 件のうち {at} 件目、{color}。",
  spokenWithNote: "ハイライト {of} 件のうち {at} 件目、{color}、メモあり。",
  colorAndTint: "{name}、{tint}",
  highlighted: "ハイライトしました: {name}。",

  open: "開く",
  makeOne: "一つにまとめる",
  noneHere: "このページにハイライトはありません。",
  overlaps: { other: "ほかの {count} 件のハイライトと重なっています。すべて残しました。" },
  united: { other: "重なっていた {count} 件のハイライトと一つにまとめました。" },
  writtenIn:
    "元に戻しませんでした。その後に書き込みがあったためです。置き換えられたものはゴミ箱にあります。",
  bothKept: "元のハイライトが戻りました。まとめたものも、その後の書き込みがあるので残しました。",
  notShown: "ハイライトを保存しました。設定により、ページには表示されません。",
  toolbarOff:
    "Pressmark の設定でバーはオフになっています。ほかのショートカットや右クリックメニューでハイライトできます。",
  siteOff: "このサイトでは Pressmark がオフになっています。パネルでオンにできます。",
  pressRefused:
    "このクリックは無効でした。カードが開いた直後だったか、ページの何かがカードに重なっています。もう一度クリックしてください。",

  notSaved: "保存できませんでした: {reason}",
  notCopied: "ここではコピーできませんでした。パネルならコピーできます: {reason}",
  notDeleted: "削除できませんでした: {reason}",
  notRestored: "元に戻せませんでした: {reason}",
  notUndone: "取り消せませんでした: {reason}",
  allKept: "すべて残しました: {reason}",
  lastWordsNotSaved:
    "メモの最後の言葉が保存されませんでした: {reason} 言葉は残してあり、メモを次に開いたときに表示されます。",
  lastChangeNotSaved: "メモまたはタグの最後の変更が保存されませんでした: {reason}",
  noText: "このページには文章がありません。",
  noneSelected: "選択範囲に文章がありません。",
  noOverlap: "これらのハイライトはもうページで重なっていません。",

  inFrame:
    "この文章は、ページに埋め込まれた別のページにあります。ハイライトするには、そのページを別のタブで開いてください。",
  inField: "入力欄の文章はハイライトできません。",
  inEditor: "編集中の文章はハイライトできません。",
  inClosedPart: "この文章はページの閉じた部分(ウェブコンポーネント)にあり、ハイライトできません。",
  selectFirst: "先に文章を選択してから、ハイライトしてください。",
  isPdf:
    "これは PDF ファイルです。ブラウザーのビューアーでは、どの拡張機能も文字をハイライトできません。",
  isCanvas: "このページは文字を絵として描いているため、ハイライトできません。",
} satisfies Translation<typeof english>;
