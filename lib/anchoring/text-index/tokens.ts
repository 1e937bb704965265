// biome-ignore-all lint/style/noNonNullAssertion: index arithmetic over typed arrays in the loops that run for every unit
/**
 * Tokens of a folded text: words, signs, and single characters of scripts without spaces. A word
 * ends at white space of the source (which the folded text no longer has) and where letters meet
 * signs.
 */
import type { Folded } from "../../text/fold.ts";
import { hasUnspacedScript } from "../../text/scripts.ts";
import { upperBound } from "../../text/sorted.ts";
import { finish } from "../../text/steps.ts";

export interface Tokens {
  /** Folded offset of each token; one more at the end, the text's length. */
  readonly starts: Uint32Array;
  /** Equal tokens have equal ids (a 32-bit hash). */
  readonly ids: Int32Array;
  /** What a token weighs, in letters: a letter 1, a sign 0.3, an ideograph 2.5. */
  readonly weights: Float32Array;
}

/** Some consecutive tokens of a text, `to` exclusive. */
export interface TokenRange {
  readonly tokens: Tokens;
  /** The whole folded text. */
  readonly codes: Uint16Array;
  readonly from: number;
  readonly to: number;
}

const LETTER = 1;
const SIGN = 2;
/** A letter of a script without spaces. */
const IDEOGRAPH = 3;
const WEIGHTS = [0, 1, 0.3, 2.5];
/** Longer words weigh no more. */
const MAX_WEIGHT = 16;
/** The kind of each UTF-16 unit; 0 until it is first met. */
const kinds = new Uint8Array(65536);
const UNITS_A_STEP = 150_000;
// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
const HASH_BASIS = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

function kindOf(unit: number): number {
  return kinds[unit] || learn(unit);
}

/**
 * The marks of voiced kana, which folding parts from their letters; they weigh as much as the
 * letters do.
 */
const KANA_VOICE_MARK = /[\u3099\u309a]/;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const isLetter = /[\p{L}\p{N}\p{M}_]/u.test(character);
  const isIdeograph = hasUnspacedScript(character) || KANA_VOICE_MARK.test(character);
  const letter = isIdeograph ? IDEOGRAPH : LETTER;
  const kind = isLetter ? letter : SIGN;
  kinds[unit] = kind;
  return kind;
}

/** Splits a folded text; `source` is the text it was folded from. Pauses now and then. */
export function* tokenSteps(source: string, folded: Folded): Generator<void, Tokens> {
  const size = folded.codes.length;
  const buffers = {
    starts: new Uint32Array(size + 1),
    ids: new Int32Array(size),
    weights: new Float32Array(size),
  };
  let count = 0;
  let from = 0;
  while (from < size) {
    const to = Math.min(size, from + UNITS_A_STEP);
    count = split(source, folded, from, to, count, buffers);
    from = to;
    if (from < size) yield;
  }
  buffers.starts[count] = size;
  return {
    starts: buffers.starts.slice(0, count + 1),
    ids: buffers.ids.slice(0, count),
    weights: buffers.weights.slice(0, count),
  };
}

/**
 * Splits the units `from` to `to`, going on with token `count - 1`; returns how many tokens there
 * are now.
 */
function split(
  source: string,
  folded: Folded,
  from: number,
  to: number,
  count: number,
  out: Tokens,
): number {
  const { codes, at } = folded;
  const { starts, ids, weights } = out;
  let kindBefore = from > 0 ? kindOf(codes[from - 1]!) : 0;
  let offsetBefore = from > 0 ? at[from - 1]! : 0;
  let hash = count > 0 ? ids[count - 1]! : 0;
  let next = count;
  for (let i = from; i < to; i++) {
    const unit = codes[i]!;
    const kind = kinds[unit] || learn(unit);
    const offset = at[i]!;
    const goesOn =
      kind === LETTER &&
      kindBefore === LETTER &&
      (offset <= offsetBefore + 1 || !hasBlank(source, offsetBefore + 1, offset));
    if (!goesOn) {
      if (next > 0) ids[next - 1] = hash;
      starts[next] = i;
      weights[next] = WEIGHTS[kind]!;
      hash = HASH_BASIS;
      next++;
    } else if (weights[next - 1]! < MAX_WEIGHT) weights[next - 1] = weights[next - 1]! + 1;
    hash = Math.imul(hash ^ unit, HASH_PRIME);
    kindBefore = kind;
    offsetBefore = offset;
  }
  if (next > 0) ids[next - 1] = hash;
  return next;
}

/** All tokens at once, for short texts. */
export function tokenize(source: string, folded: Folded): Tokens {
  return finish(tokenSteps(source, folded));
}

function hasBlank(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 32 || (unit >= 9 && unit <= 13) || unit === 160 || unit === 0x3000) return true;
    if (unit >= 0x2000 && unit <= 0x200a) return true;
  }
  return false;
}

/** The token that holds the folded unit `offset`; the count of tokens if it lies behind them. */
export function tokenAt(tokens: Tokens, offset: number): number {
  return upperBound(tokens.starts, offset, 1, tokens.ids.length + 1) - 1;
}
