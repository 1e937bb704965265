/** A block of the article, found on the page by its words and brought into view. */

import { anchor } from "../../anchoring/anchor.ts";
import { type PageText, rangeOf } from "../../anchoring/document/page-text.ts";
import { foldedKey, openingOf } from "../../extraction/overrides/block-refs.ts";
import type { BlockRef } from "../../model/overrides.ts";

/** More than the words of any `BlockRef`, white space included. */
const MOST = 1000;

/** The ranges of the block; none if it is not on the page now. */
export function rangesOfBlock(
  text: PageText,
  { opening: words, occurrence: nth }: BlockRef,
): Range[] {
  const key = foldedKey(words);
  const same: [number, number][] = [];
  for (const [i, start] of text.blocks.entries()) {
    const end = (text.blocks[i + 1] ?? text.text.length + 1) - 1;
    if (foldedKey(openingOf(text.text.slice(start, Math.min(end, start + MOST)))) === key)
      same.push([start, end]);
  }
  const [start, end] = same[nth] ?? same[0] ?? [0, 0];
  if (end > start) return [rangeOf(text, start, end)];
  // A table, or lines that a line break parts: one block to the article, several on the page.
  return anchor(text, [{ type: "TextQuoteSelector", exact: words, prefix: "", suffix: "" }]).ranges;
}

/** Scrolls the page so that the beginning of the range can be seen; false if it is gone. */
export function scrollToRange(range: Range | undefined): boolean {
  const element = range?.startContainer.parentElement;
  if (!range?.startContainer.isConnected || !element) return false;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const win = element.ownerDocument.defaultView;
  const box = range.getBoundingClientRect();
  const height = win?.innerHeight ?? 0;
  if (box.top < 0 || box.bottom > height)
    win?.scrollBy({ top: box.top - height / 3, behavior: "instant" });
  return true;
}
