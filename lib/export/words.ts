/** Words as browsers count them when they look for a text fragment: by the language, dictionary words where no space is. */

import { type Span, wordSpans } from "../text/words.ts";

export interface Widened {
  /** Letters before the text that belong to its first word. */
  head: string;
  tail: string;
  /** What stands before `head`. */
  before: string;
  after: string;
}

/** What must be added to a text at both ends so that it begins and ends with whole words. */
export function widen(prefix: string, exact: string, suffix: string): Widened {
  const whole = prefix + exact + suffix;
  const from = prefix.length;
  const to = from + exact.length;
  const head = whole.slice(wordAround(whole, from)?.start ?? from, from);
  const tail = whole.slice(to, wordAround(whole, to)?.end ?? to);
  return {
    head,
    tail,
    before: prefix.slice(0, from - head.length),
    after: suffix.slice(tail.length),
  };
}

/** The word that `offset` cuts in two, if it does. Looks 100 units around: words are shorter. */
function wordAround(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - 100);
  return wordSpans(text.slice(from, offset + 100))
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
    .find(({ start, end }) => start < offset && end > offset);
}

/** The text up to its word number `count`, or all of it (at most 400 units). */
export function firstWords(text: string, count: number): string {
  const near = text.slice(0, 400);
  const end = wordSpans(near)[count - 1]?.end;
  return end === undefined ? near.trim() : near.slice(0, end);
}

/** The text from its word number `count` from the end, or all of it (at most 400 units). */
export function lastWords(text: string, count: number): string {
  const near = text.slice(-400);
  const start = wordSpans(near).at(-count)?.start;
  return start === undefined ? near.trim() : near.slice(start);
}

/** The `count` words next to the quote, which lies at the end (start) of the context. "" if there are no words. */
export function nearWords(context: string, quoteAt: "start" | "end", count: number): string {
  if (count === 0) return "";
  const spans = wordSpans(context);
  if (quoteAt === "end") {
    const start = spans.at(-Math.min(count, spans.length))?.start;
    return start === undefined ? "" : context.slice(start).trim();
  }
  const end = spans[Math.min(count, spans.length) - 1]?.end;
  return end === undefined ? "" : context.slice(0, end).trim();
}
