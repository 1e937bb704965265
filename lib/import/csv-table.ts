/** Tables as other tools write them: RFC 4180 by a comma, semicolon or tab, headings first. */

import Papa from "papaparse";
import { say } from "../i18n/say.ts";
import type { ForeignArticle } from "./foreign-article.ts";
import type { Place } from "./import-part.ts";

const DELIMITERS = [",", "\t", ";"] as const;
/** UTF-16 units in which the headings stand. */
const HEAD_LENGTH = 20_000;
const LINE_BREAK = /\r\n|\r|\n/g;

/** One row by the headings of its columns. */
export interface Row {
  /** Of its first line in the file, from 1. */
  line: number;
  /** The cell of the first of these columns that the table has, trimmed; "" if it has none. */
  cell(...headings: string[]): string;
}

/** The headings in lower case; one if the text is no table. */
export function headingsOf(text: string): string[] {
  return headOf(text).cells.map((cell) => cell.trim().toLowerCase());
}

/** The first row, cut by the sign that gives most cells. */
function headOf(text: string): { cells: string[]; delimiter: string } {
  const heads = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, HEAD_LENGTH).trimStart(), {
      delimiter,
      preview: 1,
    });
    return { cells: data[0] ?? [], delimiter };
  });
  return heads.reduce((a, b) => (b.cells.length > a.cells.length ? b : a));
}

/**
 * The rows below the headings that are whole. Those that are not (too many cells or too few, a
 * quotation mark that is never closed) are left out, and the reader is told.
 */
export function rowsOf(place: Place): Row[] {
  const text = place.part.text;
  const { cells, delimiter } = headOf(text);
  const columns = new Map<string, number>();
  for (const [i, heading] of cells.entries()) {
    const key = heading.trim().toLowerCase();
    if (!columns.has(key)) columns.set(key, i);
  }
  const rows: Row[] = [];
  let line = 1 + linesIn(text.slice(0, text.length - text.trimStart().length));
  let isHead = true;
  Papa.parse<string[]>(text.trimStart(), {
    delimiter,
    step: ({ data, errors }) => {
      const start = line;
      line += 1 + data.reduce((sum, cell) => sum + linesIn(cell), 0);
      const isEmpty = data.length === 1 && data[0]?.trim() === "";
      if (isHead || isEmpty) isHead = false;
      else if (isWhole(place, { line: start, data, errors }, cells.length))
        rows.push({ line: start, cell: (...headings) => cellOf(data, columns, headings) });
    },
  });
  return rows;
}

/** The articles that the rows say, each with its line. */
export function articlesOfRows(
  place: Place,
  read: (row: Row) => ForeignArticle | null,
): ForeignArticle[] {
  return rowsOf(place).flatMap((row) => {
    const article = read(row);
    const from = { file: place.part.name, line: row.line, field: "" };
    return article ? [{ ...article, from }] : [];
  });
}

function linesIn(cell: string): number {
  return cell.match(LINE_BREAK)?.length ?? 0;
}

function cellOf(
  data: readonly string[],
  columns: ReadonlyMap<string, number>,
  headings: readonly string[],
): string {
  const column = headings.map((heading) => columns.get(heading)).find((i) => i !== undefined);
  return column === undefined ? "" : (data[column] ?? "").trim();
}

interface RawRow {
  line: number;
  data: readonly string[];
  errors: readonly Papa.ParseError[];
}

function isWhole(
  { part, problems }: Place,
  { line, data, errors }: RawRow,
  width: number,
): boolean {
  const isQuoteOpen = errors.some(({ type }) => type === "Quotes");
  const isTooLong = data.slice(width).some((cell) => cell.trim() !== "");
  if (!isQuoteOpen && !isTooLong && data.length >= width) return true;
  problems.add({
    file: part.name,
    line,
    field: "",
    wrong: isQuoteOpen
      ? say("imports.openQuote")
      : say("imports.cells", { found: data.length, wanted: width }),
    done: say("imports.rowLeftOut"),
  });
  return false;
}
