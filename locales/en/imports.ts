/** Why a file cannot be imported, and what of one could not be taken as it is. */
export default {
  notImported: "Not imported: {reason}",
  notChecked: "Not checked: {reason}",

  tooLargeFile:
    "“{name}” is larger than 200 MB. Nothing was imported: export it in parts, or unpack it and import its files one by one.",
  noText: "“{name}” is no text file. Nothing was imported.",
  tooDeep: "“{name}” is nested too deeply to be read. Nothing was imported.",
  broken: "“{name}” is damaged: it breaks off or was changed. Nothing was imported.",
  cutPage:
    "“{name}” is damaged: it breaks off before its records. Nothing was imported: get the page again.",
  newerPage:
    "“{name}” was made by a newer version of Pressmark: update Pressmark, then import it again. Nothing was imported.",
  brokenAt:
    "“{name}” is damaged: it breaks off or was changed at line {line}, column {column}: {problem}. Nothing was imported.",
  unknownZip: "There is no file in this ZIP that Pressmark can import. Nothing was imported.",
  lockedZip: "This ZIP is locked with a password. Nothing was imported: unlock it.",
  brokenZip: "This ZIP is damaged or breaks off. Nothing was imported: get the export again.",
  brokenInZip:
    "This ZIP is damaged or breaks off: “{name}” in it. Nothing was imported: get the export again.",
  vastZip:
    "This ZIP would unpack to more than any export holds. Nothing was imported: if it is an export, unpack it and import its files one by one.",

  jsonAfterEnd: "found {sign} after the end",
  jsonNoComma: "found {sign} where a comma or {bracket} should be",
  jsonNoColon: "found {sign} where a colon should be",
  jsonNoName: "found {sign} where a field name in double quotes should be",
  jsonNoValue: "found {sign} where a value should be",
  jsonOpenText: "a text that is not closed, or holds a sign that must be escaped",
  jsonEnd: "the file ends too early",

  emptyFile: "This file is empty. Nothing was imported.",
  ownFile:
    "This is a {program} file, made for reading elsewhere. Only a Pressmark backup (.json) can be imported.",
  zipFile:
    "This is a ZIP file, and a Pressmark backup is a .json file. An export of another tool can be imported in the library. Nothing was imported.",
  foreignFile:
    "This looks like an export of another tool ({program}). It is no backup, but the library can import it. Nothing was imported.",
  unknownFile:
    "This looks like an export of another tool ({program}). Pressmark cannot read that. Nothing was imported.",
  notJson: "This is not a Pressmark backup: it is not a JSON file. Nothing was imported.",
  notBackup:
    'This is not a Pressmark backup: the field "format" should say "{format}". Nothing was imported.',
  brokenBackup:
    "This is not a sound Pressmark backup: the file breaks off or was changed. Nothing was imported.",
  brokenBackupAt:
    "This is not a sound Pressmark backup: the file breaks off or was changed at line {line}, column {column}: {problem}. Nothing was imported.",
  newerBackup:
    "This backup was made by a newer version of Pressmark (backup version {version}, this one reads {known}): update Pressmark, then import it again. Nothing was imported.",
  deepBackup:
    "This backup is damaged: it is nested too deeply. Nothing was imported, and nothing here has changed.",
  damagedBackup: "This backup is damaged: {place}: {problem}. Nothing was imported.",
  wholeFile: "the file",
  sameId: "is the same as {other}",
  noSuchArticle: "no article of the file has this id",

  found: "{problem}, but is {found}",
  text: "the text",
  notUtf8: "is not in UTF-8; it was read as Western European (Windows-1252)",
  damagedSigns: {
    one: "has {count} sign that is damaged; it became “�”",
    other: "has {count} signs that are damaged; each became “�”",
  },
  noAddress: "is not a web address that can be kept",
  nameless: "has neither an address nor a title",
  future: "lies in the future",
  wordless: "a highlight has no words",
  longNote: "the note on the article is too long",
  longHighlight: "a highlight is too long",
  anAnswer: "is an answer to another annotation",
  noPage: "names no page",
  cutEntry: "the last entry breaks off",
  noEntry: "this is no entry of a book",
  notTags: "is not a list of tags",
  openQuote: "a quotation mark is not closed",
  cells: "has {found} of {wanted} cells",

  leftOut: "It was left out.",
  rowLeftOut: "The row was left out.",
  withoutLink: "The article comes without a link.",
  withoutNote: "The article comes without it.",
  withoutTags: "The article comes without tags.",
  withoutDate: "It comes without this date.",
  lookAtAccents: "Look whether letters with accents are right.",
} as const;
