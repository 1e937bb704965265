/**
 * Scripts that put no space between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. What
 * counts words, cuts them or measures lengths has to treat their characters apart. Korean is
 * written with spaces and is none of them.
 *
 * Two places of the house need another set and keep it, each with its reason: `weightOf` of the
 * article extraction (the model's weights were fitted with it) and `FIRST_SYLLABIC_UNIT` below.
 */

/**
 * The long vowel mark (full and half width) belongs to no script in Unicode, but stands only in
 * katakana words.
 */
const UNSPACED =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}" +
  "\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc\\uff70]";
const ANY_UNSPACED = new RegExp(UNSPACED, "u");
const EVERY_UNSPACED = new RegExp(UNSPACED, "gu");

/**
 * From this UTF-16 unit on (CJK radicals; kana, Han and Hangul follow) one unit says about as much
 * as two letters of an alphabet, so that half as many make a phrase that is rare. Hangul is
 * included: it is spaced, but its units are syllables.
 */
export const FIRST_SYLLABIC_UNIT = 0x2e80;

/** True if any character of the text belongs to a script without spaces. */
export function hasUnspacedScript(text: string): boolean {
  return ANY_UNSPACED.test(text);
}

/** How many characters (code points) belong to scripts without spaces. */
export function countUnspaced(text: string): number {
  return text.match(EVERY_UNSPACED)?.length ?? 0;
}

/** The text with a blank for each character of a script without spaces. */
export function blankUnspaced(text: string): string {
  return text.replace(EVERY_UNSPACED, " ");
}
