/** From anchored highlights to what the panel is told of them. */
import type { Anchored } from "../anchoring/anchor.ts";
import type { Standing } from "../platform/messages.ts";

/** Of a highlight that nobody looked for: it was just made, or its turn has not come. */
export function newStanding(id: string, state: "exact" | "not-tried"): Standing {
  return { id, state, similarity: state === "exact" ? 1 : 0, changes: [], rivals: 0, hidden: false };
}

/** The visible state of one highlight. */
export function standingOf(anchored: Anchored): Standing {
  const { id, state, similarity, changes, rivals, ranges } = anchored;
  const hidden = ranges.length > 0 && ranges.every((range) => range.getClientRects().length === 0);
  return { id, state, similarity, changes, rivals, hidden };
}
