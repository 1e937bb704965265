import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/tags.ts";

export default {
  heading: "Schlagwörter",
  add: "Schlagwort hinzufügen",
  addFirst: "Schlagwort hinzufügen …",
  addMore: "Noch eines …",
  yours: "Ihre Schlagwörter",
  remove: "Schlagwort {tag} entfernen",
  tooMany: {
    one: "Nicht hinzugefügt: Mehr als {count} Schlagwort geht nicht. Die Wörter stehen noch im Feld.",
    other:
      "Nicht hinzugefügt: Mehr als {count} Schlagwörter gehen nicht. Die Wörter stehen noch im Feld.",
  },
  edit: "Bearbeiten",
  about:
    "Ein neuer Name gilt sofort für alle Markierungen und Artikel und für die Schlagwörter darunter. Gibt es den Namen schon, werden beide eins. Ein Schrägstrich ordnet ein Schlagwort unter ein anderes: {example}.",
  onlyInTrash: "nur im Papierkorb",
  rename: "Umbenennen",
  renameOne: "{tag} umbenennen",
  removeAll: "Überall entfernen",
  removeOne: "{tag} überall entfernen",
  newName: "Neuer Name von {tag}",
  join: "Vereinen",
  joins: "{tag} gibt es schon: Aus beiden wird eines.",
  below: "Es rückt eine Stufe tiefer, mit den Schlagwörtern darunter.",
  colorOf: "Farbe von {tag}",
  noColor: "Keine Farbe",
  addToAll: "Allen hinzufügen",
  removeFromAll: "Bei allen entfernen",
  removeOneFromAll: "Schlagwort {tag} bei allen entfernen",
} satisfies Translation<typeof english>;
