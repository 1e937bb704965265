/**
 * Runs of tokens by which two long texts are laid side by side before they are compared in detail.
 */
import { partitionPoint } from "../../text/sorted.ts";
import type { TokenRange } from "../text-index/tokens.ts";

/** A token of the query and the one of the page that stands for it. */
export type TokenPair = [query: number, page: number];

/**
 * Tokens that begin a run of `length` tokens which occurs once in both, as many as keep their
 * order: the anchors of patience diff (https://bramcohen.livejournal.com/73318.html), whose longest
 * increasing subsequence is found with piles.
 */
export function landmarks(query: TokenRange, page: TokenRange, length: number): TokenPair[] {
  const pairs = commonRuns(query, page, length);
  const pageTokenOf = (pair: number) => pairs[pair]?.[1] ?? -1;
  /** For each pile the pair on its top; their page tokens ascend. */
  const tops: number[] = [];
  /** For each pair the one that comes before it in the longest order that ends with it. */
  const previous = new Int32Array(pairs.length);
  for (const [i, [, pageToken]] of pairs.entries()) {
    const pile = partitionPoint(tops.length, (n) => pageTokenOf(tops[n] ?? -1) < pageToken);
    previous[i] = tops[pile - 1] ?? -1;
    tops[pile] = i;
  }
  const longest: TokenPair[] = [];
  let last = tops.at(-1) ?? -1;
  while (last >= 0) {
    const pair = pairs[last];
    if (pair) longest.push(pair);
    last = previous[last] ?? -1;
  }
  return longest.reverse();
}

/** The tokens that begin a run which occurs once in both, in the query's order. */
function commonRuns(query: TokenRange, page: TokenRange, length: number): TokenPair[] {
  const pairs: TokenPair[] = [];
  const onPage = runsOnce(page, length);
  for (const [hash, token] of runsOnce(query, length)) {
    const pageToken = onPage.get(hash) ?? -1;
    if (token >= 0 && pageToken >= 0) pairs.push([token, pageToken]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/**
 * Where each run of `length` tokens begins, by its hash; -1 for those that occur more than once.
 */
function runsOnce({ tokens, from, to }: TokenRange, length: number): Map<number, number> {
  const begins = new Map<number, number>();
  for (let i = from; i + length <= to; i++) {
    let hash = tokens.ids[i] ?? 0;
    for (let k = 1; k < length; k++) hash = Math.imul(hash, 0x01000193) ^ (tokens.ids[i + k] ?? 0);
    begins.set(hash, begins.has(hash) ? -1 : i);
  }
  return begins;
}
