import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/highlight.ts";

export default {
  note: "Notiz zu dieser Markierung",
  notePlaceholder: "Notiz schreiben …",
  editNote: "Diese Notiz bearbeiten",
  edit: "Bearbeiten",
  editField: "Bearbeiten: {field}",
  saving: "Wird gespeichert …",
  saved: "Gespeichert",
  notSavedBecause: "Nicht gespeichert: {reason}",
  tooLong: {
    one: "Die Notiz hat {count} Zeichen, höchstens {most} sind möglich. Der Text ist noch da: Kürzen Sie ihn.",
    other:
      "Die Notiz hat {count} Zeichen, höchstens {most} sind möglich. Der Text ist noch da: Kürzen Sie ihn.",
  },
  notAdded: {
    one: "Ein weiteres Zeichen wurde nicht eingefügt: Hier sind höchstens {most} möglich. Was im Feld stand, ist unverändert.",
    other:
      "{count} Zeichen wurden nicht eingefügt: Hier sind höchstens {most} möglich. Was im Feld stand, ist unverändert.",
  },
  noNoteHere:
    "Auf dieser Seite lässt sich keine Notiz zeigen. Was Sie geschrieben haben, ist sicher.",
  writeInPanel: "In der Seitenleiste schreiben",
  pressButton:
    "Drücken Sie die Schaltfläche von Pressmark im Browser: Notiz und Schlagwörter stehen in der Seitenleiste.",

  edited: "Seither geändert: {changes}",
  editedShare: "Seither geändert, noch zu {share} wie zuvor: {changes}",
  moreChanges: { one: "und {count} weitere", other: "und {count} weitere" },
  moved: "Dieselben Wörter, aber was um sie steht, ist nicht mehr wie zuvor.",
  notTried: "Auf der Seite noch nicht gesucht.",
  alternatives: {
    one: "Eine andere Stelle passt ebenso gut: Diese kann die falsche sein.",
    other: "{count} andere Stellen passen ebenso gut: Diese kann die falsche sein.",
  },
  hidden: "Auf der Seite, dort aber eingeklappt oder verborgen.",
  repeated:
    "Dieselben Wörter stehen auch anderswo auf der Seite; die Wörter um sie herum unterscheiden sie.",
  volatile:
    "Dieser Teil der Seite ändert sich von selbst: Beim nächsten Besuch kann er weg sein. Die Wörter bleiben erhalten.",
  outside: "Das steht nicht im Text des Artikels, wie er gelesen wurde.",
  translated:
    "Markiert in einer Übersetzung auf {language}: Das sind nicht die Worte der Zeitung selbst.",
} satisfies Translation<typeof english>;
