/**
 * Passages that do not stand unchanged in one certain place: candidates are weighed, and only
 * evidence decides.
 */
import type { TextIndex } from "../text-index/text-index.ts";
import { type AnchorQuery, hasNoContext } from "./anchor-query.ts";
import { type Candidate, candidatesOf, candidateWithin, queryTokensOf } from "./candidates.ts";
import type { MatchEvidence } from "./evidence.ts";
import { extentOf, type Match, type MatchState, NO_MATCH } from "./match.ts";
import { textChangesOf } from "./text-changes.ts";

/** Longer quotes are found unchanged or not at all. Folded units. */
const MAX_QUOTE = 60_000;
/** Letters that a quote without context must have. */
const MIN_WEIGHT_WITHOUT_CONTEXT = 8;
/** Letters by which the best candidate must lead to be the only one. */
const MIN_LEAD = 4;
/** Shares of the context on both sides, added up, above which a passage stands where it stood. */
const CONTEXT_OF_EXACT = 0.6;

/** The place with the most evidence, if that is enough. */
export function matchApproximately(index: TextIndex, query: AnchorQuery): Match {
  if (query.quote.length > MAX_QUOTE) return NO_MATCH;
  const queryTokens = queryTokensOf(query);
  const candidates = candidatesOf(index, query, queryTokens);
  const isAlone = hasNoContext(query);
  const [best] = candidates;
  if (!best || !isAccepted(best, isAlone)) return NO_MATCH;
  const { evidence, alignment } = best;
  return {
    state: stateOf(evidence, isAlone),
    spans: evidence.spans,
    similarity: Math.min(1, evidence.quoteShare),
    changes: evidence.isUnchanged
      ? []
      : textChangesOf(index, query, queryTokens, alignment, evidence),
    alternatives: countAlternatives(best, candidates, isAlone),
  };
}

/**
 * A passage found by other words than the original's: how much of the original is there, and what
 * has changed?
 */
export function compareWithOriginal(index: TextIndex, query: AnchorQuery, match: Match): Match {
  const queryTokens = queryTokensOf(query);
  const { from, to } = extentOf(match.spans) ?? { from: 0, to: 0 };
  const isTooLong = query.quote.length > MAX_QUOTE;
  const candidate = isTooLong ? null : candidateWithin(index, query, queryTokens, from, to);
  if (!candidate) return { ...match, state: "edited", similarity: 0, changes: [] };
  const { evidence, alignment } = candidate;
  const similarity = Math.min(1, evidence.quoteShare);
  if (evidence.isUnchanged) return { ...match, similarity, changes: [] };
  const changes = textChangesOf(index, query, queryTokens, alignment, evidence);
  return { ...match, state: "edited", similarity, changes };
}

function stateOf(evidence: MatchEvidence, isAlone: boolean): MatchState {
  if (!evidence.isUnchanged) return "edited";
  const context = evidence.contextBefore + evidence.contextAfter;
  return isAlone || context > CONTEXT_OF_EXACT ? "exact" : "moved";
}

/** How many other places fit as well. */
function countAlternatives(best: Candidate, candidates: Candidate[], isAlone: boolean): number {
  const taken = [best];
  for (const candidate of candidates) {
    if (!isAsGood(best, candidate) || !isAccepted(candidate, isAlone)) continue;
    if (taken.every((other) => areDisjoint(other, candidate))) taken.push(candidate);
  }
  return taken.length - 1;
}

/**
 * As good as the best, or the same words with the other half of the context: which one was copied,
 * nobody can say.
 */
function isAsGood(best: Candidate, candidate: Candidate): boolean {
  if (candidate.score > best.score - MIN_LEAD) return true;
  const { contextBefore, contextAfter } = best.evidence;
  const other = candidate.evidence;
  return (
    other.isUnchanged &&
    Math.min(contextBefore, contextAfter) < 0.5 &&
    Math.max(other.contextBefore, other.contextAfter) > 0.75
  );
}

function areDisjoint(a: Candidate, b: Candidate): boolean {
  const ofA = extentOf(a.evidence.spans);
  const ofB = extentOf(b.evidence.spans);
  return !ofA || !ofB || ofA.to <= ofB.from || ofB.to <= ofA.from;
}

/**
 * Enough evidence, and good enough. What speaks for the place is counted in letters: those of the
 * quote that stand there (twice if they stand nowhere else) and those of the context. And the more
 * the wording changed, the more of the context must have stayed. A quote without context is taken
 * where it stands unchanged; the caller tells of its alternatives. The numbers were chosen on one
 * half of the sites of the anchoring corpus and checked on the other (`npm run bench:anchoring`).
 */
function isAccepted({ evidence, isUnique }: Candidate, isAlone: boolean): boolean {
  const { quoteShare, coreShare, contextBefore, contextAfter, quoteWeight } = evidence;
  if (isAlone && evidence.isUnchanged) return quoteWeight >= MIN_WEIGHT_WITHOUT_CONTEXT;
  const better = Math.max(contextBefore, contextAfter);
  const worse = Math.min(contextBefore, contextAfter);
  const quote = quoteWeight * quoteShare * quoteShare * (isUnique ? 2 : 1);
  const letters = quote + 40 * better + 20 * worse;
  return quoteShare >= 0.5 && letters >= 48 && coreShare >= 0.9 - 0.15 * better - 0.2 * worse;
}
