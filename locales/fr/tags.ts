import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/tags.ts";

export default {
  heading: "Étiquettes",
  add: "Ajouter une étiquette",
  addFirst: "Ajouter une étiquette…",
  addMore: "Ajouter…",
  yours: "Vos étiquettes",
  remove: "Retirer l’étiquette {tag}",
  tooMany: {
    one: "Non ajouté : {count} étiquette au plus. Les mots sont encore dans le champ.",
    other: "Non ajouté : {count} étiquettes au plus. Les mots sont encore dans le champ.",
  },
  edit: "Modifier",
  about:
    "Un nouveau nom vaut aussitôt pour tous les surlignages et articles, et pour les étiquettes au-dessous. Un nom qui existe déjà réunit les deux. Une barre oblique place une étiquette sous une autre : {example}.",
  onlyInTrash: "seulement dans la corbeille",
  rename: "Renommer",
  renameOne: "Renommer {tag}",
  removeAll: "Retirer partout",
  removeOne: "Retirer {tag} partout",
  newName: "Nouveau nom de {tag}",
  join: "Réunir",
  joins: "{tag} existe déjà : les deux n’en feront qu’une.",
  below: "Elle descend d’un niveau, avec les étiquettes au-dessous.",
  colorOf: "Couleur de {tag}",
  noColor: "Sans couleur",
  addToAll: "Ajouter à tous",
  removeFromAll: "Retirer de tous",
  removeOneFromAll: "Retirer l’étiquette {tag} de tous",
} satisfies Translation<typeof english>;
