/**
 * A table for spreadsheets, one row per highlight: RFC 4180 in UTF-8, with a byte order mark,
 * without which Excel takes the file for the system's old encoding.
 */

import Papa from "papaparse";
import { say } from "../i18n/say.ts";
import { type Annotation, selectorOf } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import { passageLink } from "./fragment.ts";
import { type ArchivedText, archivedTextOf, quoteParagraphs } from "./passage.ts";
import { translatedInto } from "./translation.ts";

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

/** What differs between the rows of one article. */
interface RowInit {
  highlight: string;
  note: string;
  tags: readonly string[];
  color: string;
  created: string;
  modified: string;
  address: string;
  id: string;
  translatedInto: string;
}

/**
 * A row for the article's own note and tags comes first; an article with neither has it only if it
 * has no highlight.
 */
function rowsOf(entry: NotebookEntry, colorNames: ColorNames): string[][] {
  const { article, annotations } = entry;
  const archived = archivedTextOf(entry);
  const rows = annotations.map((annotation) =>
    cellsOf(article, highlightRow(annotation, article, archived, colorNames)),
  );
  const hasNote = article.note.value.trim() !== "" || article.tags.value.length > 0;
  return hasNote || rows.length === 0 ? [cellsOf(article, articleRow(article)), ...rows] : rows;
}

function articleRow(article: SavedArticle): RowInit {
  return {
    highlight: "",
    note: article.note.value,
    tags: article.tags.value,
    color: "",
    created: article.created,
    modified: article.modified,
    address: article.address,
    id: article.id,
    translatedInto: "",
  };
}

function highlightRow(
  annotation: Annotation,
  article: SavedArticle,
  archived: ArchivedText,
  colorNames: ColorNames,
): RowInit {
  const { target, body } = annotation;
  const quote = selectorOf(target.selector, "TextQuoteSelector");
  return {
    highlight: quote ? quoteParagraphs(quote, archived).join("\n") : "",
    note: body.note.value,
    tags: body.tags.value,
    color: colorNames[body.color.value],
    created: annotation.created,
    modified: annotation.modified,
    address: passageLink(target.source || article.address, { selector: target.selector, archived }),
    id: annotation.id,
    translatedInto: translatedInto(target),
  };
}

/** In the order of `COLUMNS`. */
function cellsOf({ meta }: SavedArticle, row: RowInit): string[] {
  const cells = [
    meta.title,
    row.highlight,
    row.note,
    row.tags.join(", "),
    row.color,
    meta.siteName,
    [...meta.authors, ...meta.agencies].join(", ") || meta.byline,
    publishedDay(meta.published),
    spreadsheetTime(row.created),
    spreadsheetTime(row.modified),
    row.address,
    row.id,
    row.translatedInto,
  ];
  return cells.map((cell) => cell.toWellFormed().replaceAll("\u0000", ""));
}

/** As spreadsheets read a date with time: `2026-03-04 18:22:05`. */
function spreadsheetTime(timestamp: string): string {
  return timestamp.slice(0, 19).replace("T", " ");
}
