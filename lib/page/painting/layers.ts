/** Which highlight lies on which: one within another must be seen, whatever their colours. */

import type { Anchored } from "../../anchoring/anchor.ts";
import { LAYERS } from "./palette.ts";

/**
 * For each highlight in how many others it lies, at most the topmost layer; 0 for those that are
 * not shown.
 */
export function layersOf(
  anchors: Iterable<Pick<Anchored, "id" | "span" | "hidden">>,
): Map<string, number> {
  const layers = new Map<string, number>();
  const spans: { id: string; start: number; end: number }[] = [];
  for (const { id, span, hidden } of anchors) {
    if (span && !hidden) spans.push({ id, ...span });
    else layers.set(id, 0);
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let enclosing: { end: number }[] = []; // those that began before the span and end after it begins
  for (const span of spans) {
    enclosing = enclosing.filter(({ end }) => end > span.start);
    const depth = enclosing.filter(({ end }) => end >= span.end).length;
    layers.set(span.id, Math.min(LAYERS.length - 1, depth));
    enclosing.push(span);
  }
  return layers;
}
