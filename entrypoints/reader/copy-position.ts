/**
 * Where a passage of the copy stands on the page. A page has more text than its article: positions
 * in the copy are smaller, and would put what is marked there before what was marked on the page in
 * every list. Pure.
 */

import type { Selector } from "../../lib/model/annotation.ts";

/** A highlight that stands in the copy, with its position on the page (UTF-16 offsets of each). */
export interface KnownPosition {
  inCopy: number;
  onPage: number;
}

/**
 * The position on the page as far as the highlights around it tell: as far behind the one before it
 * as in the copy, and before the one after it. The same number where there are none.
 */
export function positionOnPage(inCopy: number, known: readonly KnownPosition[]): number {
  const before = known
    .filter((other) => other.inCopy <= inCopy)
    .reduce<KnownPosition | null>((a, b) => (a && a.inCopy > b.inCopy ? a : b), null);
  const after = known
    .filter((other) => other.inCopy > inCopy)
    .reduce<KnownPosition | null>((a, b) => (a && a.inCopy < b.inCopy ? a : b), null);
  if (!before && !after) return inCopy;
  if (!before) return Math.max(0, (after?.onPage ?? 0) - ((after?.inCopy ?? 0) - inCopy));
  const behind = before.onPage + (inCopy - before.inCopy);
  return after && behind >= after.onPage ? Math.max(before.onPage, after.onPage - 1) : behind;
}

/** The selectors with their position moved to the one on the page. */
export function withPosition(selectors: readonly Selector[], start: number): Selector[] {
  return selectors.map((selector) =>
    selector.type === "TextPositionSelector"
      ? { ...selector, start, end: start + selector.end - selector.start }
      : selector,
  );
}
