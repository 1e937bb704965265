/** Text that was left out: which of it may have been missed. */

import type { TextBlock } from "../content/content-tree.ts";
import { foldOf } from "../content/plain-text.ts";
import { mayBelongToArticle } from "../overrides/coverage.ts";
import type { PageEvidence } from "./features.ts";

/** So many pieces before and after the text are looked at. */
const MARGIN = 12;
/** A line that names the author and is no longer than this is the author's line. */
const BY_LINE = 120;

/** How likely the piece is missing: as likely as it is text, but for the headline and the author's line, read as such. */
export function likelyMissed(
  { text }: TextBlock,
  likely: number,
  { title, authors }: PageEvidence,
): number {
  if (text.length > BY_LINE) return likely;
  const folded = foldOf(text);
  return folded === title || authors.some((author) => author && folded.includes(author))
    ? 0
    : likely;
}

/** Whether a piece outside the text is offered all the same; `first` and `last` are the numbers of the text's ends. */
export function isOffered(
  textBlock: TextBlock,
  number: number,
  likely: number,
  first: number,
  last: number,
): boolean {
  if (last < 0 || number < first - MARGIN || number > last + MARGIN) return false;
  return (
    textBlock.type !== "heading" && mayBelongToArticle({ text: textBlock.text, likelihood: likely })
  ); // a heading there is that of something else
}
