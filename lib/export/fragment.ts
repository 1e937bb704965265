/**
 * Links that open a page at a passage: URL text fragments (WICG, "URL Fragment Text Directives",
 * https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=[prefix-,]start[,end][,-suffix]`.
 *
 * Browsers match whole words only, a term lies within one block, and a range runs from the first
 * match of `start` to the next match of `end`. So terms are completed to whole words, and a quote
 * over two paragraphs is always a range.
 */

import { type Selector, selectorOf, type TextQuoteSelector } from "../model/annotation.ts";
import { collapseWhitespace } from "../text/foldings.ts";
import { type ArchivedText, findPassage, quoteParagraphs } from "./passage.ts";
import { adjacentWords, expandToWords, firstWords, lastWords } from "./words.ts";

/** A longer quote is given by its first and last words. UTF-16 units. */
const MAX_TERM = 300;
/**
 * A shorter quote is given with its surroundings, however rare it seems: the page has more text
 * than the article.
 */
const MAX_AMBIGUOUS = 20;
/** Words taken at each end of a long quote, and at most from the surroundings. */
const RANGE_WORDS = 6;
const CONTEXT_WORDS = 5;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** What a link needs to know of a highlight. */
export interface PassageInit {
  selector: readonly Selector[];
  /** The article's text; empty where it was not archived. */
  archived: ArchivedText;
}

/** The directive, `text=…`, without `#:~:`; "" if there are no words to look for. */
export function textDirective({ selector, archived }: PassageInit): string {
  const quote = selectorOf(selector, "TextQuoteSelector");
  const paragraphs = quote ? paragraphsOnPage(quote, selector, archived) : [];
  if (!quote || paragraphs.length === 0) return "";
  const context = contextOf(quote, selector, archived);
  const exact = paragraphs.join(" ");
  const { head, tail, before, after } = expandToWords(context.before, exact, context.after);
  const isRange = paragraphs.length > 1 || exact.length > MAX_TERM;
  const terms = isRange ? rangeTerms(paragraphs, head, tail) : [head + exact + tail];
  const isAmbiguous =
    quote.exact.length < MAX_AMBIGUOUS ||
    (findPassage(quote, archived)?.occurrences ?? 1) > 1 ||
    (isRange && occursTwice(terms[0] ?? "", archived.text));
  const prefix = isAmbiguous ? adjacentWords(before, "end", context.wordsBefore) : "";
  const suffix = isAmbiguous ? adjacentWords(after, "start", context.wordsAfter) : "";
  const parts = [
    prefix && `${encodeTerm(prefix)}-`,
    ...terms.map(encodeTerm),
    suffix && `-${encodeTerm(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(",")}`;
}

/** The first and the last words of the quote, as the start and the end of a range. */
function rangeTerms(paragraphs: string[], head: string, tail: string): string[] {
  const start = firstWords(paragraphs[0] ?? "", RANGE_WORDS);
  const end = lastWords(paragraphs.at(-1) ?? "", RANGE_WORDS);
  return [head + start, end + tail];
}

/**
 * The paragraphs of the quote, split where the archived text or else the page's own block says that
 * one ends.
 */
function paragraphsOnPage(
  quote: TextQuoteSelector,
  selector: readonly Selector[],
  archived: ArchivedText,
): string[] {
  const paragraphs = quoteParagraphs(quote, archived);
  const [only = ""] = paragraphs;
  return paragraphs.length === 1 ? splitAtBlock(only, selector) : paragraphs;
}

/**
 * A quote that the archived text does not contain, in two where the page's own block ended. Of the
 * second part nothing more is known than where it ends, so only its last word is taken: two words
 * may stand in two blocks, and then browsers find nothing. If the word occurs earlier, the link
 * still opens at the right place and only marks less.
 */
function splitAtBlock(exact: string, selector: readonly Selector[]): string[] {
  const block = selectorOf(selector, "BlockSelector");
  const inBlock = block ? collapseWhitespace(block.text.slice(block.start)) : "";
  if (!inBlock || inBlock.length >= exact.length || !exact.startsWith(inBlock)) return [exact];
  return [inBlock, lastWords(exact.slice(inBlock.length), 1).trim()];
}

interface Surroundings {
  before: string;
  after: string;
}

interface QuoteContext extends Surroundings {
  /** How many of the words next to the quote may be used: those that surely stand in one block. */
  wordsBefore: number;
  wordsAfter: number;
}

/**
 * What stands around the quote in its own block, as the page or else the archived text has it; past
 * the block's edges, what the quote selector says. That is good for completing a word, but a block
 * may end behind any word in it: only where the quote fills its block is the nearest of these words
 * used.
 */
function contextOf(
  quote: TextQuoteSelector,
  selector: readonly Selector[],
  archived: ArchivedText,
): QuoteContext {
  const block = aroundInBlock(quote, selector) ??
    aroundInArchive(quote, archived) ?? { before: "", after: "" };
  const [hasBefore, hasAfter] = [block.before.trim() !== "", block.after.trim() !== ""];
  // A full stop alone beside the quote makes nothing unambiguous.
  const wordsOutside = HAS_WORDS.test(`${block.before} ${block.after}`) ? 0 : 1;
  return {
    before: hasBefore ? block.before : collapseInner(quote.prefix),
    after: hasAfter ? block.after : collapseInner(quote.suffix),
    wordsBefore: hasBefore ? CONTEXT_WORDS : wordsOutside,
    wordsAfter: hasAfter ? CONTEXT_WORDS : wordsOutside,
  };
}

function aroundInBlock(
  quote: TextQuoteSelector,
  selector: readonly Selector[],
): Surroundings | null {
  const block = selectorOf(selector, "BlockSelector");
  if (!block) return null;
  const rest = collapseInner(block.text.slice(block.start));
  const exact = collapseWhitespace(quote.exact);
  return {
    before: collapseInner(block.text.slice(0, block.start)),
    after: rest.startsWith(exact) ? rest.slice(exact.length) : "",
  };
}

function aroundInArchive(quote: TextQuoteSelector, archived: ArchivedText): Surroundings | null {
  const passage = findPassage(quote, archived);
  if (!passage) return null;
  const { text, blockBreaks } = archived;
  const blockStart = (blockBreaks.findLast((at) => at < passage.start) ?? -1) + 1;
  const blockEnd = blockBreaks.find((at) => at >= passage.end) ?? text.length;
  return {
    before: text.slice(blockStart, passage.start),
    after: text.slice(passage.end, blockEnd),
  };
}

/** White space collapsed, but kept at the ends, where it says that a word ends. */
function collapseInner(context: string): string {
  return context.replace(/\s+/g, " ");
}

function occursTwice(term: string, text: string): boolean {
  const at = text.indexOf(term);
  return at >= 0 && text.indexOf(term, at + 1) >= 0;
}

/**
 * The address with the passage's directive; the bare address if there is none. A route after `#`
 * stays.
 */
export function passageLink(address: string, init: PassageInit): string {
  const bare = address.replace(/:~:.*$/s, "").replace(/#$/, "");
  const directive = textDirective(init);
  if (!directive) return bare;
  return `${bare}${bare.includes("#") ? "" : "#"}:~:${directive}`;
}

/**
 * Percent-encoded as the draft asks: all but letters, digits, `.`, `_` and `~`; `-`, `,` and `&`
 * are its syntax.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
