import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/reader.ts";

export default {
  title: "Copie de lecture · Pressmark",
  pageTitle: "{title} · Pressmark",
  label: "Copie de lecture",
  notebookUnread: "Le carnet n’a pas pu être lu",
  missingTitle: "Cet article ne peut pas être montré",
  missing:
    "Il n’est pas dans le carnet : il a été supprimé définitivement, ou son enregistrement est endommagé. Un enregistrement endommagé reste où il est, et la bibliothèque peut l’enregistrer dans un fichier.",
  openLibrary: "Ouvrir la bibliothèque",

  inTrash: "Cet article est dans la corbeille.",
  restore: "Le restaurer",
  notRestored: "Non restauré",
  noText:
    "Le texte de cet article n’a pas été gardé ; ses surlignages, si. Ouvrez la page et surlignez quelque chose, ou appuyez sur « Garder cet article » dans le panneau, et le texte sera gardé.",
  earlier: "Ceci est un texte antérieur de l’article.",
  showText: "Montrer le texte le plus récent ({moment})",

  minutes: { one: "{count} min de lecture", other: "{count} min de lecture" },
  textKept: "texte gardé : {moment}",
  table: "Tableau",
  headings: "Intertitres",
  notes: "Notes",
  notInThisText: "(absent de ce texte)",

  highlights: "Surlignages",
  highlightsCount: "Surlignages · {count}",
  closeList: "Fermer la liste",
  none: "Rien n’est encore surligné. Sélectionnez un passage et choisissez une couleur, ou appuyez sur 1 à 5.",
  inText: "Surlignages dans le texte",
  notInText: "Absents de ce texte",
  notInTextCount: "Absents de ce texte · {count}",
  showInText: "Le montrer dans son texte ({moment})",
  noWords: "Il n’y a pas de texte dans cette sélection.",
  selectFirst: "Sélectionnez d’abord un passage, puis surlignez-le.",
  highlightedAs: "Surligné comme « {name} ».",

  library: "Bibliothèque",
  openPage: "Ouvrir la page",
  openPageItself: "Ouvrir la page elle-même",
  print: "Imprimer",
  textAndKeys: "Texte et touches",
  text: "Texte",
  size: "Taille du texte",
  small: "Petite",
  medium: "Moyenne",
  large: "Grande",
  largest: "Très grande",
  measure: "Longueur des lignes",
  short: "Courtes",
  middling: "Moyennes",
  long: "Longues",
  keys: "Touches, dans le texte et dans la liste",
} satisfies Translation<typeof english>;
