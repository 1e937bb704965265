/**
 * Are two texts one article? Shares of common n-grams (Broder, "On the resemblance and containment
 * of documents", 1997) of folded text, with characters for words, so that scripts without spaces
 * are treated alike.
 */
import { foldToLetters } from "./foldings.ts";

/** Letters of an n-gram. */
const NGRAM = 14;
/**
 * UTF-16 units of a text that are compared; what lies behind them costs nothing, however long it
 * is.
 */
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

/**
 * The n-grams as hashes (FNV-1a), ascending, each once. Numbers, because two hundred thousand short
 * strings take a second to collect; two n-grams that differ have the same hash once in four
 * milliards.
 */
function ngramsOf(letters: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, letters.length - NGRAM + 1));
  for (let start = 0; start < hashes.length; start++) {
    let hash = 0x811c9dc5;
    for (let i = start; i < start + NGRAM; i++) {
      hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
    }
    hashes[start] = hash;
  }
  hashes.sort();
  let size = 0;
  for (const hash of hashes) {
    if (size === 0 || hashes[size - 1] !== hash) hashes[size++] = hash;
  }
  return hashes.subarray(0, size);
}

/** The share of the smaller list's members that are in the other one; both ascending. */
function shareInCommon(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length);
  if (smaller === 0) return 0;
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared / smaller;
}

/**
 * How much of the shorter text stands in the longer one, 0 to 1; 0 if one has fewer letters than an
 * n-gram. The first 200,000 UTF-16 units of each are compared. The order of the two does not
 * matter.
 */
export function containment(a: string, b: string): number {
  return shareInCommon(ngramsOf(lettersOf(a)), ngramsOf(lettersOf(b)));
}

/** Of the part of the text that is compared. */
function lettersOf(text: string): string {
  return foldToLetters(text.slice(0, MAX_COMPARED));
}

export interface TitledText {
  title: string;
  text: string;
}

/** What is compared of a text. */
interface Comparable {
  title: string;
  /** Of a text that is longer than what is compared, as many as its beginning makes likely. */
  letterCount: number;
  letters: string;
}

function comparable({ title, text }: TitledText): Comparable {
  const letters = lettersOf(text);
  const share = Math.max(1, text.length / MAX_COMPARED);
  return { title: foldToLetters(title), letterCount: letters.length * share, letters };
}

/**
 * Whether two texts are of one article. When in doubt they are not: records that were joined by
 * mistake cannot be taken apart again.
 */
export function isSameArticle(a: TitledText, b: TitledText): boolean {
  return sameArticleAs(a)(b);
}

/** `isSameArticle` for one text and several others: what it needs of the one is worked out once. */
export function sameArticleAs(text: TitledText): (other: TitledText) => boolean {
  const own = comparable(text);
  let ngrams: Uint32Array | undefined;
  return (otherText) => {
    const other = comparable(otherText);
    if (!mayBeSame(own, other)) return false;
    ngrams ??= ngramsOf(own.letters);
    return shareInCommon(ngrams, ngramsOf(other.letters)) >= MIN_CONTAINMENT;
  };
}

/** Whether there is enough text on both sides to prove anything. */
function mayBeSame(a: Comparable, b: Comparable): boolean {
  const shorter = Math.min(a.letterCount, b.letterCount);
  const longer = Math.max(a.letterCount, b.letterCount);
  if (shorter < MIN_LETTERS || shorter < longer * MIN_LENGTH_RATIO) return false;
  return a.title === b.title || shorter >= MIN_LETTERS_WITHOUT_TITLE;
}
