/**
 * A table for Notion's "Import CSV": it makes a database of it, a page for each row and a property
 * for each column. Not verified with Notion: the first column names the page, texts with commas can
 * be made a multi-select, ISO dates a date. The 2,000 characters of a text are a limit of Notion's
 * API; nothing was found that gives one to the import of tables, so nothing is cut. "Merge with
 * CSV" adds rows and renews none: `Id` tells the reader which are there already.
 *
 * RFC 4180 without a byte order mark, which would become part of the first property's name. Notion
 * computes nothing of a cell, so quotes that look like formulas stay as they are.
 */

import Papa from "papaparse";
import { say } from "../i18n/say.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import { authorsOf, type PlainEntry, plainRows, readable, titleOf } from "./plain.ts";

const COLUMNS = [
  ...["Name", "Highlight", "Note", "Tags", "Colour", "Publication", "Author", "Published"],
  ...["Highlighted", "URL", "Id", "Translated into"],
];

export const notion = {
  id: "notion",
  name: "Notion",
  get purpose() {
    return say("exports.notion");
  },
  group: "tables",
  extension: "csv",
  mime: "text/csv",
  includesHistory: false,
  serialize({ entries, colorNames }, { now, timeZone }) {
    const data = entries.flatMap((entry) => rowsOf(entry, colorNames));
    const table = Papa.unparse({ fields: COLUMNS, data }, { newline: "\r\n" });
    return {
      name: `Pressmark for Notion ${dayOf(now, timeZone)}.csv`,
      mime: "text/csv",
      parts: [table, "\r\n"],
    };
  },
} satisfies ExportFormat;

function rowsOf(entry: NotebookEntry, colorNames: ColorNames): string[][] {
  const { meta } = entry.article;
  const cellsOf = (one: PlainEntry) => [
    ...[titleOf(entry.article), one.paragraphs.join("\n"), one.note, one.tags.join(", ")],
    ...[one.color, meta.siteName, authorsOf(meta).join(", "), publishedDay(meta.published)],
    ...[`${one.created.slice(0, 19)}Z`, one.link, one.id, one.translatedInto],
  ];
  return plainRows(entry, colorNames).map((one) => cellsOf(one).map(readable));
}
