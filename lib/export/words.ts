/**
 * Words as browsers count them when they look for a text fragment (Unicode UAX #29): by the rules
 * of the language, and by dictionary where a script has no spaces.
 */

import { type Span, wordSpans } from "../text/words.ts";

/**
 * UTF-16 units that are searched for words at a text's end, and on each side of an offset: words
 * are shorter.
 */
const MAX_WORDS_LENGTH = 400;
const MAX_WORD_LENGTH = 100;

/**
 * What a text needs at its ends to consist of whole words, and what then remains of its context.
 */
export interface WordExpansion {
  /** Letters before the text that belong to its first word. */
  head: string;
  /** Letters behind the text that belong to its last word. */
  tail: string;
  /** The prefix without `head`. */
  before: string;
  /** The suffix without `tail`. */
  after: string;
}

/** Completes the first and the last word of `exact` from its context. */
export function expandToWords(prefix: string, exact: string, suffix: string): WordExpansion {
  const text = prefix + exact + suffix;
  const start = prefix.length;
  const end = start + exact.length;
  const head = text.slice(wordAround(text, start)?.start ?? start, start);
  const tail = text.slice(end, wordAround(text, end)?.end ?? end);
  return {
    head,
    tail,
    before: prefix.slice(0, start - head.length),
    after: suffix.slice(tail.length),
  };
}

/** The word that `offset` cuts in two, if it does. */
function wordAround(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - MAX_WORD_LENGTH);
  return wordSpans(text.slice(from, offset + MAX_WORD_LENGTH))
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
    .find(({ start, end }) => start < offset && end > offset);
}

/**
 * The text up to the end of its word number `count` (from 1), or its first 400 units if they hold
 * fewer words.
 */
export function firstWords(text: string, count: number): string {
  const beginning = text.slice(0, MAX_WORDS_LENGTH);
  const end = wordSpans(beginning)[count - 1]?.end;
  return end === undefined ? beginning.trim() : beginning.slice(0, end);
}

/**
 * The text from its word number `count` from the end (from 1), or its last 400 units if they hold
 * fewer words.
 */
export function lastWords(text: string, count: number): string {
  const ending = text.slice(-MAX_WORDS_LENGTH);
  const start = wordSpans(ending).at(-count)?.start;
  return start === undefined ? ending.trim() : ending.slice(start);
}

/**
 * The up to `count` words of the context that are next to the quote, at whose `quoteAt` the quote
 * lies; "" for none.
 */
export function adjacentWords(context: string, quoteAt: "start" | "end", count: number): string {
  if (count === 0) return "";
  const spans = wordSpans(context);
  if (quoteAt === "end") {
    const start = spans.at(-Math.min(count, spans.length))?.start;
    return start === undefined ? "" : context.slice(start).trim();
  }
  const end = spans[Math.min(count, spans.length) - 1]?.end;
  return end === undefined ? "" : context.slice(0, end).trim();
}
