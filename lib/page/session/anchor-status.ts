/** From the ranges of highlights to what the session knows and the panel is told of them. */

import type { Anchored } from "../../anchoring/anchor.ts";
import { offsetsOf, type PageText } from "../../anchoring/document/page-text.ts";
import type { AnchorRisk, AnchorStatus } from "../../model/anchor-status.ts";

/**
 * Of a highlight that was not searched for: it was made just now (`exact`), or its turn has not
 * come (`not-tried`).
 */
export function initialAnchorStatus(
  id: string,
  state: "exact" | "not-tried",
  risks: AnchorRisk[] = [],
): AnchorStatus {
  return {
    id,
    state,
    similarity: state === "exact" ? 1 : 0,
    changes: [],
    alternatives: 0,
    hidden: false,
    risks,
  };
}

/**
 * Of a highlight that was searched for; `before` is its status until now. Asks the browser what can
 * be seen.
 */
export function anchorStatusOf(anchored: Anchored, before: AnchorStatus | undefined): AnchorStatus {
  const { id, state, similarity, changes, alternatives, ranges } = anchored;
  const isInvisible = (range: Range) => range.getClientRects().length === 0;
  const hidden = ranges.length > 0 && (anchored.hidden || ranges.every(isInvisible));
  return { id, state, similarity, changes, alternatives, hidden, risks: before?.risks ?? [] };
}

/** From the beginning of the first range to the end of the last, as offsets of the page's text. */
export function spanOf(page: PageText, ranges: readonly Range[]): Anchored["span"] {
  const [first, last] = [ranges[0], ranges.at(-1)];
  const start = first && offsetsOf(page, first)?.start;
  const end = last && offsetsOf(page, last)?.end;
  return start === undefined || end === undefined ? null : { start, end };
}
