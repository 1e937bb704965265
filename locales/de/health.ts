import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/health.ts";

export default {
  backupOffer:
    "Ihre Notizen sind nur in diesem Browser. Pressmark kann einmal am Tag eine Sicherung in Ihren Download-Ordner legen, wo sie bleibt, auch wenn der Browser oder die Erweiterung entfernt wird.",
  backupSetUp: "Sicherungen einrichten",
  backupDecline: "Nein, danke",
  backupFailed: "Die letzte Sicherung ist misslungen. {reason}",
  backupLook: "Sicherungen ansehen",
  backupOld: {
    one: "Die letzte Sicherung ist {count} Tag alt, und Sie haben seither etwas geschrieben.",
    other: "Die letzte Sicherung ist {count} Tage alt, und Sie haben seither etwas geschrieben.",
  },
  space:
    "Der Platz, den der Browser für Pressmark hat, ist zu {share} belegt. Bisher ist alles gespeichert, doch bald passt nichts mehr hinein. Schaffen Sie Platz auf der Festplatte, und <backup>speichern Sie vorher eine Sicherung</backup>.",
  setAside: {
    one: "{count} Eintrag war nicht lesbar und wird nicht gezeigt. Gelöscht wurde nichts: Er bleibt im Notizbuch, wie er ist.",
    other:
      "{count} Einträge waren nicht lesbar und werden nicht gezeigt. Gelöscht wurde nichts: Sie bleiben im Notizbuch, wie sie sind.",
  },
  setAsideSave: "In einer Datei speichern",
  setAsideElsewhere: "Die Bibliothek kann in einer Datei speichern, was nicht lesbar war.",
  setAsideSaved: "Was nicht lesbar war, ist gespeichert.",
  rescue: "Alles speichern, was noch lesbar ist",
  loss: {
    one: "Hier gab es {before}, nun gibt es noch {count}. Wenn Sie die anderen nicht selbst entfernt haben, hat der Browser sie vielleicht verloren: Eine Sicherung bringt sie zurück.",
    other:
      "Hier gab es {before}, nun gibt es noch {count}. Wenn Sie die anderen nicht selbst entfernt haben, hat der Browser sie vielleicht verloren: Eine Sicherung bringt sie zurück.",
  },
  lossRestore: "Sicherung zurückholen",
  lossAccept: "Das stimmt so",

  fileWhole: "Die Datei ist heil: Sie ist so, wie Pressmark sie geschrieben hat.",
  fileChanged:
    "Vorsicht: Die Datei wurde beschädigt oder bearbeitet, nachdem Pressmark sie geschrieben hatte. Sie lässt sich zurückholen, aber was darin steht, ist vielleicht nicht, was Sie geschrieben haben. Speichern Sie eine neue Sicherung.",
  fileUnknown:
    "Die Datei entstand, bevor sich Sicherungen prüfen ließen: Sie ist lesbar, aber ob sie seither geändert wurde, lässt sich nicht sagen.",
  fileMade: "Erstellt am {moment}; darin: {what}.",
  fileEmpty: "Erstellt am {moment}, ohne Inhalt.",
  fileTexts: { one: "{count} Artikeltext", other: "{count} Artikeltexte" },
  onlyHere: "Nicht in der Datei, aber hier: {what}.",
  different: "Seither geändert oder anders als hier: {what}.",
  onlyInFile: "In der Datei, aber nicht hier: {what}.",
  same: "Sie enthält genau, was jetzt im Notizbuch ist.",
} satisfies Translation<typeof english>;
