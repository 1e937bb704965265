// biome-ignore-all lint/style/noNonNullAssertion: index arithmetic over typed arrays, within the bounds of a TokenRange
/**
 * How much speaks for a passage standing at one place: an alignment of quote and context, measured.
 */
import type { Alignment } from "../align/align.ts";
import { type TokenRange, tokenAt } from "../text-index/tokens.ts";
import type { AnchorQuery } from "./anchor-query.ts";
import { extentOf, type FoldedSpan } from "./match.ts";

export interface MatchEvidence {
  /** 0 to 1: share of the quote's weight that stands there, less what was put between. */
  quoteShare: number;
  /** The same, of the part of the quote between the first and the last word that still stand. */
  coreShare: number;
  /** 0 to 1: share of the near context that stands right before and right after. */
  contextBefore: number;
  contextAfter: number;
  /** Weight of the quote, in letters. */
  quoteWeight: number;
  /** True if every word of the quote stands there unchanged. */
  isUnchanged: boolean;
  /** Where: ascending; empty if no word of the quote stands there. */
  spans: FoldedSpan[];
  /**
   * Query tokens (in the alignment's numbering) that make up the quote: the first, and the one
   * behind the last.
   */
  firstToken: number;
  endToken: number;
}

/** How many blocks begin between two folded offsets of the page, the second included. */
export type CountBreaks = (from: number, to: number) => number;

/** Weight of context that is looked at on each side, in letters. */
const CONTEXT_WEIGHT = 40;
/** How much less the farthest of it counts than the nearest, 0 to 1. */
const CONTEXT_DECAY = 0.7;
/**
 * A context of less weight than this is taken for as much, so that two or three letters prove
 * little.
 */
const MIN_CONTEXT_WEIGHT = 12;
/** Tokens put between two words of the context before they count less. */
const CONTEXT_GAP = 3;
/**
 * A gap of more weight than this, or with a block of its own, is something that was put in, not a
 * changed wording.
 */
const MIN_INSERTED_WEIGHT = 60;
/**
 * What a block that was put into the passage counts at most, in letters: it does not change the
 * wording.
 */
const MAX_BLOCK_WEIGHT = 4;
/** What inserted words count, by what missing words count. */
const INSERTED_SHARE = 0.4;

/** Query and page as tokens, with what stands for what. */
export interface AlignedQuery {
  query: AnchorQuery;
  /** Tokens of the quote with its near context. */
  queryTokens: TokenRange;
  pageTokens: TokenRange;
  alignment: Alignment;
}

/** Measures an alignment of quote and context with a part of the page. */
export function measure(aligned: AlignedQuery, countBreaks: CountBreaks): MatchEvidence {
  const { query, queryTokens, pageTokens, alignment } = aligned;
  const [firstToken, endToken] = quoteTokens(query, queryTokens);
  const { quoteWeight, foundWeight, coreWeight, isSame } = weighQuote(
    aligned,
    firstToken,
    endToken,
  );
  const inserted = weighInsertions(aligned, firstToken, endToken, countBreaks);
  const spans = spansOf(aligned, firstToken, endToken, countBreaks);
  const extent = extentOf(spans);
  const before = extent ? tokenAt(pageTokens.tokens, extent.from) - 1 : NOWHERE;
  const after = extent ? tokenAt(pageTokens.tokens, extent.to - 1) + 1 : NOWHERE;
  const lost = inserted.weight * INSERTED_SHARE;
  return {
    quoteShare: quoteWeight > 0 ? foundWeight / (quoteWeight + lost) : 0,
    coreShare: coreWeight > 0 ? foundWeight / (coreWeight + lost) : 0,
    contextBefore: contextShare(queryTokens, alignment, firstToken - 1, -1, before),
    contextAfter: contextShare(queryTokens, alignment, endToken, 1, after),
    quoteWeight,
    isUnchanged: isSame && !inserted.changesWording,
    spans,
    firstToken,
    endToken,
  };
}

/**
 * The evidence for the unchanged quote at the folded offset `from` of the page; only its context
 * was aligned.
 */
export function measureUnchanged(aligned: AlignedQuery, from: number): MatchEvidence {
  const { query, queryTokens, pageTokens, alignment } = aligned;
  const [firstToken, endToken] = quoteTokens(query, queryTokens);
  let quoteWeight = 0;
  for (let i = firstToken; i < endToken; i++) quoteWeight += quotePartWeight(query, queryTokens, i);
  const to = from + query.quote.length;
  const before = tokenAt(pageTokens.tokens, from) - 1;
  const after = tokenAt(pageTokens.tokens, to - 1) + 1;
  return {
    quoteShare: 1,
    coreShare: 1,
    contextBefore: contextShare(queryTokens, alignment, firstToken - 1, -1, before),
    contextAfter: contextShare(queryTokens, alignment, endToken, 1, after),
    quoteWeight,
    isUnchanged: true,
    spans: [{ from, to }],
    firstToken,
    endToken,
  };
}

/** The query's tokens that hold the quote: the first, and the one behind the last. */
function quoteTokens(query: AnchorQuery, { tokens }: TokenRange): [first: number, end: number] {
  return [tokenAt(tokens, query.from), tokenAt(tokens, query.to - 1) + 1];
}

interface QuoteWeights {
  quoteWeight: number;
  /** Of what stands there, other spellings counted in part. */
  foundWeight: number;
  /** Of what lies between the first and the last word that stand there. */
  coreWeight: number;
  isSame: boolean;
}

function weighQuote(aligned: AlignedQuery, firstToken: number, endToken: number): QuoteWeights {
  const { query, queryTokens, alignment } = aligned;
  let quoteWeight = 0;
  let foundWeight = 0;
  let coreWeight = 0;
  let sinceLastFound = 0;
  let isSame = true;
  for (let i = firstToken; i < endToken; i++) {
    const weight = quotePartWeight(query, queryTokens, i);
    const likeness = alignment.likeness[i]!;
    quoteWeight += weight;
    if (foundWeight > 0 || likeness > 0) sinceLastFound += weight;
    if (likeness > 0) {
      foundWeight += weight * likeness;
      coreWeight += sinceLastFound;
      sinceLastFound = 0;
    }
    if (likeness < 1) isSame = false;
  }
  return { quoteWeight, foundWeight, coreWeight, isSame };
}

/** The weight of what stands between words of the quote that were next to each other. */
function weighInsertions(
  { pageTokens, alignment: { pair } }: AlignedQuery,
  firstToken: number,
  endToken: number,
  countBreaks: CountBreaks,
): { weight: number; changesWording: boolean } {
  const { starts } = pageTokens.tokens;
  let weight = 0;
  let changesWording = false;
  let before = pair[firstToken]!;
  for (let i = firstToken + 1; i < endToken; i++) {
    const now = pair[i]!;
    if (now < 0) continue;
    if (before >= 0 && now > before + 1) {
      const gap = weightOf(pageTokens, before + 1, now);
      const hasBreak = countBreaks(starts[before + 1]!, starts[now]!) > 0;
      if (!hasBreak && gap > 0) changesWording = true;
      weight += hasBreak ? Math.min(gap, MAX_BLOCK_WEIGHT) : gap;
    }
    before = now;
  }
  return { weight, changesWording };
}

/**
 * Weight of the part of token `i` that belongs to the quote (a selection may begin and end within a
 * word).
 */
function quotePartWeight(query: AnchorQuery, { tokens }: TokenRange, i: number): number {
  const from = tokens.starts[i]!;
  const to = tokens.starts[i + 1]!;
  const inside = Math.min(to, query.to) - Math.max(from, query.from);
  return (tokens.weights[i]! * Math.max(0, inside)) / (to - from);
}

function weightOf({ tokens }: TokenRange, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += tokens.weights[i]!;
  return sum;
}

/**
 * Stands for the token next to a passage of which nothing was found (-1 stands before the page's
 * first token).
 */
const NOWHERE = -2;

/**
 * Share of the context from the query's token `start` outwards (`way`) that stands next to the
 * page's token `near`, 0 to 1; nearer words count more.
 */
function contextShare(
  queryTokens: TokenRange,
  alignment: Alignment,
  start: number,
  way: 1 | -1,
  near: number,
): number {
  const { weights } = queryTokens.tokens;
  let all = 0;
  let found = 0;
  let seen = 0;
  let expected = near;
  for (
    let i = start;
    i >= queryTokens.from && i < queryTokens.to && seen < CONTEXT_WEIGHT;
    i += way
  ) {
    const weight = weights[i]!;
    const worth = weight * (1 - (CONTEXT_DECAY * seen) / CONTEXT_WEIGHT);
    all += worth;
    seen += weight;
    const at = alignment.pair[i]!;
    if (at < 0 || near === NOWHERE) continue;
    const away = (at - expected) * way;
    if (away < 0) continue;
    found += worth * alignment.likeness[i]! * nearness(away);
    expected = at + way;
  }
  return all > 0 ? found / Math.max(all, MIN_CONTEXT_WEIGHT) : 0;
}

/** 1 for tokens about where they are expected, less for those farther away. */
function nearness(away: number): number {
  return away <= CONTEXT_GAP ? 1 : 1 / (1 + (away - CONTEXT_GAP) / 12);
}

/** Where the quote's words stand; more than one span where whole blocks were put between them. */
function spansOf(
  aligned: AlignedQuery,
  firstToken: number,
  endToken: number,
  countBreaks: CountBreaks,
): FoldedSpan[] {
  const { query, pageTokens, alignment } = aligned;
  const { starts } = pageTokens.tokens;
  const spans: FoldedSpan[] = [];
  let before = -1;
  for (let i = firstToken; i < endToken; i++) {
    const at = alignment.pair[i]!;
    if (at < 0) continue;
    const from = starts[at]! + (i === firstToken ? cutWithin(aligned, query.from, i, at) : 0);
    const to =
      i === endToken - 1 ? starts[at]! + cutWithin(aligned, query.to, i, at) : starts[at + 1]!;
    if (to <= from) continue;
    const current = spans[spans.length - 1];
    if (!current || isSplit(pageTokens, before, at, countBreaks)) spans.push({ from, to });
    else current.to = to;
    before = at;
  }
  return spans;
}

/** True if what lies between two of the page's tokens was put into the passage. */
function isSplit(
  pageTokens: TokenRange,
  before: number,
  at: number,
  countBreaks: CountBreaks,
): boolean {
  if (at <= before + 1) return false;
  const { starts } = pageTokens.tokens;
  const breaks = countBreaks(starts[before + 1]!, starts[at]!);
  if (breaks > 1) return true;
  return breaks > 0 && weightOf(pageTokens, before + 1, at) > MIN_INSERTED_WEIGHT;
}

/**
 * How far into the page's token `at` a selection reaches that was cut at `offset` (folded) of the
 * query's token `i`.
 */
function cutWithin(
  { queryTokens, pageTokens }: AlignedQuery,
  offset: number,
  i: number,
  at: number,
): number {
  const from = queryTokens.tokens.starts[i]!;
  const length = queryTokens.tokens.starts[i + 1]! - from;
  const pageFrom = pageTokens.tokens.starts[at]!;
  const pageLength = pageTokens.tokens.starts[at + 1]! - pageFrom;
  const into = Math.max(0, Math.min(length, offset - from));
  if (into === 0) return 0;
  if (into === length) return pageLength;
  let head = 0;
  while (head < into && queryTokens.codes[from + head] === pageTokens.codes[pageFrom + head])
    head++;
  return head === into ? into : Math.max(0, pageLength - (length - into));
}
