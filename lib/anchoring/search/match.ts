/** What a search for a passage answers. */
import type { AnchorState, TextChange } from "../../model/anchor-status.ts";
import type { AnchorQuery } from "./anchor-query.ts";

/** The states of a passage that was looked for. */
export type MatchState = Exclude<AnchorState, "not-tried">;

/** Folded offsets, end exclusive. */
export interface FoldedSpan {
  from: number;
  to: number;
}

/** Where and how a passage was found. */
export interface Match {
  state: MatchState;
  /** Ascending; more than one if something was put into the passage, none if it was not found. */
  spans: FoldedSpan[];
  /** 0 to 1: how much of the quote is still there. */
  similarity: number;
  changes: TextChange[];
  /** Other places that fit as well. */
  alternatives: number;
}

/** The answer to one query. */
export interface QueryMatch {
  query: AnchorQuery;
  match: Match;
}

export const NO_MATCH: Match = {
  state: "not-found",
  spans: [],
  similarity: 0,
  changes: [],
  alternatives: 0,
};

/** The whole passage, from its first span to its last; null if it was not found. */
export function extentOf(spans: readonly FoldedSpan[]): FoldedSpan | null {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}
