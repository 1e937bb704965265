/** Passages that do not stand unchanged in one certain place: candidates are weighed, and only evidence decides. */

import type { TextIndex } from "../text-index/text-index.ts";
import type { Stretch } from "../text-index/tokens.ts";
import { type AnchorQuery, isBare } from "./anchor-query.ts";
import { type Candidate, candidatesOf, candidateWithin, queryOf } from "./candidates.ts";
import { type Match, NO_MATCH } from "./match.ts";
import { changesOf } from "./text-changes.ts";

/** Longer quotes are found unchanged or not at all. Folded units. */
const LONGEST = 60_000;
/** Letters that a quote without context must have. */
const LEAST_BARE = 8;
/** Letters by which the best candidate must lead to be the only one. */
const LEAD = 4;

/** The place with the most evidence, if that is enough. */
export function approximate(index: TextIndex, wanted: AnchorQuery): Match {
  if (wanted.quote.length > LONGEST) return NO_MATCH;
  const query = queryOf(wanted);
  const candidates = candidatesOf(index, wanted, query);
  const best = candidates[0];
  if (!best || !isEnough(best, isBare(wanted))) return NO_MATCH;
  return locatedOf(index, wanted, query, best, rivalsOf(best, candidates, isBare(wanted)));
}

/** A passage found by other words than the original's: how much of the original is there, and what has changed? */
export function compared(index: TextIndex, wanted: AnchorQuery, found: Match): Match {
  const query = queryOf(wanted);
  const from = found.spans[0]?.from ?? 0;
  const to = found.spans[found.spans.length - 1]?.to ?? 0;
  const candidate =
    wanted.quote.length > LONGEST ? null : candidateWithin(index, wanted, query, from, to);
  if (!candidate) return { ...found, state: "edited", similarity: 0, changes: [] };
  const { evidence, alignment } = candidate;
  return {
    ...found,
    state: evidence.same ? found.state : "edited",
    similarity: Math.min(1, evidence.quote),
    changes: evidence.same ? [] : changesOf(index, wanted, query, alignment, evidence),
  };
}

function locatedOf(
  index: TextIndex,
  wanted: AnchorQuery,
  query: Stretch,
  best: Candidate,
  alternatives: number,
): Match {
  const { evidence, alignment } = best;
  const { same, left, right, spans } = evidence;
  return {
    state: !same ? "edited" : left + right > 0.6 || isBare(wanted) ? "exact" : "moved",
    spans,
    similarity: Math.min(1, evidence.quote),
    changes: same ? [] : changesOf(index, wanted, query, alignment, evidence),
    alternatives,
  };
}

/** Other places for which as much speaks. */
function rivalsOf(best: Candidate, candidates: Candidate[], bare: boolean): number {
  const taken = [best];
  for (const candidate of candidates) {
    if (
      isClose(best, candidate) &&
      isEnough(candidate, bare) &&
      taken.every((other) => areApart(other, candidate))
    ) {
      taken.push(candidate);
    }
  }
  return taken.length - 1;
}

/** As good as the best, or the same words with the other half of the context: which one was copied, nobody can say. */
function isClose(best: Candidate, candidate: Candidate): boolean {
  if (candidate.score > best.score - LEAD) return true;
  const { left, right } = best.evidence;
  const other = candidate.evidence;
  return other.same && Math.min(left, right) < 0.5 && Math.max(other.left, other.right) > 0.75;
}

function areApart(a: Candidate, b: Candidate): boolean {
  const [fromA, toA] = extentOf(a);
  const [fromB, toB] = extentOf(b);
  return toA <= fromB || toB <= fromA;
}

function extentOf({ evidence: { spans } }: Candidate): [number, number] {
  return [spans[0]!.from, spans[spans.length - 1]!.to];
}

/**
 * Enough evidence, and good enough. What speaks for the place is counted in letters: those of the quote that stand there
 * (twice if they stand nowhere else) and those of the context. And the more the wording changed, the more of the
 * context must have stayed. A quote that came without context is taken where it stands unchanged; its alternatives are told.
 */
function isEnough({ evidence, alone }: Candidate, bare: boolean): boolean {
  const { quote, dense, left, right, weight } = evidence;
  const near = Math.max(left, right);
  const far = Math.min(left, right);
  if (bare && evidence.same) return weight >= LEAST_BARE;
  const amount = weight * quote * quote * (alone ? 2 : 1) + 40 * near + 20 * far;
  return quote >= 0.5 && amount >= 48 && dense >= 0.9 - 0.15 * near - 0.2 * far;
}
