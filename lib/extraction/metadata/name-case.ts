/** Names that a page prints in CAPITALS, as they are written elsewhere. */

import { foldToWords } from "../../text/foldings.ts";

/** Words between names that are small: "ANA DE LA TORRE", "LUDWIG VON BERG". */
const SMALL = new Set(
  "al and bin da das de del della den der di do dos du e el la le ten ter van von y zu".split(" "),
);
/** Of two or more letters, maybe with a hyphen or an apostrophe: an initial is not one. */
const WORD = /^(?=..)\p{Lu}[\p{Lu}\p{M}]*(?:[-'’]\p{Lu}[\p{Lu}\p{M}]*)*$/u;
/** Which of their letters is large cannot be told: McDonald, Macpherson, MacArthur. */
const UNSURE = /^(?:MC|MAC)\p{Lu}/u;
/** Turkish and its kin have an i of their own, of which the capital does not tell. */
const OTHER_I = /[Iİ]/u;
const OTHER_I_LANGUAGES = new Set(["tr", "az"]);

/**
 * The name in normal case where that is certain: because another place of the page has it so, or
 * because every word of it is a plain name. Any other name as it was printed. `language`: of the
 * page, as in `ArticleMeta`.
 */
export function normalCase(name: string, others: readonly string[], language: string): string {
  if (!isCapitals(name)) return name;
  const key = foldToWords(name);
  const elsewhere = others.find((other) => foldToWords(other) === key && !isCapitals(other));
  if (elsewhere !== undefined && elsewhere !== elsewhere.toLowerCase()) return elsewhere;
  const words = name.split(" ");
  const isPlain = words.every((word) => WORD.test(word) && !UNSURE.test(word));
  const isTurkish = OTHER_I_LANGUAGES.has(language) && OTHER_I.test(name);
  if (words.length < 2 || !isPlain || isTurkish) return name;
  return words.map((word, i) => wordInCase(word, i > 0 && i < words.length - 1)).join(" ");
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function wordInCase(word: string, isBetween: boolean): string {
  const small = word.toLowerCase();
  if (isBetween && SMALL.has(small)) return small;
  return small.replace(/(?:^|[-'’])\p{L}/gu, (start) => start.toUpperCase());
}
