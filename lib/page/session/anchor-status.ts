/** From anchored highlights to what the panel is told of them. */
import type { Anchored } from "../../anchoring/anchor.ts";
import type { HealthHint } from "../../anchoring/describe/anchor-risks.ts";
import type { Standing } from "../../platform/messages.ts";

/** Of a highlight that nobody looked for: it was just made, or its turn has not come. */
export function newStanding(
  id: string,
  state: "exact" | "not-tried",
  hints: HealthHint[] = [],
): Standing {
  return {
    id,
    state,
    similarity: state === "exact" ? 1 : 0,
    changes: [],
    rivals: 0,
    hidden: false,
    hints,
  };
}

/** The visible state of one highlight; `before` is what was told of it until now. */
export function standingOf(anchored: Anchored, before: Standing | undefined): Standing {
  const { id, state, similarity, changes, rivals, ranges } = anchored;
  const isUnseen = (range: Range) => range.getClientRects().length === 0;
  const hidden = ranges.length > 0 && (anchored.hidden || ranges.every(isUnseen));
  return { id, state, similarity, changes, rivals, hidden, hints: before?.hints ?? [] };
}
