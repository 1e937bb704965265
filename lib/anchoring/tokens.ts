/**
 * Words of a folded text. A word ends at white space of the source (which the folded text no longer has) and where
 * letters meet signs; in scripts without spaces every character is a word of its own, and so is every sign.
 */
import type { Folded } from "./fold.ts";

export interface Tokens {
  /** Folded offset of each token; one more at the end, the text's length. */
  readonly starts: Uint32Array;
  /** Equal tokens have equal ids (a 32-bit hash). */
  readonly ids: Int32Array;
  /** What a token weighs, in letters: a letter 1, a sign 0.3, an ideograph 2.5. */
  readonly weights: Float32Array;
}

const LETTER = 1;
const SIGN = 2;
const IDEOGRAPH = 3;
const classes = new Uint8Array(65536);
const TOKENS_A_STEP = 40_000;

function classOf(unit: number): number {
  return classes[unit] || learn(unit);
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const dense = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff]/.test(character);
  const letter = /[\p{L}\p{N}\p{M}_]/u.test(character);
  const found = letter ? (dense ? IDEOGRAPH : LETTER) : SIGN;
  classes[unit] = found;
  return found;
}

/** Splits a folded text; `source` is the text it was folded from. Pauses now and then. */
export function* tokenSteps(source: string, folded: Folded): Generator<void, Tokens> {
  const { codes, at } = folded;
  const starts: number[] = [];
  let last = 0;
  for (let i = 0; i < codes.length; i++) {
    const now = classOf(codes[i]!);
    if (now !== LETTER || last !== LETTER || (at[i]! > at[i - 1]! + 1 && hasBlank(source, at[i - 1]! + 1, at[i]!))) {
      starts.push(i);
    }
    last = now;
    if ((i + 1) % TOKENS_A_STEP === 0) yield;
  }
  const size = starts.length;
  starts.push(codes.length);
  const ids = new Int32Array(size);
  const weights = new Float32Array(size);
  for (let n = 0; n < size; n++) {
    let hash = 0x811c9dc5;
    for (let i = starts[n]!; i < starts[n + 1]!; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
    ids[n] = hash;
    const kind = classOf(codes[starts[n]!]!);
    weights[n] = kind === SIGN ? 0.3 : kind === IDEOGRAPH ? 2.5 : Math.min(16, starts[n + 1]! - starts[n]!);
    if ((n + 1) % TOKENS_A_STEP === 0) yield;
  }
  return { starts: Uint32Array.from(starts), ids, weights };
}

/** All tokens at once, for short texts. */
export function tokensOf(source: string, folded: Folded): Tokens {
  const steps = tokenSteps(source, folded);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
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
  let low = 0;
  let high = tokens.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle + 1]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
