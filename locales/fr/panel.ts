import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/panel.ts";

export default {
  title: "Pressmark",
  looking: "Lecture de la page…",
  unread: "Cette page n’a pas pu être lue",
  notebookUnread: "Le carnet n’a pas pu être lu",
  openLibrary: "Ouvrir la bibliothèque",
  elsewhere: "Ce que vous avez surligné ailleurs est dans la bibliothèque.",

  noAccessTitle: "Pas encore sur cette page",
  noAccess:
    "Pressmark ne travaille que là où vous cliquez. Appuyez sur son bouton dans la barre d’outils du navigateur : ce que vous avez surligné ici apparaîtra.",
  noAccessSite:
    "Vous n’avez pas autorisé Pressmark sur {site}. Appuyez sur son bouton dans la barre d’outils du navigateur : ce que vous avez surligné ici apparaîtra.",
  byItself: "Pour qu’il vienne de lui-même :",
  neverThere:
    "Il ne peut jamais travailler sur les pages du navigateur, dans les boutiques d’extensions et sur les fichiers PDF.",
  alwaysOn: "Toujours sur {site}",
  everySite: "Sur tous les sites",

  site: "Ce site",
  switchOff: "Désactiver sur {site}",
  switchOn: "Réactiver sur {site}",
  elsewhereWaits: "Ailleurs, Pressmark attend votre clic ; ici, non.",
  waitHere: "Attendre un clic sur {site} aussi",
  onClick: "Pressmark est sur cette page parce que vous avez cliqué pour cela.",
  offTitle: "Désactivé sur {site}",
  off: "Ni barre ni surlignages ne sont montrés sur ce site. Ce que vous y avez surligné est gardé.",

  fileTitle: "Ceci est un fichier de votre ordinateur",
  file: "Les navigateurs tiennent les extensions à l’écart des fichiers, sauf si « Autoriser l’accès aux URL de fichier » est activé dans les détails de l’extension. Même alors, Pressmark ne peut pas garder de surlignages ici : il connaît un article par son adresse sur le web. Ouvrez l’article à cette adresse.",
  storeTitle: "Les extensions ne peuvent pas travailler sur ce site",
  store:
    "Les navigateurs tiennent toutes les extensions à l’écart de leurs boutiques et de certains sites de leurs éditeurs.",
  keptOutTitle: "Le navigateur tient Pressmark à l’écart de cette page",
  keptOut:
    "C’est le cas là où le navigateur affiche un fichier PDF, sur les pages d’erreur, dans un navigateur géré par quelqu’un d’autre, et sur un site que vous avez refusé à l’extension dans les réglages du navigateur.",
  browserPageTitle: "Ceci est une page du navigateur",
  browserPage:
    "Les navigateurs tiennent les extensions à l’écart de leurs propres pages. Ouvrez un article, et il apparaîtra ici.",
  pdfTitle: "Ceci est un fichier PDF",
  pdf: "Le lecteur PDF du navigateur ne laisse aucune extension surligner son texte. Si le journal propose le même texte en page web, Pressmark y travaille.",
  canvasTitle: "Cette page dessine son texte",
  canvas:
    "Pour le navigateur, ses lettres sont une image : Pressmark n’a rien à sélectionner. Si le site propose le texte en page web, comme « Publier sur le Web » dans Google Docs, ouvrez celle-ci.",
  frameTitle: "Le texte est dans un cadre d’un autre site",
  frame:
    "Ce qui est montré dans cette page appartient à un autre site et ne peut pas être surligné d’ici. Ouvert seul, il peut l’être.",
  openFrame: "Ouvrir le cadre seul",

  noText: "Aucun texte d’article n’a pu être lu ici.",
  added: "Ajouté : {words}",
  leftOut: "Omis : {words}",
  ruleKept: "Toujours gardé sur {site}.",
  ruleLeft: "Toujours omis sur {site}.",
  ruleNotKept: "N’est plus toujours gardé sur {site}.",
  ruleNotLeft: "N’est plus toujours omis sur {site}.",
  blockNotShown: "Ce paragraphe n’est pas sur la page en ce moment.",

  keepArticle: "Garder cet article",
  keepText: "Garder ce texte",
  kept: "Gardé : il peut maintenant être lu sans son site.",
  notKept: "Non gardé",
  readingCopy: "Copie de lecture",
  openCopy: "Ouvrir la copie de lecture",
  textKept: "Le texte de cet article et vos surlignages sont gardés ici.",
  readerViewKept:
    "Ceci est le mode lecture de Firefox. Le texte de cet article et vos surlignages sont gardés ici.",
  readerView:
    "Ceci est le mode lecture de Firefox, où aucune extension ne travaille. Quittez-le, puis appuyez ici sur « Garder cet article » ou surlignez quelque chose : la copie de lecture de Pressmark aura alors le texte.",

  shownHere: "Montré ici aussi : cet article vient de {home}.",
  stopShowing: "Ne plus le montrer ici",
  refused: {
    one: "Vous avez surligné cet article sur {home}. {count} surlignage de là-bas n’est pas montré ici.",
    other:
      "Vous avez surligné cet article sur {home}. {count} surlignages de là-bas ne sont pas montrés ici.",
  },
  showRefused: { one: "Le montrer", other: "Les montrer" },
  question: "Surligné sur un autre site",
  questionMarked: "Vous avez surligné cet article sur {home}.",
  questionShow: {
    one: "Montrer le surlignage ici ?",
    other: "Montrer les {count} surlignages ici ?",
  },
  questionAside:
    "Ceci est un autre site. Il ne sait rien de vos surlignages ; une fois montrés, les programmes de ses pages peuvent voir de quels passages il s’agit.",
  showHere: "Montrer ici",
  no: "Non",

  highlights: "Surlignages",
  noneTitle: "Rien n’est encore surligné",
  none: "Sélectionnez un passage de la page et choisissez une couleur, ou utilisez le raccourci. C’est enregistré aussitôt, ici, sur cet ordinateur.",
  noMatch: "Aucun surlignage ne correspond",
  listKeys: "Les flèches parcourent la liste. La touche ? montre toutes les touches.",
  find: "Chercher dans les surlignages",
  onlyTag: "Ne montrer qu’une étiquette",
  allTags: "Toutes les étiquettes",
  shown: "{shown} sur {all} montrés",
  showAll: "Tout montrer",
  shownSpoken: {
    one: "{shown} surlignage sur {count} montré.",
    other: "{shown} surlignages sur {count} montrés.",
  },
  more: "Plus",
  copyMarkdown: "Copier en Markdown",
  copyPurpose: {
    one: "le surlignage montré, avec note et source",
    other: "les {count} surlignages montrés, avec notes et source",
  },
  copiedMany: {
    one: "{count} surlignage copié avec sa source, en Markdown.",
    other: "{count} surlignages copiés avec leur source, en Markdown.",
  },
  showNotes: "Montrer les notes",
  hideNotes: "Cacher les notes",
  wholeQuotes: "Montrer les citations entières",
  oneLine: "Une ligne chacun",
  keys: "Raccourcis clavier",
  keysPurpose: "aussi avec la touche ?",
  colorSet: "Couleur : {name}.",
  liesOver: {
    one: "Recouvre {count} autre surlignage.",
    other: "Recouvre {count} autres surlignages.",
  },
  markers: "Où se trouvent les surlignages dans l’article",
  marker: "À {share} de l’article : {quote}",
  markerGroup: {
    one: "{count} surlignage, de {first} à {last} de l’article",
    other: "{count} surlignages, de {first} à {last} de l’article",
  },
  notFound: "Pas sur cette page aujourd’hui",
  notFoundCount: "Pas sur cette page aujourd’hui · {count}",
  stoodAt: "Tel quel à {moment}",
  stoodOn: "Tel quel le {moment}",

  allSaved: "Tout est enregistré ici",
  options: "Options",
  library: "Bibliothèque",
  export: "Exporter",
  exported: "Enregistré sous « {name} ».",
  notChanged: "Non modifié",
} satisfies Translation<typeof english>;
