/** Runs of words by which two long texts are laid side by side before they are compared in detail. */
import type { Stretch } from "../text-index/tokens.ts";

/**
 * Words that begin a run of `length` words which occurs once in both, in the longest order that both keep (patience
 * diff's anchors).
 */
export function landmarks(query: Stretch, page: Stretch, length: number): [number, number][] {
  const once = new Map<number, number>();
  const there = runsOnce(page, length);
  for (const [id, at] of runsOnce(query, length)) {
    const place = there.get(id) ?? -1;
    if (at >= 0 && place >= 0) once.set(at, place);
  }
  const pairs = [...once].sort((a, b) => a[0] - b[0]);
  const tops: number[] = [];
  const back = new Int32Array(pairs.length);
  for (const [i, [, p]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < p) low = middle + 1;
      else high = middle;
    }
    back[i] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = i;
  }
  const out: [number, number][] = [];
  for (let i = tops[tops.length - 1] ?? -1; i >= 0; i = back[i]!) out.push(pairs[i]!);
  return out.reverse();
}

/** Where each run of `length` words begins, by its hash; -1 for those that occur more than once. */
function runsOnce(stretch: Stretch, length: number): Map<number, number> {
  const seen = new Map<number, number>();
  const { ids } = stretch.tokens;
  for (let i = stretch.from; i + length <= stretch.to; i++) {
    let hash = ids[i]!;
    for (let k = 1; k < length; k++) hash = Math.imul(hash, 0x01000193) ^ ids[i + k]!;
    seen.set(hash, seen.has(hash) ? -1 : i);
  }
  return seen;
}
