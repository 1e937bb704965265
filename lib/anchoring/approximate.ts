/** Passages that do not stand unchanged in one place: candidates are weighed, and only evidence decides. */
import { align, type Stretch } from "./align.ts";
import { changesOf } from "./changes.ts";
import { type Evidence, measure } from "./evidence.ts";
import { placesOf } from "./grams.ts";
import { LOST, type Located } from "./locate.ts";
import { foldedOf, gramsOf, type TextIndex, wordsOf } from "./text-index.ts";
import { tokenAt, tokensOf } from "./tokens.ts";
import { type Window, windowsOf } from "./votes.ts";
import type { Wanted } from "./wanted.ts";

/** Longer quotes are found unchanged or not at all. Folded units. */
const LONGEST = 60_000;
const CONTEXT_TOKENS = 16;

interface Candidate {
  evidence: Evidence;
  score: number;
  votes: number;
  /** True if the whole quote stands here, and nowhere else. */
  alone: boolean;
  located: Located;
}

/** The place with the most evidence, if that is enough. */
export function approximate(index: TextIndex, wanted: Wanted): Located {
  if (wanted.quote.length > LONGEST) return LOST;
  const unchanged = exactWindows(index, wanted);
  const windows = [...windowsOf(gramsOf(index), foldedOf(index).codes, wanted), ...unchanged];
  if (windows.length === 0) return LOST;
  const tokens = tokensOf(wanted.source, wanted.folded);
  const query: Stretch = { tokens, codes: wanted.folded.codes, from: 0, to: tokens.ids.length };
  const near: Stretch = {
    ...query,
    from: Math.max(0, tokenAt(tokens, wanted.from) - CONTEXT_TOKENS),
    to: Math.min(tokens.ids.length, tokenAt(tokens, wanted.to - 1) + 1 + CONTEXT_TOKENS),
  };
  const candidates: Candidate[] = [];
  for (const window of windows) {
    if (candidates.some((candidate) => candidate.votes > window.votes * 1.5 && isPlain(candidate.evidence))) break;
    const candidate = weigh(index, wanted, near, window, unchanged.length === 1);
    if (candidate) candidates.push(candidate);
  }
  candidates.sort((a, b) => b.score - a.score);
  return decide(candidates);
}

/** Windows around the places where the quote stands unchanged; the nearest to where it stood when there are many. */
function exactWindows(index: TextIndex, wanted: Wanted): Window[] {
  const { codes } = foldedOf(index);
  const places = placesOf(gramsOf(index), codes, wanted.folded.codes, wanted.from, wanted.to, 6) ?? [];
  const reach = 200;
  return places.map((at) => ({
    from: Math.max(0, at - reach),
    to: Math.min(codes.length, at + wanted.quote.length + reach),
    votes: 0,
  }));
}

function weigh(index: TextIndex, wanted: Wanted, query: Stretch, window: Window, only: boolean): Candidate | null {
  const tokens = wordsOf(index);
  const { codes } = foldedOf(index);
  const page: Stretch = { tokens, codes, from: tokenAt(tokens, window.from), to: tokenAt(tokens, window.to - 1) + 1 };
  const base = query.from;
  const found = align(query, page);
  // evidence numbers tokens from 0: shift the alignment to the whole query
  const pair = new Int32Array(query.tokens.ids.length).fill(-1);
  const likeness = new Float32Array(query.tokens.ids.length);
  pair.set(found.pair, base);
  likeness.set(found.likeness, base);
  const evidence = measure(wanted, query, page, { pair, likeness }, (from, to) => breaksBetween(index, from, to));
  if (evidence.spans.length === 0) return null;
  const score = evidence.quote * evidence.weight + 20 * (evidence.left + evidence.right);
  const located: Located = {
    state: "edited",
    spans: evidence.spans,
    similarity: Math.min(1, evidence.quote),
    changes: changesOf(index, wanted, query, { pair, likeness }, evidence),
    rivals: 0,
  };
  return { evidence, score, located, votes: window.votes, alone: evidence.same && only };
}

/** How many blocks begin between two folded offsets. */
function breaksBetween(index: TextIndex, from: number, to: number): number {
  const { at } = foldedOf(index);
  const first = at[from] ?? index.text.length;
  const last = at[to] ?? index.text.length;
  const count = (offset: number): number => {
    let low = 0;
    let high = index.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.blocks[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return count(last) - count(first - 1);
}

/** No other place can be better. */
function isPlain(evidence: Evidence): boolean {
  return evidence.quote > 0.8 && Math.min(evidence.left, evidence.right) > 0.8;
}

function decide(candidates: Candidate[]): Located {
  const [best] = candidates;
  if (!best || !isEnough(best)) return LOST;
  const { evidence, located } = best;
  const state = evidence.same ? (evidence.left + evidence.right > 0.6 ? "exact" : "moved") : "edited";
  return { ...located, state };
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
