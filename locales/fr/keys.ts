import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/keys.ts";

export default {
  title: "Clavier",
  here: "Ici",
  everyPage: "Sur toutes les pages",
  none: "pas encore",
  change: "Les changer dans le navigateur",

  homeAndEnd: "Début, Fin",
  enter: "Entrée",
  delete: "Suppr",
  undo: "Ctrl + Z",
  escape: "Échap",

  color: "surligner la sélection, ou changer la couleur du surlignage ouvert",
  write: "écrire une note, ajouter une étiquette",
  go: "aller au surlignage suivant, au précédent",
  copyOpen: "copier le surlignage ouvert avec sa source",
  deleteOpen: "supprimer le surlignage ouvert",
  undoDeleted: "annuler une suppression",
  closeOpen: "fermer ce qui est ouvert",
  goToEnds: "aller au premier, au dernier",
  openOne: "l’ouvrir, et montrer son passage sur la page",
  changeColor: "changer la couleur",
  copyOne: "le copier avec sa source",
  deleteOne: "le supprimer",
  leave: "quitter le champ, puis fermer le surlignage",
} satisfies Translation<typeof english>;
