import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/rescue.ts";

export default {
  title: "救出 · Pressmark",
  heading: "救出",
  intro:
    "ライブラリが開けないとき、このページはまだ読めるものすべてを一つのファイルに保存します。読むだけで、ノートブックの中身は変更も削除もしません。",
  looking:
    "ノートブックを調べています… このままのときは、Pressmark のほかのタブをすべて閉じてください。",
  none: "このブラウザープロファイルにはノートブックがないため、保存するものがありません。",
  failed: "ノートブックを開けませんでした。{reason}",
  failedNext:
    "ほかのことを試す前に、ブラウザーのプロファイルフォルダーをコピーしてください。メモはその中にあります。そのあと、このページをもう一度開いてください。",
  articles: "記事",
  highlights: "ハイライト",
  texts: "保存した本文",
  traces: "完全に削除したものの跡",
  save: "すべてをファイルに保存",
  read: { other: "{count} 件を読みました…" },
  notSaved: "保存できませんでした。{reason}",
  contents: "ここのノートブックのバージョンは {version} です。中身は次のとおりです。",
  uncounted: "数えられません",
  saved: { other: "「{name}」に {count} 件を保存しました。" },
  allRead: "すべて読めました。",
  unreadable: { other: "{count} 件は読めませんでした:" },
  lost: "{table}: {key}",
  lostRest: "{table} の残り",
  more: "ほか、ファイルに記したもの",
  nextHeading: "ファイルの使い方",
  next: "安全な場所に保管してください。これはバックアップです。Pressmark がまた動くようになったら、または別のブラウザーで、<library>ライブラリ</library>を開き、<action>取り込む</action> を選んでください。ノートブックがより新しい Pressmark のものなら、先に Pressmark を更新してください。",
} satisfies Translation<typeof english>;
