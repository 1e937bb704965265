import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "pour Obsidian et d’autres carnets",
  ris: "pour Zotero, chaque surlignage comme note",
  bibtex: "pour LaTeX, JabRef et autres gestionnaires de références",
  cslJson: "pour Pandoc et les logiciels de citation",
  csv: "pour les tableurs",
  webAnnotation: "JSON-LD du W3C, pour d’autres outils d’annotation",
  backup: "tout, pour restaurer ou passer à un autre navigateur",
} satisfies Translation<typeof english>;
