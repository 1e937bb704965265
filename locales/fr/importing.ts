import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/importing.ts";

export default {
  file: "Fichier à importer",
  heading: "Importer « {name} » ?",
  contents: "{format}, avec {what}.",
  contentsNone: "{format}, sans rien à importer.",
  added: "Nouveau : {what}.",
  changed: "Complété : {what}.",
  unchanged: "Déjà ici, et non importés de nouveau : {count}.",
  inTrash: "Dans la corbeille, où ils restent : {count}.",
  later:
    "Les surlignages apparaîtront sur leur page à votre prochaine visite, là où se trouvent leurs mots.",
  nothingDeleted: "Rien de ce qui est ici n’est supprimé.",
  confirm: "Importer",
  problems: { one: "{count} problème dans le fichier", other: "{count} problèmes dans le fichier" },
  moreProblems: "Et {count} de plus.",
  problem: "{place} : {wrong}. {done}",
  line: "ligne {line}",

  reportAdded: "Ajouté : {what}.",
  reportChanged: "Mis à jour : {what}.",
  reportUnchanged: {
    one: "{count} article ou surlignage était déjà ici.",
    other: "{count} articles et surlignages étaient déjà ici.",
  },
  reportInTrash: {
    one: "{count} élément du fichier est dans la corbeille.",
    other: "{count} éléments du fichier sont dans la corbeille.",
  },
  reportKeptOut: {
    one: "{count} élément du fichier a été supprimé définitivement et le reste.",
    other: "{count} éléments du fichier ont été supprimés définitivement et le restent.",
  },
  reportRemoved: {
    one: "Supprimé définitivement là où le fichier a été fait, et désormais ici aussi : {what}.",
    other: "Supprimés définitivement là où le fichier a été fait, et désormais ici aussi : {what}.",
  },
  reportFuture: {
    one: "{count} élément portait une date à venir, d’une horloge en avance : ce que vous avez écrit depuis reste.",
    other:
      "{count} éléments portaient une date à venir, d’une horloge en avance : ce que vous avez écrit depuis reste.",
  },
  reportDamaged: {
    one: "{count} élément du fichier est endommagé et a été laissé de côté : gardez le fichier.",
    other:
      "{count} éléments du fichier sont endommagés et ont été laissés de côté : gardez le fichier.",
  },
  reportNone: "Le fichier ne contient aucun article.",

  reading: "Lecture de « {name} »…",
  readingLarge: "Lecture de « {name} ». Le fichier est gros : patientez une minute…",

  isNext: "« {name} » vient ensuite.",
  nothingImported: "Rien n’a été importé. Tout est comme avant.",
  removalTitle: "Supprimer {what} ici aussi ?",
  removeToo: "Supprimer ici aussi",
  keepThem: "Garder",
  removalWhy:
    "Là où « {name} » a été créé, ces éléments ont été supprimés définitivement ; ici, vous les avez encore. Supprimés ici aussi, ils ne pourront pas être rétablis. Si vous les gardez, tout le reste du fichier est importé.",
  andMore: "et d’autres",
} satisfies Translation<typeof english>;
