/** Range -> selectors; the inverse of `anchor`. */
import type { Selector } from "../../model/annotation.ts";
import { type Folded, foldedAt, isHigh, isLow, sourceSpan } from "../../text/fold.ts";
import { finish } from "../../text/steps.ts";
import { hiddenSteps, offsetsOf, type PageText } from "../document/page-text.ts";
import { blockAt, foldedOf, foldSteps, type TextIndex } from "../text-index/text-index.ts";

/**
 * Folded units kept on each side of the quote: enough to tell apart nearly all sentences that occur
 * twice.
 */
export const CONTEXT_LENGTH = 128;
/**
 * UTF-16 units of a block that are kept, and how many of them come before the passage at least if
 * the block is longer.
 */
const MAX_BLOCK = 600;
const BLOCK_LEAD = 200;

/**
 * The selectors of a range. White space at its ends is trimmed and half a surrogate pair is
 * completed; nothing else of the selection is changed. Empty when the range holds no text of the
 * page.
 */
export function describe(page: PageText, range: AbstractRange): Selector[] {
  return finish(describeSteps(page, range));
}

/** The same in steps: what is not shown may be more than can be read at once. */
export function* describeSteps(page: PageText, range: AbstractRange): Generator<void, Selector[]> {
  const offsets = offsetsOf(page, range);
  const shown = offsets ? describeSpan(page, offsets.start, offsets.end) : [];
  if (shown.length > 0 || page.hidden.length === 0) return shown;
  const hidden = yield* hiddenSteps(page);
  const hiddenOffsets = hidden && offsetsOf(hidden, range);
  if (!hiddenOffsets) return [];
  yield* foldSteps(hidden);
  return describeSpan(hidden, hiddenOffsets.start, hiddenOffsets.end);
}

/**
 * The selectors of the span from `start` to `end` (UTF-16, exclusive) of a text; empty if it holds
 * only white space.
 */
export function describeSpan(index: TextIndex, start: number, end: number): Selector[] {
  const { text } = index;
  const span = trimmed(text, start, end);
  if (span.end <= span.start) return [];
  const folded = foldedOf(index);
  const from = foldedAt(folded, span.start);
  const to = foldedAt(folded, span.end);
  if (to <= from) return [];
  const prefixStart = sourceSpan(text, folded, Math.max(0, from - CONTEXT_LENGTH), from).start;
  const suffixEnd = Math.max(span.end, contextEnd(text, folded, to));
  const block = blockAt(index, span.start);
  const cut = Math.max(block.start, Math.min(span.start - BLOCK_LEAD, block.end - MAX_BLOCK));
  return [
    {
      type: "TextQuoteSelector",
      exact: collapse(text.slice(span.start, span.end)),
      prefix: collapse(text.slice(prefixStart, span.start)),
      suffix: collapse(text.slice(span.end, suffixEnd)),
    },
    { type: "TextPositionSelector", start: span.start, end: span.end },
    {
      type: "BlockSelector",
      text: text.slice(cut, Math.min(block.end, cut + MAX_BLOCK)),
      start: span.start - cut,
      pageLength: text.length,
    },
  ];
}

/**
 * The offset in the text at which the context behind the folded offset `to` ends; 0 if nothing
 * stands behind it.
 */
function contextEnd(text: string, folded: Folded, to: number): number {
  const end = Math.min(folded.at.length, to + CONTEXT_LENGTH);
  return end > to ? sourceSpan(text, folded, to, end).end : 0;
}

/** Each run of white space, the breaks between blocks included, becomes one blank. */
function collapse(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Without the white space at the ends; whole code points. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start < end && isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1))) start--;
  if (start < end && isHigh(text.charCodeAt(end - 1)) && isLow(text.charCodeAt(end))) end++;
  return { start, end };
}
