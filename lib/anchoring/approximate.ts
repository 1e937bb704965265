/** Passages that do not stand unchanged in one certain place: candidates are weighed, and only evidence decides. */
import { type Candidate, candidatesOf, queryOf } from "./candidates.ts";
import { changesOf } from "./changes.ts";
import { LOST, type Located } from "./locate.ts";
import type { TextIndex } from "./text-index.ts";
import type { Stretch } from "./tokens.ts";
import type { Wanted } from "./wanted.ts";

/** Longer quotes are found unchanged or not at all. Folded units. */
const LONGEST = 60_000;
/** Letters by which the best candidate must lead to be the only one. */
const LEAD = 4;

/** The place with the most evidence, if that is enough. */
export function approximate(index: TextIndex, wanted: Wanted): Located {
  if (wanted.quote.length > LONGEST) return LOST;
  const query = queryOf(wanted);
  const candidates = candidatesOf(index, wanted, query);
  const best = candidates[0];
  if (!best || !isEnough(best)) return LOST;
  return locatedOf(index, wanted, query, best, rivalsOf(best, candidates));
}

function locatedOf(index: TextIndex, wanted: Wanted, query: Stretch, best: Candidate, rivals: number): Located {
  const { evidence, alignment } = best;
  const { same, left, right, spans } = evidence;
  return {
    state: !same ? "edited" : left + right > 0.6 ? "exact" : "moved",
    spans,
    similarity: Math.min(1, evidence.quote),
    changes: same ? [] : changesOf(index, wanted, query, alignment, evidence),
    rivals,
  };
}

/** Other places for which as much speaks. */
function rivalsOf(best: Candidate, candidates: Candidate[]): number {
  const taken = [best];
  for (const candidate of candidates) {
    if (
      candidate.score > best.score - LEAD &&
      isEnough(candidate) &&
      taken.every((other) => areApart(other, candidate))
    ) {
      taken.push(candidate);
    }
  }
  return taken.length - 1;
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
 * context must have stayed.
 */
function isEnough({ evidence, alone }: Candidate): boolean {
  const { quote, dense, left, right, weight } = evidence;
  const near = Math.max(left, right);
  const far = Math.min(left, right);
  const amount = weight * quote * quote * (alone ? 2 : 1) + 40 * near + 20 * far;
  return quote >= 0.5 && amount >= 48 && dense >= 0.9 - 0.15 * near - 0.2 * far;
}
