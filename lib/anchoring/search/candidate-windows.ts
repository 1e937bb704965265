/** Where a passage could stand: the short runs of quote and context vote for the places at which they still stand. */
import { type Grams, gramLength, rowOf, sameGram } from "../text-index/ngrams.ts";
import type { AnchorQuery } from "./anchor-query.ts";

/** A stretch of the page, in folded offsets, in which the passage could stand, and the votes for it. */
export interface Window {
  from: number;
  to: number;
  votes: number;
}

const BIN = 64;
/** A run that stands more often than this says nothing about where. */
const COMMON = 16;
/** With fewer of its runs left than this share, a passage has changed too much to be accepted (0.17 was the least seen). */
const LEAST_SHARE = 0.09;
const MOST_RUNS = 320;
const MOST_WINDOWS = 4;
/** Folded units on each side of where the passage is expected. */
const SLACK = 96;
/** Parts that are farther apart than this are not one passage with a box in it. */
const LONGEST_BOX = 2500;

let bins = new Float32Array(0);

/** The best windows, most votes first. */
export function candidateWindows(grams: Grams, codes: Uint16Array, wanted: AnchorQuery): Window[] {
  const { codes: query } = wanted.folded;
  const from = Math.max(0, wanted.from - 96);
  const to = Math.min(query.length, wanted.to + 96);
  const size = Math.ceil((codes.length + query.length) / BIN) + 2;
  if (bins.length < size) bins = new Float32Array(size * 2);
  const touched: number[] = [];
  const step = Math.max(1, Math.floor((to - from) / MOST_RUNS));
  const kept = grams.thin === 0 ? 1 : 0.25;
  const least = Math.max(1.5 * kept, ((to - from) / step) * LEAST_SHARE * kept * kept);
  for (let i = from; i < to; i += step) {
    if (i + gramLength(query, i) > to) continue;
    const row = rowOf(grams, query, i);
    if (row < 0) continue;
    const begin = grams.rows[row]!;
    const end = grams.rows[row + 1]!;
    if (end - begin > COMMON) continue;
    for (let n = begin; n < end; n++) {
      const place = grams.places[n]!;
      if (!sameGram(query, i, codes, place)) continue;
      const bin = Math.floor((place - i + query.length) / BIN);
      if (bins[bin] === 0) touched.push(bin);
      bins[bin] = bins[bin]! + 1 / (1 + 0.5 * (end - begin - 1));
    }
  }
  const out = peaks(touched, least, wanted, query.length, codes.length);
  for (const bin of touched) bins[bin] = 0;
  return out;
}

function peaks(
  touched: number[],
  least: number,
  wanted: AnchorQuery,
  queryLength: number,
  pageLength: number,
): Window[] {
  const ranked: { bin: number; votes: number }[] = [];
  for (const bin of touched) {
    const votes = bins[bin]! + bins[bin + 1]!;
    if (votes >= least) ranked.push({ bin, votes }); // of hundreds of bins a few
  }
  ranked.sort((a, b) => b.votes - a.votes || a.bin - b.bin);
  const out: Window[] = [];
  const near = Math.max(BIN * 4, wanted.to - wanted.from);
  for (const { bin, votes } of ranked) {
    if (out.length >= MOST_WINDOWS || votes < ranked[0]!.votes * 0.2) break;
    const at = bin * BIN - queryLength;
    const begin = at + Math.max(0, wanted.from - 96);
    const end = at + Math.min(queryLength, wanted.to + 96) + 2 * BIN;
    const other = out.find((window) => begin < window.to && end > window.from);
    if (other) {
      // the same passage, torn apart by something that was put in or taken out
      if (Math.abs(begin - other.from) < LONGEST_BOX + near) {
        other.from = Math.max(0, Math.min(other.from, begin - SLACK));
        other.to = Math.min(pageLength, Math.max(other.to, end + SLACK));
        other.votes += votes * 0.5;
      }
      continue;
    }
    out.push({ from: Math.max(0, begin - SLACK), to: Math.min(pageLength, end + SLACK), votes });
  }
  return join(out, near);
}

/** Windows with a box between them become one, besides standing alone. */
function join(windows: Window[], near: number): Window[] {
  const [best] = windows;
  if (!best) return windows;
  const wide = { ...best };
  for (const window of windows.slice(1)) {
    if (window.votes < best.votes * 0.25) continue;
    const gap = Math.max(window.from - wide.to, wide.from - window.to);
    if (gap > Math.min(LONGEST_BOX, near * 3)) continue;
    wide.from = Math.min(wide.from, window.from);
    wide.to = Math.max(wide.to, window.to);
  }
  return wide.to - wide.from > best.to - best.from ? [wide, ...windows] : windows;
}
