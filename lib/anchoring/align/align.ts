// biome-ignore-all lint/style/noNonNullAssertion: index arithmetic over typed arrays in the loops that fill the table
/**
 * Lays two sequences of tokens side by side: global alignment with affine gaps (Gotoh, "An improved
 * algorithm for matching biological sequences", 1982), in which words that are only spelled
 * differently still pair up, a box put between two words is one gap, and the page may begin earlier
 * and end later than the query.
 */
import type { TokenRange, Tokens } from "../text-index/tokens.ts";
import { landmarks } from "./landmarks.ts";

/**
 * For each token of the query's text: which token of the page stands for it, and how like it is.
 */
export interface Alignment {
  /** Index of the page's token, or -1. Ascending. */
  readonly pair: Int32Array;
  /** 1 the same word; between 0 and 1 spelled otherwise; 0 another word, or none. */
  readonly likeness: Float32Array;
}

/** At a free end the page may hold more at no cost. */
export interface FreeEnds {
  freeStart: boolean;
  freeEnd: boolean;
}

// Costs and gains in letters; a token that is the same gains its weight.
const OPEN_GAP = 1.2;
/** Each token of the page that stands for none of the query's. */
const INSERT = 0.12;
/** A token of the query that stands nowhere, by its weight. */
const DELETE_SHARE = 0.02;
/** One word in place of another. */
const REPLACE = 0.5;
/** What a word that is spelled otherwise gains, by its weight and likeness; less `RESPELL`. */
const RESPELLED_SHARE = 0.8;
const RESPELL = 0.1;
/** Words of less weight have no other spellings. */
const MIN_RESPELLED_WEIGHT = 3;
/** Below this share of common letters two words are two words. */
const MIN_LIKENESS = 0.55;
/** Longer "words" are the same or not; their spelling is not looked at. Folded units. */
const MAX_WORD = 80;
/** Cells of the table; about 2 ms. Longer texts are first cut at words that stand once in both. */
const MAX_CELLS = 200_000;
/** Smaller tables are filled as they are. */
const FEW_CELLS = 1500;
/** Tokens of a landmark, and of one in texts that have no such landmark. */
const LANDMARK = 3;
const SHORT_LANDMARK = 1;

/** Nothing aligned yet. */
export function createAlignment(tokens: Tokens): Alignment {
  return {
    pair: new Int32Array(tokens.ids.length).fill(-1),
    likeness: new Float32Array(tokens.ids.length),
  };
}

/** Aligns all of `query` within `page` into `out`. */
export function align(
  query: TokenRange,
  page: TokenRange,
  out: Alignment,
  { freeStart, freeEnd }: FreeEnds = { freeStart: true, freeEnd: true },
): void {
  const stops = landmarksFor(query, page);
  let q = query.from;
  let p = page.from;
  for (const [nextQ, nextP] of stops) {
    const part = { query: { ...query, from: q, to: nextQ }, page: { ...page, from: p, to: nextP } };
    alignPart({ ...part, freeStart: freeStart && p === page.from, freeEnd: false }, out);
    out.pair[nextQ] = nextP;
    out.likeness[nextQ] = 1;
    q = nextQ + 1;
    p = nextP + 1;
  }
  const rest = { query: { ...query, from: q }, page: { ...page, from: p } };
  alignPart({ ...rest, freeStart: freeStart && stops.length === 0, freeEnd }, out);
}

/** Pairs of tokens at which two long texts are cut. */
function landmarksFor(query: TokenRange, page: TokenRange): [number, number][] {
  const cells = (query.to - query.from) * (page.to - page.from);
  const stops = cells > FEW_CELLS ? landmarks(query, page, LANDMARK) : [];
  if (stops.length > 0 || cells <= MAX_CELLS) return stops;
  return landmarks(query, page, SHORT_LANDMARK);
}

/** A part of both texts whose table is filled as a whole. */
interface Part extends FreeEnds {
  query: TokenRange;
  page: TokenRange;
}

/** Aligns as much of the page as the table may hold, at the end that is not free. */
function alignPart(part: Part, out: Alignment): void {
  const { query, page, freeStart } = part;
  const rows = query.to - query.from;
  if (rows <= 0 || page.to <= page.from) return;
  const columns = Math.min(page.to - page.from, Math.floor(MAX_CELLS / rows));
  if (columns < 1) return;
  const from = freeStart ? page.to - columns : page.from;
  const cut = { ...part, page: { ...page, from, to: from + columns } };
  fillTable(cut);
  trace(cut, out);
}

/**
 * 1 for the same word, the share of common head and tail for another spelling, 0 for another word.
 */
function likenessOf(a: TokenRange, i: number, b: TokenRange, k: number): number {
  if (a.tokens.ids[i] === b.tokens.ids[k]) return 1;
  const fromA = a.tokens.starts[i]!;
  const fromB = b.tokens.starts[k]!;
  const lengthA = a.tokens.starts[i + 1]! - fromA;
  const lengthB = b.tokens.starts[k + 1]! - fromB;
  const shorter = Math.min(lengthA, lengthB);
  const longer = Math.max(lengthA, lengthB);
  if (longer < 3 || longer > MAX_WORD || shorter < longer * MIN_LIKENESS) return 0;
  let head = 0;
  while (head < shorter && a.codes[fromA + head] === b.codes[fromB + head]) head++;
  const lastA = fromA + lengthA - 1;
  const lastB = fromB + lengthB - 1;
  let tail = 0;
  while (tail < shorter - head && a.codes[lastA - tail] === b.codes[lastB - tail]) tail++;
  const share = (head + tail) / longer;
  return share >= MIN_LIKENESS ? share : 0;
}

// One table is used again and again: the scores of two rows, and how each cell was reached. A row
// is a token of the query, a column one of the page; row 0 and column 0 stand before the first.
let above = new Float32Array(0);
let scores = new Float32Array(0);
/** The best score of each column that ends with a gap in the page. */
let gaps = new Float32Array(0);
let ways = new Uint8Array(0);
// The two lowest bits of a way: how its score came about.
const PAIRED = 0;
const DELETED = 1;
const INSERTED = 2;
const STEP = 3;
// The two others: the gap in the page, or in the query, goes on from the cell before.
const GOES_ON_UP = 4;
const GOES_ON_LEFT = 8;

function makeRoom(rows: number, width: number): void {
  if (above.length < width) {
    above = new Float32Array(width * 2);
    scores = new Float32Array(width * 2);
    gaps = new Float32Array(width * 2);
  }
  if (ways.length < (rows + 1) * width) ways = new Uint8Array((rows + 1) * width * 2);
}

function fillTable({ query, page, freeStart, freeEnd }: Part): void {
  const rows = query.to - query.from;
  const width = page.to - page.from + 1;
  makeRoom(rows, width);
  for (let j = 0; j < width; j++) {
    above[j] = freeStart || j === 0 ? 0 : -OPEN_GAP - INSERT * j;
    gaps[j] = Number.NEGATIVE_INFINITY;
    ways[j] = j === 0 ? PAIRED : INSERTED | GOES_ON_LEFT;
  }
  for (let i = 1; i <= rows; i++) {
    fillRow(query, page, i, width, freeEnd && i === rows);
    const swap = above;
    above = scores;
    scores = swap;
  }
}

/** Fills row `i` of the table from the row above it. */
function fillRow(
  query: TokenRange,
  page: TokenRange,
  i: number,
  width: number,
  freeInsertions: boolean,
): void {
  const token = query.from + i - 1;
  const weight = query.tokens.weights[token]!;
  const id = query.tokens.ids[token]!;
  const pageIds = page.tokens.ids;
  const loss = DELETE_SHARE * weight;
  const openLeftCost = freeInsertions ? 0 : OPEN_GAP;
  const insertCost = freeInsertions ? 0 : INSERT;
  const row = i * width;
  gaps[0] = Math.max(gaps[0]!, above[0]! - OPEN_GAP) - loss;
  scores[0] = gaps[0]!;
  ways[row] = DELETED | GOES_ON_UP;
  let left = Number.NEGATIVE_INFINITY;
  for (let j = 1; j < width; j++) {
    let way = 0;
    let down = gaps[j]!;
    const opened = above[j]! - OPEN_GAP;
    if (opened > down) down = opened;
    else way |= GOES_ON_UP;
    down -= loss;
    gaps[j] = down;
    const openedLeft = scores[j - 1]! - openLeftCost;
    if (openedLeft > left) left = openedLeft;
    else way |= GOES_ON_LEFT;
    left -= insertCost;
    const other = page.from + j - 1;
    const gain = pageIds[other] === id ? weight : gainOfOther(query, token, page, other, weight);
    let best = above[j - 1]! + gain;
    if (down > best) {
      best = down;
      way |= DELETED;
    }
    if (left > best) {
      best = left;
      way = (way & ~STEP) | INSERTED;
    }
    scores[j] = best;
    ways[row + j] = way;
  }
}

/** The gain of two tokens that are not the same: another spelling, or another word. */
function gainOfOther(
  query: TokenRange,
  token: number,
  page: TokenRange,
  other: number,
  weight: number,
): number {
  if (weight < MIN_RESPELLED_WEIGHT) return -REPLACE;
  const likeness = likenessOf(query, token, page, other);
  return likeness > 0 ? likeness * weight * RESPELLED_SHARE - RESPELL : -REPLACE;
}

/** Walks the table back from its last corner. */
function trace({ query, page }: Part, out: Alignment): void {
  const width = page.to - page.from + 1;
  let i = query.to - query.from;
  let j = width - 1;
  /** The step that a gap goes on with, or -1. */
  let forced = -1;
  while (i > 0 || j > 0) {
    const way = ways[i * width + j]!;
    const step = forced >= 0 ? forced : way & STEP;
    if (step === PAIRED) {
      i--;
      j--;
      out.pair[query.from + i] = page.from + j;
      out.likeness[query.from + i] = likenessOf(query, query.from + i, page, page.from + j);
    } else if (step === DELETED) {
      forced = (way & GOES_ON_UP) !== 0 && i > 1 ? DELETED : -1;
      i--;
    } else {
      forced = (way & GOES_ON_LEFT) !== 0 && j > 1 ? INSERTED : -1;
      j--;
    }
  }
}
