import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/imports.ts";

export default {
  notImported: "インポートできませんでした: {reason}",
  notChecked: "確認できませんでした: {reason}",

  tooLargeFile:
    "「{name}」は 200 MB を超えています。何もインポートしていません。分けてエクスポートするか、展開してファイルを一つずつインポートしてください。",
  noText: "「{name}」はテキストファイルではありません。何もインポートしていません。",
  tooDeep: "「{name}」は入れ子が深すぎて読めません。何もインポートしていません。",
  broken:
    "「{name}」は壊れています。途中で切れているか、変更されています。何もインポートしていません。",
  cutPage:
    "「{name}」は壊れています。ページがデータの前で切れています。何もインポートしていません。ページをもう一度入手してください。",
  newerPage:
    "「{name}」は新しい版の Pressmark で作られています。Pressmark を更新してから、もう一度インポートしてください。何もインポートしていません。",
  brokenAt:
    "「{name}」は壊れています。途中で切れているか、変更されています({line} 行目 {column} 文字目: {problem})。何もインポートしていません。",
  unknownZip:
    "この ZIP には Pressmark がインポートできるファイルがありません。何もインポートしていません。",
  lockedZip:
    "この ZIP はパスワードで保護されています。何もインポートしていません。保護を解除してください。",
  brokenZip:
    "この ZIP は壊れているか、途中で切れています。何もインポートしていません。エクスポートをやり直してください。",
  brokenInZip:
    "この ZIP は壊れているか、途中で切れています(「{name}」)。何もインポートしていません。エクスポートをやり直してください。",
  vastZip:
    "この ZIP を展開すると、どのエクスポートよりも大きくなります。何もインポートしていません。エクスポートであれば、展開してファイルを一つずつインポートしてください。",

  jsonAfterEnd: "終わりのあとに {sign} があります",
  jsonNoComma: "カンマか {bracket} があるべき場所に {sign} があります",
  jsonNoColon: "コロンがあるべき場所に {sign} があります",
  jsonNoName: "二重引用符で囲んだ項目名があるべき場所に {sign} があります",
  jsonNoValue: "値があるべき場所に {sign} があります",
  jsonOpenText: "テキストが閉じていないか、エスケープが必要な文字が入っています",
  jsonEnd: "ファイルが途中で終わっています",

  emptyFile: "このファイルは空です。何もインポートしていません。",
  ownFile:
    "これは {program} のファイルで、ほかで読むためのものです。インポートできるのは Pressmark のバックアップ (.json) だけです。",
  zipFile:
    "これは ZIP ファイルですが、Pressmark のバックアップは .json ファイルです。ほかのツールのエクスポートはライブラリでインポートできます。何もインポートしていません。",
  foreignFile:
    "ほかのツール({program})のエクスポートのようです。バックアップではありませんが、ライブラリでインポートできます。何もインポートしていません。",
  unknownFile:
    "ほかのツール({program})のエクスポートのようです。Pressmark では読めません。何もインポートしていません。",
  notJson:
    "これは Pressmark のバックアップではありません。JSON ファイルではないからです。何もインポートしていません。",
  notBackup:
    "これは Pressmark のバックアップではありません。項目「format」は「{format}」のはずです。何もインポートしていません。",
  brokenBackup:
    "この Pressmark のバックアップは完全ではありません。途中で切れているか、変更されています。何もインポートしていません。",
  brokenBackupAt:
    "この Pressmark のバックアップは完全ではありません。途中で切れているか、変更されています({line} 行目 {column} 文字目: {problem})。何もインポートしていません。",
  newerBackup:
    "このバックアップは新しい版の Pressmark で作られています(バックアップの版 {version}、ここで読めるのは {known})。Pressmark を更新してから、もう一度インポートしてください。何もインポートしていません。",
  deepBackup:
    "このバックアップは壊れています。入れ子が深すぎます。何もインポートしておらず、ここでは何も変わっていません。",
  damagedBackup: "このバックアップは壊れています({place}: {problem})。何もインポートしていません。",
  wholeFile: "ファイル",
  sameId: "{other} と同じです",
  noSuchArticle: "この ID を持つ記事がファイルにありません",

  found: "{problem}(実際は {found})",
  text: "本文",
  notUtf8: "UTF-8 ではないため、西ヨーロッパ言語 (Windows-1252) として読みました",
  damagedSigns: { other: "壊れた文字が {count} 個あり、それぞれ「�」になりました" },
  noAddress: "残しておけるウェブのアドレスではありません",
  nameless: "アドレスも題名もありません",
  future: "未来の日時です",
  wordless: "言葉のないハイライトがあります",
  longNote: "記事のメモが長すぎます",
  longHighlight: "ハイライトが長すぎます",
  anAnswer: "ほかの注釈への返信です",
  noPage: "ページが示されていません",
  cutEntry: "最後の項目が途中で切れています",
  noEntry: "本の項目ではありません",
  notTags: "タグの一覧ではありません",
  openQuote: "引用符が閉じていません",
  cells: "{wanted} 個のセルのうち {found} 個しかありません",

  leftOut: "取り込みませんでした。",
  rowLeftOut: "この行は取り込みませんでした。",
  withoutLink: "記事をリンクなしで取り込みます。",
  withoutNote: "メモなしで記事を取り込みます。",
  withoutTags: "タグなしで記事を取り込みます。",
  withoutDate: "この日付なしで取り込みます。",
  lookAtAccents: "アクセント記号の付いた文字が正しいか確かめてください。",
} satisfies Translation<typeof english>;
