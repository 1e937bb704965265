/** What surrounds each piece of text. */

import type { Container, ContentTree } from "./content-tree.ts";
import { weightOf } from "./plain-text.ts";
import { ZONE } from "./zone-hints.ts";

/** What each piece's ancestors say, bits that cover half of the page's text or more left out: they say nothing. */
export function zonesOf(tree: ContentTree): number[] {
  const sums = [0];
  for (const textBlock of tree.textBlocks)
    sums.push(
      sums[sums.length - 1]! + (textBlock.type === "paragraph" ? weightOf(textBlock.text) : 0),
    );
  const all = sums[sums.length - 1]!;
  const known = new Map<Container, number>();
  const soft = ~(ZONE.main | ZONE.article | ZONE.body | ZONE.nav);
  for (const container of tree.containers) {
    const share = all > 0 ? (sums[container.end]! - sums[container.first]!) / all : 0;
    const own = share > 0.4 ? container.zoneBits & ~soft : container.zoneBits;
    known.set(container, own | (container.parent ? (known.get(container.parent) ?? 0) : 0));
  }
  return tree.textBlocks.map((textBlock) => known.get(textBlock.container) ?? 0);
}
