/**
 * Links that open a page at a passage: URL text fragments (WICG, "Text Fragments",
 * https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=[prefix-,]start[,end][,-suffix]`.
 *
 * Browsers match whole words only, a term lies within one block, and a range runs from the first match of `start` to
 * the next match of `end`. So terms are widened to whole words, and a quote over two paragraphs is always a range.
 */
import { type Selector, selectorOf, type TextQuoteSelector } from "../model/annotation.ts";
import { findPassage, paragraphsOf, type Reading, runTogether } from "./passage.ts";
import { firstWords, lastWords, nearWords, widen } from "./words.ts";

/** A longer quote is named by its first and last words. UTF-16 units. */
const LONGEST_TERM = 300;
/** A shorter quote is given its surroundings, however rare it seems: the page says more than the article. */
const SHORT = 20;
/** Words taken at each end of a long quote, and at most from the surroundings. */
const RANGE_WORDS = 6;
const CONTEXT_WORDS = 5;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** What a link needs to know of a highlight. `reading`: the article's text, when it was kept. */
export interface FragmentInit {
  selector: readonly Selector[];
  reading: Reading;
}

/** The directive, `text=…`, without `#:~:`; "" if there are no words to look for. */
export function textDirective({ selector, reading }: FragmentInit): string {
  const quote = selectorOf(selector, "TextQuoteSelector");
  const known = quote ? paragraphsOf(quote, reading) : [];
  const paragraphs = known.length === 1 ? splitAtBlock(known[0] ?? "", selector) : known;
  if (!quote || paragraphs.length === 0) return "";
  const around = surroundings(quote, selector, reading);
  const exact = paragraphs.join(" ");
  const { head, tail, before, after } = widen(around.before, exact, around.after);
  const isRange = paragraphs.length > 1 || exact.length > LONGEST_TERM;
  const terms = isRange
    ? [
        head + firstWords(paragraphs[0] ?? "", RANGE_WORDS),
        lastWords(paragraphs.at(-1) ?? "", RANGE_WORDS) + tail,
      ]
    : [head + exact + tail];
  const occurrences = findPassage(quote, reading)?.occurrences ?? 1;
  const wantsContext =
    occurrences > 1 || quote.exact.length < SHORT || (isRange && isCommon(terms[0] ?? "", reading));
  const prefix = wantsContext ? nearWords(before, "end", around.wordsBefore) : "";
  const suffix = wantsContext ? nearWords(after, "start", around.wordsAfter) : "";
  const parts = [
    prefix && `${encodeTerm(prefix)}-`,
    ...terms.map(encodeTerm),
    suffix && `-${encodeTerm(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(",")}`;
}

/**
 * A quote that the kept text does not hold, in two where the page's own block ended. Of the second part nothing more is
 * known than that its end is its end, so only its last word is taken: two may stand in two blocks, and then browsers
 * find nothing. If the word occurs earlier, the link still opens at the right place and only marks less.
 */
function splitAtBlock(exact: string, selector: readonly Selector[]): string[] {
  const block = selectorOf(selector, "BlockSelector");
  const rest = block ? runTogether(block.text.slice(block.start)) : "";
  if (!rest || rest.length >= exact.length || !exact.startsWith(rest)) return [exact];
  return [rest, lastWords(exact.slice(rest.length), 1).trim()];
}

interface Surroundings {
  before: string;
  after: string;
  /** How many of the words next to the quote may be named: those that surely stand in one block. */
  wordsBefore: number;
  wordsAfter: number;
}

/**
 * What stands around the quote in its own block, as the page or else the kept text has it; past the block's edges, what
 * the selector says. That is good for completing a word, but a block may end behind any word in it: only where the quote
 * fills its block is the nearest word of it named.
 */
function surroundings(
  quote: TextQuoteSelector,
  selector: readonly Selector[],
  reading: Reading,
): Surroundings {
  const own = inBlockSelector(quote, selector) ?? inReading(quote, reading);
  const [hasBefore, hasAfter] = [Boolean(own?.before.trim()), Boolean(own?.after.trim())];
  const outside = HAS_WORDS.test(`${own?.before ?? ""} ${own?.after ?? ""}`) ? 0 : 1; // a full stop alone tells nothing apart
  return {
    before: hasBefore ? (own?.before ?? "") : spaced(quote.prefix),
    after: hasAfter ? (own?.after ?? "") : spaced(quote.suffix),
    wordsBefore: hasBefore ? CONTEXT_WORDS : outside,
    wordsAfter: hasAfter ? CONTEXT_WORDS : outside,
  };
}

function inBlockSelector(quote: TextQuoteSelector, selector: readonly Selector[]) {
  const block = selectorOf(selector, "BlockSelector");
  if (!block) return undefined;
  const rest = spaced(block.text.slice(block.start));
  const exact = runTogether(quote.exact);
  return {
    before: spaced(block.text.slice(0, block.start)),
    after: rest.startsWith(exact) ? rest.slice(exact.length) : "",
  };
}

function inReading(quote: TextQuoteSelector, reading: Reading) {
  const passage = findPassage(quote, reading);
  if (!passage) return undefined;
  const blockStart = (reading.breaks.findLast((at) => at < passage.start) ?? -1) + 1;
  const blockEnd = reading.breaks.find((at) => at >= passage.end) ?? reading.text.length;
  return {
    before: reading.text.slice(blockStart, passage.start),
    after: reading.text.slice(passage.end, blockEnd),
  };
}

/** White space run together, but kept at the ends: it says that a word ends there. */
function spaced(context: string): string {
  return context.replace(/\s+/g, " ");
}

function isCommon(term: string, { text }: Reading): boolean {
  const at = text.indexOf(term);
  return at >= 0 && text.indexOf(term, at + 1) >= 0;
}

/** The address with the passage's directive; the bare address if there is none. A route after `#` stays. */
export function passageLink(address: string, init: FragmentInit): string {
  const bare = address.replace(/:~:.*$/s, "").replace(/#$/, "");
  const directive = textDirective(init);
  if (!directive) return bare;
  return `${bare}${bare.includes("#") ? "" : "#"}:~:${directive}`;
}

/** Percent-encoded as the draft asks: all but letters, digits, `.`, `_` and `~`; `-`, `,` and `&` are its syntax. */
export function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
