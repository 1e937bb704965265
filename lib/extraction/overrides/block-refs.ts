/**
 * How a block is named: by its opening words and not by its position, so that a reader's override
 * survives another advert above the block.
 */

import type { ExtractedBlock } from "../../model/article.ts";
import type { BlockRef } from "../../model/overrides.ts";
import { LONGEST_OPENING } from "../../model/site-rules.ts";
import { foldToLetters } from "../../text/foldings.ts";

/** UTF-16 units of an opening that are shown in a line of the user interface. */
const LONGEST_SHOWN = 60;

/** The beginning of a text with white space run together, at most `LONGEST_OPENING` units. */
export function openingOf(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_OPENING)
    .replace(/[\ud800-\udbff]$/, ""); // half of a surrogate pair
}

/** The first words of an opening, for a line of the user interface. */
export function shortened(opening: string): string {
  if (opening.length <= LONGEST_SHOWN) return opening;
  return `${opening.slice(0, LONGEST_SHOWN).replace(/\s+\S*$/, "")}…`;
}

/**
 * The form in which openings are compared: letters and digits alone, folded. An opening that has
 * neither ("* * *") is compared as it stands.
 */
export function foldedKey(opening: string): string {
  return foldToLetters(opening) || opening;
}

/**
 * A reference to each block, in page order; blocks with equal openings are told apart by their
 * occurrence, from 0.
 */
export function blockRefsOf(blocks: readonly ExtractedBlock[]): BlockRef[] {
  const occurrences = new Map<string, number>();
  return blocks.map(({ text }) => {
    const opening = openingOf(text);
    const key = foldedKey(opening);
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    return { opening, occurrence };
  });
}

/** References with one key name one block. */
export function blockRefKey({ opening, occurrence }: BlockRef): string {
  return `${occurrence} ${foldedKey(opening)}`;
}

/**
 * Sorts by opening (UTF-16 units), then by occurrence: an order that does not depend on when a
 * reference was made.
 */
export function compareBlockRefs(a: BlockRef, b: BlockRef): number {
  if (a.opening !== b.opening) return a.opening < b.opening ? -1 : 1;
  return a.occurrence - b.occurrence;
}
