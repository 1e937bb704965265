import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/reader.ts";

export default {
  title: "Lesefassung · Pressmark",
  pageTitle: "{title} · Pressmark",
  label: "Lesefassung",
  notebookUnread: "Das Notizbuch konnte nicht gelesen werden",
  missingTitle: "Dieser Artikel kann nicht gezeigt werden",
  missing:
    "Er ist nicht im Notizbuch: Er wurde endgültig gelöscht, oder sein Eintrag ist beschädigt. Ein beschädigter Eintrag bleibt, wo er ist, und die Bibliothek kann ihn als Datei speichern.",
  openLibrary: "Bibliothek öffnen",

  inTrash: "Dieser Artikel liegt im Papierkorb.",
  restore: "Zurückholen",
  notRestored: "Nicht zurückgeholt",
  noText:
    "Der Text dieses Artikels wurde nicht aufbewahrt, seine Markierungen schon. Öffnen Sie die Seite und markieren Sie etwas, oder drücken Sie in der Seitenleiste „Diesen Artikel aufbewahren“: Dann wird der Text aufbewahrt.",
  earlier: "Das ist ein früherer Text des Artikels.",
  showText: "Den neuesten Text zeigen ({moment})",

  minutes: { one: "{count} Min. Lesezeit", other: "{count} Min. Lesezeit" },
  textKept: "Text aufbewahrt: {moment}",
  table: "Tabelle",
  headings: "Überschriften",
  notes: "Notizen",
  notInThisText: "(nicht in diesem Text)",

  highlights: "Markierungen",
  highlightsCount: "Markierungen · {count}",
  closeList: "Liste schließen",
  none: "Noch nichts markiert. Wählen Sie eine Stelle aus und nehmen Sie eine Farbe, oder drücken Sie 1 bis 5.",
  inText: "Markierungen im Text",
  notInText: "Nicht in diesem Text",
  notInTextCount: "Nicht in diesem Text · {count}",
  showInText: "Im Text von damals zeigen ({moment})",
  noWords: "In dieser Auswahl ist kein Text.",
  selectFirst: "Wählen Sie zuerst eine Stelle aus, dann markieren Sie sie.",
  highlightedAs: "Als „{name}“ markiert.",

  library: "Bibliothek",
  openPage: "Seite öffnen",
  openPageItself: "Die Seite selbst öffnen",
  print: "Drucken",
  textAndKeys: "Text und Tasten",
  text: "Text",
  size: "Größe des Textes",
  small: "Klein",
  medium: "Mittel",
  large: "Groß",
  largest: "Sehr groß",
  measure: "Länge der Zeilen",
  short: "Kurz",
  middling: "Mittel",
  long: "Lang",
  keys: "Tasten, im Text und in der Liste",
} satisfies Translation<typeof english>;
