/**
 * Finds passages in a text: strings and offsets only. Three passes, each with more work than the
 * one before: where the quote stood, where its words stand unchanged, where most of its words
 * stand. A query leaves at the first certain answer.
 */
import { foldedAt } from "../../text/fold.ts";
import { occurrencesOf } from "../text-index/ngrams.ts";
import {
  foldedOf,
  foldSteps,
  ngramIndexSteps,
  ngramsOf,
  type TextIndex,
  tokenIndexSteps,
} from "../text-index/text-index.ts";
import { type AnchorQuery, hasNoContext } from "./anchor-query.ts";
import { compareWithOriginal, matchApproximately } from "./approximate.ts";
import { type Match, type MatchState, NO_MATCH, type QueryMatch } from "./match.ts";

// All in folded units.
/** Unchanged context on both sides that makes a place certain. */
const CERTAIN_CONTEXT = 24;
/**
 * Context (both sides together) under which the position proves nothing, except on a page that has
 * no more text.
 */
const MIN_CONTEXT = 8;
/** A quote of this length that stands once on the page needs no context. */
const DISTINCTIVE_LENGTH = 28;
/**
 * What a shorter one that stands once must reach: twice its length and the longer of its unchanged
 * contexts.
 */
const MIN_EVIDENCE = 50;
/** The same, of a quote that came without context. */
const MIN_EVIDENCE_WITHOUT_CONTEXT = 16;
/** With less unchanged context than this (both sides together) a passage has moved. */
const CONTEXT_OF_EXACT = 12;

type Strategy = (index: TextIndex, query: AnchorQuery) => Match | null;

/** Answers every query once, the certain ones first; a step without answers is a pause. */
export function* matchAll(
  index: TextIndex,
  queries: Iterable<AnchorQuery>,
): Generator<QueryMatch[], void> {
  for (const _ of foldSteps(index)) yield [];
  const elsewhere = yield* matchEach(index, queries, matchByPosition);
  if (elsewhere.length === 0) return;
  for (const _ of ngramIndexSteps(index)) yield [];
  const changed = yield* matchEach(index, elsewhere, matchUnchanged);
  if (changed.length === 0) return;
  for (const _ of tokenIndexSteps(index)) yield [];
  for (const query of changed) {
    const match = matchApproximately(index, query);
    const latest =
      match.state === "not-found" ? matchReanchored(index, query, matchApproximately) : null;
    yield [{ query, match: latest ?? match }];
  }
}

/** A step for each query; returns those that the strategy has no answer to. */
function* matchEach(
  index: TextIndex,
  queries: Iterable<AnchorQuery>,
  strategy: Strategy,
): Generator<QueryMatch[], AnchorQuery[]> {
  const open: AnchorQuery[] = [];
  for (const query of queries) {
    const match = strategy(index, query) ?? matchReanchored(index, query, strategy);
    if (!match) open.push(query);
    yield match ? [{ query, match }] : [];
  }
  return open;
}

/**
 * Looks for the words that were last seen in its place; what is told of it is still compared with
 * the original.
 */
function matchReanchored(index: TextIndex, query: AnchorQuery, strategy: Strategy): Match | null {
  const match = query.reanchored ? strategy(index, query.reanchored) : null;
  return match && match.state !== "not-found" ? compareWithOriginal(index, query, match) : null;
}

function unchangedMatch(query: AnchorQuery, from: number, state: MatchState): Match {
  const to = from + query.quote.length;
  return { state, spans: [{ from, to }], similarity: 1, changes: [], alternatives: 0 };
}

/** Length of the context before `from` that is as it was, in folded units, at most `limit`. */
function contextLengthBefore(
  page: string,
  query: AnchorQuery,
  from: number,
  limit: number,
): number {
  const { text } = query.folded;
  const most = Math.min(limit, query.from, from);
  let n = 0;
  while (n < most && page.charCodeAt(from - 1 - n) === text.charCodeAt(query.from - 1 - n)) n++;
  return n;
}

/** Length of the context from `to` on that is as it was, in folded units, at most `limit`. */
function contextLengthAfter(page: string, query: AnchorQuery, to: number, limit: number): number {
  const { text } = query.folded;
  const most = Math.min(limit, page.length - to, text.length - query.to);
  let n = 0;
  while (n < most && page.charCodeAt(to + n) === text.charCodeAt(query.to + n)) n++;
  return n;
}

/** The words and their surroundings stand where they stood. */
function matchByPosition(index: TextIndex, query: AnchorQuery): Match | null {
  const { quote } = query;
  if (quote === "") return NO_MATCH;
  const folded = foldedOf(index);
  for (const position of query.positions) {
    const from = foldedAt(folded, position);
    if (folded.text.startsWith(quote, from) && hasItsContext(index, query, from)) {
      return unchangedMatch(query, from, "exact");
    }
  }
  return null;
}

function hasItsContext(index: TextIndex, query: AnchorQuery, from: number): boolean {
  const page = foldedOf(index).text;
  const before = Math.min(CERTAIN_CONTEXT, query.from);
  const after = Math.min(CERTAIN_CONTEXT, query.folded.text.length - query.to);
  const isEnough = before + after > MIN_CONTEXT || query.pageLength === index.text.length;
  return (
    isEnough &&
    contextLengthBefore(page, query, from, before) === before &&
    contextLengthAfter(page, query, from + query.quote.length, after) === after
  );
}

/**
 * The words stand with their context in one place only, or they are many and stand in one place
 * only.
 */
function matchUnchanged(index: TextIndex, query: AnchorQuery): Match | null {
  return matchWithContext(index, query) ?? matchQuoteAlone(index, query);
}

function matchWithContext(index: TextIndex, query: AnchorQuery): Match | null {
  const { codes } = query.folded;
  const from = Math.max(0, query.from - CERTAIN_CONTEXT);
  const to = Math.min(codes.length, query.to + CERTAIN_CONTEXT);
  if (to - from < query.quote.length + MIN_CONTEXT) return null;
  const page = foldedOf(index).codes;
  const [place, ...others] = occurrencesOf(ngramsOf(index), page, codes, from, to, 20) ?? [];
  if (place === undefined || others.length > 0) return null;
  return unchangedMatch(query, place + query.from - from, "exact");
}

function matchQuoteAlone(index: TextIndex, query: AnchorQuery): Match | null {
  const page = foldedOf(index);
  const { codes } = query.folded;
  const found = occurrencesOf(ngramsOf(index), page.codes, codes, query.from, query.to, 3) ?? [];
  const [from, ...others] = found;
  if (from === undefined || others.length > 0) return null;
  const { length } = query.quote;
  const before = contextLengthBefore(page.text, query, from, CERTAIN_CONTEXT);
  const after = contextLengthAfter(page.text, query, from + length, CERTAIN_CONTEXT);
  const isAlone = hasNoContext(query);
  const needed = isAlone ? MIN_EVIDENCE_WITHOUT_CONTEXT : MIN_EVIDENCE;
  if (length < DISTINCTIVE_LENGTH && length * 2 + Math.max(before, after) < needed) return null;
  const isExact = isAlone || before + after >= CONTEXT_OF_EXACT;
  return unchangedMatch(query, from, isExact ? "exact" : "moved");
}
