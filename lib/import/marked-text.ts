/**
 * Highlights that a tool wrote into one cell of a table: each begins with `Highlight:` on a line of
 * its own, a note to it with `Note:` or the like. Without such words each paragraph is one.
 */

const QUOTE = /^\s{0,4}Highlight:/i;
const NOTE = /^\s{0,4}(?:Note|Comment|Annotation|Sticky note):/i;

/** A quote, and what the reader wrote to it. */
export interface MarkedText {
  quote: string;
  note: string;
}

/** The highlights in the cell, in order. */
export function highlightsIn(cell: string): MarkedText[] {
  const lines = cell.split(/\r\n|\r|\n/);
  if (!lines.some((line) => QUOTE.test(line))) return paragraphsOf(lines);
  const found: { quote: string[]; note: string[] }[] = [];
  let target: string[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (QUOTE.test(line)) {
      target = [line.replace(QUOTE, "")];
      found.push({ quote: target, note: [] });
    } else if (last && NOTE.test(line)) {
      target = last.note;
      target.push(line.replace(NOTE, ""));
    } else target.push(line);
  }
  return found.map(({ quote, note }) => ({ quote: joined(quote), note: joined(note) }));
}

function paragraphsOf(lines: readonly string[]): MarkedText[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs
    .map((paragraph) => ({ quote: joined(paragraph), note: "" }))
    .filter(({ quote }) => quote !== "");
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
