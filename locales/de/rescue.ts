import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/rescue.ts";

export default {
  title: "Rettung · Pressmark",
  heading: "Rettung",
  intro:
    "Wenn sich die Bibliothek nicht öffnen lässt, speichert diese Seite alles, was noch lesbar ist, in einer Datei. Sie liest nur: Im Notizbuch wird nichts geändert oder gelöscht.",
  looking:
    "Das Notizbuch wird angesehen … Bleibt es dabei, schließen Sie alle anderen Tabs von Pressmark.",
  none: "In diesem Browserprofil ist kein Notizbuch, also gibt es nichts zu speichern.",
  failed: "Das Notizbuch ließ sich nicht öffnen. {reason}",
  failedNext:
    "Kopieren Sie den Profilordner des Browsers, bevor Sie irgendetwas anderes versuchen: Ihre Notizen sind darin. Öffnen Sie dann diese Seite noch einmal.",
  articles: "Artikel",
  highlights: "Markierungen",
  texts: "Aufbewahrte Texte",
  traces: "Spuren von endgültig Gelöschtem",
  save: "Alles in einer Datei speichern",
  read: { one: "{count} Eintrag gelesen …", other: "{count} Einträge gelesen …" },
  notSaved: "Nicht gespeichert. {reason}",
  contents: "Das Notizbuch hier hat die Version {version}. Darin sind:",
  uncounted: "nicht zählbar",
  saved: {
    one: "„{name}“ mit {count} Eintrag ist gespeichert.",
    other: "„{name}“ mit {count} Einträgen ist gespeichert.",
  },
  allRead: "Alles war lesbar.",
  unreadable: { one: "{count} war nicht lesbar:", other: "{count} waren nicht lesbar:" },
  lost: "{table}: {key}",
  lostRest: "der Rest von {table}",
  more: "und andere; die Datei nennt sie",
  nextHeading: "Was Sie mit der Datei tun",
  next: "Bewahren Sie sie sicher auf. Sie ist eine Sicherung: Wenn Pressmark wieder geht, oder in einem anderen Browser, öffnen Sie die <library>Bibliothek</library> und wählen Sie <action>Import</action>. Wurde das Notizbuch von einem neueren Pressmark geschrieben, aktualisieren Sie Pressmark zuerst.",
} satisfies Translation<typeof english>;
