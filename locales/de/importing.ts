import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/importing.ts";

export default {
  file: "Zu importierende Datei",
  heading: "„{name}“ importieren?",
  contents: "{format}: {what}.",
  contentsNone: "{format}, ohne etwas zum Importieren.",
  added: "Neu: {what}.",
  changed: "Ergänzt: {what}.",
  unchanged: "Schon hier und nicht noch einmal importiert: {count}.",
  inTrash: "Im Papierkorb, wo sie bleiben: {count}.",
  later:
    "Markierungen erscheinen auf ihrer Seite, wenn Sie sie das nächste Mal besuchen, dort, wo ihre Wörter stehen.",
  nothingDeleted: "Was hier ist, wird nicht gelöscht.",
  confirm: "Import",
  problems: { one: "{count} Problem in der Datei", other: "{count} Probleme in der Datei" },
  moreProblems: "Und {count} weitere.",
  problem: "{place}: {wrong}. {done}",
  line: "Zeile {line}",

  reportAdded: "Neu hinzugekommen: {what}.",
  reportChanged: "Auf den neuen Stand gebracht: {what}.",
  reportUnchanged: {
    one: "{count} Artikel oder eine Markierung war schon hier.",
    other: "{count} Artikel und Markierungen waren schon hier.",
  },
  reportInTrash: {
    one: "{count} Eintrag der Datei liegt im Papierkorb.",
    other: "{count} Einträge der Datei liegen im Papierkorb.",
  },
  reportKeptOut: {
    one: "{count} Eintrag der Datei wurde endgültig gelöscht und bleibt es.",
    other: "{count} Einträge der Datei wurden endgültig gelöscht und bleiben es.",
  },
  reportRemoved: {
    one: "Wo die Datei entstand, wurde endgültig gelöscht und ist nun auch hier weg: {what}.",
    other: "Wo die Datei entstand, wurden endgültig gelöscht und sind nun auch hier weg: {what}.",
  },
  reportFuture: {
    one: "{count} Eintrag trug ein Datum der Zukunft, von einer Uhr, die vorging: Was Sie seither geschrieben haben, bleibt.",
    other:
      "{count} Einträge trugen ein Datum der Zukunft, von einer Uhr, die vorging: Was Sie seither geschrieben haben, bleibt.",
  },
  reportDamaged: {
    one: "{count} Eintrag der Datei ist beschädigt und wurde ausgelassen: Heben Sie die Datei auf.",
    other:
      "{count} Einträge der Datei sind beschädigt und wurden ausgelassen: Heben Sie die Datei auf.",
  },
  reportNone: "Die Datei enthält keine Artikel.",

  reading: "„{name}“ wird gelesen …",
  readingLarge: "„{name}“ wird gelesen. Die Datei ist groß: Das dauert etwa eine Minute …",

  isNext: "Danach kommt „{name}“.",
  nothingImported: "Nichts wurde importiert. Alles ist, wie es war.",
  removalTitle: "{what} auch hier löschen?",
  removeToo: "Auch hier löschen",
  keepThem: "Behalten",
  removalWhy:
    "Wo „{name}“ entstand, wurden sie endgültig gelöscht; hier haben Sie sie noch. Auch hier gelöscht, sind sie nicht wiederherzustellen. Wenn Sie sie behalten, wird alles andere aus der Datei importiert.",
  andMore: "und weitere",
} satisfies Translation<typeof english>;
