/** Articles: blocks of plain text, with marks as offsets. No markup of a page is ever stored. */

import type { Stamped, Timestamp } from "./annotation.ts";
import type { BlockOverride, OverrideChange } from "./overrides.ts";

export type BlockType =
  | "paragraph"
  | "heading"
  | "list-item"
  | "quote"
  | "caption"
  | "table"
  | "preformatted";

/** A link or an emphasis inside a block: UTF-16 offsets in the block's text, end exclusive. */
export interface Mark {
  type: "link" | "emphasis" | "strong" | "code";
  start: number;
  end: number;
  /** Absolute http(s) or mailto address; links only. */
  href?: string;
}

export interface Block {
  type: BlockType;
  text: string;
  /** Heading: 1 to 6. List item: depth of nesting, from 1. */
  level?: number;
  marks?: Mark[];
  /**
   * Live blogs: when this post was written, as `Article.published`. Set on the post's first block.
   */
  time?: string;
}

/**
 * A block as it was extracted from the page, with what is only of use while the page is open; not
 * stored.
 */
export interface ExtractedBlock extends Block {
  /** Signatures of the named elements around it, the nearest first: `aside.newsletter`. */
  containers?: string[];
  /** Excluded blocks: how likely it belongs to the article all the same, 0 to 1. */
  likelihood?: number;
}

/** A block that was judged not to belong to the article. */
export interface ExcludedBlock extends ExtractedBlock {
  /** How many of the article's blocks stand before it. */
  blocksBefore: number;
}

export type PageKind = "news" | "opinion" | "live" | "video" | "gallery" | "other";

/**
 * What an article says of itself. A text field is "" when the page does not say, never undefined.
 * Dates are ISO 8601: a day (`2026-03-04`), a local time without zone (`2026-03-04T18:40`), or an
 * instant with its zone (`2026-03-04T17:40:00Z`, `…+01:00`); the zone is kept as the page gave it,
 * never invented.
 */
export interface ArticleMeta {
  title: string;
  /** As printed, without "By". */
  byline: string;
  /** People. */
  authors: string[];
  /** News agencies and desks among the authors, kept apart. */
  agencies: string[];
  published: string;
  modified: string;
  /** The publication's name. */
  siteName: string;
  section: string;
  /**
   * ISO 639-1, lower case: `en`, `ar`, `zh`; region and script of a BCP 47 tag are not kept. "" if
   * unknown.
   */
  language: string;
  /** Standfirst or summary. */
  excerpt: string;
  /** Absolute address, or "". */
  leadImage: string;
  /**
   * What the page claims to be its own address, absolute, or "". It may be wrong: see source.ts.
   */
  canonical: string;
  kind: PageKind;
  /** false: the page says that the text is not free; null: it does not say. */
  isAccessibleForFree: boolean | null;
}

export interface ExtractedArticle extends ArticleMeta {
  blocks: ExtractedBlock[];
  /** Visible text in and around the article that was judged not to belong to it, in page order. */
  excludedBlocks: ExcludedBlock[];
  /** 0 to 1: how sure the extraction is of its blocks. */
  confidence: number;
  /** 0 to 1: share of `blocks` in the text that may belong to the article. */
  coverage: number;
  /** The text breaks off (paywall, "read more", time budget), as far as can be told. */
  truncated: boolean;
}

/** The article's text at one time. Never changed once it is written. */
export interface Version {
  id: string;
  articleId: string;
  created: Timestamp;
  /** `hashOf(textOf(blocks))`. */
  hash: string;
  blocks: Block[];
  /**
   * `fingerprintOf` the page's text before overrides and site rules: two versions with the same one
   * differ by the reader's wish, not by an edit. Absent in older versions.
   */
  extracted?: string;
}

/**
 * The reader's word on whether an article's highlights may be shown on a site that is not its home
 * (consents.ts).
 */
export interface Consent extends Stamped<boolean> {
  /** As `siteWithPortOf` gives it. */
  site: string;
}

/**
 * One article in the notebook: its metadata, the addresses it was seen at, the reader's note and
 * tags on it.
 */
export interface SavedArticle {
  id: string;
  /** Of records that became part of it (other-ids.ts); absent if there never was one. */
  otherIds?: string[];
  /** The address to open: as the reader last saw it, without fragment. */
  address: string;
  /** Identities (`identityOf`) under which this article was seen. Indexed. */
  identities: string[];
  /**
   * Identities that the article claimed (canonical, og:url) but that were not seen to be true.
   * Indexed.
   */
  claims: string[];
  meta: ArticleMeta;
  note: Stamped<string>;
  tags: Stamped<string[]>;
  /** Blocks that the reader added to the text or left out of it; absent if there never was one. */
  overrides?: Stamped<BlockOverride[]>;
  /** One for each site that the reader was asked about; absent if there never was one. */
  consents?: Consent[];
  created: Timestamp;
  modified: Timestamp;
  deleted: Stamped<boolean>;
}

/** A web page as extraction saw it: enough to find the article in the notebook, or to create it. */
export interface PageSnapshot {
  address: string;
  /** Other addresses that the page gives for itself (canonical, og:url), as written there. */
  claimed: string[];
  meta: ArticleMeta;
  blocks: Block[];
  /** As in `Version`. */
  extracted?: string | undefined;
}

/**
 * What is stored of an extraction: metadata and text, without excluded blocks, scores and
 * containers.
 */
export function snapshotOf(
  article: ExtractedArticle,
  address: string,
  claimed: string[],
  extracted?: string,
): PageSnapshot {
  const {
    blocks,
    excludedBlocks: _excludedBlocks,
    confidence: _confidence,
    coverage: _coverage,
    truncated: _truncated,
    ...meta
  } = article;
  return {
    address,
    claimed,
    meta,
    ...(extracted === undefined ? {} : { extracted }),
    blocks: blocks.map(({ containers: _containers, likelihood: _likelihood, ...block }) => block),
  };
}

/** An extraction of a page, and the blocks of it that the reader adds or leaves out. */
export interface OverrideRequest {
  address: string;
  /** As extracted, before any override. */
  article: ExtractedArticle;
  /** Other addresses that the page gives for itself. */
  claimed: string[];
  changes: OverrideChange[];
}

/** What the reader may change of an article as a whole. */
export interface ArticleChange {
  note?: string;
  /** As in `AnnotationChange`. */
  noteBefore?: string;
  /** As in `AnnotationChange`. */
  noteKept?: string | undefined;
  tags?: string[];
  /** As in `AnnotationChange`. */
  tagsBefore?: string[];
  deleted?: boolean;
}

/** The blocks as one text, a blank line between them. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n\n");
}

/** The metadata of an article of which nothing is known. */
export function emptyMeta(): ArticleMeta {
  return {
    title: "",
    byline: "",
    authors: [],
    agencies: [],
    published: "",
    modified: "",
    siteName: "",
    section: "",
    language: "",
    excerpt: "",
    leadImage: "",
    canonical: "",
    kind: "other",
    isAccessibleForFree: null,
  };
}
