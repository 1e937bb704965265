/** What surrounds each piece of text. */

import type { Box, Tree } from "./content-tree.ts";
import { weightOf } from "./plain-text.ts";
import { ZONE } from "./zone-hints.ts";

/** What each piece's ancestors say, bits that cover half of the page's text or more left out: they say nothing. */
export function zonesOf(tree: Tree): number[] {
  const sums = [0];
  for (const piece of tree.pieces)
    sums.push(sums[sums.length - 1]! + (piece.type === "paragraph" ? weightOf(piece.text) : 0));
  const all = sums[sums.length - 1]!;
  const known = new Map<Box, number>();
  const soft = ~(ZONE.main | ZONE.article | ZONE.body | ZONE.nav);
  for (const box of tree.boxes) {
    const share = all > 0 ? (sums[box.end]! - sums[box.first]!) / all : 0;
    const own = share > 0.4 ? box.zoneBits & ~soft : box.zoneBits;
    known.set(box, own | (box.parent ? (known.get(box.parent) ?? 0) : 0));
  }
  return tree.pieces.map((piece) => known.get(piece.box) ?? 0);
}
