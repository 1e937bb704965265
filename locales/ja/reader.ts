import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/reader.ts";

export default {
  title: "読書用コピー · Pressmark",
  pageTitle: "{title} · Pressmark",
  label: "読書用コピー",
  notebookUnread: "ノートブックを読めませんでした",
  missingTitle: "この記事は表示できません",
  missing:
    "ノートブックにありません。完全に削除されたか、記録が壊れています。壊れた記録はそのまま残り、ライブラリでファイルに保存できます。",
  openLibrary: "ライブラリを開く",

  inTrash: "この記事はゴミ箱にあります。",
  restore: "元に戻す",
  notRestored: "元に戻せませんでした",
  noText:
    "この記事の本文は保存されていませんが、ハイライトは残っています。ページを開いて何かをハイライトするか、パネルで「この記事を保存」を押すと、本文が保存されます。",
  earlier: "これは記事の以前の本文です。",
  showText: "最新の本文を表示({moment})",

  minutes: { other: "読むのに {count} 分" },
  textKept: "本文の保存: {moment}",
  table: "表",
  headings: "見出し",
  notes: "メモ",
  notInThisText: "(この本文にはありません)",

  highlights: "ハイライト",
  highlightsCount: "ハイライト · {count}",
  closeList: "一覧を閉じる",
  none: "まだハイライトはありません。文章を選択して色を選ぶか、1 から 5 を押してください。",
  inText: "本文中のハイライト",
  notInText: "この本文にないもの",
  notInTextCount: "この本文にないもの · {count}",
  showInText: "ハイライトしたときの本文で表示({moment})",
  noWords: "選択範囲に文章がありません。",
  selectFirst: "先に文章を選択してから、ハイライトしてください。",
  highlightedAs: "「{name}」としてハイライトしました。",

  library: "ライブラリ",
  openPage: "ページを開く",
  openPageItself: "元のページを開く",
  print: "印刷",
  textAndKeys: "文字とキー",
  text: "文字",
  size: "文字の大きさ",
  small: "小",
  medium: "中",
  large: "大",
  largest: "特大",
  measure: "行の長さ",
  short: "短い",
  middling: "普通",
  long: "長い",
  keys: "本文と一覧で使うキー",
} satisfies Translation<typeof english>;
