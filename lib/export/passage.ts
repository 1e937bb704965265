/**
 * Where a highlight stands in the archived text of its article: which paragraphs it runs over, how
 * often its words occur. Selectors keep their quote with white space collapsed, so the breaks
 * between paragraphs are known only here.
 */

import type { TextQuoteSelector } from "../model/annotation.ts";
import type { Block, Version } from "../model/article.ts";
import { collapseWhitespace } from "../text/foldings.ts";

/** The latest archived text of an article: white space collapsed, blocks joined by one space. */
export interface ArchivedText {
  text: string;
  /** UTF-16 offsets in `text` of the spaces that stand between two blocks, ascending. */
  blockBreaks: number[];
}

/** UTF-16 offsets in `ArchivedText.text`, end exclusive. */
export interface Passage {
  start: number;
  end: number;
  /** How often the words occur in the text, at least 1. */
  occurrences: number;
}

/** The text of the entry's latest version; empty when none was archived. */
export function archivedTextOf(entry: { versions: readonly Version[] }): ArchivedText {
  return textOfBlocks(entry.versions.at(-1)?.blocks ?? []);
}

/** These blocks as the text that passages are found in. */
export function textOfBlocks(blocks: readonly Block[]): ArchivedText {
  const blockBreaks: number[] = [];
  let text = "";
  for (const block of blocks) {
    const blockText = collapseWhitespace(block.text);
    if (!blockText) continue;
    if (text) blockBreaks.push(text.length);
    text += text ? ` ${blockText}` : blockText;
  }
  return { text, blockBreaks };
}

/**
 * The passage of the quote; where its words occur several times, the one whose surroundings agree
 * best with the quote's prefix and suffix. Null if the words do not occur.
 */
export function findPassage(quote: TextQuoteSelector, archived: ArchivedText): Passage | null {
  const { text } = archived;
  const exact = collapseWhitespace(quote.exact);
  if (!exact) return null;
  const prefix = collapseWhitespace(quote.prefix);
  const suffix = collapseWhitespace(quote.suffix);
  let best = -1;
  let bestScore = -1;
  let occurrences = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    occurrences++;
    const end = at + exact.length;
    const before = text.slice(0, at).trimEnd();
    const after = text.slice(end, end + suffix.length + 1).trimStart();
    const score = commonSuffixLength(before, prefix) + commonPrefixLength(after, suffix);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best < 0 ? null : { start: best, end: best + exact.length, occurrences };
}

function commonPrefixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonSuffixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}

/**
 * The quote, paragraph by paragraph: split at its own line breaks or, where it has none and occurs
 * in the archived text, between blocks. At least one paragraph, unless the quote is empty.
 */
export function quoteParagraphs(quote: TextQuoteSelector, archived: ArchivedText): string[] {
  const lines = quote.exact.split(/[\n\r\u2028\u2029]+/).map(collapseWhitespace);
  const passage = lines.length > 1 ? null : findPassage(quote, archived);
  if (!passage) return lines.filter(Boolean);
  const breaks = archived.blockBreaks.filter((at) => at > passage.start && at < passage.end);
  const starts = [passage.start, ...breaks.map((at) => at + 1)];
  const ends = [...breaks, passage.end];
  return starts.map((start, i) => archived.text.slice(start, ends[i])).filter(Boolean);
}
