import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/keys.ts";

export default {
  title: "Tastatur",
  here: "Hier",
  everyPage: "Auf jeder Seite",
  none: "noch keine",
  change: "Im Browser ändern",

  homeAndEnd: "Pos1, Ende",
  enter: "Eingabe",
  delete: "Entf",
  undo: "Strg + Z",
  escape: "Esc",

  color: "die Auswahl markieren oder die Farbe der offenen Markierung ändern",
  write: "eine Notiz schreiben, ein Schlagwort hinzufügen",
  go: "zur nächsten Markierung, zur vorigen",
  copyOpen: "die offene Markierung mit Quelle kopieren",
  deleteOpen: "die offene Markierung löschen",
  undoDeleted: "Gelöschtes oder Entferntes zurückholen",
  closeOpen: "schließen, was offen ist",
  goToEnds: "zur ersten, zur letzten",
  openOne: "öffnen und die Stelle auf der Seite zeigen",
  changeColor: "die Farbe ändern",
  copyOne: "mit Quelle kopieren",
  deleteOne: "löschen",
  leave: "das Feld verlassen, dann die Markierung schließen",
} satisfies Translation<typeof english>;
