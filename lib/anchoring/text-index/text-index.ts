/**
 * A text with the indexes that are built from it when first asked for. No DOM: kept versions are
 * anchored in as well.
 */
import { type Folded, Folder } from "../../text/fold.ts";
import { upperBound } from "../../text/sorted.ts";
import { finish } from "../../text/steps.ts";
import { type NgramIndex, ngramSteps } from "./ngrams.ts";
import { type Tokens, tokenSteps } from "./tokens.ts";

export interface TextIndex {
  /** UTF-16; one "\n" between blocks. */
  readonly text: string;
  /** Where each block begins in `text`, ascending. */
  readonly blocks: readonly number[];
  readonly cache: IndexCache;
}

/** What has been built so far; only the functions below fill it. */
export interface IndexCache {
  folded?: Folded;
  ngrams?: NgramIndex;
  tokens?: Tokens;
}

const UNITS_A_STEP = 100_000;

/** The index of a text; nothing is built yet. */
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

/** Builds the folded text with a pause every 100,000 units (about 2 ms). */
export function* foldSteps({ text, cache }: TextIndex): Generator<void, Folded> {
  if (cache.folded) return cache.folded;
  const folder = new Folder(text);
  let isFolded = folder.add(UNITS_A_STEP);
  while (!isFolded) {
    yield;
    isFolded = folder.add(UNITS_A_STEP);
  }
  cache.folded = folder.done();
  return cache.folded;
}

/** Builds the index of n-grams, in slices. */
export function* ngramIndexSteps(index: TextIndex): Generator<void, NgramIndex> {
  const { codes } = yield* foldSteps(index);
  index.cache.ngrams ??= yield* ngramSteps(codes);
  return index.cache.ngrams;
}

/** Builds the list of tokens, in slices. */
export function* tokenIndexSteps(index: TextIndex): Generator<void, Tokens> {
  const folded = yield* foldSteps(index);
  index.cache.tokens ??= yield* tokenSteps(index.text, folded);
  return index.cache.tokens;
}

/** The folded text, built at the first call. */
export function foldedOf(index: TextIndex): Folded {
  return index.cache.folded ?? finish(foldSteps(index));
}

/** The index of n-grams, built at the first call. */
export function ngramsOf(index: TextIndex): NgramIndex {
  return index.cache.ngrams ?? finish(ngramIndexSteps(index));
}

/** The tokens, built at the first call. */
export function tokensOf(index: TextIndex): Tokens {
  return index.cache.tokens ?? finish(tokenIndexSteps(index));
}

/**
 * The block that holds `offset`: UTF-16 offsets, end exclusive and without the break; `order` among
 * the blocks.
 */
export function blockAt(
  index: TextIndex,
  offset: number,
): { start: number; end: number; order: number } {
  const order = Math.max(0, upperBound(index.blocks, offset) - 1);
  const next = index.blocks[order + 1];
  return {
    start: index.blocks[order] ?? 0,
    end: next === undefined ? index.text.length : next - 1,
    order,
  };
}

/** How many blocks begin between two folded offsets, the second included. */
export function breaksBetween(index: TextIndex, from: number, to: number): number {
  const { at } = foldedOf(index);
  const first = at[from] ?? index.text.length;
  const last = at[to] ?? index.text.length;
  return upperBound(index.blocks, last) - upperBound(index.blocks, first - 1);
}
