// biome-ignore-all lint/style/noNonNullAssertion: index arithmetic over typed arrays in the loops that run for every unit
/**
 * Where every n-gram of a folded text stands: a q-gram index (Navarro, "A guided tour to
 * approximate string matching", 2001) as a hash table in compressed rows, built by counting sort.
 * An n-gram is six units long, or three where it begins in a script whose words are short (CJK and
 * its neighbours). Different n-grams may share a row: whoever looks one up compares the text.
 */
import { FIRST_SYLLABIC_UNIT } from "../../text/scripts.ts";

export interface NgramIndex {
  /** Row h holds `offsets[rows[h]]` to `offsets[rows[h + 1]]`, exclusive. */
  readonly rows: Uint32Array;
  /** Folded offsets, ascending within a row. */
  readonly offsets: Uint32Array;
  /** The lowest bits of a hash, which are the row. */
  readonly mask: number;
  /**
   * Only n-grams whose hash has these bits unset are kept: all on a usual page, one in four on a
   * very long one.
   */
  readonly thinning: number;
}

const ALPHABETIC_LENGTH = 6;
const SYLLABIC_LENGTH = 3;
/** The index has 2^10 to 2^18 rows. */
const MIN_BITS = 10;
const MAX_BITS = 18;
const UNITS_A_STEP = 100_000;
/** Folded units from which on the index is thinned. */
const MAX_WHOLE = 400_000;
/** N-grams of a passage of which the rarest is looked up. */
const MAX_PROBES = 12;
/**
 * Units compared in one search; a text that repeats itself without end (about 10 ms) is given up.
 */
const MAX_COMPARED = 5_000_000;

/** Length of the n-gram that begins at `i`, in folded units. */
export function ngramLength(codes: Uint16Array, i: number): number {
  return codes[i]! >= FIRST_SYLLABIC_UNIT ? SYLLABIC_LENGTH : ALPHABETIC_LENGTH;
}

/** A 32-bit hash: multiply and xor (FNV), with the bits mixed for the row. */
function hashAt(codes: Uint16Array, i: number): number {
  let hash = Math.imul(codes[i]! ^ 0x9e37, 0x85ebca6b);
  const stop = i + ngramLength(codes, i);
  for (let k = i + 1; k < stop; k++) hash = Math.imul(hash ^ codes[k]!, 0x01000193) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

/** Builds the index with pauses (a step takes about 3 ms). */
export function* ngramSteps(codes: Uint16Array): Generator<void, NgramIndex> {
  const size = codes.length;
  const thinning = size > MAX_WHOLE ? 3 << 24 : 0;
  let bits = MIN_BITS;
  while (bits < MAX_BITS && 1 << bits < size) bits++;
  const mask = (1 << bits) - 1;
  const rows = new Uint32Array(mask + 2);
  const kept = new Uint32Array(size);
  const hashes = new Uint32Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (i + ngramLength(codes, i) <= size) {
      const hash = hashAt(codes, i);
      if ((hash & thinning) === 0) {
        kept[count] = i;
        hashes[count++] = hash & mask;
        rows[(hash & mask) + 1] = rows[(hash & mask) + 1]! + 1;
      }
    }
    if ((i + 1) % UNITS_A_STEP === 0) yield;
  }
  for (let h = 0; h <= mask; h++) rows[h + 1] = rows[h + 1]! + rows[h]!;
  const offsets = new Uint32Array(count);
  const next = rows.slice();
  for (let n = 0; n < count; n++) {
    const hash = hashes[n]!;
    offsets[next[hash]!] = kept[n]!;
    next[hash] = next[hash]! + 1;
    if ((n + 1) % UNITS_A_STEP === 0) yield;
  }
  return { rows, offsets, mask, thinning };
}

/**
 * The row of the n-gram that begins at `i` of `codes`, or -1 if the text ends within it or such
 * n-grams are not kept.
 */
export function rowOf(ngrams: NgramIndex, codes: Uint16Array, i: number): number {
  if (i + ngramLength(codes, i) > codes.length) return -1;
  const hash = hashAt(codes, i);
  return (hash & ngrams.thinning) === 0 ? hash & ngrams.mask : -1;
}

/** True if the same n-gram begins at `i` of `a` and at `k` of `b`. */
export function isSameNgram(a: Uint16Array, i: number, b: Uint16Array, k: number): boolean {
  const length = ngramLength(a, i);
  for (let n = 0; n < length; n++) if (a[i + n] !== b[k + n]) return false;
  return true;
}

/**
 * The folded offsets at which the units `from` to `to` (exclusive) of `query` stand in the text,
 * ascending, at most `limit`. The rarest of a dozen n-grams is looked up. Null if none of them is
 * in the index: the passage is too short.
 */
export function occurrencesOf(
  ngrams: NgramIndex,
  codes: Uint16Array,
  query: Uint16Array,
  from: number,
  to: number,
  limit: number,
): number[] | null {
  const rarest = rarestNgram(ngrams, query, from, to);
  if (!rarest) return null;
  const { row, shift } = rarest;
  const end = ngrams.rows[row + 1]!;
  const found: number[] = [];
  let left = MAX_COMPARED;
  for (let n = ngrams.rows[row]!; n < end && found.length < limit && left > 0; n++) {
    const at = ngrams.offsets[n]! - shift;
    if (at < 0 || at + to - from > codes.length) continue;
    let i = from;
    while (i < to && codes[at + i - from] === query[i]) i++;
    if (i === to) found.push(at);
    left -= 1 + i - from;
  }
  return found;
}

/**
 * The n-gram with the fewest places among a dozen of the passage's: its row, and its distance from
 * `from`.
 */
function rarestNgram(
  ngrams: NgramIndex,
  query: Uint16Array,
  from: number,
  to: number,
): { row: number; shift: number } | null {
  let rarest: { row: number; shift: number } | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  // on a thinned index few of the passage's n-grams are kept: all are tried until a dozen were
  // there
  const step = ngrams.thinning === 0 ? Math.max(1, Math.floor((to - from) / MAX_PROBES)) : 1;
  for (let i = from, probes = 0; i < to && probes < MAX_PROBES; i += step) {
    if (i + ngramLength(query, i) > to) break;
    const row = rowOf(ngrams, query, i);
    if (row < 0) continue;
    probes++;
    const count = ngrams.rows[row + 1]! - ngrams.rows[row]!;
    if (count < fewest) {
      fewest = count;
      rarest = { row, shift: i - from };
    }
    if (count === 0) break;
  }
  return rarest;
}
