import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/trash.ts";

export default {
  heading: "Papierkorb",
  empty: "Der Papierkorb ist leer",
  emptyHelp: {
    one: "Was Sie löschen, kommt hierher. {count} Tag lang lässt es sich zurückholen; dann wird es endgültig gelöscht.",
    other:
      "Was Sie löschen, kommt hierher. {count} Tage lang lässt es sich zurückholen; dann wird es endgültig gelöscht.",
  },
  about: {
    one: "Bleibt {count} Tag und wird dann endgültig gelöscht. Bis dahin lässt sich alles zurückholen.",
    other:
      "Bleibt {count} Tage und wird dann endgültig gelöscht. Bis dahin lässt sich alles zurückholen.",
  },
  clear: "Papierkorb leeren …",
  noMatch: "Nichts im Papierkorb passt",
  article: "Artikel, gelöscht {moment}, {left}",
  highlight: "Markierung, gelöscht {moment}, {left}",
  daysLeft: { one: "noch {count} Tag", other: "noch {count} Tage" },
  textChanges: {
    one: "{count} Absatz seinem Text hinzugefügt oder weggelassen",
    other: "{count} Absätze seinem Text hinzugefügt oder weggelassen",
  },
  fewer: "Weniger Markierungen",
  more: { one: "{count} weitere Markierung", other: "{count} weitere Markierungen" },
  restore: "Zurückholen",
  restoreAll: {
    one: "Mit seiner Markierung zurückholen",
    other: "Alle {count} Markierungen zurückholen",
  },
  restored: "Wieder da.",
  notRestored: "Nicht zurückgeholt",
  purge: "Endgültig löschen …",
  purgeArticle: "Endgültig löschen …: {title}",
  purgeHighlight: "Endgültig löschen …: diese Markierung",
  purgeAll: "Alle endgültig löschen …",
  purgeAllOf: "Alle endgültig löschen …: {title}",
  question: "{what} endgültig löschen?",
  confirm: "Endgültig löschen",
  isWhole: "Das ist der ganze Papierkorb, auch was die Suche nicht zeigt.",
  gone: "Die Worte, Notizen und Schlagwörter werden aus diesem Notizbuch entfernt und sind ab jetzt in keiner Sicherung. Das lässt sich nicht rückgängig machen, und auch der Import einer älteren Sicherung bringt sie nicht zurück.",
  goneWithTexts:
    "Die Worte, Notizen und Schlagwörter und die aufbewahrten Texte werden aus diesem Notizbuch entfernt und sind ab jetzt in keiner Sicherung. Das lässt sich nicht rückgängig machen, und auch der Import einer älteren Sicherung bringt sie nicht zurück.",
  outOfReach:
    "<lead>Außer Reichweite von Pressmark:</lead> Sicherungen und Exporte, die schon Dateien sind. Löschen Sie diese selbst.",
  purged: "Endgültig gelöscht: {what}.",
  nothingLeft: "Es gab nichts mehr zu löschen.",
} satisfies Translation<typeof english>;
