/** Every export format, in the order in which the menu shows them. */
import { backup } from "./backup.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import { csv } from "./csv.ts";
import type { ExportFormat } from "./format.ts";
import { markdown } from "./markdown.ts";
import { ris } from "./ris.ts";
import { webAnnotation } from "./web-annotation.ts";

const FORMATS_BY_ID: Record<ExportFormat["id"], ExportFormat> = {
  markdown,
  ris,
  bibtex,
  "csl-json": cslJson,
  csv,
  "web-annotation": webAnnotation,
  backup,
};

export const FORMATS: readonly ExportFormat[] = Object.values(FORMATS_BY_ID);

/** The format of that id. */
export function formatOf(id: ExportFormat["id"]): ExportFormat {
  return FORMATS_BY_ID[id];
}
