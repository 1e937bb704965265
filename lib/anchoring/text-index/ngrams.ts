/**
 * Where every short run of folded units stands: a q-gram index (a hash table in compressed rows, built by counting sort).
 * A gram is six units long, or three where it begins in a script whose words are short (CJK and its neighbours). Different
 * grams may share a row, so every hit is checked by who uses it.
 */

export interface Grams {
  /** Row h holds `places[rows[h]]` to `places[rows[h + 1]]`, exclusive. */
  readonly rows: Uint32Array;
  /** Folded offsets, ascending within a row. */
  readonly places: Uint32Array;
  readonly mask: number;
  /** Only grams whose hash has these bits unset are kept: all on a usual page, one in four on a very long one. */
  readonly thin: number;
}

const LONG = 6;
const SHORT = 3;
/** From here on (CJK radicals) a unit says about as much as two letters. */
export const DENSE = 0x2e80;
/** Units compared in one search; a text that repeats itself without end (about 10 ms) is given up. */
const MOST_WORK = 5_000_000;
const UNITS_A_STEP = 100_000;
/** Folded units from which on the index is thinned. */
const VERY_LONG = 400_000;

/** Length of the gram that begins at `i`. */
export function gramLength(codes: Uint16Array, i: number): number {
  return codes[i]! >= DENSE ? SHORT : LONG;
}

function hashAt(codes: Uint16Array, i: number): number {
  let hash = Math.imul(codes[i]! ^ 0x9e37, 0x85ebca6b);
  const stop = i + (codes[i]! >= DENSE ? SHORT : LONG);
  for (let k = i + 1; k < stop; k++) hash = Math.imul(hash ^ codes[k]!, 0x01000193) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

/** Builds the index with pauses (a step takes about 3 ms). */
export function* gramSteps(codes: Uint16Array): Generator<void, Grams> {
  const size = codes.length;
  const thin = size > VERY_LONG ? 3 << 24 : 0;
  let bits = 10;
  while (bits < 18 && 1 << bits < size) bits++;
  const mask = (1 << bits) - 1;
  const rows = new Uint32Array(mask + 2);
  const kept = new Uint32Array(size);
  const hashes = new Uint32Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (i + (codes[i]! >= DENSE ? SHORT : LONG) <= size) {
      const hash = hashAt(codes, i);
      if ((hash & thin) === 0) {
        kept[count] = i;
        hashes[count++] = hash & mask;
        rows[(hash & mask) + 1] = rows[(hash & mask) + 1]! + 1;
      }
    }
    if ((i + 1) % UNITS_A_STEP === 0) yield;
  }
  for (let h = 0; h <= mask; h++) rows[h + 1] = rows[h + 1]! + rows[h]!;
  const places = new Uint32Array(count);
  const next = rows.slice();
  for (let n = 0; n < count; n++) {
    const hash = hashes[n]!;
    places[next[hash]!] = kept[n]!;
    next[hash] = next[hash]! + 1;
    if ((n + 1) % UNITS_A_STEP === 0) yield;
  }
  return { rows, places, mask, thin };
}

/** The row of the gram that begins at `i` of `codes`, or -1 if the text ends within it or such grams are not kept. */
export function rowOf(grams: Grams, codes: Uint16Array, i: number): number {
  if (i + gramLength(codes, i) > codes.length) return -1;
  const hash = hashAt(codes, i);
  return (hash & grams.thin) === 0 ? hash & grams.mask : -1;
}

/** True if the same gram begins at `i` of `a` and at `k` of `b`. */
export function sameGram(a: Uint16Array, i: number, b: Uint16Array, k: number): boolean {
  const length = gramLength(a, i);
  for (let n = 0; n < length; n++) if (a[i + n] !== b[k + n]) return false;
  return true;
}

/**
 * The offsets at which `wanted` (from `from` to `to`, exclusive) stands in the text, ascending, at most `limit`. The
 * rarest of a dozen of its grams is looked up. Null if none of its grams is
 * in the index: it is too short.
 */
export function placesOf(
  grams: Grams,
  codes: Uint16Array,
  wanted: Uint16Array,
  from: number,
  to: number,
  limit: number,
): number[] | null {
  let best = -1;
  let rarest = Number.POSITIVE_INFINITY;
  let shift = 0;
  const step = grams.thin === 0 ? Math.max(1, Math.floor((to - from) / 12)) : 1;
  for (let i = from, looked = 0; i < to && looked < 12; i += step) {
    if (i + gramLength(wanted, i) > to) break;
    const row = rowOf(grams, wanted, i);
    if (row < 0) continue;
    looked++;
    const count = grams.rows[row + 1]! - grams.rows[row]!;
    if (count < rarest) {
      rarest = count;
      best = row;
      shift = i - from;
    }
    if (count === 0) return [];
  }
  if (best < 0) return null;
  const out: number[] = [];
  let work = MOST_WORK;
  for (
    let n = grams.rows[best]!;
    n < grams.rows[best + 1]! && out.length < limit && work > 0;
    n++
  ) {
    const at = grams.places[n]! - shift;
    if (at < 0 || at + to - from > codes.length) continue;
    let i = from;
    while (i < to && codes[at + i - from] === wanted[i]) i++;
    if (i === to) out.push(at);
    work -= 1 + i - from;
  }
  return out;
}
