// biome-ignore-all lint/style/noNonNullAssertion: index arithmetic over typed arrays, within the bounds just computed
/**
 * Where a passage could stand: the n-grams of quote and context vote for the places at which they
 * still stand. Votes are counted by diagonal, as in seed-and-extend sequence search (Altschul et
 * al., "Basic local alignment search tool", 1990): n-grams of one passage all shift by about the
 * same distance.
 */
import { isSameNgram, type NgramIndex, ngramLength, rowOf } from "../text-index/ngrams.ts";
import type { AnchorQuery } from "./anchor-query.ts";

/**
 * A part of the page, in folded offsets, in which the passage could stand, and the votes for it.
 */
export interface CandidateWindow {
  from: number;
  to: number;
  votes: number;
}

/** Folded units of shift that are counted together. */
const BIN_SIZE = 64;
/** Folded units of context on each side whose n-grams vote, too. */
const VOTING_CONTEXT = 96;
/** An n-gram that stands more often than this says nothing about where. */
const MAX_OCCURRENCES = 16;
/**
 * With fewer of its n-grams left than this share, a passage has changed too much to be accepted
 * (0.17 was the least seen).
 */
const MIN_SHARE = 0.09;
/** N-grams of a long passage that are asked. */
const MAX_VOTERS = 320;
const MAX_WINDOWS = 4;
/** A window needs this share of the best one's votes. */
const MIN_VOTES_SHARE = 0.2;
/** The same, to be joined with the best one. */
const MIN_VOTES_SHARE_JOINED = 0.25;
/** What the votes of a bin count that lies in another one's window. */
const NEIGHBOUR_VOTES = 0.5;
/** Of a very long page only one n-gram in four is in the index. */
const THINNED_SHARE = 0.25;
/** Folded units on each side of where the passage is expected. */
const SLACK = 96;
/** Folded units: parts that are farther apart are not one passage with a box in it. */
const MAX_BOX = 2500;

/** Used again and again; all zero between two calls. */
let votesOfBins = new Float32Array(0);

/** The best windows, most votes first; one that joins the best with others stands before it. */
export function candidateWindows(
  ngrams: NgramIndex,
  codes: Uint16Array,
  query: AnchorQuery,
): CandidateWindow[] {
  const queryCodes = query.folded.codes;
  const voters = votersOf(query);
  const size = Math.ceil((codes.length + queryCodes.length) / BIN_SIZE) + 2;
  if (votesOfBins.length < size) votesOfBins = new Float32Array(size * 2);
  const touched: number[] = [];
  for (let i = voters.from; i < voters.to; i += voters.step) {
    if (i + ngramLength(queryCodes, i) > voters.to) continue;
    const row = rowOf(ngrams, queryCodes, i);
    if (row >= 0) vote(ngrams, codes, queryCodes, i, row, touched);
  }
  const kept = ngrams.thinning === 0 ? 1 : THINNED_SHARE;
  const count = (voters.to - voters.from) / voters.step;
  const minVotes = Math.max(1.5 * kept, count * MIN_SHARE * kept * kept);
  const windows = windowsAround(rankedBins(touched, minVotes), query, codes.length);
  for (const bin of touched) votesOfBins[bin] = 0;
  return withJoined(windows, reachOf(query));
}

/**
 * The n-grams that vote: those that begin at `from`, `from + step`, … and end at `to` or before it.
 */
function votersOf(query: AnchorQuery): { from: number; to: number; step: number } {
  const from = Math.max(0, query.from - VOTING_CONTEXT);
  const to = Math.min(query.folded.codes.length, query.to + VOTING_CONTEXT);
  return { from, to, step: Math.max(1, Math.floor((to - from) / MAX_VOTERS)) };
}

/**
 * The n-gram at `i` of the query votes for each place where it stands; the rarer, the more each
 * vote counts.
 */
function vote(
  ngrams: NgramIndex,
  codes: Uint16Array,
  queryCodes: Uint16Array,
  i: number,
  row: number,
  touched: number[],
): void {
  const begin = ngrams.rows[row]!;
  const end = ngrams.rows[row + 1]!;
  if (end - begin > MAX_OCCURRENCES) return;
  const worth = 1 / (1 + 0.5 * (end - begin - 1));
  for (let n = begin; n < end; n++) {
    const offset = ngrams.offsets[n]!;
    if (!isSameNgram(queryCodes, i, codes, offset)) continue;
    const bin = Math.floor((offset - i + queryCodes.length) / BIN_SIZE);
    if (votesOfBins[bin] === 0) touched.push(bin);
    votesOfBins[bin] = votesOfBins[bin]! + worth;
  }
}

interface RankedBin {
  bin: number;
  /** Its own and the next one's: a passage may lie across the border of two. */
  votes: number;
}

/** The few bins of hundreds that have enough votes, most first. */
function rankedBins(touched: readonly number[], minVotes: number): RankedBin[] {
  const ranked: RankedBin[] = [];
  for (const bin of touched) {
    const votes = votesOfBins[bin]! + votesOfBins[bin + 1]!;
    if (votes >= minVotes) ranked.push({ bin, votes });
  }
  return ranked.sort((a, b) => b.votes - a.votes || a.bin - b.bin);
}

/**
 * How far apart two parts of one passage begin at most, in folded units, a box between them aside.
 */
function reachOf(query: AnchorQuery): number {
  return Math.max(BIN_SIZE * 4, query.to - query.from);
}

function windowsAround(
  ranked: readonly RankedBin[],
  query: AnchorQuery,
  pageLength: number,
): CandidateWindow[] {
  const windows: CandidateWindow[] = [];
  const queryLength = query.folded.codes.length;
  const voters = votersOf(query);
  const mostVotes = ranked[0]?.votes ?? 0;
  for (const { bin, votes } of ranked) {
    if (windows.length >= MAX_WINDOWS || votes < mostVotes * MIN_VOTES_SHARE) break;
    const shift = bin * BIN_SIZE - queryLength;
    const begin = shift + voters.from;
    const end = shift + voters.to + 2 * BIN_SIZE;
    const from = Math.max(0, begin - SLACK);
    const to = Math.min(pageLength, end + SLACK);
    const other = windows.find((window) => begin < window.to && end > window.from);
    if (!other) {
      windows.push({ from, to, votes });
    } else if (Math.abs(begin - other.from) < MAX_BOX + reachOf(query)) {
      // the same passage, torn apart by something that was put in or taken out
      other.from = Math.min(other.from, from);
      other.to = Math.max(other.to, to);
      other.votes += votes * NEIGHBOUR_VOTES;
    }
  }
  return windows;
}

/**
 * The windows, and before them one that spans the best and those with no more than a box between,
 * if there are any.
 */
function withJoined(windows: CandidateWindow[], reach: number): CandidateWindow[] {
  const [best, ...others] = windows;
  if (!best) return windows;
  const joined = { ...best };
  for (const window of others) {
    if (window.votes < best.votes * MIN_VOTES_SHARE_JOINED) continue;
    const gap = Math.max(window.from - joined.to, joined.from - window.to);
    if (gap > Math.min(MAX_BOX, reach * 3)) continue;
    joined.from = Math.min(joined.from, window.from);
    joined.to = Math.max(joined.to, window.to);
  }
  return joined.to - joined.from > best.to - best.from ? [joined, ...windows] : windows;
}
