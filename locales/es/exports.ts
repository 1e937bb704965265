import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "para Obsidian y otros cuadernos",
  html: "para leer, imprimir y compartir",
  csv: "para hojas de cálculo",
  webAnnotation: "JSON-LD del W3C, para otras herramientas de anotación",
  backup: "todo, para restaurar o pasar a otro navegador",
} satisfies Translation<typeof english>;
