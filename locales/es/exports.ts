import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "para Obsidian y otros cuadernos",
  ris: "para Zotero, cada subrayado como nota",
  bibtex: "para LaTeX, JabRef y otros gestores de referencias",
  cslJson: "para Pandoc y programas de citas",
  csv: "para hojas de cálculo",
  webAnnotation: "JSON-LD del W3C, para otras herramientas de anotación",
  backup: "todo, para restaurar o pasar a otro navegador",
} satisfies Translation<typeof english>;
