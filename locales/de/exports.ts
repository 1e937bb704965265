import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "für Obsidian und andere Notizprogramme",
  html: "zum Lesen, Drucken und Weitergeben",
  csv: "für Tabellen",
  webAnnotation: "W3C JSON-LD, für andere Annotationsprogramme",
  backup: "alles, zum Zurückholen oder für den Umzug in einen anderen Browser",
} satisfies Translation<typeof english>;
