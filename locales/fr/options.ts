import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/options.ts";

export default {
  title: "Options · Pressmark",
  heading: "Options",
  intro: "Ce que vous changez est enregistré aussitôt. <library>Ouvrir la bibliothèque</library>",
  notChanged: "Non modifié",

  accessHeading: "Où Pressmark travaille",
  everySite: "Sur tous les sites",
  everySiteHint:
    "Il reconnaît les articles de lui-même, et vos surlignages sont là quand vous revenez.",
  onClick: "Seulement là où je clique",
  onClickHint:
    "Il regarde une page quand vous y utilisez son bouton, son raccourci ou son menu, et aucune autre.",
  accessAlso: "Sans clic aussi sur {sites}.",
  accessClick: "Y attendre aussi un clic",

  barHeading: "Barre près de la sélection",
  barAlways: "Toujours",
  barAlwaysHint: "Elle apparaît dès que vous sélectionnez du texte sur une page.",
  barModifier: "Seulement avec Alt",
  barModifierHint: "Tenez Alt (Option sur un Mac) quand la sélection se termine.",
  barShortcut: "Seulement par raccourci",
  barShortcutHint: "Le raccourci « Aller à la barre près de la sélection » l’appelle.",
  barNever: "Jamais",
  barNeverHint: "Surlignez avec le clavier ou le menu contextuel.",

  themeHeading: "Apparence",
  themeSystem: "Comme le système",
  themeLight: "Claire",
  themeDark: "Sombre",

  paintingHeading: "Surlignages sur les pages",
  paintingBrowser: "Par le navigateur",
  paintingBrowserHint:
    "Exact et léger. Les scripts d’une page peuvent découvrir quels passages sont surlignés.",
  paintingBoxes: "Cachés aux scripts de la page",
  paintingBoxesHint:
    "En cadres par-dessus le texte : les scripts voient que Pressmark est là, pas ce qui est surligné. Les cadres ne s’impriment pas, peuvent traîner quand une page bouge, et demandent plus de travail sur les longues pages.",
  paintingNone: "Non montrés",
  paintingNoneHint:
    "Les surlignages restent dans le panneau et la bibliothèque. La barre et les raccourcis continuent de fonctionner.",

  overlapsHeading: "Surligner par-dessus un surlignage",
  overlapsKeep: "Garder les deux",
  overlapsKeepHint: "Un clic passe de l’un à l’autre à un même endroit.",
  overlapsUnite: "N’en faire qu’un",
  overlapsUniteHint: "Avec les mots, les notes et les étiquettes des deux. Cela peut être annulé.",
  overlapsAsk: "Demander chaque fois",
  overlapsAskHint: "Les deux sont gardés jusqu’à ce que vous disiez autre chose.",

  colorsHeading: "Couleurs",
  colorsHint:
    "Chaque couleur a un sens. Un nouveau nom ou une nouvelle teinte change tous les surlignages de cette couleur.",
  colorName: "Nom de la couleur {name}",
  colorTint: "Teinte de {name}",
  colorSample: "un passage surligné",

  sitesHeading: "Sites désactivés",
  sitesHint:
    "Sur ces sites, il n’y a pas de barre, et aucun surlignage n’est montré. Ce que vous y avez surligné est conservé.",
  switchOn: "Activer",
  switchOnSite: "Activer {site}",
  switchOff: "Désactiver",
  siteLabel: "Site à désactiver",
  siteProblem: "Ce n’est pas l’adresse d’un site, comme example.com.",

  rulesHeading: "Gardé ou omis sur un site",
  rulesHint:
    "Quand vous ajoutez un paragraphe à un article ou en omettez un, le panneau propose de faire de même sur tout le site.",
  rulesNone: "Il n’y a pas encore de telle règle.",
  ruleBoxesKept: "De tels cadres sont toujours gardés sur {site}",
  ruleBoxesLeft: "De tels cadres sont toujours omis sur {site}",
  ruleWordsKept: "Ces mots sont toujours gardés sur {site}",
  ruleWordsLeft: "Ces mots sont toujours omis sur {site}",
  forget: "Oublier",
  forgetRule: "Oublier : {words}",
  ruleForgotten: "La règle pour « {words} » sur {site} est oubliée.",
  ruleBack: "La règle pour « {words} » est revenue.",

  namesHeading: "Notes exportées",
  namesHint:
    "Un fichier Markdown par article. Plusieurs articles forment un ZIP avec ces dossiers ; un seul porte ce nom et va où votre navigateur range les téléchargements.",
  folder: "Dossier",
  fileName: "Nom du fichier",
  example: "Par exemple {path}",
  unknownFields: {
    one: "{fields} n’est pas un champ et reste tel quel.",
    other: "{fields} ne sont pas des champs et restent tels quels.",
  },
  fieldsSummary: "Champs possibles",
  fieldTitle: "le titre de l’article",
  fieldPublication: "le journal ou le site",
  fieldAuthor: "le premier auteur",
  fieldSection: "la rubrique",
  fieldDate: "le jour de publication, sinon celui où il a été gardé",
  fieldYear: "l’année de ce jour",
  fieldMonth: "son mois, de 01 à 12",
  fieldKept: "le jour où il est entré dans le carnet",
  fieldSite: "l’hôte de son adresse",
  fieldLanguage: "sa langue, comme en",

  autoHeading: "Sauvegardes automatiques",
  autoHint:
    "Une fois par jour, si quelque chose a changé, une sauvegarde va dans le dossier « {folder} » de vos téléchargements. Elle y reste si vous supprimez Pressmark. Les 7 derniers jours et les 4 dernières semaines sont gardés ; les plus anciennes écrites par Pressmark sont supprimées, sauf si vous les déplacez. Le navigateur demande l’autorisation de gérer les téléchargements ; Pressmark ne s’en sert que pour ces fichiers.",
  autoSwitch: "Sauvegarder automatiquement",
  autoRefused: "Non activé : sans cette autorisation, aucune sauvegarde ne peut être écrite.",
  backUpNow: "Sauvegarder maintenant",
  backingUp: "Sauvegarde en cours…",
  noBackupMade: "Aucune sauvegarde n’a été faite",
  spaceKept: "Le navigateur garde votre carnet même quand le disque est plein.",
  spaceNotKept:
    "Le navigateur n’a pas promis de garder votre carnet quand le disque est plein : les sauvegardes comptent.",
  spaceUsed: "{share} de la place prévue est occupée.",
  lastFailed: "Le dernier essai a échoué. {reason}",
  lastBackup: "Dernière sauvegarde : {moment}, {path}",
  noBackupYet: "Il n’y a pas encore de sauvegarde.",

  backupHeading: "Sauvegarde",
  backupHint:
    "Vos notes ne sont que dans ce navigateur : si vous supprimez Pressmark ou le profil du navigateur, elles disparaissent. Une sauvegarde contient tout, la corbeille et ces options aussi. Restaurer ajoute ce qui manque et ne supprime jamais rien.",
  saveBackup: "Enregistrer une sauvegarde",
  makingBackup: "Sauvegarde en préparation…",
  savedBackup: "« {name} » est enregistré.",
  unreadNotebook: "Le carnet n’a pas pu être lu. {reason}",
  totals: "Dans le carnet : {articles} et {highlights}, avec la corbeille.",
  restoreBackup: "Restaurer une sauvegarde",
  restoreOptions: "Restaurer aussi les options",
  optionsRestored: "Les options sont celles de la sauvegarde.",
  optionsNotRestored: "Les options n’ont pas pu être enregistrées.",
  checkBackup: "Vérifier une sauvegarde",
  checkHint: "Lit le fichier et le compare au carnet ; ne change rien.",
  rescue:
    "La bibliothèque ne s’ouvre pas ? La <page>page de secours</page> enregistre tout ce qui peut encore être lu.",

  importHeading: "Importer depuis d’autres outils",
  importHint:
    "Les exports de Hypothesis, Readwise, Raindrop.io, Pocket, Omnivore, Instapaper, Diigo, Memex, Obsidian Web Clipper et Kindle, et des Web Annotations, tels quels. Vous voyez ce que contient le fichier avant tout import ; rien de ce qui est ici n’est supprimé.",
  chooseFile: "Choisir un fichier",

  keysHeading: "Clavier",
  keyNone: "aucune",
  keysHelpChrome: "Pour les changer, ouvrez chrome://extensions/shortcuts dans un nouvel onglet.",
  keysHelpFirefox:
    "Pour les changer, ouvrez about:addons, choisissez Extensions, puis « Gérer les raccourcis d’extensions » dans le menu de la roue dentée.",
  changeKeys: "Changer les touches",
} satisfies Translation<typeof english>;
