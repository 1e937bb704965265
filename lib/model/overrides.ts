/**
 * Overrides: where the reader disagrees with extraction about what belongs to an article. A block
 * is named by its words and not by its position, so that an override survives another advert above
 * it.
 */

/** Names a block of an article. */
export interface BlockRef {
  /** How it begins, as `openingOf` of lib/extraction gives it. */
  opening: string;
  /** Which of the blocks with this opening, in page order, from 0. */
  occurrence: number;
}

/** What the reader decided about one block of one article. */
export interface BlockOverride extends BlockRef {
  /** true: in the article; false: left out. */
  keep: boolean;
}

/** A change of one override; null removes it. */
export interface OverrideChange extends BlockRef {
  keep: boolean | null;
}
