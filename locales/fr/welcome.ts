import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/welcome.ts";

export default {
  title: "Bienvenue dans Pressmark",
  heading: "Lire la presse un crayon à la main",
  lead: "Surlignez des passages, écrivez des notes à côté, et retrouvez le tout. Ce que vous surlignez reste sur cet ordinateur : ni compte, ni serveur.",
  try: "Essayer sur un exemple",
  tryHint: "Cela prend une demi-minute et ne demande aucune autorisation.",
  tryFailed: "L’exemple n’a pas pu être ouvert : {reason}",
  howHeading: "Comment ça marche",
  markTitle: "Surligner",
  mark: "Sélectionnez un passage sur une page. Dans la barre à côté, choisissez une couleur ou écrivez une note.",
  listTitle: "Garder la vue d’ensemble",
  list: "Le panneau à côté de la page montre ce que vous avez surligné, dans l’ordre de lecture. Le texte est gardé avec.",
  returnTitle: "Retrouver",
  return:
    "Revenez, et vos surlignages sont de nouveau sur la page. La bibliothèque les a tous, pour chercher et exporter.",
  questionsHeading: "Deux questions",
  accessHeading: "Où Pressmark peut-il travailler ?",
  everySite: "Sur tous les sites",
  everySiteHint:
    "Il reconnaît les articles de lui-même et montre vos surlignages dès que vous revenez. Pour cela, il doit regarder les pages que vous ouvrez ; votre navigateur vous le demande encore une fois.",
  onClick: "Seulement là où je clique",
  onClickHint:
    "Il regarde une page quand vous y utilisez son bouton, un raccourci ou son menu, et aucune autre.",
  accessLater: "Vous pouvez changer cela à tout moment dans les options.",
  nowEverySite: "Pressmark travaille sur tous les sites.",
  nowOnClick:
    "Pressmark ne travaille que là où vous cliquez : appuyez sur son bouton dans la barre d’outils, sur une page que vous voulez surligner.",
  notChanged: "Rien n’a été modifié : {reason}",
  barHeading: "Quand montrer la barre près d’une sélection ?",
  handHeading: "À portée de main",
  pinHeading: "Épingler le bouton",
  pinWhy:
    "Le bouton ouvre le panneau, et montre si une page est un article et combien vous y avez surligné.",
  pinChrome:
    "Appuyez sur {puzzle} au bout de la barre d’outils, puis sur {pin} à côté de Pressmark.",
  pinFirefox:
    "Appuyez sur {puzzle} dans la barre d’outils, puis sur {gear} à côté de Pressmark, et choisissez <item>Épingler à la barre d’outils</item>.",
  puzzle: "la pièce de puzzle",
  pin: "l’épingle",
  gear: "la roue dentée",
  pinned: "Il est épinglé.",
  keysHeading: "Touches",
  keysNone:
    "Aucune action de Pressmark n’a encore de touche, peut-être parce qu’une autre extension l’utilise.",
  changeKeys: "Changer les touches",
  keysNotOpened: "Le navigateur n’a pas ouvert sa page des raccourcis. {help}",
  moreHeading: "Vous avez déjà des notes ailleurs ?",
  more: "Apportez vos surlignages de Hypothesis, Readwise, Pocket, Kindle et d’autres : <library>ouvrez la bibliothèque</library> et choisissez « Importer ». Tout le reste est dans les <options>options</options>.",
} satisfies Translation<typeof english>;
