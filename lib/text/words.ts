/** Words of a text: where they stand, and how many there are. */
import { blankUnspaced, countUnspaced, hasUnspacedScript } from "./scripts.ts";

/** UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Made at the first call: it loads dictionaries. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The words in order, without signs and white space, by Unicode's word boundaries (UAX #29) and,
 * for scripts without spaces, by the browser's dictionaries; these differ somewhat between
 * browsers.
 */
export function wordSpans(text: string): Span[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/**
 * The words in order, as they are written: runs of letters, marks and digits; a run with a script
 * without spaces is cut by `wordSpans`. Finer than that: "don't" and "1.84" are two each, so that a
 * search finds either part.
 */
export function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((run) => {
      if (!hasUnspacedScript(run)) return [run];
      return wordSpans(run).map(({ start, end }) => run.slice(start, end));
    });
}

const WORDS_A_MINUTE = 230;

/**
 * How many words the text has, by spaces; of scripts without spaces two characters count as a word.
 */
export function countWords(text: string): number {
  // Vowel signs of Indic scripts and Arabic diacritics are marks, not letters: without them a word
  // falls apart.
  const spaced = blankUnspaced(text).match(
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu,
  );
  return (spaced?.length ?? 0) + Math.round(countUnspaced(text) / 2);
}

/** Whole minutes to read the text, at least 1. */
export function minutesToRead(text: string): number {
  return Math.max(1, Math.round(countWords(text) / WORDS_A_MINUTE));
}
