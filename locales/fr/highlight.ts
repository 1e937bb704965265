import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/highlight.ts";

export default {
  note: "Note sur ce surlignage",
  notePlaceholder: "Écrire une note…",
  editNote: "Modifier cette note",
  edit: "Modifier",
  editField: "Modifier : {field}",
  saving: "Enregistrement…",
  saved: "Enregistré",
  notSavedBecause: "Non enregistré : {reason}",
  tooLong: {
    one: "la note a {count} caractère, et le maximum est {most}. Le texte est toujours là : raccourcissez-le.",
    other:
      "la note a {count} caractères, et le maximum est {most}. Le texte est toujours là : raccourcissez-le.",
  },
  notAdded: {
    one: "Un caractère de plus n’a pas été ajouté : le maximum est ici {most}. Ce qui était dans le champ est inchangé.",
    other:
      "{count} caractères n’ont pas été ajoutés : le maximum est ici {most}. Ce qui était dans le champ est inchangé.",
  },
  noNoteHere:
    "Cette page ne permet pas de montrer une note ici. Ce que vous avez écrit est en sécurité.",
  writeInPanel: "Écrire dans le panneau",
  pressButton:
    "Appuyez sur le bouton Pressmark du navigateur : la note et les étiquettes sont dans le panneau.",

  edited: "Modifié depuis : {changes}",
  editedShare: "Modifié depuis, identique à {share} : {changes}",
  moreChanges: { one: "et {count} autre", other: "et {count} autres" },
  moved: "Les mêmes mots, mais ce qui les entoure n’est plus ce que c’était.",
  notTried: "Pas encore cherché sur la page.",
  alternatives: {
    one: "Un autre endroit convient aussi bien : celui-ci est peut-être le mauvais.",
    other: "{count} autres endroits conviennent aussi bien : celui-ci est peut-être le mauvais.",
  },
  hidden: "Sur la page, mais replié ou caché.",
  repeated:
    "Les mêmes mots se trouvent ailleurs sur la page ; ceux qui les entourent les distinguent.",
  volatile:
    "Cette partie de la page change d’elle-même : elle aura peut-être disparu à la prochaine visite. Les mots sont gardés.",
  outside: "Ceci n’est pas dans le texte de l’article tel qu’il a été lu.",
  translated:
    "Surligné dans une traduction en {language} : ce ne sont pas les mots du journal lui-même.",
} satisfies Translation<typeof english>;
