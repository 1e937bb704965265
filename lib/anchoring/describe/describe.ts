/** Range -> selectors; the inverse of anchor.ts. */
import type { Selector } from "../../model/annotation.ts";
import { foldedAt, isHigh, isLow, sourceSpan } from "../../text/fold.ts";
import { hiddenOf, offsetsOf, type PageText } from "../document/page-text.ts";
import { blockAt, foldedOf, type TextIndex } from "../text-index/text-index.ts";

/** Folded units kept on each side of the quote: enough to tell apart nearly all sentences that occur twice. */
export const CONTEXT = 128;
const LONGEST_BLOCK = 600;

/**
 * The selectors of a range. White space at its ends is trimmed and half a surrogate pair is completed; nothing else
 * changes the reader's choice. Empty when the range holds no text of the page.
 */
export function describe(page: PageText, range: AbstractRange): Selector[] {
  const offsets = offsetsOf(page, range);
  const shown = offsets ? describeSpan(page, offsets.start, offsets.end) : [];
  if (shown.length > 0 || page.hidden.length === 0) return shown;
  const hidden = hiddenOf(page);
  const there = hidden && offsetsOf(hidden, range);
  return there ? describeSpan(hidden, there.start, there.end) : [];
}

/** The selectors of the span from `start` to `end` (exclusive) of a text. */
export function describeSpan(index: TextIndex, start: number, end: number): Selector[] {
  const { text } = index;
  const span = trimmed(text, start, end);
  if (span.end <= span.start) return [];
  const folded = foldedOf(index);
  const from = foldedAt(folded, span.start);
  const to = foldedAt(folded, span.end);
  if (to <= from) return [];
  const before = sourceSpan(text, folded, Math.max(0, from - CONTEXT), from).start;
  const after =
    to < folded.at.length
      ? sourceSpan(text, folded, to, Math.min(folded.at.length, to + CONTEXT)).end
      : span.end;
  const block = blockAt(index, span.start);
  const cut = Math.max(block.start, Math.min(span.start - 200, block.end - LONGEST_BLOCK));
  return [
    {
      type: "TextQuoteSelector",
      exact: plain(text.slice(span.start, span.end)),
      prefix: plain(text.slice(before, span.start)),
      suffix: plain(text.slice(span.end, after)),
    },
    { type: "TextPositionSelector", start: span.start, end: span.end },
    {
      type: "BlockSelector",
      text: text.slice(cut, Math.min(block.end, cut + LONGEST_BLOCK)),
      start: span.start - cut,
      length: text.length,
    },
  ];
}

/** White space as a reader sees it: runs become one blank, or one line break where they hold one between blocks. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Without the white space at the ends; whole code points. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (start < end && isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1))) start--;
  if (start < end && isHigh(text.charCodeAt(end - 1)) && isLow(text.charCodeAt(end))) end++;
  return { start, end };
}
