/** Every export format; those of one group in the order in which the menu shows them. */
import { anki } from "./anki.ts";
import { backup } from "./backup.ts";
import { bibtex } from "./bibtex.ts";
import { bookmarks } from "./bookmarks.ts";
import { commonmark } from "./commonmark.ts";
import { cslJson } from "./csl-json.ts";
import { csv } from "./csv.ts";
import type { ExportFormat } from "./format.ts";
import { html } from "./html.ts";
import { hypothesis } from "./hypothesis.ts";
import { hypothesisCsv } from "./hypothesis-csv.ts";
import { kindle } from "./kindle.ts";
import { logseq } from "./logseq.ts";
import { markdown } from "./markdown.ts";
import { notion } from "./notion.ts";
import { readwise } from "./readwise.ts";
import { ris } from "./ris.ts";
import { webAnnotation } from "./web-annotation.ts";

const FORMATS_BY_ID: Record<ExportFormat["id"], ExportFormat> = {
  markdown,
  logseq,
  commonmark,
  html,
  ris,
  bibtex,
  "csl-json": cslJson,
  csv,
  notion,
  anki,
  readwise,
  kindle,
  "web-annotation": webAnnotation,
  hypothesis,
  "hypothesis-csv": hypothesisCsv,
  bookmarks,
  backup,
};

export const FORMATS: readonly ExportFormat[] = Object.values(FORMATS_BY_ID);

/** The format of that id. */
export function formatOf(id: ExportFormat["id"]): ExportFormat {
  return FORMATS_BY_ID[id];
}
