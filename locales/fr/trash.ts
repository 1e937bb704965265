import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/trash.ts";

export default {
  heading: "Corbeille",
  empty: "La corbeille est vide",
  emptyHelp: {
    one: "Ce que vous supprimez arrive ici. On peut le restaurer pendant {count} jour ; puis il est supprimé définitivement.",
    other:
      "Ce que vous supprimez arrive ici. On peut le restaurer pendant {count} jours ; puis il est supprimé définitivement.",
  },
  about: {
    one: "Gardé {count} jour, puis supprimé définitivement. D’ici là, tout peut être restauré.",
    other: "Gardé {count} jours, puis supprimé définitivement. D’ici là, tout peut être restauré.",
  },
  clear: "Vider la corbeille…",
  noMatch: "Rien ne correspond dans la corbeille",
  article: "Article, supprimé : {moment}, {left}",
  highlight: "Surlignage, supprimé : {moment}, {left}",
  daysLeft: { one: "encore {count} jour", other: "encore {count} jours" },
  textChanges: {
    one: "{count} paragraphe ajouté à son texte ou omis",
    other: "{count} paragraphes ajoutés à son texte ou omis",
  },
  fewer: "Moins de surlignages",
  more: { one: "{count} autre surlignage", other: "{count} autres surlignages" },
  restore: "Restaurer",
  restoreAll: {
    one: "Restaurer avec son surlignage",
    other: "Restaurer les {count} surlignages",
  },
  restored: "Restauré.",
  notRestored: "Non restauré",
  purge: "Supprimer définitivement…",
  purgeArticle: "Supprimer définitivement… : {title}",
  purgeHighlight: "Supprimer définitivement… : ce surlignage",
  purgeAll: "Tout supprimer définitivement…",
  purgeAllOf: "Tout supprimer définitivement… : {title}",
  question: "Supprimer {what} définitivement ?",
  confirm: "Supprimer définitivement",
  isWhole: "C’est toute la corbeille, aussi ce que la recherche ne montre pas.",
  gone: "Les mots, les notes et les étiquettes sont retirés de ce carnet et ne seront plus dans aucune sauvegarde. Cela ne peut pas être annulé, et importer une sauvegarde plus ancienne ne les ramène pas.",
  goneWithTexts:
    "Les mots, les notes et les étiquettes, ainsi que les textes conservés, sont retirés de ce carnet et ne seront plus dans aucune sauvegarde. Cela ne peut pas être annulé, et importer une sauvegarde plus ancienne ne les ramène pas.",
  outOfReach:
    "<lead>Hors de portée de Pressmark :</lead> les sauvegardes et les exports qui sont déjà des fichiers. Supprimez-les vous-même.",
  purged: "Supprimé définitivement : {what}.",
  nothingLeft: "Il n’y avait plus rien à supprimer.",
} satisfies Translation<typeof english>;
