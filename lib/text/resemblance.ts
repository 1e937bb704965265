/**
 * Are two texts one article? Shares of common n-grams (Broder, "On the resemblance and containment
 * of documents", 1997) of folded text, with characters for words, so that scripts without spaces
 * are treated alike.
 */
import { foldToLetters } from "./foldings.ts";

/** Letters of an n-gram. */
const NGRAM = 14;
/** UTF-16 units of a text that are compared. */
const MAX_COMPARED = 200_000;
/**
 * A text of fewer letters proves nothing: walls, consent texts and video pages are the same on many
 * addresses.
 */
const MIN_LETTERS = 200;
/** A text of fewer letters proves something only together with the same title. */
const MIN_LETTERS_WITHOUT_TITLE = 600;
/**
 * Letters of the shorter text by those of the longer: a notice that stands on both pages is a small
 * part of one.
 */
const MIN_LENGTH_RATIO = 0.2;
/**
 * Templates share menus and legal notes; texts that share more than this of the shorter one are one
 * article.
 */
const MIN_CONTAINMENT = 0.5;

function ngramsOf(letters: string): Set<string> {
  const ngrams = new Set<string>();
  for (let i = 0; i + NGRAM <= letters.length; i++) ngrams.add(letters.slice(i, i + NGRAM));
  return ngrams;
}

/**
 * How much of the shorter text stands in the longer one, 0 to 1; 0 if one has fewer letters than an
 * n-gram. The first 200,000 UTF-16 units of each are compared. The order of the two does not
 * matter.
 */
export function containment(a: string, b: string): number {
  const ofA = ngramsOf(foldToLetters(a.slice(0, MAX_COMPARED)));
  const ofB = ngramsOf(foldToLetters(b.slice(0, MAX_COMPARED)));
  const [small, large] = ofA.size < ofB.size ? [ofA, ofB] : [ofB, ofA];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const ngram of small) if (large.has(ngram)) shared++;
  return shared / small.size;
}

export interface TitledText {
  title: string;
  text: string;
}

/**
 * Whether two texts are of one article. When in doubt they are not: records that were joined by
 * mistake cannot be taken apart again.
 */
export function isSameArticle(a: TitledText, b: TitledText): boolean {
  const lengths = [foldToLetters(a.text).length, foldToLetters(b.text).length];
  const shorter = Math.min(...lengths);
  if (shorter < MIN_LETTERS || shorter < Math.max(...lengths) * MIN_LENGTH_RATIO) return false;
  const isSameTitle = foldToLetters(a.title) === foldToLetters(b.title);
  if (!isSameTitle && shorter < MIN_LETTERS_WITHOUT_TITLE) return false;
  return containment(a.text, b.text) >= MIN_CONTAINMENT;
}
