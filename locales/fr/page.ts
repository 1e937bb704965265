import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/page.ts";

export default {
  toolbar: "Surligner la sélection",
  withNote: "Surligner avec une note",
  withTag: "Surligner avec une étiquette",
  wholeParagraph: "Surligner tout le paragraphe",
  toolbarHere: "Barre de surlignage. La touche Tab y mène.",

  card: "Surlignage",
  closeWithKey: "Fermer (Échap)",
  placeHere: "{at} sur {of} à cet endroit",
  showNext: "Montrer le suivant",
  typedToPage:
    "Ce que vous tapez va maintenant à la page. Cliquez dans la note pour continuer à écrire.",

  spoken: "Surlignage {at} sur {of}, {color}.",
  spokenWithNote: "Surlignage {at} sur {of}, {color}, avec une note.",
  colorAndTint: "{name}, {tint}",
  highlighted: "Surligné : {name}.",

  open: "Ouvrir",
  makeOne: "N’en faire qu’un",
  noneHere: "Il n’y a pas de surlignage sur cette page.",
  overlaps: {
    one: "Ceci chevauche un autre surlignage. Tous sont gardés.",
    other: "Ceci chevauche {count} autres surlignages. Tous sont gardés.",
  },
  united: {
    one: "Réuni avec le surlignage qu’il chevauchait.",
    other: "Réuni avec les {count} surlignages qu’il chevauchait.",
  },
  writtenIn:
    "Non annulé : quelque chose y a été écrit depuis. Ceux qu’il a remplacés sont dans la corbeille.",
  bothKept:
    "Ils sont revenus. Le surlignage réuni est gardé aussi : quelque chose y a été écrit depuis.",
  notShown:
    "Surlignage enregistré. D’après les options, les surlignages ne sont pas montrés sur les pages.",
  toolbarOff:
    "La barre est désactivée dans les options de Pressmark. Les autres raccourcis et le menu contextuel permettent de surligner.",
  siteOff: "Pressmark est désactivé sur ce site. Le panneau permet de l’activer.",
  pressRefused:
    "Ce clic n’a pas été pris en compte : la carte venait de s’ouvrir, ou quelque chose sur la page la couvre. Cliquez de nouveau.",

  notSaved: "Non enregistré : {reason}",
  notCopied: "Non copié ici ; le panneau peut le copier : {reason}",
  notDeleted: "Non supprimé : {reason}",
  notRestored: "Non rétabli : {reason}",
  notUndone: "Non annulé : {reason}",
  allKept: "Tous sont gardés : {reason}",
  lastWordsNotSaved:
    "Les derniers mots d’une note n’ont pas été enregistrés : {reason} Ils sont gardés, et seront dans la note quand vous la rouvrirez.",
  lastChangeNotSaved:
    "Le dernier changement d’une note ou de ses étiquettes n’a pas été enregistré : {reason}",
  noText: "Cette page n’a pas de texte à elle.",
  noneSelected: "Il n’y a pas de texte dans cette sélection.",
  noOverlap: "Ces surlignages ne se chevauchent plus sur la page.",

  inFrame:
    "Ce texte est dans une page intégrée à celle-ci. Ouvrez la page intégrée dans son propre onglet pour le surligner.",
  inField: "Le texte d’un champ de formulaire ne peut pas être surligné.",
  inEditor: "Le texte que vous êtes en train d’écrire ne peut pas être surligné.",
  inClosedPart:
    "Ce texte est dans une partie fermée de la page (un composant web) qui ne peut pas être surlignée.",
  selectFirst: "Sélectionnez d’abord un passage, puis surlignez-le.",
  isPdf:
    "Ceci est un fichier PDF. L’afficheur du navigateur ne laisse aucune extension surligner son texte.",
  isCanvas:
    "Cette page dessine son texte : ses lettres sont une image et ne peuvent pas être surlignées.",
} satisfies Translation<typeof english>;
