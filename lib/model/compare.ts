/** Orders that are the same on every machine: by UTF-16 units, never by the reader's locale. */

/**
 * For `Array.sort`: negative, 0 or positive as `a` comes before, with or after `b` in ascending
 * order. Timestamps of the notebook sort by time with it.
 */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
