/** The quick way to find an article, for pages on which Readability would take too long. */

import type { Container, ContentTree } from "../content/content-tree.ts";
import { readingLength } from "../content/plain-text.ts";
import { holderOf } from "./features.ts";

/** The numbers of all pieces in the box that directly holds most prose. */
export function densestBox(tree: ContentTree): Set<number> {
  const sums = new Map<Container, number>();
  let best: Container | null = null;
  for (const textBlock of tree.textBlocks) {
    const weight = readingLength(textBlock.text);
    if (weight < 80 || textBlock.linked > textBlock.text.length * 0.4) continue;
    const holder = holderOf(textBlock);
    const sum = (sums.get(holder) ?? 0) + weight;
    sums.set(holder, sum);
    if (!best || sum > sums.get(best)!) best = holder;
  }
  const kept = new Set<number>();
  if (best) for (let number = best.first; number < best.end; number += 1) kept.add(number);
  return kept;
}
