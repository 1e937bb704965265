import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/manifest.ts";

export default {
  name: "Pressmark",
  description:
    "Lire la presse un crayon à la main : surligner, étiqueter et annoter des articles. Tout reste sur votre machine.",
  highlight: "Surligner la sélection",
  highlightNote: "Surligner la sélection et écrire une note",
  nextHighlight: "Aller au surlignage suivant",
  previousHighlight: "Aller au surlignage précédent",
  showToolbar: "Aller à la barre près de la sélection",
  highlightBlock: "Surligner tout le paragraphe",
  openLibrary: "Ouvrir la bibliothèque",
} satisfies Translation<typeof english>;
