/**
 * Are two texts one article? Shares of common n-grams of folded text (Broder, "On the resemblance and containment of
 * documents", 1997), with characters for words, so that scripts without spaces are treated alike.
 */
const GRAM = 14;
/** A text shorter than this many folded characters is no witness, and one under `SURE` only with the same title. */
const TOO_SHORT = 200;
const SURE = 600;
/** A notice that stands on both pages is a small part of the longer one. */
const LEAST_SHARE = 0.2;
/** Templates share menus and legal notes; articles that share more than this of the shorter one are one article. */
const SAME = 0.5;

/** Letters and digits alone, for comparing: white space, case and punctuation are no difference. */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function gramsOf(folded: string): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= folded.length; i++) grams.add(folded.slice(i, i + GRAM));
  return grams;
}

/** 0 to 1: how much of the shorter text stands in the longer one. Texts over 200,000 characters count up to there. */
export function containment(a: string, b: string): number {
  const [x, y] = [
    gramsOf(foldLetters(a.slice(0, 200_000))),
    gramsOf(foldLetters(b.slice(0, 200_000))),
  ];
  const [small, large] = x.size < y.size ? [x, y] : [y, x];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared++;
  return shared / small.size;
}

export interface TitledText {
  title: string;
  text: string;
}

/**
 * Whether two readings are of one article. Only texts of some length can tell: a wall, a consent text or the title of a
 * video page is the same on many pages, and records once joined never come apart.
 */
export function isSameArticle(a: TitledText, b: TitledText): boolean {
  const [short, long] = [foldLetters(a.text).length, foldLetters(b.text).length].sort(
    (x, y) => x - y,
  ) as [number, number];
  if (short < TOO_SHORT || short < long * LEAST_SHARE) return false;
  if (foldLetters(a.title) !== foldLetters(b.title) && short < SURE) return false;
  return containment(a.text, b.text) >= SAME;
}
