import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/options.ts";

export default {
  title: "設定 · Pressmark",
  heading: "設定",
  intro: "変更はすぐに保存されます。<library>ライブラリを開く</library>",
  notChanged: "変更できませんでした",

  accessHeading: "Pressmark が働く場所",
  everySite: "すべてのサイトで",
  everySiteHint: "記事を自動で見分け、戻ったときにハイライトがあります。",
  onClick: "クリックした場所だけで",
  onClickHint:
    "ページでボタン、ショートカット、メニューのどれかを使ったときだけそのページを見ます。ほかのページは見ません。",
  accessAlso: "{sites} ではクリックなしでも働きます。",
  accessClick: "そこでもクリックを待つ",

  barHeading: "選択範囲のバー",
  barAlways: "いつも",
  barAlwaysHint: "ページで文章を選択すると必ず表示されます。",
  barModifier: "Alt を押したときだけ",
  barModifierHint: "選択を終えるときに Alt(Mac では Option)を押したままにします。",
  barShortcut: "ショートカットのときだけ",
  barShortcutHint: "ショートカット「選択範囲のバーへ」で表示されます。",
  barNever: "表示しない",
  barNeverHint: "キーボードか右クリックメニューでハイライトします。",

  themeHeading: "外観",
  themeSystem: "システムに合わせる",
  themeLight: "明るい",
  themeDark: "暗い",

  paintingHeading: "ページのハイライト",
  paintingBrowser: "ブラウザーで描く",
  paintingBrowserHint:
    "正確で軽い方法です。ページのスクリプトは、どの箇所がハイライトされているか知ることができます。",
  paintingBoxes: "ページのスクリプトから隠す",
  paintingBoxesHint:
    "文章の上に枠として描きます。スクリプトには Pressmark があることはわかりますが、何がハイライトされているかはわかりません。枠は印刷されず、ページが動くと遅れることがあり、長いページでは処理が増えます。",
  paintingNone: "表示しない",
  paintingNoneHint:
    "ハイライトはパネルとライブラリに残ります。バーとショートカットはそのまま使えます。",

  overlapsHeading: "ハイライトの上に印を付けるとき",
  overlapsKeep: "両方を残す",
  overlapsKeepHint: "クリックすると、同じ場所にあるものが順に切り替わります。",
  overlapsUnite: "一つにまとめる",
  overlapsUniteHint: "両方の言葉、メモ、タグを合わせます。取り消せます。",
  overlapsAsk: "毎回尋ねる",
  overlapsAskHint: "指示があるまで両方を残します。",

  colorsHeading: "色",
  colorsHint:
    "それぞれの色に意味があります。名前や色合いを変えると、その色のハイライトすべてが変わります。",
  colorName: "色「{name}」の名前",
  colorTint: "「{name}」の色合い",
  colorSample: "ハイライトした文章",

  sitesHeading: "オフにしたサイト",
  sitesHint: "これらのサイトではバーもハイライトも表示されません。そこで付けた印は残っています。",
  switchOn: "オンにする",
  switchOnSite: "{site} をオンにする",
  switchOff: "オフにする",
  siteLabel: "オフにするサイト",
  siteProblem: "example.com のようなサイトのアドレスではありません。",

  rulesHeading: "サイトごとに残すもの、除くもの",
  rulesHint:
    "記事に段落を加えたり除いたりすると、そのサイト全体で同じようにするかパネルが尋ねます。",
  rulesNone: "そのような規則はまだありません。",
  ruleBoxesKept: "{site} では、このような枠をいつも残します",
  ruleBoxesLeft: "{site} では、このような枠をいつも除きます",
  ruleWordsKept: "{site} では、この言葉をいつも残します",
  ruleWordsLeft: "{site} では、この言葉をいつも除きます",
  forget: "忘れる",
  forgetRule: "忘れる: {words}",
  ruleForgotten: "{site} の「{words}」の規則を忘れました。",
  ruleBack: "「{words}」の規則が戻りました。",

  namesHeading: "書き出すメモ",
  namesHint:
    "記事ごとに一つの Markdown ファイルです。複数の記事はこのフォルダー構成の ZIP になり、一つだけならこの名前で、ブラウザーのダウンロード先に保存されます。",
  folder: "フォルダー",
  fileName: "ファイル名",
  example: "例: {path}",
  unknownFields: { other: "{fields} はフィールドではないため、そのまま残ります。" },
  fieldsSummary: "使えるフィールド",
  fieldTitle: "記事の題名",
  fieldPublication: "新聞またはサイト",
  fieldAuthor: "最初の筆者",
  fieldSection: "面・分野",
  fieldDate: "公開日、なければ保存した日",
  fieldYear: "その日の年",
  fieldMonth: "その月、01 から 12",
  fieldKept: "ノートブックに入った日",
  fieldSite: "アドレスのホスト",
  fieldLanguage: "言語、たとえば en",

  autoHeading: "自動バックアップ",
  autoHint:
    "変更があれば一日に一度、ダウンロードの中のフォルダー「{folder}」にバックアップを保存します。Pressmark を削除してもそこに残ります。直近 7 日分と 4 週分を残し、Pressmark が書いたそれより古いものは、ほかへ移さないかぎり削除します。ブラウザーがダウンロード管理の権限を尋ねます。Pressmark はこれらのファイルにだけ使います。",
  autoSwitch: "自動でバックアップする",
  autoRefused: "オンにできませんでした。その権限がないとバックアップを書けません。",
  backUpNow: "今すぐバックアップ",
  backingUp: "バックアップしています…",
  noBackupMade: "バックアップは作られませんでした",
  spaceKept: "ディスクがいっぱいになっても、ブラウザーはノートブックを残します。",
  spaceNotKept:
    "ディスクがいっぱいになったとき、ブラウザーがノートブックを残す約束はありません。バックアップが大切です。",
  spaceUsed: "割り当てられた容量の {share} を使っています。",
  lastFailed: "前回は失敗しました。{reason}",
  lastBackup: "最後のバックアップ: {moment}、{path}",
  noBackupYet: "バックアップはまだありません。",

  backupHeading: "バックアップ",
  backupHint:
    "メモはこのブラウザーの中にだけあります。Pressmark やブラウザーのプロファイルを削除するとなくなります。バックアップにはゴミ箱やこの設定も含めてすべてが入ります。復元は足りないものを加えるだけで、削除はしません。",
  saveBackup: "バックアップを保存",
  makingBackup: "バックアップを作っています…",
  savedBackup: "「{name}」を保存しました。",
  unreadNotebook: "ノートブックを読めませんでした。{reason}",
  totals: "ノートブックの中身: {articles}、{highlights}(ゴミ箱を含む)。",
  restoreBackup: "バックアップを復元",
  restoreOptions: "設定も復元する",
  optionsRestored: "設定はバックアップのものになりました。",
  optionsNotRestored: "設定を保存できませんでした。",
  checkBackup: "バックアップを確認",
  checkHint: "ファイルを読んでノートブックと比べます。何も変更しません。",
  rescue: "ライブラリが開けませんか? <page>救出ページ</page>がまだ読めるものをすべて保存します。",

  importHeading: "ほかのツールから取り込む",
  importHint:
    "Hypothesis、Readwise、Raindrop.io、Pocket、Omnivore、Instapaper、Diigo、Memex、Obsidian Web Clipper、Kindle の書き出しと Web Annotations を、そのまま取り込めます。取り込む前にファイルの中身が見られ、ここにあるものは何も削除されません。",
  chooseFile: "ファイルを選ぶ",

  keysHeading: "キーボード",
  keyNone: "なし",
  keysHelpChrome: "変更するには、新しいタブで chrome://extensions/shortcuts を開いてください。",
  keysHelpFirefox:
    "変更するには、about:addons を開いて拡張機能を選び、歯車のメニューから「拡張機能のショートカットキーの管理」を選んでください。",
  changeKeys: "キーを変更",
} satisfies Translation<typeof english>;
