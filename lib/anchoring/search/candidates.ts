/** The places at which a passage could stand, each with what speaks for it. */
import { foldedAt } from "../../text/fold.ts";
import { type Alignment, align, createAlignment } from "../align/align.ts";
import { occurrencesOf } from "../text-index/ngrams.ts";
import {
  breaksBetween,
  foldedOf,
  ngramsOf,
  type TextIndex,
  tokensOf,
} from "../text-index/text-index.ts";
import { type TokenRange, tokenAt, tokenize } from "../text-index/tokens.ts";
import type { AnchorQuery } from "./anchor-query.ts";
import { candidateWindows } from "./candidate-windows.ts";
import { type MatchEvidence, measure, measureUnchanged } from "./evidence.ts";
import type { FoldedSpan } from "./match.ts";

export interface Candidate {
  evidence: MatchEvidence;
  alignment: Alignment;
  /** In letters: what stands there of the quote and of its context. */
  score: number;
  /** True if the whole quote stands here, and nowhere else. */
  isUnique: boolean;
}

/** Tokens of context on each side of the quote that are aligned with the page. */
const CONTEXT_TOKENS = 16;
/** Folded units looked at on each side of an unchanged quote. */
const CONTEXT_REACH = 160;
/** What the whole context on one side counts, in letters. */
const CONTEXT_SCORE = 20;
/**
 * What a box inside the passage costs, in letters: more than a second context counts, or two copies
 * would be spliced.
 */
const SPLIT_COST = 25;
/** Folded units from the expected place at which half of its bonus (at most one letter) is left. */
const DISTANCE_SCALE = 500;
/** A quote that stands unchanged in more places than this is looked for by its context only. */
const MAX_OCCURRENCES = 8;
/** A window with fewer votes than a decisive candidate's, by this factor, is not looked at. */
const VOTES_LEAD = 1.5;

/** The quote with its near context, as tokens. */
export function queryTokensOf(query: AnchorQuery): TokenRange {
  const tokens = tokenize(query.source, query.folded);
  return {
    tokens,
    codes: query.folded.codes,
    from: Math.max(0, tokenAt(tokens, query.from) - CONTEXT_TOKENS),
    to: Math.min(tokens.ids.length, tokenAt(tokens, query.to - 1) + 1 + CONTEXT_TOKENS),
  };
}

/** All candidates, best first. */
export function candidatesOf(
  index: TextIndex,
  query: AnchorQuery,
  queryTokens: TokenRange,
): Candidate[] {
  const { codes } = foldedOf(index);
  const ngrams = ngramsOf(index);
  const { from, to, folded } = query;
  const places = occurrencesOf(ngrams, codes, folded.codes, from, to, MAX_OCCURRENCES) ?? [];
  const isUnique = places.length === 1;
  const candidates = places.map((place) => {
    return unchangedCandidate(index, query, queryTokens, place, isUnique);
  });
  let decisiveVotes = candidates.some(isDecisive) ? Number.POSITIVE_INFINITY : 0;
  for (const window of candidateWindows(ngrams, codes, query)) {
    if (decisiveVotes > window.votes * VOTES_LEAD) break;
    const candidate = alignedCandidate(index, query, queryTokens, window, isUnique);
    if (!candidate) continue;
    candidates.push(candidate);
    if (isDecisive(candidate)) decisiveVotes = Math.max(decisiveVotes, window.votes);
  }
  return candidates.sort((a, b) => b.score - a.score || beginOf(a.evidence) - beginOf(b.evidence));
}

/**
 * The quote as it stands near the folded offsets `from` to `to`, however little of it does; null if
 * nothing.
 */
export function candidateWithin(
  index: TextIndex,
  query: AnchorQuery,
  queryTokens: TokenRange,
  from: number,
  to: number,
): Candidate | null {
  const window = { from: Math.max(0, from - CONTEXT_REACH), to: to + CONTEXT_REACH };
  return alignedCandidate(index, query, queryTokens, window, false);
}

/** The page's tokens that hold the folded units `from` to `to` (exclusive). */
function pageTokensIn(index: TextIndex, from: number, to: number): TokenRange {
  const tokens = tokensOf(index);
  const { codes } = foldedOf(index);
  const first = tokenAt(tokens, Math.max(0, from));
  const end = to > from ? tokenAt(tokens, Math.min(to, codes.length) - 1) + 1 : first;
  return { tokens, codes, from: first, to: end };
}

/**
 * A part of the page in which the passage may stand with other words; null if none of the quote
 * stands there.
 */
function alignedCandidate(
  index: TextIndex,
  query: AnchorQuery,
  queryTokens: TokenRange,
  window: FoldedSpan,
  isUniqueIfUnchanged: boolean,
): Candidate | null {
  const pageTokens = pageTokensIn(index, window.from, window.to);
  const alignment = createAlignment(queryTokens.tokens);
  align(queryTokens, pageTokens, alignment);
  const evidence = measure({ query, queryTokens, pageTokens, alignment }, (from, to) =>
    breaksBetween(index, from, to),
  );
  if (evidence.spans.length === 0) return null;
  return {
    evidence,
    alignment,
    score: scoreOf(index, query, evidence),
    isUnique: evidence.isUnchanged && isUniqueIfUnchanged,
  };
}

/**
 * The whole quote as it stands unchanged at the folded offset `from`: only the context is aligned.
 */
function unchangedCandidate(
  index: TextIndex,
  query: AnchorQuery,
  queryTokens: TokenRange,
  from: number,
  isUnique: boolean,
): Candidate {
  const { tokens } = queryTokens;
  const to = from + query.quote.length;
  const pageTokens = pageTokensIn(index, from - CONTEXT_REACH, to + CONTEXT_REACH);
  const alignment = createAlignment(tokens);
  const before = { ...queryTokens, to: tokenAt(tokens, query.from) };
  const after = { ...queryTokens, from: tokenAt(tokens, query.to - 1) + 1 };
  const pageBefore = { ...pageTokens, to: tokenAt(pageTokens.tokens, from) };
  const pageAfter = { ...pageTokens, from: tokenAt(pageTokens.tokens, to - 1) + 1 };
  align(before, pageBefore, alignment, { freeStart: true, freeEnd: false });
  align(after, pageAfter, alignment, { freeStart: false, freeEnd: true });
  const evidence = measureUnchanged({ query, queryTokens, pageTokens, alignment }, from);
  return { evidence, alignment, score: scoreOf(index, query, evidence), isUnique };
}

/**
 * Evidence in letters; a passage in one piece is likelier than one with a box in it. Equal ones:
 * the nearer one first.
 */
function scoreOf(index: TextIndex, query: AnchorQuery, evidence: MatchEvidence): number {
  const { quoteShare, quoteWeight, contextBefore, contextAfter, spans } = evidence;
  const context = CONTEXT_SCORE * (contextBefore + contextAfter);
  const cost = SPLIT_COST * (spans.length - 1);
  const away = distanceOf(index, query, evidence);
  return quoteShare * quoteWeight + context - cost + 1 / (1 + away / DISTANCE_SCALE);
}

/** Folded units from where the passage was expected; Infinity if nobody knows. */
function distanceOf(index: TextIndex, query: AnchorQuery, evidence: MatchEvidence): number {
  const [expected] = query.positions;
  if (expected === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(beginOf(evidence) - foldedAt(foldedOf(index), expected));
}

function beginOf({ spans }: MatchEvidence): number {
  return spans[0]?.from ?? 0;
}

/** No other place can be better. */
function isDecisive({ evidence }: Candidate): boolean {
  const context = Math.min(evidence.contextBefore, evidence.contextAfter);
  return evidence.quoteShare > 0.8 && context > 0.8;
}
