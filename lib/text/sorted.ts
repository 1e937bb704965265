/**
 * Binary search. All functions need ascending input, look at about log2(n) values, and never look
 * outside the range.
 */

/** Arrays of numbers and typed arrays alike. */
export type SortedNumbers = ArrayLike<number>;

/** The first index in [`from`, `to`) whose value is `target` or more; `to` if there is none. */
export function lowerBound(
  values: SortedNumbers,
  target: number,
  from = 0,
  to = values.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Number.NaN) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first index in [`from`, `to`) whose value is more than `target`; `to` if there is none. */
export function upperBound(
  values: SortedNumbers,
  target: number,
  from = 0,
  to = values.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Number.NaN) <= target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The first index in [0, `length`) of which `isBefore` is false; `length` if there is none. For
 * orders that are not numbers at hand: `isBefore` must be true up to some index and false from
 * there on.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
