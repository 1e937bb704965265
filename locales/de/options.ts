import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/options.ts";

export default {
  title: "Optionen · Pressmark",
  heading: "Optionen",
  intro: "Was Sie ändern, wird sofort gespeichert. <library>Bibliothek öffnen</library>",
  notChanged: "Nicht geändert",

  accessHeading: "Wo Pressmark arbeitet",
  everySite: "Auf jeder Website",
  everySiteHint:
    "Es erkennt Artikel von selbst, und Ihre Markierungen sind da, wenn Sie wiederkommen.",
  onClick: "Nur wo ich klicke",
  onClickHint:
    "Es sieht eine Seite an, wenn Sie dort die Schaltfläche, das Tastenkürzel oder das Menü benutzen, und sonst keine.",
  accessAlso: "Ohne Klick auch auf {sites}.",
  accessClick: "Auch dort auf einen Klick warten",

  barHeading: "Leiste bei einer Auswahl",
  barAlways: "Immer",
  barAlwaysHint: "Sie erscheint, sobald Sie auf einer Seite Text auswählen.",
  barModifier: "Nur mit Alt",
  barModifierHint: "Halten Sie Alt (auf dem Mac Option), wenn die Auswahl endet.",
  barShortcut: "Nur mit Tastenkürzel",
  barShortcutHint: "Das Kürzel „Zur Leiste bei der Auswahl“ ruft sie herbei.",
  barNever: "Nie",
  barNeverHint: "Markieren Sie mit der Tastatur oder dem Kontextmenü.",

  themeHeading: "Erscheinungsbild",
  themeSystem: "Wie das System",
  themeLight: "Hell",
  themeDark: "Dunkel",

  paintingHeading: "Markierungen auf Seiten",
  paintingBrowser: "Durch den Browser",
  paintingBrowserHint:
    "Genau und leicht. Skripte einer Seite können herausfinden, welche ihrer Stellen markiert sind.",
  paintingBoxes: "Vor den Skripten der Seite verborgen",
  paintingBoxesHint:
    "Als Kästen über dem Text: Skripte sehen, dass Pressmark da ist, nicht, was markiert ist. Die Kästen werden nicht gedruckt, können nachhängen, während sich eine Seite bewegt, und brauchen auf langen Seiten mehr Rechenzeit.",
  paintingNone: "Nicht gezeigt",
  paintingNoneHint:
    "Markierungen bleiben in der Seitenleiste und der Bibliothek. Die Leiste und die Tastenkürzel gehen weiterhin.",

  overlapsHeading: "Markieren über einer Markierung",
  overlapsKeep: "Beide behalten",
  overlapsKeepHint: "Ein Klick wechselt zwischen denen an einer Stelle.",
  overlapsUnite: "Eine daraus machen",
  overlapsUniteHint:
    "Mit den Worten, Notizen und Schlagwörtern von beiden. Das lässt sich rückgängig machen.",
  overlapsAsk: "Jedes Mal fragen",
  overlapsAskHint: "Beide bleiben, bis Sie etwas anderes sagen.",

  colorsHeading: "Farben",
  colorsHint:
    "Jede Farbe hat eine Bedeutung. Ein neuer Name oder Ton ändert alle Markierungen dieser Farbe.",
  colorName: "Name der Farbe {name}",
  colorTint: "Farbton von {name}",
  colorSample: "eine markierte Stelle",

  sitesHeading: "Ausgeschaltete Websites",
  sitesHint:
    "Auf diesen Websites gibt es keine Leiste, und Markierungen werden nicht gezeigt. Was Sie dort markiert haben, bleibt erhalten.",
  switchOn: "Einschalten",
  switchOnSite: "{site} einschalten",
  switchOff: "Ausschalten",
  siteLabel: "Auszuschaltende Website",
  siteProblem: "Das ist keine Adresse einer Website wie etwa example.com.",

  rulesHeading: "Auf einer Website behalten oder weggelassen",
  rulesHint:
    "Wenn Sie einem Artikel einen Absatz hinzufügen oder einen weglassen, bietet die Seitenleiste an, das auf der ganzen Website zu tun.",
  rulesNone: "Noch gibt es keine solche Regel.",
  ruleBoxesKept: "Solche Kästen werden auf {site} immer behalten",
  ruleBoxesLeft: "Solche Kästen werden auf {site} immer weggelassen",
  ruleWordsKept: "Diese Wörter werden auf {site} immer behalten",
  ruleWordsLeft: "Diese Wörter werden auf {site} immer weggelassen",
  forget: "Vergessen",
  forgetRule: "Vergessen: {words}",
  ruleForgotten: "Die Regel für „{words}“ auf {site} ist vergessen.",
  ruleBack: "Die Regel für „{words}“ ist wieder da.",

  namesHeading: "Exportierte Notizen",
  namesHint:
    "Eine Markdown-Datei je Artikel. Mehrere Artikel kommen als ZIP mit diesen Ordnern; ein einzelner heißt so und kommt dorthin, wo Ihr Browser Downloads ablegt.",
  folder: "Ordner",
  fileName: "Dateiname",
  example: "Zum Beispiel {path}",
  unknownFields: {
    one: "{fields} ist kein Feld und bleibt, wie es ist.",
    other: "{fields} sind keine Felder und bleiben, wie sie sind.",
  },
  fieldsSummary: "Mögliche Felder",
  fieldTitle: "der Titel des Artikels",
  fieldPublication: "die Zeitung oder Website",
  fieldAuthor: "die erste Autorin oder der erste Autor",
  fieldSection: "das Ressort",
  fieldDate: "der Tag der Veröffentlichung, sonst der Aufbewahrung",
  fieldYear: "das Jahr dieses Tages",
  fieldMonth: "sein Monat, 01 bis 12",
  fieldKept: "der Tag, an dem er ins Notizbuch kam",
  fieldSite: "der Host seiner Adresse",
  fieldLanguage: "seine Sprache, etwa en",

  autoHeading: "Automatische Sicherungen",
  autoHint:
    "Einmal am Tag, wenn sich etwas geändert hat, kommt eine Sicherung in den Ordner „{folder}“ in Ihren Downloads. Sie bleibt dort, wenn Sie Pressmark entfernen. Die letzten 7 Tage und 4 Wochen werden behalten; ältere, die Pressmark schrieb, werden gelöscht, sofern Sie sie nicht woandershin legen. Der Browser fragt nach der Berechtigung, Downloads zu verwalten; Pressmark nutzt sie nur für diese Dateien.",
  autoSwitch: "Automatisch sichern",
  autoRefused:
    "Nicht eingeschaltet: Ohne diese Berechtigung kann keine Sicherung geschrieben werden.",
  backUpNow: "Jetzt sichern",
  backingUp: "Sicherung läuft …",
  noBackupMade: "Keine Sicherung erstellt",
  spaceKept: "Der Browser behält Ihr Notizbuch auch, wenn die Festplatte voll wird.",
  spaceNotKept:
    "Der Browser hat nicht zugesagt, Ihr Notizbuch zu behalten, wenn die Festplatte voll wird: Sicherungen sind wichtig.",
  spaceUsed: "{share} des Platzes dafür sind belegt.",
  lastFailed: "Der letzte Versuch ist misslungen. {reason}",
  lastBackup: "Letzte Sicherung: {moment}, {path}",
  noBackupYet: "Noch gibt es keine Sicherung.",

  backupHeading: "Sicherung",
  backupHint:
    "Ihre Notizen sind nur in diesem Browser: Entfernen Sie Pressmark oder das Browserprofil, sind sie weg. Eine Sicherung enthält alles, auch den Papierkorb und diese Optionen. Beim Zurückholen wird ergänzt, was fehlt, und nie gelöscht.",
  saveBackup: "Sicherung speichern",
  makingBackup: "Sicherung wird erstellt …",
  savedBackup: "„{name}“ ist gespeichert.",
  unreadNotebook: "Das Notizbuch konnte nicht gelesen werden. {reason}",
  totals: "Im Notizbuch: {articles} und {highlights}, samt Papierkorb.",
  restoreBackup: "Sicherung zurückholen",
  restoreOptions: "Auch die Optionen zurückholen",
  optionsRestored: "Die Optionen sind die der Sicherung.",
  optionsNotRestored: "Die Optionen konnten nicht gespeichert werden.",
  checkBackup: "Sicherung prüfen",
  checkHint: "Liest die Datei und vergleicht sie mit dem Notizbuch; ändert nichts.",
  rescue:
    "Lässt sich die Bibliothek nicht öffnen? Die <page>Rettungsseite</page> speichert alles, was noch lesbar ist.",

  importHeading: "Aus anderen Programmen importieren",
  importHint:
    "Exporte von Hypothesis, Readwise, Raindrop.io, Pocket, Omnivore, Instapaper, Diigo, Memex, Obsidian Web Clipper und Kindle sowie Web Annotations, so wie sie sind. Sie sehen, was in der Datei ist, bevor etwas importiert wird; was hier ist, wird nicht gelöscht.",
  chooseFile: "Datei wählen",

  keysHeading: "Tastatur",
  keyNone: "keine",
  keysHelpChrome: "Öffnen Sie zum Ändern chrome://extensions/shortcuts in einem neuen Tab.",
  keysHelpFirefox:
    "Öffnen Sie zum Ändern about:addons, wählen Sie Erweiterungen und im Menü mit dem Zahnrad „Tastenkombinationen für Erweiterungen verwalten“.",
  changeKeys: "Tasten ändern",
} satisfies Translation<typeof english>;
