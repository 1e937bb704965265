/** The quick way to find an article, for pages on which Readability would take too long. */

import type { Box, Tree } from "../content/content-tree.ts";
import { weightOf } from "../content/plain-text.ts";
import { holderOf } from "./features.ts";

/** The numbers of all pieces in the box that directly holds most prose. */
export function densestBox(tree: Tree): Set<number> {
  const sums = new Map<Box, number>();
  let best: Box | null = null;
  for (const piece of tree.pieces) {
    const weight = weightOf(piece.text);
    if (weight < 80 || piece.linked > piece.text.length * 0.4) continue;
    const holder = holderOf(piece);
    const sum = (sums.get(holder) ?? 0) + weight;
    sums.set(holder, sum);
    if (!best || sum > sums.get(best)!) best = holder;
  }
  const kept = new Set<number>();
  if (best) for (let number = best.first; number < best.end; number += 1) kept.add(number);
  return kept;
}
