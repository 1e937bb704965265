/** A table for spreadsheets (RFC 4180, UTF-8 with a mark, because Excel asks for one): a row a highlight. */
import Papa from "papaparse";
import { type Annotation, selectorOf } from "../model/annotation.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import type { Format } from "./format.ts";
import { passageLink } from "./fragment.ts";
import { paragraphsOf, type Reading, readingOf } from "./passage.ts";

/** The heads of the columns, in order. */
export const COLUMNS = [
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
] as const;

/**
 * A cell that begins so is a formula to some spreadsheet, and a page could write one into a quote; an apostrophe before
 * it makes it text (OWASP, "CSV Injection"). The full-width signs count in East Asian versions.
 */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;

export const csv: Format = {
  id: "csv",
  name: "CSV",
  purpose: "for spreadsheets",
  extension: "csv",
  mime: "text/csv",
  isWhole: false,
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
};

/** The article's own note comes first, in a row without highlight. An article with nothing else has that row alone. */
function rowsOf(entry: NotebookEntry, colorNames: ColorNames): string[][] {
  const { article: page, annotations } = entry;
  const reading = readingOf(entry);
  const rows = annotations.map((annotation) => rowOf(entry, annotation, reading, colorNames));
  if (rows.length && !page.note.value.trim() && page.tags.value.length === 0) return rows;
  const whole = row(entry, {
    highlight: "",
    note: page.note.value,
    tags: page.tags.value,
    color: "",
    created: page.created,
    modified: page.modified,
    address: page.url,
    id: page.id,
  });
  return [whole, ...rows];
}

function rowOf(
  entry: NotebookEntry,
  annotation: Annotation,
  reading: Reading,
  colorNames: ColorNames,
): string[] {
  const { target, body } = annotation;
  const quote = selectorOf(target.selector, "TextQuoteSelector");
  const address = target.source || entry.article.url;
  return row(entry, {
    highlight: quote ? paragraphsOf(quote, reading).join("\n") : "",
    note: body.note.value,
    tags: body.tags.value,
    color: colorNames[body.color.value],
    created: annotation.created,
    modified: annotation.modified,
    address: passageLink(address, { selector: target.selector, reading }),
    id: annotation.id,
  });
}

interface Cells {
  highlight: string;
  note: string;
  tags: readonly string[];
  color: string;
  created: string;
  modified: string;
  address: string;
  id: string;
}

function row({ article: page }: NotebookEntry, cells: Cells): string[] {
  const { meta } = page;
  return [
    meta.title,
    cells.highlight,
    cells.note,
    cells.tags.join(", "),
    cells.color,
    meta.siteName,
    [...meta.authors, ...meta.agencies].join(", ") || meta.byline,
    publishedDay(meta.published),
    momentOf(cells.created),
    momentOf(cells.modified),
    cells.address,
    cells.id,
  ].map((cell) => cell.toWellFormed().replaceAll("\u0000", ""));
}

/** As spreadsheets read a moment: `2026-03-04 18:22:05`. */
function momentOf(timestamp: string): string {
  return timestamp.slice(0, 19).replace("T", " ");
}
