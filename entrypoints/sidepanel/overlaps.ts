/** Highlights of which some lie over each other. Pure. */

import { type Annotation, selectorOf } from "../../lib/model/annotation.ts";

/**
 * How many others of the list each highlight overlaps, by its id; those that overlap none are left
 * out. By their places in the page they were marked on.
 */
export function overlapsOf(annotations: readonly Annotation[]): Map<string, number> {
  const spans = annotations
    .flatMap(({ id, target }) => {
      const position = selectorOf(target.selector, "TextPositionSelector");
      return position ? [{ id, ...position }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [i, span] of spans.entries()) {
    for (let next = i + 1; next < spans.length; next++) {
      const other = spans[next];
      if (!other || other.start >= span.end) break;
      add(span.id);
      add(other.id);
    }
  }
  return counts;
}
