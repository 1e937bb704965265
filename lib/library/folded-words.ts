/**
 * Texts as the search compares them: words in order, case, accents and letter forms folded. A word
 * is found from its beginning. Scripts without spaces count each character as a word, so that any
 * part of a text is found, whatever a dictionary takes for its words.
 */
import { foldSearchTerm } from "../text/foldings.ts";
import { hasUnspacedScript } from "../text/scripts.ts";
import type { Span } from "../text/words.ts";

/** Folded words, each with a space around it, so that `includes` finds words in order. */
export type FoldedText = string;

/** What is looked for. */
export interface Needle {
  /** Folded, in order. */
  words: readonly string[];
  /** The last word must be whole; else it is a beginning. */
  isWhole: boolean;
  /** To look for in a `FoldedText`. */
  text: string;
}

interface Word extends Span {
  folded: string;
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** A character with the marks over and under it. */
const CHARACTER = /[\s\S]\p{M}*/gu;
const PLAIN = /^[a-z0-9]+$/;
/** Words are met again and again; folding one takes a microsecond. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  const found = known.get(word);
  if (found !== undefined) return found;
  const folded = foldSearchTerm(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, folded);
  return folded;
}

/** The words of a text with their places in it; signs alone are none. */
function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  const add = (start: number, word: string) => {
    const folded = foldWord(word);
    if (folded) words.push({ start, end: start + word.length, folded });
  };
  for (const { index, 0: run } of text.matchAll(RUN)) {
    if (!hasUnspacedScript(run)) add(index, run);
    else for (const part of partsOf(run)) add(index + part.start, part.text);
  }
  return words;
}

/** Characters of scripts without spaces one by one, what stands between them as words. */
function partsOf(run: string): { start: number; text: string }[] {
  const parts: { start: number; text: string; isSingle: boolean }[] = [];
  for (const { index, 0: character } of run.matchAll(CHARACTER)) {
    const isSingle = hasUnspacedScript(character);
    const last = parts.at(-1);
    if (last && !isSingle && !last.isSingle) last.text += character;
    else parts.push({ start: index, text: character, isSingle });
  }
  return parts;
}

/** A text to be searched; texts that are joined keep their words apart. */
export function foldedTextOf(...texts: readonly string[]): FoldedText {
  // The sign between two texts keeps a phrase from reaching across them.
  return texts
    .map(
      (text) =>
        ` ${wordsIn(text)
          .map(({ folded }) => folded)
          .join(" ")} `,
    )
    .join("|");
}

/** What to look for; undefined if there is no word in it. */
export function needleOf(text: string, isPhrase: boolean): Needle | undefined {
  const words = wordsIn(text).map(({ folded }) => folded);
  if (words.length === 0) return undefined;
  return { words, isWhole: isPhrase, text: ` ${words.join(" ")}${isPhrase ? " " : ""}` };
}

/** Where the needles stand in a text, in order, none within another. */
export function hitSpans(text: string, needles: readonly Needle[]): Span[] {
  if (needles.length === 0) return [];
  const words = wordsIn(text);
  const spans: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = Math.max(0, ...needles.map((needle) => lengthAt(words, i, needle)));
    const [first, last] = [words[i], words[i + length - 1]];
    if (length === 0 || !first || !last) continue;
    const before = spans.at(-1);
    if (before && before.end >= first.start) before.end = Math.max(before.end, last.end);
    else spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

/** How many words from the i-th on are the needle; 0 if they are not. */
function lengthAt(words: readonly Word[], i: number, { words: wanted, isWhole }: Needle): number {
  const isHit = wanted.every((word, k) => {
    const folded = words[i + k]?.folded ?? "";
    const isBeginning = !isWhole && k === wanted.length - 1;
    return isBeginning ? folded.startsWith(word) : folded === word;
  });
  return isHit ? wanted.length : 0;
}

/** UTF-16 units around the first hit of a snippet. */
const BEFORE_HIT = 70;
const AFTER_HIT = 170;

/** The part of a text around its first hit, cut between words; "" if there is none. */
export function snippetOf(text: string, needles: readonly Needle[]): string {
  const [hit] = hitSpans(text, needles);
  if (!hit) return "";
  const from = hit.start <= BEFORE_HIT ? 0 : spaceFrom(text, hit.start - BEFORE_HIT, hit.start);
  const far = hit.end + AFTER_HIT;
  const to = far >= text.length ? text.length : text.lastIndexOf(" ", far);
  const end = to > hit.end ? to : Math.min(far, text.length);
  return `${from > 0 ? "…" : ""}${text.slice(from, end).trim()}${end < text.length ? "…" : ""}`;
}

/** Behind the next space; where there is none before `limit`, where it began. */
function spaceFrom(text: string, start: number, limit: number): number {
  const space = text.indexOf(" ", start);
  return space >= 0 && space < limit ? space + 1 : start;
}
