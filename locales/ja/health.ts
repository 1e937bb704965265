import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/health.ts";

export default {
  backupOffer:
    "メモはこのブラウザーの中にだけあります。Pressmark は一日に一度、ダウンロードフォルダーにバックアップを保存できます。ブラウザーや拡張機能がなくなっても、そこに残ります。",
  backupSetUp: "バックアップを設定",
  backupDecline: "いいえ、結構です",
  backupFailed: "前回のバックアップは失敗しました。{reason}",
  backupLook: "バックアップを見る",
  backupOld: {
    other: "最後のバックアップは {count} 日前のもので、そのあとに書いたものがあります。",
  },
  space:
    "ブラウザーが Pressmark に割り当てた容量の {share} を使っています。ここまではすべて保存されていますが、まもなく入らなくなります。ディスクに空きを作ってください。その前に<backup>バックアップを保存</backup>してください。",
  setAside: {
    other:
      "{count} 件は読めなかったため、表示していません。何も削除されておらず、ノートブックにそのまま残っています。",
  },
  setAsideSave: "ファイルに保存",
  setAsideElsewhere: "読めなかったものは、ライブラリでファイルに保存できます。",
  setAsideSaved: "読めなかったものを保存しました。",
  rescue: "まだ読めるものをすべて保存",
  loss: {
    other:
      "ここには{before}ありましたが、今は {count} 件です。ご自分で削除したのでなければ、ブラウザーが失った可能性があります。バックアップから戻せます。",
  },
  lossRestore: "バックアップを復元",
  lossAccept: "これで問題ありません",

  fileWhole: "ファイルは完全です。Pressmark が書いたときのままです。",
  fileChanged:
    "注意: ファイルは、Pressmark が書いたあとに壊れたか編集されました。復元はできますが、中身はお書きになったものと違うかもしれません。新しいバックアップを保存してください。",
  fileUnknown:
    "バックアップを確認できるようになる前のファイルです。読むことはできますが、そのあとに変更されたかどうかはわかりません。",
  fileMade: "作成: {moment}。中身: {what}。",
  fileEmpty: "作成: {moment}。中身はありません。",
  fileTexts: { other: "記事の本文 {count} 件" },
  onlyHere: "ファイルになく、ここにあるもの: {what}。",
  different: "そのあとに変更されたか、ここと違うもの: {what}。",
  onlyInFile: "ファイルにあり、ここにないもの: {what}。",
  same: "今のノートブックの中身とまったく同じです。",
} satisfies Translation<typeof english>;
