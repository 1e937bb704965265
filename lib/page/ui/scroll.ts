/** Bringing highlights and blocks of the article into view. */

import { anchor } from "../../anchoring/anchor.ts";
import { type PageText, rangesOf } from "../../anchoring/document/page-text.ts";
import { foldedKey, openingOf } from "../../extraction/overrides/block-refs.ts";
import type { BlockRef } from "../../model/overrides.ts";

/**
 * UTF-16 units of a block that are compared: more than any `BlockRef.opening` has, white space
 * included.
 */
const MAX_OPENING = 1000;

/**
 * The ranges of a block of the article, found by how it begins; none if it is not on the page now.
 */
export function rangesOfBlock(page: PageText, { opening, occurrence }: BlockRef): Range[] {
  const key = foldedKey(opening);
  const matches = page.blocks.flatMap((start, i) => {
    const end = (page.blocks[i + 1] ?? page.text.length + 1) - 1;
    const text = page.text.slice(start, Math.min(end, start + MAX_OPENING));
    return foldedKey(openingOf(text)) === key ? { start, end } : [];
  });
  const match = matches[occurrence] ?? matches[0];
  if (match && match.end > match.start) return rangesOf(page, match.start, match.end);
  // A table, or lines parted by line breaks: one block of the article, several of the page.
  const quote = { type: "TextQuoteSelector", exact: opening, prefix: "", suffix: "" } as const;
  return anchor(page, [quote]).ranges;
}

/**
 * Scrolls the page so that the beginning of the range can be seen; false if it is no longer on the
 * page.
 */
export function scrollToRange(range: Range | undefined): boolean {
  const element = range?.startContainer.parentElement;
  if (!range?.startContainer.isConnected || !element) return false;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const win = element.ownerDocument.defaultView;
  const { top, bottom } = range.getBoundingClientRect();
  const height = win?.innerHeight ?? 0;
  // In an element taller than the window, the range need not be near its middle.
  const isInView = top >= 0 && bottom <= height;
  if (!isInView) win?.scrollBy({ top: top - height / 3, behavior: "instant" });
  return true;
}
