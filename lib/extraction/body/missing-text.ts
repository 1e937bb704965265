/** Text that was left out: which of it may have been missed. */
import { foldToWords } from "../../text/foldings.ts";
import type { TextBlock } from "../content/content-tree.ts";
import { mayBelongToArticle } from "../overrides/coverage.ts";
import type { PageEvidence } from "./page-evidence.ts";

/** Text blocks before and after the article's text that are looked at. */
const MARGIN = 12;
/** UTF-16 units: a line that names the author and is no longer than this is the byline. */
const LONGEST_BYLINE = 120;

/**
 * 0 to 1: how likely a text block that was left out is missing. `likelihood` is that of being text
 * of the article; the headline and the byline are not missing, because they were extracted as
 * metadata.
 */
export function likelihoodOfMissing(
  { text }: TextBlock,
  likelihood: number,
  { title, authors }: PageEvidence,
): number {
  if (text.length > LONGEST_BYLINE) return likelihood;
  const folded = foldToWords(text);
  const isMetadata = folded === title || authors.some((name) => name && folded.includes(name));
  return isMetadata ? 0 : likelihood;
}

/**
 * Whether a text block outside the article's text is offered to the reader all the same. `first`
 * and `last` are the indexes of the text's ends (`last` is -1 when there is no text). A heading out
 * there is that of something else.
 */
export function isOfferedOutside(
  { type, text }: TextBlock,
  index: number,
  likelihood: number,
  [first, last]: readonly [first: number, last: number],
): boolean {
  if (last < 0 || index < first - MARGIN || index > last + MARGIN) return false;
  return type !== "heading" && mayBelongToArticle({ text, likelihood });
}
