/**
 * How a highlight stands on a page: found or not, with what evidence, and what may make it hard to
 * find again.
 */

/**
 * `exact`: the same words in the same surroundings. `moved`: the same words, other surroundings.
 * `edited`: the words changed. `not-found`: they are gone. `not-tried`: nobody has looked yet.
 */
export type AnchorState = "exact" | "moved" | "edited" | "not-found" | "not-tried";

/** Words that changed: `was` in the quote, `is` on the page; either may be empty. */
export interface TextChange {
  was: string;
  is: string;
}

/**
 * `repeated`: the same words stand elsewhere on the page, only the context tells them apart.
 * `volatile`: it stands in something that changes by itself (ticker, live blog, countdown, list of
 * most read). `outside`: not in the article.
 */
export type AnchorRisk = "repeated" | "volatile" | "outside";

/** How one highlight stands on the page now. */
export interface AnchorStatus {
  /** The annotation's id. */
  id: string;
  state: AnchorState;
  /** 0 to 1: how much of the marked words is still there. */
  similarity: number;
  /** Words that changed since, in order; not all of many. */
  changes: TextChange[];
  /** Other places on the page that fit as well; more than 0: this may be the wrong one. */
  alternatives: number;
  /** Found, but nothing of it can be seen (collapsed, hidden by the site). */
  hidden: boolean;
  /** Of a highlight that was made on this page just now. */
  risks: AnchorRisk[];
}
