import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/guide.ts";

export default {
  label: "Votre premier surlignage",
  select: "Sélectionnez quelques mots de cet exemple, et choisissez une couleur dans la barre.",
  note: "Cliquez maintenant sur ce que vous avez surligné, et écrivez une note dans la liste.",
  done: "C’est tout. Sur n’importe quelle page web, c’est pareil.",
  step: "Étape {step} sur {steps}",
  export: "Enregistrer en fichier Markdown",
  exported: "« {name} » est enregistré.",
  library: "Voir dans la bibliothèque",
  remove: "Mettre l’exemple à la corbeille",
  notRemoved: "Non supprimé",
} satisfies Translation<typeof english>;
