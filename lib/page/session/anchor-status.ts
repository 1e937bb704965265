/** From anchored highlights to what the panel is told of them. */
import type { Anchored } from "../../anchoring/anchor.ts";
import type { AnchorRisk, AnchorStatus } from "../../model/anchor-status.ts";

/** Of a highlight that nobody looked for: it was just made, or its turn has not come. */
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

/** The visible state of one highlight; `before` is what was told of it until now. */
export function anchorStatusOf(anchored: Anchored, before: AnchorStatus | undefined): AnchorStatus {
  const { id, state, similarity, changes, alternatives, ranges } = anchored;
  const isUnseen = (range: Range) => range.getClientRects().length === 0;
  const hidden = ranges.length > 0 && (anchored.hidden || ranges.every(isUnseen));
  return { id, state, similarity, changes, alternatives, hidden, risks: before?.risks ?? [] };
}
