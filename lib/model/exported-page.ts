/**
 * What an exported web page carries of the notebook: the records of one article, without what is
 * the reader's alone (consents, claims, other addresses, what is deleted).
 */
import type { Annotation, Timestamp } from "./annotation.ts";
import type { SavedArticle, Version } from "./article.ts";

export const PAGE_FORMAT = "pressmark-page";
export const PAGE_VERSION = 1;
/** The name in the page's head by which it is known, and the id of the element with the data. */
export const PAGE_GENERATOR = "Pressmark";
export const PAGE_DATA_ID = "pressmark-data";

export type PageArticle = Pick<
  SavedArticle,
  "id" | "address" | "meta" | "note" | "tags" | "overrides" | "created" | "modified"
>;
export type PageAnnotation = Pick<Annotation, "id" | "created" | "modified" | "target" | "body">;
export type PageText = Pick<Version, "id" | "created" | "blocks" | "extracted">;

export interface PageData {
  format: typeof PAGE_FORMAT;
  version: number;
  /** When the page was made. */
  created: Timestamp;
  article: PageArticle;
  annotations: PageAnnotation[];
  /** The text that the page shows; absent where none was kept. */
  text?: PageText;
}
