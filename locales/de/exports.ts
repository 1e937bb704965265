import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "für Obsidian und andere Notizprogramme",
  ris: "für Zotero, jede Markierung als Notiz",
  bibtex: "für LaTeX, JabRef und andere Literaturverwaltungen",
  cslJson: "für Pandoc und Zitierprogramme",
  csv: "für Tabellen",
  webAnnotation: "W3C JSON-LD, für andere Annotationsprogramme",
  backup: "alles, zum Zurückholen oder für den Umzug in einen anderen Browser",
} satisfies Translation<typeof english>;
