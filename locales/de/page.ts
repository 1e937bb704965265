import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/page.ts";

export default {
  toolbar: "Die Auswahl markieren",
  withNote: "Mit einer Notiz markieren",
  withTag: "Mit einem Schlagwort markieren",
  wholeParagraph: "Den ganzen Absatz markieren",
  toolbarHere: "Leiste zum Markieren. Die Tabulatortaste führt hinein.",

  card: "Markierung",
  closeWithKey: "Schließen (Esc)",
  placeHere: "{at} von {of} an dieser Stelle",
  showNext: "Nächste zeigen",
  typedToPage:
    "Was Sie jetzt tippen, geht an die Seite. Klicken Sie in die Notiz, um weiterzuschreiben.",

  spoken: "Markierung {at} von {of}, {color}.",
  spokenWithNote: "Markierung {at} von {of}, {color}, mit Notiz.",
  colorAndTint: "{name}, {tint}",
  highlighted: "Markiert: {name}.",

  open: "Öffnen",
  makeOne: "Eine daraus machen",
  noneHere: "Auf dieser Seite gibt es keine Markierungen.",
  overlaps: {
    one: "Das überschneidet sich mit einer anderen Markierung. Alle bleiben.",
    other: "Das überschneidet sich mit {count} anderen Markierungen. Alle bleiben.",
  },
  united: {
    one: "Mit der Markierung, die sich damit überschnitt, zu einer verbunden.",
    other: "Mit den {count} Markierungen, die sich damit überschnitten, zu einer verbunden.",
  },
  writtenIn:
    "Nicht rückgängig gemacht: Inzwischen wurde darin geschrieben. Die ersetzten Markierungen sind im Papierkorb.",
  bothKept: "Sie sind wieder da. Auch die verbundene bleibt: Inzwischen wurde darin geschrieben.",
  notShown:
    "Markierung gespeichert. Laut den Optionen werden Markierungen auf Seiten nicht gezeigt.",
  toolbarOff:
    "Die Leiste ist in den Optionen von Pressmark ausgeschaltet. Markieren geht mit den anderen Tastenkürzeln und dem Kontextmenü.",
  siteOff: "Pressmark ist auf dieser Website ausgeschaltet. Die Seitenleiste schaltet es ein.",
  pressRefused:
    "Dieser Klick zählte nicht: Die Karte war gerade erst aufgegangen, oder etwas auf der Seite verdeckt sie. Klicken Sie noch einmal.",

  notSaved: "Nicht gespeichert: {reason}",
  notCopied: "Hier nicht kopiert; in der Seitenleiste geht es: {reason}",
  notDeleted: "Nicht gelöscht: {reason}",
  notRestored: "Nicht zurückgeholt: {reason}",
  notUndone: "Nicht rückgängig gemacht: {reason}",
  allKept: "Alle bleiben: {reason}",
  lastWordsNotSaved:
    "Die letzten Worte einer Notiz wurden nicht gespeichert: {reason} Sie sind aufgehoben und stehen in der Notiz, wenn Sie sie wieder öffnen.",
  lastChangeNotSaved:
    "Die letzte Änderung an einer Notiz oder ihren Schlagwörtern wurde nicht gespeichert: {reason}",
  noText: "Diese Seite hat keinen eigenen Text.",
  noneSelected: "In dieser Auswahl ist kein Text.",
  noOverlap: "Diese Markierungen überschneiden sich auf der Seite nicht mehr.",

  inFrame:
    "Dieser Text steht in einer Seite, die in diese eingebettet ist. Öffnen Sie die eingebettete Seite in einem eigenen Tab, um ihn zu markieren.",
  inField: "Text in einem Formularfeld lässt sich nicht markieren.",
  inEditor: "Text, den Sie gerade bearbeiten, lässt sich nicht markieren.",
  inClosedPart:
    "Dieser Text steht in einem geschlossenen Teil der Seite (einer Webkomponente), der sich nicht markieren lässt.",
  selectFirst: "Wählen Sie zuerst eine Stelle aus, dann markieren Sie sie.",
  isPdf:
    "Das ist eine PDF-Datei. Die Anzeige des Browsers lässt keine Erweiterung ihren Text markieren.",
  isCanvas:
    "Diese Seite zeichnet ihren Text: Die Buchstaben sind ein Bild und lassen sich nicht markieren.",
} satisfies Translation<typeof english>;
