/**
 * The terms by which a text fragment could name a passage. Browsers match whole words only, a term
 * lies within one block, and a range runs from the first match of `start` to the next match of
 * `end`. So terms are completed to whole words, and a quote over two paragraphs is always a range.
 */
import type { BlockSelector, TextQuoteSelector } from "../model/annotation.ts";
import { collapseWhitespace } from "../text/foldings.ts";
import { blockAround, type Stretch, type Terms } from "./fragment-match.ts";
import type { ArchivedText } from "./passage.ts";
import { adjacentWords, expandToWords, firstWords, lastWords } from "./words.ts";

/** A longer quote is given by its first and last words. UTF-16 units. */
const MAX_TERM = 300;
/**
 * A shorter quote is given with its surroundings, however rare it seems: the page has more text
 * than the article.
 */
const MAX_AMBIGUOUS = 20;
/** Words taken at each end of a long quote: as few as will do. */
const RANGE_WORDS = [6, 12, 24];
/** Words taken of the surroundings, in the quote's own block and outside of it. */
const NEAREST = { inside: 5, outside: 1 };
const MORE = { inside: 10, outside: 5 };
/** UTF-16 units of the surroundings that are looked at. */
const SURROUNDINGS = 400;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The passage with the words that it cuts in two. */
export function wholeWords({ start, end }: Stretch, { text }: ArchivedText): Stretch {
  const before = text.slice(Math.max(0, start - SURROUNDINGS), start);
  const after = text.slice(end, end + SURROUNDINGS);
  const { head, tail } = expandToWords(before, text.slice(start, end), after);
  return { start: start - head.length, end: end + tail.length };
}

/** The ways to name a passage of a kept text, the best first; none if it has no words. */
export function* termsInText(passage: Stretch, archived: ArchivedText): Generator<Terms> {
  const words = archived.text.slice(passage.start, passage.end);
  if (!HAS_WORDS.test(words)) return;
  const contexts = [...contextsOf(passage, archived)];
  const isShort = words.length < MAX_AMBIGUOUS;
  const ordered = isShort ? [...contexts, NO_CONTEXT] : [NO_CONTEXT, ...contexts];
  for (const context of ordered) {
    for (const ends of endsOf(passage, archived)) yield { ...ends, ...context };
  }
}

type Context = Pick<Terms, "prefix" | "suffix">;
type Ends = Pick<Terms, "start" | "end">;

const NO_CONTEXT: Context = { prefix: "", suffix: "" };

function* endsOf(passage: Stretch, archived: ArchivedText): Generator<Ends> {
  const words = archived.text.slice(passage.start, passage.end);
  const first = blockAround(passage.start + 1, archived);
  const isOneBlock = passage.end <= first.end;
  if (isOneBlock && words.length <= MAX_TERM) {
    yield { start: words, end: "" };
    return;
  }
  const last = blockAround(passage.end, archived);
  const beginning = archived.text.slice(passage.start, Math.min(first.end, passage.end));
  const ending = archived.text.slice(Math.max(last.start, passage.start), passage.end);
  for (const count of RANGE_WORDS)
    yield { start: firstWords(beginning, count), end: lastWords(ending, count) };
}

/** What stands around the passage: of its own block, or else of the block beside that. */
function* contextsOf({ start, end }: Stretch, archived: ArchivedText): Generator<Context> {
  const { text } = archived;
  const ownBefore = text.slice(blockAround(start + 1, archived).start, start);
  const ownAfter = text.slice(end, blockAround(end, archived).end);
  const blockBefore = blockAround(start - ownBefore.length - 1, archived);
  const nextAfter = end + ownAfter.length + 1;
  const before = text.slice(blockBefore.start, blockBefore.end).slice(-SURROUNDINGS);
  const after = text.slice(nextAfter, blockAround(nextAfter + 1, archived).end);
  // A full stop alone beside the quote makes nothing unambiguous.
  const fillsBlock = !HAS_WORDS.test(`${ownBefore} ${ownAfter}`);
  for (const { inside, outside } of [NEAREST, MORE]) {
    const beyond = fillsBlock ? outside : 0;
    yield {
      prefix: ownBefore.trim()
        ? adjacentWords(ownBefore.slice(-SURROUNDINGS), "end", inside)
        : adjacentWords(before, "end", beyond),
      suffix: ownAfter.trim()
        ? adjacentWords(ownAfter.slice(0, SURROUNDINGS), "start", inside)
        : adjacentWords(after.slice(0, SURROUNDINGS), "start", beyond),
    };
  }
}

/**
 * The terms for a passage that no kept text has, by what is known of its page: its own block, and
 * what stood around it. Null if it has no words.
 */
export function termsFromPage(
  quote: TextQuoteSelector,
  block: BlockSelector | undefined,
): Terms | null {
  const paragraphs = paragraphsOnPage(quote, block);
  if (!paragraphs.some((paragraph) => HAS_WORDS.test(paragraph))) return null;
  const context = pageContextOf(quote, block);
  const exact = paragraphs.join(" ");
  const { head, tail, before, after } = expandToWords(context.before, exact, context.after);
  const isRange = paragraphs.length > 1 || exact.length > MAX_TERM;
  const [count = 0] = RANGE_WORDS;
  const start = isRange ? firstWords(paragraphs[0] ?? "", count) : exact;
  const end = isRange ? lastWords(paragraphs.at(-1) ?? "", count) + tail : "";
  const isAmbiguous = quote.exact.length < MAX_AMBIGUOUS;
  return {
    prefix: isAmbiguous ? adjacentWords(before, "end", context.wordsBefore) : "",
    start: head + start + (isRange ? "" : tail),
    end,
    suffix: isAmbiguous ? adjacentWords(after, "start", context.wordsAfter) : "",
  };
}

/**
 * The quote's own lines or, where it has one, that in two where the page's own block ended. Of the
 * second part nothing more is known than where it ends, so only its last word is taken: two words
 * may stand in two blocks, and then browsers find nothing. If the word occurs earlier, the link
 * still opens at the right place and only marks less.
 */
function paragraphsOnPage(quote: TextQuoteSelector, block: BlockSelector | undefined): string[] {
  const lines = quote.exact.split(/[\n\r\u2028\u2029]+/).map(collapseWhitespace);
  const paragraphs = lines.filter(Boolean);
  const [exact = ""] = paragraphs;
  const inBlock = block ? collapseWhitespace(block.text.slice(block.start)) : "";
  const isSplit = inBlock && inBlock.length < exact.length && exact.startsWith(inBlock);
  if (paragraphs.length > 1 || !isSplit) return paragraphs;
  return [inBlock, lastWords(exact.slice(inBlock.length), 1).trim()];
}

interface PageContext {
  before: string;
  after: string;
  /** How many of the words next to the quote may be used: those that surely stand in one block. */
  wordsBefore: number;
  wordsAfter: number;
}

/**
 * What stands around the quote in its own block; past the block's edges, what the quote selector
 * says. That is good for completing a word, but a block may end behind any word in it: only where
 * the quote fills its block is the nearest of these words used.
 */
function pageContextOf(quote: TextQuoteSelector, block: BlockSelector | undefined): PageContext {
  const exact = collapseWhitespace(quote.exact);
  const rest = collapseInner(block?.text.slice(block.start) ?? "");
  const before = collapseInner(block?.text.slice(0, block.start) ?? "");
  const after = rest.startsWith(exact) ? rest.slice(exact.length) : "";
  const { inside, outside } = NEAREST;
  const wordsOutside = HAS_WORDS.test(`${before} ${after}`) ? 0 : outside;
  const [hasBefore, hasAfter] = [before.trim() !== "", after.trim() !== ""];
  return {
    before: hasBefore ? before : collapseInner(quote.prefix),
    after: hasAfter ? after : collapseInner(quote.suffix),
    wordsBefore: hasBefore ? inside : wordsOutside,
    wordsAfter: hasAfter ? inside : wordsOutside,
  };
}

/** White space collapsed, but kept at the ends, where it says that a word ends. */
function collapseInner(context: string): string {
  return context.replace(/\s+/g, " ");
}
