/**
 * Where a highlight stands in the kept text of its article: which paragraphs it runs over, how often its words occur.
 * Selectors keep their quote with white space run together, so the breaks between paragraphs are read from here.
 */
import type { TextQuoteSelector } from "../model/annotation.ts";
import type { NotebookEntry } from "../model/notebook.ts";

/** The latest kept text of an article, white space run together, blocks joined by one space. */
export interface Reading {
  text: string;
  /** Offsets in `text` of the spaces that stand between two blocks, ascending. */
  breaks: number[];
}

/** UTF-16 offsets in `Reading.text`, end exclusive. */
export interface Passage {
  start: number;
  end: number;
  /** How often the words occur in the text, at least 1. */
  occurrences: number;
}

/** White space as a reader sees it: runs become one space, none at the ends. */
export function runTogether(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The text of the entry's latest version; empty when none was kept. */
export function readingOf(entry: Pick<NotebookEntry, "versions">): Reading {
  const breaks: number[] = [];
  let text = "";
  for (const block of entry.versions.at(-1)?.blocks ?? []) {
    const words = runTogether(block.text);
    if (!words) continue;
    if (text) breaks.push(text.length);
    text += text ? ` ${words}` : words;
  }
  return { text, breaks };
}

/** The place of the quote; of several, the one whose surroundings agree best. Null if its words are not there. */
export function findPassage(quote: TextQuoteSelector, reading: Reading): Passage | null {
  const exact = runTogether(quote.exact);
  if (!exact) return null;
  const prefix = runTogether(quote.prefix);
  const suffix = runTogether(quote.suffix);
  let best = -1;
  let bestScore = -1;
  let occurrences = 0;
  for (let at = reading.text.indexOf(exact); at >= 0; at = reading.text.indexOf(exact, at + 1)) {
    occurrences++;
    const score =
      commonEnd(reading.text.slice(0, at).trimEnd(), prefix) +
      commonStart(
        reading.text.slice(at + exact.length, at + exact.length + suffix.length + 1).trimStart(),
        suffix,
      );
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best < 0 ? null : { start: best, end: best + exact.length, occurrences };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}

/**
 * The quote, paragraph by paragraph: at its own line breaks and, where it is found in the kept text, between blocks.
 * At least one, unless the quote is empty.
 */
export function paragraphsOf(quote: TextQuoteSelector, reading: Reading): string[] {
  const own = quote.exact.split(/[\n\r\u2028\u2029]+/).map(runTogether);
  if (own.length > 1) return own.filter(Boolean);
  const passage = findPassage(quote, reading);
  if (!passage) return own.filter(Boolean);
  const inner = reading.breaks.filter((at) => at > passage.start && at < passage.end);
  const edges = [passage.start, ...inner.flatMap((at) => [at, at + 1]), passage.end];
  return edges
    .flatMap((edge, i) => (i % 2 ? [] : [reading.text.slice(edge, edges[i + 1])]))
    .filter(Boolean);
}
