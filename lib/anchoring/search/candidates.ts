/** The places at which a passage could stand, each with what speaks for it. */

import { foldedAt } from "../../text/fold.ts";
import { type Alignment, align, createAlignment } from "../align/align.ts";
import { placesOf } from "../text-index/ngrams.ts";
import {
  breaksBetween,
  foldedOf,
  gramsOf,
  type TextIndex,
  wordsOf,
} from "../text-index/text-index.ts";
import { type Stretch, tokenAt, tokensOf } from "../text-index/tokens.ts";
import type { AnchorQuery } from "./anchor-query.ts";
import { candidateWindows, type Window } from "./candidate-windows.ts";
import { type Evidence, measure, measureUnchanged } from "./evidence.ts";

export interface Candidate {
  evidence: Evidence;
  alignment: Alignment;
  /** In letters: what stands there of the quote and of its context. */
  score: number;
  /** True if the whole quote stands here, and nowhere else. */
  alone: boolean;
}

const CONTEXT_TOKENS = 16;
/** Folded units looked at on each side of an unchanged quote. */
const REACH = 160;
/** Letters that a box inside the passage costs: more than a second context is worth, or two copies would be spliced. */
const BOX = 25;
/** A quote that stands unchanged in more places than this is looked for by its context only. */
const MOST_PLACES = 8;

/** The quote with its near context, as words. */
export function queryOf(wanted: AnchorQuery): Stretch {
  const tokens = tokensOf(wanted.source, wanted.folded);
  return {
    tokens,
    codes: wanted.folded.codes,
    from: Math.max(0, tokenAt(tokens, wanted.from) - CONTEXT_TOKENS),
    to: Math.min(tokens.ids.length, tokenAt(tokens, wanted.to - 1) + 1 + CONTEXT_TOKENS),
  };
}

/** All candidates, best first. */
export function candidatesOf(index: TextIndex, wanted: AnchorQuery, query: Stretch): Candidate[] {
  const { codes } = foldedOf(index);
  const grams = gramsOf(index);
  const places =
    placesOf(grams, codes, wanted.folded.codes, wanted.from, wanted.to, MOST_PLACES) ?? [];
  const alone = places.length === 1;
  const out = places.map((place) => weighUnchanged(index, wanted, query, place, alone));
  let plain = out.some(({ evidence }) => isPlain(evidence)) ? Number.POSITIVE_INFINITY : 0;
  for (const window of candidateWindows(grams, codes, wanted)) {
    if (plain > window.votes * 1.5) break;
    const candidate = weigh(index, wanted, query, window, alone);
    if (!candidate) continue;
    out.push(candidate);
    if (isPlain(candidate.evidence)) plain = Math.max(plain, window.votes);
  }
  return out.sort(
    (a, b) => b.score - a.score || a.evidence.spans[0]!.from - b.evidence.spans[0]!.from,
  );
}

/** The quote as it stands near the folded offsets `from` to `to`, however little of it does; null if nothing. */
export function candidateWithin(
  index: TextIndex,
  wanted: AnchorQuery,
  query: Stretch,
  from: number,
  to: number,
): Candidate | null {
  const window = { from: Math.max(0, from - REACH), to: to + REACH, votes: 0 };
  return weigh(index, wanted, query, window, false);
}

function stretchOf(index: TextIndex, from: number, to: number): Stretch {
  const tokens = wordsOf(index);
  const { codes } = foldedOf(index);
  const first = tokenAt(tokens, Math.max(0, from));
  return {
    tokens,
    codes,
    from: first,
    to: to > from ? tokenAt(tokens, Math.min(to, codes.length) - 1) + 1 : first,
  };
}

function weigh(
  index: TextIndex,
  wanted: AnchorQuery,
  query: Stretch,
  window: Window,
  only: boolean,
): Candidate | null {
  const page = stretchOf(index, window.from, window.to);
  const alignment = createAlignment(query.tokens);
  align(query, page, alignment);
  const evidence = measure(wanted, query, page, alignment, (from, to) =>
    breaksBetween(index, from, to),
  );
  if (evidence.spans.length === 0) return null;
  return {
    evidence,
    alignment,
    score: scoreOf(index, wanted, evidence),
    alone: evidence.same && only,
  };
}

function weighUnchanged(
  index: TextIndex,
  wanted: AnchorQuery,
  query: Stretch,
  place: number,
  alone: boolean,
): Candidate {
  const { tokens } = query;
  const to = place + wanted.quote.length;
  const page = stretchOf(index, place - REACH, to + REACH);
  const alignment = createAlignment(tokens);
  const before = { ...query, to: tokenAt(tokens, wanted.from) };
  const behind = { ...query, from: tokenAt(tokens, wanted.to - 1) + 1 };
  align(before, { ...page, to: tokenAt(page.tokens, place) }, alignment, true, false);
  align(behind, { ...page, from: tokenAt(page.tokens, to - 1) + 1 }, alignment, false, true);
  const evidence = measureUnchanged(wanted, query, page, alignment, place);
  return { evidence, alignment, score: scoreOf(index, wanted, evidence), alone };
}

/** Evidence in letters; a passage in one piece is likelier than one with a box in it. Equal ones: the nearer one first. */
function scoreOf(index: TextIndex, wanted: AnchorQuery, evidence: Evidence): number {
  const { quote, weight, left, right, spans } = evidence;
  const expected = wanted.positions[0];
  const folded = foldedOf(index);
  const away =
    expected === undefined
      ? Number.POSITIVE_INFINITY
      : Math.abs(spans[0]!.from - foldedAt(folded, expected));
  return quote * weight + 20 * (left + right) - BOX * (spans.length - 1) + 1 / (1 + away / 500);
}

/** No other place can be better. */
function isPlain(evidence: Evidence): boolean {
  return evidence.quote > 0.8 && Math.min(evidence.left, evidence.right) > 0.8;
}
