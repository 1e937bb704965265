/** What surrounds each text block: the zone bits of all its ancestors. */
import type { Container, ContentTree } from "./content-tree.ts";
import { readingLength } from "./plain-text.ts";
import { ZONE } from "./zone-hints.ts";

/** A container with more than this share of the page's prose tells nothing of one block in it. */
const LARGEST_SHARE = 0.4;
/**
 * These say what they say however much they hold: the article's own containers do hold most of the
 * page.
 */
const KEPT_WHEN_LARGE = ZONE.main | ZONE.article | ZONE.body | ZONE.nav;

/**
 * Bits of `ZONE` for each text block by index, its ancestors' included; most bits of very large
 * containers are left out.
 */
export function zonesOf(tree: ContentTree): number[] {
  const proseBefore = cumulativeProse(tree);
  const total = proseBefore.at(-1) ?? 0;
  const bits = new Map<Container, number>();
  for (const container of tree.containers) {
    const { first, end, parent, zoneBits } = container;
    const prose = (proseBefore[end] ?? 0) - (proseBefore[first] ?? 0);
    const own = total > 0 && prose / total > LARGEST_SHARE ? zoneBits & KEPT_WHEN_LARGE : zoneBits;
    bits.set(container, own | ((parent && bits.get(parent)) ?? 0));
  }
  return tree.textBlocks.map((textBlock) => bits.get(textBlock.container) ?? 0);
}

/**
 * At each index the reading length of the paragraphs before it; one entry more than there are text
 * blocks.
 */
function cumulativeProse(tree: ContentTree): number[] {
  let sum = 0;
  const sums = [sum];
  for (const { type, text } of tree.textBlocks) {
    if (type === "paragraph") sum += readingLength(text);
    sums.push(sum);
  }
  return sums;
}
