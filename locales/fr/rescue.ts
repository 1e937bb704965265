import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/rescue.ts";

export default {
  title: "Secours · Pressmark",
  heading: "Secours",
  intro:
    "Quand la bibliothèque ne s’ouvre pas, cette page enregistre dans un fichier tout ce qui peut encore être lu. Elle ne fait que lire : rien n’est modifié ni supprimé dans le carnet.",
  looking: "Lecture du carnet… Si cela dure, fermez tous les autres onglets de Pressmark.",
  none: "Il n’y a pas de carnet dans ce profil du navigateur, donc rien à enregistrer.",
  failed: "Le carnet n’a pas pu être ouvert. {reason}",
  failedNext:
    "Copiez le dossier du profil du navigateur avant d’essayer autre chose : vos notes s’y trouvent. Puis ouvrez de nouveau cette page.",
  articles: "Articles",
  highlights: "Surlignages",
  texts: "Textes gardés",
  traces: "Traces de ce qui a été supprimé définitivement",
  save: "Tout enregistrer dans un fichier",
  read: { one: "{count} élément lu…", other: "{count} éléments lus…" },
  notSaved: "Non enregistré. {reason}",
  contents: "Le carnet d’ici a la version {version}. Il contient :",
  uncounted: "impossible à compter",
  saved: {
    one: "« {name} » est enregistré, avec {count} élément.",
    other: "« {name} » est enregistré, avec {count} éléments.",
  },
  allRead: "Tout a pu être lu.",
  unreadable: {
    one: "{count} n’a pas pu être lu :",
    other: "{count} n’ont pas pu être lus :",
  },
  lost: "{table} : {key}",
  lostRest: "le reste de {table}",
  more: "et d’autres, que le fichier nomme",
  nextHeading: "Que faire du fichier",
  next: "Gardez-le en lieu sûr. C’est une sauvegarde : quand Pressmark fonctionnera de nouveau, ou dans un autre navigateur, ouvrez la <library>bibliothèque</library> et choisissez <action>Importer</action>. Si le carnet a été écrit par un Pressmark plus récent, mettez d’abord Pressmark à jour.",
} satisfies Translation<typeof english>;
