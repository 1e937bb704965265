/** A text with the indexes that are built from it when first asked for. No DOM: kept versions are anchored in as well. */
import { createFolder, type Folded } from "../../text/fold.ts";
import { type Grams, gramSteps } from "./ngrams.ts";
import { type Tokens, tokenSteps } from "./tokens.ts";

export interface TextIndex {
  /** UTF-16; one "\n" between blocks. */
  readonly text: string;
  /** Where each block begins in `text`, ascending. */
  readonly blocks: readonly number[];
  readonly cache: IndexCache;
}

/** Built lazily, in slices where the caller wants slices. */
export interface IndexCache {
  folded?: Folded;
  grams?: Grams;
  tokens?: Tokens;
}

const UNITS_A_STEP = 100_000;

export function createTextIndex(text: string, blocks: readonly number[]): TextIndex {
  return { text, blocks, cache: {} };
}

/** The index of a text that is not a page: a kept version's blocks. */
export function indexOfBlocks(texts: readonly string[]): TextIndex {
  const blocks: number[] = [];
  let length = 0;
  for (const text of texts) {
    blocks.push(length);
    length += text.length + 1;
  }
  return createTextIndex(texts.join("\n"), blocks);
}

/** The folded text, built at the first call. */
export function foldedOf(index: TextIndex): Folded {
  for (const _ of foldSteps(index));
  return index.cache.folded!;
}

/** Builds the folded text with a pause every 100,000 units (about 2 ms). */
export function* foldSteps(index: TextIndex): Generator<void, void> {
  if (index.cache.folded) return;
  const folder = createFolder(index.text);
  while (!folder.add(UNITS_A_STEP)) yield;
  index.cache.folded = folder.done();
}

/** Builds the index of short runs, in slices. */
export function* gramIndexSteps(index: TextIndex): Generator<void, void> {
  yield* foldSteps(index);
  index.cache.grams ??= yield* gramSteps(foldedOf(index).codes);
}

/** Builds the list of words, in slices. */
export function* tokenIndexSteps(index: TextIndex): Generator<void, void> {
  yield* foldSteps(index);
  index.cache.tokens ??= yield* tokenSteps(index.text, foldedOf(index));
}

/** The index of short runs, built at the first call. */
export function gramsOf(index: TextIndex): Grams {
  for (const _ of gramIndexSteps(index));
  return index.cache.grams!;
}

/** The words, built at the first call. */
export function wordsOf(index: TextIndex): Tokens {
  for (const _ of tokenIndexSteps(index));
  return index.cache.tokens!;
}

/** The block that holds `offset`: start, end (exclusive, without the break), and its place among the blocks. */
export function blockAt(
  index: TextIndex,
  offset: number,
): { start: number; end: number; order: number } {
  const order = Math.max(0, blocksUntil(index, offset) - 1);
  const next = index.blocks[order + 1];
  return {
    start: index.blocks[order] ?? 0,
    end: next === undefined ? index.text.length : next - 1,
    order,
  };
}

/** How many blocks begin at `offset` or before it. */
function blocksUntil(index: TextIndex, offset: number): number {
  let low = 0;
  let high = index.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.blocks[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many blocks begin between two folded offsets, the second included. */
export function breaksBetween(index: TextIndex, from: number, to: number): number {
  const { at } = foldedOf(index);
  const first = at[from] ?? index.text.length;
  const last = at[to] ?? index.text.length;
  return blocksUntil(index, last) - blocksUntil(index, first - 1);
}
