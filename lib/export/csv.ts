/**
 * A table for spreadsheets, one row per highlight: RFC 4180 in UTF-8, with a byte order mark,
 * without which Excel takes the file for the system's old encoding.
 */

import Papa from "papaparse";
import { say } from "../i18n/say.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import { type PlainEntry, plainRows, readable, tableTime } from "./plain.ts";

/** The column headings, in order. */
const COLUMNS = [
  "Title",
  "Highlight",
  "Note",
  "Tags",
  "Colour",
  "Publication",
  "Author",
  "Published",
  "Highlighted (UTC)",
  "Changed (UTC)",
  "Address",
  "Id",
  "Translated into",
] as const;

/**
 * A cell that begins so is a formula to some spreadsheet program, and a page could put one into a
 * quote; an apostrophe before it makes it text (OWASP, "CSV Injection"). Full-width signs count in
 * East Asian versions.
 */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;

export const csv = {
  id: "csv",
  name: "CSV",
  get purpose() {
    return say("exports.csv");
  },
  group: "tables",
  extension: "csv",
  mime: "text/csv",
  includesHistory: false,
  serialize(notebook, options) {
    const rows = notebook.entries.flatMap((entry) => rowsOf(entry, notebook.colorNames));
    const table = Papa.unparse(
      { fields: [...COLUMNS], data: rows },
      { newline: "\r\n", escapeFormulae: FORMULA },
    );
    return {
      name: `Pressmark ${dayOf(options.now, options.timeZone)}.csv`,
      mime: "text/csv",
      parts: ["\ufeff", table, "\r\n"],
    };
  },
} satisfies ExportFormat;

function rowsOf(entry: NotebookEntry, colorNames: ColorNames): string[][] {
  return plainRows(entry, colorNames).map((row) => cellsOf(entry.article, row));
}

/** In the order of `COLUMNS`. */
function cellsOf({ meta }: SavedArticle, row: PlainEntry): string[] {
  const cells = [
    meta.title,
    row.paragraphs.join("\n"),
    row.note,
    row.tags.join(", "),
    row.color,
    meta.siteName,
    [...meta.authors, ...meta.agencies].join(", ") || meta.byline,
    publishedDay(meta.published),
    tableTime(row.created),
    tableTime(row.modified),
    row.link,
    row.id,
    row.translatedInto,
  ];
  return cells.map(readable);
}
