/** Numbers of things in sentences. */

/**
 * The number with its noun: `1 article`, `7 articles`. English only, as all texts of the screens
 * are; the plural is made with an s.
 */
export function countOf(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
