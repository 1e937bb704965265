/** Which highlight lies on which: one within another must be seen, whatever their colours. */

import type { KnownAnchor } from "../../anchoring/reanchor.ts";
import { LAYERS } from "./palette.ts";

/** For each highlight in how many others it lies, the topmost layer at most; 0 for those without a place. */
export function layersOf(places: Iterable<KnownAnchor>): Map<string, number> {
  const layers = new Map<string, number>();
  const spans: { id: string; start: number; end: number }[] = [];
  for (const { id, span, hidden } of places) {
    if (span && !hidden) spans.push({ id, ...span });
    else layers.set(id, 0);
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let around: { end: number }[] = [];
  for (const span of spans) {
    around = around.filter(({ end }) => end > span.start);
    const within = around.filter(({ end }) => end >= span.end).length;
    layers.set(span.id, Math.min(LAYERS.length - 1, within));
    around.push(span);
  }
  return layers;
}
