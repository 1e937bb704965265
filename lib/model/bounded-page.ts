/**
 * How much of a page's words is taken. What a page says of itself is a stranger's text of any
 * length, and the background, which serves every tab, must not work on more of it than any article
 * has. The page's own script keeps to these bounds before it sends, and the background before it
 * stores, since a page may have taken over the script. Lengths are in UTF-16 units. What is beyond
 * a bound is left out: the words that a reader marks are kept with the highlight itself.
 */

import type { ArticleMeta, Block, ExtractedArticle, Mark, PageSnapshot } from "./article.ts";

/**
 * Of an address: most servers refuse more than 8 kB. A longer one has no identity (source.ts), and
 * is no claim.
 */
export const LONGEST_ADDRESS_OF_PAGE = 8192;
/** Addresses that a page gives for itself: it has one or two. */
export const MOST_CLAIMED = 8;
/** Title, byline, section, publication: a line each. */
const LONGEST_LINE = 2000;
/** The standfirst or summary. */
const LONGEST_EXCERPT = 20_000;
/** People, and agencies. */
const MOST_AUTHORS = 200;
/**
 * All text of an article, with the addresses of its links: ten times the longest page that was met.
 */
export const LONGEST_ARTICLE = 50_000_000;
/** A book has some thousand paragraphs, a live blog of a week ten thousand. */
export const MOST_BLOCKS = 150_000;
/** UTF-16 units. */
const LONGEST_FINGERPRINT = 16;
/** Links and emphases, in all blocks together. */
const MOST_MARKS = 150_000;

/** The addresses that can be one, not too many of them. */
export function boundClaimed(claimed: readonly string[]): string[] {
  return claimed.filter(({ length }) => length <= LONGEST_ADDRESS_OF_PAGE).slice(0, MOST_CLAIMED);
}

/** A title as it is shown and stored. */
export function boundTitle(title: string): string {
  return cut(title, LONGEST_LINE);
}

/**
 * What a page says of itself, each field within its bound; the same values where nothing is too
 * long.
 */
export function boundMeta<T extends ArticleMeta>(meta: T): T {
  const line = (text: string) => cut(text, LONGEST_LINE);
  const lines = (texts: readonly string[]) => texts.slice(0, MOST_AUTHORS).map(line);
  const address = (text: string) => (text.length > LONGEST_ADDRESS_OF_PAGE ? "" : text);
  return {
    ...meta,
    title: boundTitle(meta.title),
    byline: line(meta.byline),
    authors: lines(meta.authors),
    agencies: lines(meta.agencies),
    published: line(meta.published),
    modified: line(meta.modified),
    siteName: line(meta.siteName),
    section: line(meta.section),
    language: line(meta.language),
    excerpt: cut(meta.excerpt, LONGEST_EXCERPT),
    leadImage: address(meta.leadImage),
    canonical: address(meta.canonical),
  };
}

/**
 * The blocks up to the bound, the last one cut if it goes beyond; the same list if all of them fit.
 */
export function boundBlocks<T extends Block>(blocks: readonly T[]): readonly T[] {
  let [units, marks] = [0, 0];
  let isWhole = blocks.length <= MOST_BLOCKS;
  const kept: T[] = [];
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    if (units >= LONGEST_ARTICLE) return kept;
    const bounded = boundBlock(block, LONGEST_ARTICLE - units, MOST_MARKS - marks);
    if (bounded !== block) isWhole = false;
    units += sizeOf(bounded);
    marks += bounded.marks?.length ?? 0;
    kept.push(bounded);
  }
  return isWhole ? blocks : kept;
}

function sizeOf({ text, marks = [] }: Block): number {
  return marks.reduce((sum, { href }) => sum + (href?.length ?? 0), text.length);
}

/**
 * The block with as much of its text, and then as many of its marks, as there is room for; the same
 * one if all fits.
 */
function boundBlock<T extends Block>(block: T, units: number, mostMarks: number): T {
  const text = cut(block.text, units);
  const marks = block.marks && boundMarks(block.marks, text.length, units - text.length, mostMarks);
  if (text === block.text && marks?.length === block.marks?.length) return block;
  return { ...block, text, ...(marks ? { marks } : {}) };
}

/** The marks that lie in the text, have an address that can be one, and fit. */
function boundMarks(marks: readonly Mark[], end: number, units: number, most: number): Mark[] {
  let left = units;
  return marks
    .filter((mark) => {
      const length = mark.href?.length ?? 0;
      const fits = mark.end <= end && length <= Math.min(left, LONGEST_ADDRESS_OF_PAGE);
      if (fits) left -= length;
      return fits;
    })
    .slice(0, most);
}

/** The page within all bounds; nothing of an article that was ever met is cut. */
export function boundSnapshot(snapshot: PageSnapshot): PageSnapshot {
  const { address, claimed, meta, blocks, extracted } = snapshot;
  return {
    address,
    ...(extracted === undefined ? {} : { extracted: cut(extracted, LONGEST_FINGERPRINT) }),
    claimed: boundClaimed(claimed),
    meta: boundMeta(meta),
    blocks: [...boundBlocks(blocks)],
  };
}

/**
 * The article within all bounds, and said to break off if text was cut: the panel tells the reader.
 */
export function boundArticle(article: ExtractedArticle): ExtractedArticle {
  const blocks = boundBlocks(article.blocks);
  const excludedBlocks = boundBlocks(article.excludedBlocks);
  return {
    ...boundMeta(article),
    blocks: [...blocks],
    excludedBlocks: [...excludedBlocks],
    truncated: article.truncated || blocks !== article.blocks,
  };
}

/** The beginning of a text, never half a surrogate pair at its end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
