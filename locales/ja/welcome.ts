import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/welcome.ts";

export default {
  title: "Pressmark へようこそ",
  heading: "ペンを片手にニュースを読む",
  lead: "気になる箇所に印を付け、そばにメモを書き、いつでも見つけ直せます。印はこのコンピューターに残ります。アカウントもサーバーもありません。",
  try: "見本の記事で試す",
  tryHint: "30 秒ほどで、権限は要りません。",
  tryFailed: "見本を開けませんでした: {reason}",
  howHeading: "使い方",
  markTitle: "印を付ける",
  mark: "ページで文章を選択します。そばに出るバーで色を選ぶか、メモを書きます。",
  listTitle: "見渡す",
  list: "ページの横のパネルに、印を付けた箇所が本文の順に並びます。本文も一緒に保存されます。",
  returnTitle: "見つけ直す",
  return:
    "ページに戻ると、ハイライトもまたそこにあります。ライブラリにはすべてがあり、検索も書き出しもできます。",
  questionsHeading: "二つの質問",
  accessHeading: "Pressmark はどこで働きますか?",
  everySite: "すべてのサイトで",
  everySiteHint:
    "記事を自動で見分け、戻ったときすぐにハイライトを表示します。そのために開いたページを見る必要があり、ブラウザーがもう一度確認します。",
  onClick: "クリックした場所だけで",
  onClickHint:
    "ページでボタン、ショートカット、メニューのどれかを使ったときだけそのページを見ます。ほかのページは見ません。",
  accessLater: "設定でいつでも変更できます。",
  nowEverySite: "Pressmark はすべてのサイトで働きます。",
  nowOnClick:
    "Pressmark はクリックした場所だけで働きます。印を付けたいページで、ツールバーのボタンを押してください。",
  notChanged: "何も変更されませんでした: {reason}",
  barHeading: "選択したとき、バーをいつ表示しますか?",
  handHeading: "手元に置く",
  pinHeading: "ボタンを固定する",
  pinWhy: "ボタンはパネルを開き、ページが記事かどうか、いくつ印を付けたかを示します。",
  pinChrome: "ツールバーの端の {puzzle} を押し、Pressmark の横の {pin} を押します。",
  pinFirefox:
    "ツールバーの {puzzle} を押し、Pressmark の横の {gear} を押して、<item>ツールバーにピン留め</item>を選びます。",
  puzzle: "パズルのピース",
  pin: "ピン",
  gear: "歯車",
  pinned: "固定されています。",
  keysHeading: "キー",
  keysNone: "Pressmark の操作にはまだキーがありません。別の拡張機能が使っているのかもしれません。",
  changeKeys: "キーを変更",
  keysNotOpened: "ブラウザーがショートカットのページを開きませんでした。{help}",
  moreHeading: "ほかの場所にメモがありますか?",
  more: "Hypothesis、Readwise、Pocket、Kindle などのハイライトを取り込めます。<library>ライブラリを開き</library>、「取り込む」 を選んでください。そのほかは<options>設定</options>にあります。",
} satisfies Translation<typeof english>;
