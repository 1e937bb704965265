import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/imports.ts";

export default {
  notImported: "Nicht importiert: {reason}",
  notChecked: "Nicht geprüft: {reason}",

  tooLargeFile:
    "„{name}“ ist größer als 200 MB. Nichts wurde importiert: Exportieren Sie in Teilen, oder entpacken Sie die Datei und importieren Sie die einzelnen Dateien.",
  noText: "„{name}“ ist keine Textdatei. Nichts wurde importiert.",
  tooDeep: "„{name}“ ist zu tief verschachtelt, um gelesen zu werden. Nichts wurde importiert.",
  broken:
    "„{name}“ ist beschädigt: Die Datei bricht ab oder wurde verändert. Nichts wurde importiert.",
  cutPage:
    "„{name}“ ist beschädigt: Die Seite bricht vor ihren Daten ab. Nichts wurde importiert: Holen Sie die Seite noch einmal.",
  newerPage:
    "„{name}“ stammt von einer neueren Version von Pressmark: Aktualisieren Sie Pressmark und importieren Sie dann noch einmal. Nichts wurde importiert.",
  brokenAt:
    "„{name}“ ist beschädigt: Die Datei bricht ab oder wurde verändert, in Zeile {line}, Spalte {column}: {problem}. Nichts wurde importiert.",
  unknownZip:
    "In dieser ZIP-Datei ist keine Datei, die Pressmark importieren kann. Nichts wurde importiert.",
  lockedZip:
    "Diese ZIP-Datei ist mit einem Passwort geschützt. Nichts wurde importiert: Heben Sie den Schutz auf.",
  brokenZip:
    "Diese ZIP-Datei ist beschädigt oder bricht ab. Nichts wurde importiert: Holen Sie den Export noch einmal.",
  brokenInZip:
    "Diese ZIP-Datei ist beschädigt oder bricht ab, und zwar bei „{name}“. Nichts wurde importiert: Holen Sie den Export noch einmal.",
  vastZip:
    "Entpackt wäre diese ZIP-Datei größer als jeder Export. Nichts wurde importiert: Ist sie doch einer, entpacken Sie sie und importieren Sie die einzelnen Dateien.",

  jsonAfterEnd: "{sign} steht hinter dem Ende",
  jsonNoComma: "{sign} steht dort, wo ein Komma oder {bracket} stehen müsste",
  jsonNoColon: "{sign} steht dort, wo ein Doppelpunkt stehen müsste",
  jsonNoName: "{sign} steht dort, wo ein Feldname in Anführungszeichen stehen müsste",
  jsonNoValue: "{sign} steht dort, wo ein Wert stehen müsste",
  jsonOpenText: "ein Text endet nicht oder enthält ein Zeichen, das maskiert sein müsste",
  jsonEnd: "die Datei endet zu früh",

  emptyFile: "Diese Datei ist leer. Nichts wurde importiert.",
  ownFile:
    "Das ist eine Datei der Art {program}, zum Lesen in anderen Programmen. Importieren lässt sich nur eine Sicherung von Pressmark (.json).",
  zipFile:
    "Das ist eine ZIP-Datei, eine Sicherung von Pressmark aber ist eine .json-Datei. Der Export eines anderen Programms lässt sich in der Bibliothek importieren. Nichts wurde importiert.",
  foreignFile:
    "Das sieht nach dem Export eines anderen Programms aus ({program}). Es ist keine Sicherung, aber die Bibliothek kann es importieren. Nichts wurde importiert.",
  unknownFile:
    "Das sieht nach dem Export eines anderen Programms aus ({program}). Das kann Pressmark nicht lesen. Nichts wurde importiert.",
  notJson: "Das ist keine Sicherung von Pressmark: keine JSON-Datei. Nichts wurde importiert.",
  notBackup:
    "Das ist keine Sicherung von Pressmark: Im Feld „format“ müsste „{format}“ stehen. Nichts wurde importiert.",
  brokenBackup:
    "Das ist keine heile Sicherung von Pressmark: Die Datei bricht ab oder wurde verändert. Nichts wurde importiert.",
  brokenBackupAt:
    "Das ist keine heile Sicherung von Pressmark: Die Datei bricht ab oder wurde verändert, in Zeile {line}, Spalte {column}: {problem}. Nichts wurde importiert.",
  newerBackup:
    "Diese Sicherung stammt von einer neueren Version von Pressmark (Sicherung der Version {version}, diese hier liest {known}): Aktualisieren Sie Pressmark und importieren Sie dann noch einmal. Nichts wurde importiert.",
  deepBackup:
    "Diese Sicherung ist beschädigt: Sie ist zu tief verschachtelt. Nichts wurde importiert, und hier hat sich nichts geändert.",
  damagedBackup: "Diese Sicherung ist beschädigt: {place}: {problem}. Nichts wurde importiert.",
  wholeFile: "die Datei",
  sameId: "ist dieselbe wie {other}",
  noSuchArticle: "kein Artikel der Datei hat diese ID",

  found: "{problem}, dort steht aber {found}",
  text: "der Text",
  notUtf8: "ist nicht in UTF-8; gelesen wurde er als Westeuropäisch (Windows-1252)",
  damagedSigns: {
    one: "hat {count} beschädigtes Zeichen; es wurde zu „�“",
    other: "hat {count} beschädigte Zeichen; jedes wurde zu „�“",
  },
  noAddress: "ist keine Webadresse, die sich aufheben lässt",
  nameless: "hat weder Adresse noch Titel",
  future: "liegt in der Zukunft",
  wordless: "eine Markierung hat keine Wörter",
  longNote: "die Notiz zum Artikel ist zu lang",
  longHighlight: "eine Markierung ist zu lang",
  anAnswer: "ist eine Antwort auf eine andere Anmerkung",
  noPage: "nennt keine Seite",
  cutEntry: "der letzte Eintrag bricht ab",
  noEntry: "das ist kein Eintrag zu einem Buch",
  notTags: "ist keine Liste von Schlagwörtern",
  openQuote: "ein Anführungszeichen ist nicht geschlossen",
  cells: "hat {found} von {wanted} Zellen",

  leftOut: "Das wurde weggelassen.",
  rowLeftOut: "Die Zeile wurde weggelassen.",
  withoutLink: "Der Artikel kommt ohne Link.",
  withoutNote: "Der Artikel kommt ohne sie.",
  withoutTags: "Der Artikel kommt ohne Schlagwörter.",
  withoutDate: "Es kommt ohne dieses Datum.",
  lookAtAccents: "Sehen Sie nach, ob Umlaute und Akzente stimmen.",
} satisfies Translation<typeof english>;
