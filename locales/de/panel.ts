import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/panel.ts";

export default {
  title: "Pressmark",
  looking: "Die Seite wird gelesen …",
  unread: "Diese Seite konnte nicht gelesen werden",
  notebookUnread: "Das Notizbuch konnte nicht gelesen werden",
  openLibrary: "Bibliothek öffnen",
  elsewhere: "Was Sie anderswo markiert haben, ist in der Bibliothek.",

  noAccessTitle: "Noch nicht auf dieser Seite",
  noAccess:
    "Pressmark arbeitet nur, wo Sie klicken. Drücken Sie seine Schaltfläche in der Symbolleiste des Browsers, dann erscheint, was Sie hier markiert haben.",
  noAccessSite:
    "Sie haben Pressmark auf {site} nicht zugelassen. Drücken Sie seine Schaltfläche in der Symbolleiste des Browsers, dann erscheint, was Sie hier markiert haben.",
  byItself: "Damit es von selbst kommt:",
  neverThere:
    "Nie arbeiten kann es auf Seiten des Browsers selbst, in den Läden für Erweiterungen und auf PDF-Dateien.",
  alwaysOn: "Immer auf {site}",
  everySite: "Auf jeder Website",

  site: "Diese Website",
  switchOff: "Auf {site} ausschalten",
  switchOn: "Auf {site} wieder einschalten",
  elsewhereWaits: "Anderswo wartet Pressmark auf Ihren Klick, hier nicht.",
  waitHere: "Auch auf {site} auf einen Klick warten",
  onClick: "Pressmark ist auf dieser Seite, weil Sie dafür geklickt haben.",
  offTitle: "Auf {site} ausgeschaltet",
  off: "Auf dieser Website gibt es keine Leiste, und Markierungen werden nicht gezeigt. Was Sie hier markiert haben, bleibt erhalten.",

  fileTitle: "Das ist eine Datei auf Ihrem Rechner",
  file: "Browser halten Erweiterungen von Dateien fern, außer wenn in den Details der Erweiterung „Zugriff auf Datei-URLs zulassen“ eingeschaltet ist. Auch dann kann Pressmark hier keine Markierungen behalten: Es kennt einen Artikel an seiner Adresse im Web. Öffnen Sie den Artikel unter dieser Adresse.",
  storeTitle: "Auf dieser Website dürfen Erweiterungen nicht arbeiten",
  store:
    "Browser halten alle Erweiterungen von ihren Läden und von einigen Websites ihrer Hersteller fern.",
  keptOutTitle: "Der Browser lässt Pressmark nicht auf diese Seite",
  keptOut:
    "So ist es, wo der Browser eine PDF-Datei zeigt, auf Fehlerseiten, in einem Browser, den jemand anderes verwaltet, und auf Websites, die Sie in den Einstellungen des Browsers der Erweiterung versagt haben.",
  browserPageTitle: "Das ist eine Seite des Browsers",
  browserPage:
    "Browser halten Erweiterungen von ihren eigenen Seiten fern. Öffnen Sie einen Artikel, dann erscheint er hier.",
  pdfTitle: "Das ist eine PDF-Datei",
  pdf: "Der PDF-Betrachter des Browsers lässt keine Erweiterung seinen Text markieren. Hat die Zeitung denselben Text als Seite, geht es dort.",
  canvasTitle: "Diese Seite zeichnet ihren Text",
  canvas:
    "Für den Browser sind ihre Buchstaben ein Bild, also gibt es für Pressmark nichts auszuwählen. Bietet die Website den Text als Seite an, etwa mit „Im Web veröffentlichen“ in Google Docs, öffnen Sie diese.",
  frameTitle: "Der Text steht in einem Rahmen einer anderen Website",
  frame:
    "Was in dieser Seite gezeigt wird, gehört zu einer anderen Website und lässt sich von hier aus nicht markieren. Für sich geöffnet geht es.",
  openFrame: "Den Rahmen für sich öffnen",

  noText: "Hier war kein Text eines Artikels zu lesen.",
  added: "Hinzugefügt: {words}",
  leftOut: "Weggelassen: {words}",
  ruleKept: "Wird auf {site} immer behalten.",
  ruleLeft: "Wird auf {site} immer weggelassen.",
  ruleNotKept: "Wird auf {site} nicht mehr immer behalten.",
  ruleNotLeft: "Wird auf {site} nicht mehr immer weggelassen.",
  blockNotShown: "Dieser Absatz ist gerade nicht auf der Seite.",

  keepArticle: "Diesen Artikel aufbewahren",
  keepText: "Diesen Text aufbewahren",
  kept: "Aufbewahrt: Er ist jetzt auch ohne seine Website zu lesen.",
  notKept: "Nicht aufbewahrt",
  readingCopy: "Lesefassung",
  openCopy: "Lesefassung öffnen",
  textKept: "Der Text dieses Artikels und Ihre Markierungen sind hier aufbewahrt.",
  readerViewKept:
    "Das ist die Leseansicht von Firefox. Der Text dieses Artikels und Ihre Markierungen sind hier aufbewahrt.",
  readerView:
    "Das ist die Leseansicht von Firefox, in der keine Erweiterung arbeitet. Verlassen Sie sie, und drücken Sie hier „Diesen Artikel aufbewahren“ oder markieren Sie etwas: Dann hat Pressmarks eigene Lesefassung den Text.",

  shownHere: "Auch hier gezeigt: Dieser Artikel ist von {home}.",
  stopShowing: "Hier nicht mehr zeigen",
  refused: {
    one: "Sie haben diesen Artikel auf {home} markiert. {count} Markierung von dort wird hier nicht gezeigt.",
    other:
      "Sie haben diesen Artikel auf {home} markiert. {count} Markierungen von dort werden hier nicht gezeigt.",
  },
  showRefused: { one: "Zeigen", other: "Zeigen" },
  question: "Auf einer anderen Website markiert",
  questionMarked: "Sie haben diesen Artikel auf {home} markiert.",
  questionShow: {
    one: "Die Markierung hier zeigen?",
    other: "Die {count} Markierungen hier zeigen?",
  },
  questionAside:
    "Das ist eine andere Website. Sie weiß nichts von Ihren Markierungen; Programme in ihren Seiten können sehen, welche Stellen es sind, sobald sie gezeigt werden.",
  showHere: "Hier zeigen",
  no: "Nein",

  highlights: "Markierungen",
  noneTitle: "Noch nichts markiert",
  none: "Wählen Sie auf der Seite eine Stelle aus und nehmen Sie eine Farbe, oder drücken Sie das Tastenkürzel. Gespeichert wird sofort und auf diesem Rechner.",
  noMatch: "Keine Markierung passt",
  listKeys: "Die Pfeiltasten gehen durch die Liste. Die Taste ? zeigt alle Tasten.",
  find: "In Markierungen suchen",
  onlyTag: "Nur ein Schlagwort zeigen",
  allTags: "Alle Schlagwörter",
  shown: "{shown} von {all} gezeigt",
  showAll: "Alle zeigen",
  shownSpoken: {
    one: "{shown} von {count} Markierung gezeigt.",
    other: "{shown} von {count} Markierungen gezeigt.",
  },
  more: "Mehr",
  copyMarkdown: "Als Markdown kopieren",
  copyPurpose: {
    one: "die gezeigte Markierung, mit Notiz und Quelle",
    other: "die {count} gezeigten Markierungen, mit Notizen und Quelle",
  },
  copiedMany: {
    one: "{count} Markierung mit Quelle als Markdown kopiert.",
    other: "{count} Markierungen mit Quelle als Markdown kopiert.",
  },
  showNotes: "Notizen zeigen",
  hideNotes: "Notizen verbergen",
  wholeQuotes: "Ganze Zitate zeigen",
  oneLine: "Je eine Zeile",
  keys: "Tastenkürzel",
  keysPurpose: "auch mit der Taste ?",
  colorSet: "Farbe: {name}.",
  liesOver: {
    one: "Liegt über {count} anderen Markierung.",
    other: "Liegt über {count} anderen Markierungen.",
  },
  markers: "Wo im Artikel die Markierungen stehen",
  marker: "Bei {share} des Artikels: {quote}",
  markerGroup: {
    one: "{count} Markierung, bei {first} bis {last} des Artikels",
    other: "{count} Markierungen, bei {first} bis {last} des Artikels",
  },
  notFound: "Heute nicht auf dieser Seite",
  notFoundCount: "Heute nicht auf dieser Seite · {count}",
  stoodAt: "So stand es um {moment}",
  stoodOn: "So stand es am {moment}",

  allSaved: "Alles hier gespeichert",
  options: "Optionen",
  library: "Bibliothek",
  export: "Export",
  exported: "Als „{name}“ gespeichert.",
  notChanged: "Nicht geändert",
} satisfies Translation<typeof english>;
