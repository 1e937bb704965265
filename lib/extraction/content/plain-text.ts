/** Small pure functions on text that metadata and body extraction share. */

/**
 * Scripts without spaces: Thai, Kana, Han. Narrower than `lib/text/scripts.ts` (no Lao, Khmer,
 * Burmese, nothing beyond U+FFFF), as it was when the weights of the text blocks were fitted:
 * another set changes the features of pages in these scripts.
 */
const DENSE_SCRIPT = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/**
 * How much there is to read in a text, in letters of an alphabet: a letter of Han, Kana or Thai
 * counts for two and a half.
 */
export function readingLength(text: string): number {
  if (!/[\u0e00-\u9fff]/.test(text)) return text.length;
  return text.length + (text.match(DENSE_SCRIPT)?.length ?? 0) * 1.5;
}
