import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/highlight.ts";

export default {
  note: "このハイライトのメモ",
  notePlaceholder: "メモを書く…",
  editNote: "このメモを編集",
  edit: "編集",
  editField: "編集: {field}",
  saving: "保存しています…",
  saved: "保存しました",
  notSavedBecause: "保存できませんでした: {reason}",
  tooLong: {
    other:
      "メモは {count} 文字あり、上限は {most} 文字です。文章は残っています。短くしてください。",
  },
  notAdded: {
    other:
      "{count} 文字は入りませんでした。ここの上限は {most} 文字です。入力済みの内容はそのままです。",
  },
  noNoteHere: "このページではメモを表示できません。書いたものは無事です。",
  writeInPanel: "パネルで書く",
  pressButton: "ブラウザーの Pressmark ボタンを押してください。メモとタグはパネルにあります。",

  edited: "その後の変更: {changes}",
  editedShare: "その後の変更({share} は元のまま): {changes}",
  moreChanges: { other: "ほか {count} 件" },
  moved: "同じ言葉ですが、前後の文章が元とは違います。",
  notTried: "まだページで探していません。",
  alternatives: {
    other: "ほかにも {count} か所が同じくらい当てはまります。ここではないかもしれません。",
  },
  hidden: "ページにありますが、折りたたまれているか隠れています。",
  repeated: "同じ言葉がページのほかの場所にもあります。前後の言葉で区別しています。",
  volatile:
    "ページのこの部分は自動で変わります。次に来たときにはないかもしれません。言葉は残ります。",
  outside: "これは読み取った記事の本文にはありません。",
  translated: "{language}への翻訳でハイライトしたものです。新聞自身の言葉ではありません。",
} satisfies Translation<typeof english>;
