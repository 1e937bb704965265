/**
 * Lays two sequences of words side by side: global alignment with affine gaps (Gotoh 1982), in which words that are only
 * spelled differently still pair up, a box put between two words is one gap, and the page may begin earlier and end later.
 */

import type { Stretch, Tokens } from "../text-index/tokens.ts";
import { landmarks } from "./landmarks.ts";

/** For each token of the query's text: which token of the page stands for it, and how like it is. */
export interface Alignment {
  /** Index of the page's token, or -1. Ascending. */
  readonly pair: Int32Array;
  /** 1 the same word; between 0 and 1 spelled otherwise; 0 another word, or none. */
  readonly likeness: Float32Array;
}

const GAP = 1.2;
const INSERT = 0.12;
const REPLACE = 0.5;
/** Below this share of common letters two words are two words. */
const ALIKE = 0.55;
/** Longer "words" are the same or not; their spelling is not looked at. */
const LONGEST_WORD = 80;
/** Cells of the table; about 2 ms. Longer texts are first cut at words that stand once in both. */
const MOST_CELLS = 200_000;
/** Smaller tables are filled as they are. */
const FEW_CELLS = 1500;

/** Nothing aligned yet. */
export function createAlignment(tokens: Tokens): Alignment {
  return {
    pair: new Int32Array(tokens.ids.length).fill(-1),
    likeness: new Float32Array(tokens.ids.length),
  };
}

/** Aligns all of `query` within `page` into `out`. At a free end the page may hold more at no cost. */
export function align(
  query: Stretch,
  page: Stretch,
  out: Alignment,
  freeStart = true,
  freeEnd = true,
): void {
  const cells = (query.to - query.from) * (page.to - page.from);
  let stops = cells > FEW_CELLS ? landmarks(query, page, 3) : [];
  if (stops.length === 0 && cells > MOST_CELLS) stops = landmarks(query, page, 1);
  let q = query.from;
  let p = page.from;
  for (const [nextQ, nextP] of stops) {
    fillCapped(query, page, q, nextQ, p, nextP, freeStart && p === page.from, false, out);
    out.pair[nextQ] = nextP;
    out.likeness[nextQ] = 1;
    q = nextQ + 1;
    p = nextP + 1;
  }
  fillCapped(query, page, q, query.to, p, page.to, freeStart && stops.length === 0, freeEnd, out);
}

/** Leaves a part without landmarks unaligned if its table would be too large. */
function fillCapped(
  query: Stretch,
  page: Stretch,
  q0: number,
  q1: number,
  p0: number,
  p1: number,
  freeStart: boolean,
  freeEnd: boolean,
  out: Alignment,
): void {
  if (q1 <= q0 || p1 <= p0) return;
  const most = Math.floor(MOST_CELLS / (q1 - q0));
  if (most < 1) return;
  let from = p0;
  let to = p1;
  if (to - from > most && freeStart) from = to - most;
  else if (to - from > most) to = from + most;
  fill(query, page, q0, q1, from, to, freeStart, freeEnd, out);
}

/** 1 for the same word, the share of common head and tail for another spelling, 0 for another word. */
export function likenessOf(a: Stretch, i: number, b: Stretch, k: number): number {
  if (a.tokens.ids[i] === b.tokens.ids[k]) return 1;
  const fromA = a.tokens.starts[i]!;
  const fromB = b.tokens.starts[k]!;
  const lengthA = a.tokens.starts[i + 1]! - fromA;
  const lengthB = b.tokens.starts[k + 1]! - fromB;
  const shorter = Math.min(lengthA, lengthB);
  const longer = Math.max(lengthA, lengthB);
  if (longer < 3 || longer > LONGEST_WORD || shorter < longer * ALIKE) return 0;
  let head = 0;
  while (head < shorter && a.codes[fromA + head] === b.codes[fromB + head]) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    a.codes[fromA + lengthA - 1 - tail] === b.codes[fromB + lengthB - 1 - tail]
  ) {
    tail++;
  }
  const share = (head + tail) / longer;
  return share >= ALIKE ? share : 0;
}

// One table is used again and again: the scores of two rows, and how each cell was reached.
let above = new Float32Array(0);
let scores = new Float32Array(0);
let gaps = new Float32Array(0);
let ways = new Uint8Array(0);
const PAIRED = 0;
const DELETED = 1;
const INSERTED = 2;

/** Fills `out` for the query's tokens q0 to q1 from the page's p0 to p1. A free end costs the page nothing. */
function fill(
  query: Stretch,
  page: Stretch,
  q0: number,
  q1: number,
  p0: number,
  p1: number,
  freeStart: boolean,
  freeEnd: boolean,
  out: Alignment,
): void {
  const rows = q1 - q0;
  const width = p1 - p0 + 1;
  if (rows === 0 || width === 1) return;
  if (above.length < width) {
    above = new Float32Array(width * 2);
    scores = new Float32Array(width * 2);
    gaps = new Float32Array(width * 2);
  }
  if (ways.length < (rows + 1) * width) ways = new Uint8Array((rows + 1) * width * 2);
  // bits 0-1: how the best score came; bit 2: the gap above goes on; bit 3: the gap to the left goes on
  for (let j = 0; j < width; j++) {
    above[j] = freeStart || j === 0 ? 0 : -GAP - INSERT * j;
    gaps[j] = Number.NEGATIVE_INFINITY;
    ways[j] = j === 0 ? PAIRED : INSERTED | 8;
  }
  for (let i = 1; i <= rows; i++) {
    const weight = query.tokens.weights[q0 + i - 1]!;
    const id = query.tokens.ids[q0 + i - 1]!;
    const loss = 0.02 * weight;
    const row = i * width;
    const lastFree = freeEnd && i === rows;
    gaps[0] = Math.max(gaps[0]!, above[0]! - GAP) - loss;
    scores[0] = gaps[0]!;
    ways[row] = DELETED | 4;
    let left = Number.NEGATIVE_INFINITY;
    for (let j = 1; j < width; j++) {
      let way = 0;
      let down = gaps[j]!;
      const opened = above[j]! - GAP;
      if (opened > down) down = opened;
      else way |= 4;
      down -= loss;
      gaps[j] = down;
      const openLeft = scores[j - 1]! - (lastFree ? 0 : GAP);
      if (openLeft > left) left = openLeft;
      else way |= 8;
      if (!lastFree) left -= INSERT;
      let gain: number;
      if (page.tokens.ids[p0 + j - 1] === id) gain = weight;
      else {
        const like = weight < 3 ? 0 : likenessOf(query, q0 + i - 1, page, p0 + j - 1);
        gain = like > 0 ? like * weight * 0.8 - 0.1 : -REPLACE;
      }
      let best = above[j - 1]! + gain;
      if (down > best) {
        best = down;
        way |= DELETED;
      }
      if (left > best) {
        best = left;
        way = (way & 12) | INSERTED;
      }
      scores[j] = best;
      ways[row + j] = way;
    }
    const swap = above;
    above = scores;
    scores = swap;
  }
  trace(query, page, q0, p0, rows, width, out);
}

/** Walks the table back from its last corner. */
function trace(
  query: Stretch,
  page: Stretch,
  q0: number,
  p0: number,
  rows: number,
  width: number,
  out: Alignment,
): void {
  let i = rows;
  let j = width - 1;
  let mode = -1;
  while (i > 0 || j > 0) {
    const way = ways[i * width + j]!;
    const how = mode >= 0 ? mode : way & 3;
    if (how === PAIRED) {
      i--;
      j--;
      out.pair[q0 + i] = p0 + j;
      out.likeness[q0 + i] = likenessOf(query, q0 + i, page, p0 + j);
    } else if (how === DELETED) {
      mode = (way & 4) !== 0 && i > 1 ? DELETED : -1;
      i--;
    } else {
      mode = (way & 8) !== 0 && j > 1 ? INSERTED : -1;
      j--;
    }
  }
}
