/**
 * Words of a folded text. A word ends at white space of the source (which the folded text no longer has) and where
 * letters meet signs; in scripts without spaces every character is a word of its own, and so is every sign.
 */
import type { Folded } from "../../text/fold.ts";

export interface Tokens {
  /** Folded offset of each token; one more at the end, the text's length. */
  readonly starts: Uint32Array;
  /** Equal tokens have equal ids (a 32-bit hash). */
  readonly ids: Int32Array;
  /** What a token weighs, in letters: a letter 1, a sign 0.3, an ideograph 2.5. */
  readonly weights: Float32Array;
}

/** A stretch of tokens in a text. */
export interface Stretch {
  readonly tokens: Tokens;
  readonly codes: Uint16Array;
  readonly from: number;
  readonly to: number;
}

const LETTER = 1;
const SIGN = 2;
const IDEOGRAPH = 3;
const classes = new Uint8Array(65536);
const UNITS_A_STEP = 150_000;

function classOf(unit: number): number {
  return classes[unit] || learn(unit);
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const dense = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff]/.test(
    character,
  );
  const letter = /[\p{L}\p{N}\p{M}_]/u.test(character);
  const found = letter ? (dense ? IDEOGRAPH : LETTER) : SIGN;
  classes[unit] = found;
  return found;
}

/** Splits a folded text; `source` is the text it was folded from. Pauses now and then. */
export function* tokenSteps(source: string, folded: Folded): Generator<void, Tokens> {
  const size = folded.codes.length;
  const rough = {
    starts: new Uint32Array(size + 1),
    ids: new Int32Array(size),
    weights: new Float32Array(size),
  };
  let count = 0;
  let from = 0;
  while (from < size) {
    const to = Math.min(size, from + UNITS_A_STEP);
    count = split(source, folded, from, to, count, rough);
    from = to;
    if (from < size) yield;
  }
  rough.starts[count] = size;
  return {
    starts: rough.starts.slice(0, count + 1),
    ids: rough.ids.slice(0, count),
    weights: rough.weights.slice(0, count),
  };
}

/** Splits the units `from` to `to`, going on with token `count - 1`; returns how many tokens there are now. */
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
  let kind = from > 0 ? classOf(codes[from - 1]!) : 0;
  let before = from > 0 ? at[from - 1]! : 0;
  let hash = count > 0 ? ids[count - 1]! : 0;
  let next = count;
  for (let i = from; i < to; i++) {
    const unit = codes[i]!;
    const now = classes[unit] || learn(unit);
    const place = at[i]!;
    if (
      now !== LETTER ||
      kind !== LETTER ||
      (place > before + 1 && hasBlank(source, before + 1, place))
    ) {
      if (next > 0) ids[next - 1] = hash;
      starts[next] = i;
      weights[next] = now === SIGN ? 0.3 : now === IDEOGRAPH ? 2.5 : 1;
      hash = 0x811c9dc5;
      next++;
    } else if (weights[next - 1]! < 16) weights[next - 1] = weights[next - 1]! + 1;
    hash = Math.imul(hash ^ unit, 0x01000193);
    kind = now;
    before = place;
  }
  if (next > 0) ids[next - 1] = hash;
  return next;
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
