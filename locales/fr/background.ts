import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/background.ts";

export default {
  menu: "Surligner",
  menuWithNote: "Avec une note…",
  buttonIdle: "Pressmark",
  buttonArticle: "Pressmark : un article",
  buttonCount: {
    one: "Pressmark : {count} sur cette page",
    other: "Pressmark : {count} sur cette page",
  },
  buttonMissing: {
    one: "{count} introuvable aujourd’hui",
    other: "{count} introuvables aujourd’hui",
  },
  buttonOffer:
    "Pressmark : vous avez peut-être surligné ceci sur un autre site. Ouvrez le panneau pour voir.",
  buttonFailure: "Pressmark n’a pas pu faire cela ici : {reason}",
  barredPage:
    "les navigateurs ne laissent aucune extension entrer dans leurs propres pages, les boutiques d’extensions et les fichiers PDF.",
  refusedSender: "Pressmark ne répond pas à cette page.",
  refusedQuestion: "Une page ne peut pas demander cela à Pressmark.",
  refusedSize:
    "C’est trop grand pour être enregistré. Sélectionnez moins, ou raccourcissez, puis réessayez.",
  refusedShape:
    "Pressmark n’a pas compris, et n’a rien enregistré. Rechargez la page et réessayez.",
  refusedOwner:
    "Ceci appartient à un autre site et n’a donc pas été modifié depuis cette page. La bibliothèque peut le modifier.",
} satisfies Translation<typeof english>;
