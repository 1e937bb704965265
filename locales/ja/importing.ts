import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/importing.ts";

export default {
  file: "取り込むファイル",
  heading: "「{name}」を取り込みますか?",
  contents: "{format}: {what}。",
  contentsNone: "{format}: 取り込むものはありません。",
  added: "新規: {what}。",
  changed: "内容が加わるもの: {what}。",
  unchanged: "すでにあり、取り込まないもの: {count} 件。",
  inTrash: "ゴミ箱にあり、そのままのもの: {count} 件。",
  later: "ハイライトは、次にそのページを開いたとき、言葉のある場所に表示されます。",
  nothingDeleted: "ここにあるものは何も削除されません。",
  confirm: "取り込む",
  problems: { other: "ファイルの問題 {count} 件" },
  moreProblems: "ほか {count} 件。",
  problem: "{place}: {wrong}。{done}",
  line: "{line} 行目",

  reportAdded: "追加しました: {what}。",
  reportChanged: "更新しました: {what}。",
  reportUnchanged: { other: "記事とハイライト {count} 件はすでにありました。" },
  reportInTrash: { other: "ファイルの {count} 件はゴミ箱にあります。" },
  reportKeptOut: { other: "ファイルの {count} 件は完全に削除したものなので、戻りません。" },
  reportRemoved: {
    other: "ファイルの作成元で完全に削除されたため、ここからもなくなりました: {what}。",
  },
  reportFuture: {
    other:
      "{count} 件は、進んでいた時計のために未来の日付でした。そのあとにお書きになったものは残ります。",
  },
  reportDamaged: {
    other:
      "ファイルの {count} 件は壊れているため取り込みませんでした。ファイルを保管しておいてください。",
  },
  reportNone: "ファイルに記事はありません。",

  reading: "「{name}」を読んでいます…",
  readingLarge: "「{name}」を読んでいます。大きなファイルなので、しばらくお待ちください…",

  isNext: "次は「{name}」です。",
  nothingImported: "何もインポートされませんでした。すべて元のままです。",
  removalTitle: "ここでも{what}を削除しますか？",
  removeToo: "ここでも削除する",
  keepThem: "残す",
  removalWhy:
    "「{name}」が作られた場所では完全に削除されましたが、ここにはまだあります。ここでも削除すると元に戻せません。残す場合、ファイルのほかの内容はすべてインポートされます。",
  andMore: "ほか",
} satisfies Translation<typeof english>;
