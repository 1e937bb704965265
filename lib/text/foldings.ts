/**
 * Foldings: forms of a text in which differences that do not matter are gone. They are for
 * comparing, never for showing.
 *
 * | folding | keeps | serves |
 * | --- | --- | --- |
 * | `fold` (fold.ts) | signs; leads back to offsets of the source | anchoring: where a quote stands |
 * | `foldToWords` | words with one space between them, accents | extraction: is this line the title, a name, the site |
 * | `foldToLetters` | letters and digits alone, accents | are two texts or paragraphs the same |
 * | `foldSearchTerm` | one word, without accents | the library's search, where people leave accents out |
 */

/**
 * Everything that is neither letter nor digit in the scripts we meet. A class of `\p{L}` would say
 * it in one word, but takes milliseconds to compile, on every page.
 */
const NO_WORD =
  /[\s!-/\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b0-\u02ff\u055a-\u055f\u0589\u05be\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;

/**
 * Lower case, letters and digits only, one space between words, ends cut; compatibility forms
 * spelled out (NFKC).
 */
export function foldToWords(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(NO_WORD, " ").trim();
}

/**
 * Lower case, letters and digits only, nothing between them; compatibility forms spelled out
 * (NFKC).
 */
export function foldToLetters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Signs over and under letters of Latin, Greek, Cyrillic, Hebrew and Arabic script, which people
 * leave out.
 */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
/** Letters that no normalization takes apart, and those that are written for each other. */
const LETTERS = new Map(
  Object.entries({
    ...{ ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th" },
    ...{ ς: "σ", ة: "ه", ى: "ي" },
  }),
);

/**
 * A word as the search compares it: `Café` and `cafe` are one. Vowel signs of Indic scripts are
 * letters and stay.
 */
export function foldSearchTerm(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(ACCENTS, "")
    .replace(/[ßøłđæœıþςةى]/g, (letter) => LETTERS.get(letter) ?? letter)
    .normalize("NFC");
}

/** White space as a reader sees it: each run one space, none at the ends. Nothing else changes. */
export function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
