/**
 * The reader's word on what belongs to an article: blocks that were left out and are added, blocks that were extracted
 * and are left out. A block is named by its words and not by its position, so that an override survives another advert
 * above it.
 */
import type { Article } from "./article.ts";

/** Names a block of an article. */
export interface BlockRef {
  /** How it begins, as `wordsOf` gives it. */
  opening: string;
  /** Which of the blocks with these words, in page order, from 0. */
  occurrence: number;
}

/** The reader's word on one block of one article. */
export interface BlockOverride extends BlockRef {
  keep: boolean;
}

/** A change of one choice; null takes it back. */
export interface OverrideChange extends BlockRef {
  keep: boolean | null;
}

/** A reading of a page, and what the reader changed in it. */
export interface OverrideRequest {
  address: string;
  /** As it was read, before any choice. */
  article: Article;
  /** Other addresses the page gives for itself. */
  claimed: string[];
  changes: OverrideChange[];
}
