/**
 * What a session knows of its page, as one value, and questions about it. session-transitions.ts
 * has every way in which it changes. Both are pure: what only the page can tell (is a highlight
 * still where it was painted?) is handed in as a function, and effects are left to session.ts.
 */

import type { KnownAnchor } from "../../anchoring/reread.ts";
import type { AnchorRequest } from "../../anchoring/search/anchor-query.ts";
import type { AnchorStatus } from "../../model/anchor-status.ts";
import { type Annotation, quoteOf, selectorOf } from "../../model/annotation.ts";
import type { PageSnapshot } from "../../model/article.ts";
import { identityOf } from "../../model/source.ts";

export interface SessionState {
  /**
   * The address whose article is shown; while an app navigates, the page's own may be ahead of it.
   */
  readonly address: string;
  /** The notebook's record of that article; null if there is none, or it is not known yet. */
  readonly articleId: string | null;
  /** What the page said of itself when it was last asked at this address. */
  readonly snapshot: PageSnapshot | null;
  /** There may be a record of this page, but its text did not prove it yet: it may be arriving. */
  readonly isUnsure: boolean;
  /** Requests for the article at any address. */
  readonly requests: number;
  /** Answers about the article at this address. */
  readonly answers: number;
  /** Changes of the notebook that were made from this page. */
  readonly writes: number;
  /** By id, as all below. Also those of an article further up that is still shown. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly statuses: ReadonlyMap<string, AnchorStatus>;
  readonly anchors: ReadonlyMap<string, KnownAnchor>;
  /** To be searched for: not reached yet, or left over by a search that was stopped. */
  readonly pending: ReadonlySet<string>;
  /** In how many others each highlight lies; while a search is under way, as it was before. */
  readonly layers: ReadonlyMap<string, number>;
}

/** Answers of the page about a highlight, by its id. */
export type PagePredicate = (id: string) => boolean;

/** Nothing is known but the address. */
export function initialState(address: string): SessionState {
  return {
    address,
    articleId: null,
    snapshot: null,
    isUnsure: false,
    requests: 0,
    answers: 0,
    writes: 0,
    annotations: new Map(),
    statuses: new Map(),
    anchors: new Map(),
    pending: new Set(),
    layers: new Map(),
  };
}

/**
 * What an answer is good for that was requested in the state `asked`: it is outdated if another
 * request followed or the page left the address, and must be requested anew if it may not know of a
 * highlight that was saved or deleted since.
 */
export function answerUse(asked: SessionState, now: SessionState): "take" | "ignore" | "ask again" {
  if (asked.address !== now.address || asked.requests !== now.requests) return "ignore";
  return asked.writes === now.writes ? "take" : "ask again";
}

/** How often a page that may be in the notebook is asked for again while its text changes. */
const MAX_ANSWERS = 5;

/** Whether the background should be asked again for the article, now that the text has changed. */
export function shouldAskAgain({ isUnsure, answers }: SessionState): boolean {
  return isUnsure && answers < MAX_ANSWERS;
}

/**
 * Whether a highlight is not shown as it should be: never found, or its words are gone from under
 * the paint.
 */
export function needsSearch(
  { statuses }: SessionState,
  id: string,
  isWhole: PagePredicate,
): boolean {
  const state = statuses.get(id)?.state;
  return !state || state === "not-found" || state === "not-tried" || !isWhole(id);
}

/**
 * Whether a highlight that was found is no longer where it was painted, so that the reader sees it
 * missing.
 */
export function hasLostHighlight({ anchors }: SessionState, isInPlace: PagePredicate): boolean {
  for (const { id, span } of anchors.values()) if (span && !isInPlace(id)) return true;
  return false;
}

/** What the search looks for. */
export function anchorRequestsOf({ pending, annotations }: SessionState): AnchorRequest[] {
  return [...pending].flatMap((id) => {
    const target = annotations.get(id)?.target;
    if (!target) return [];
    return { id, selector: target.selector, reanchoring: target.reanchoring?.selector ?? [] };
  });
}

/** The highlight of exactly the same words, in the same place; undefined if there is none. */
export function twinOf(
  { annotations, anchors }: SessionState,
  annotation: Annotation,
): Annotation | undefined {
  const position = selectorOf(annotation.target.selector, "TextPositionSelector");
  if (!position) return undefined;
  const isSamePlace = ({ span, hidden }: KnownAnchor) =>
    !hidden && span?.start === position.start && span.end === position.end;
  const anchor = [...anchors.values()].find(isSamePlace);
  const twin = anchor && annotations.get(anchor.id);
  return twin && quoteOf(twin) === quoteOf(annotation) ? twin : undefined;
}

/** The statuses of the article at the page's address, without those of an article further up. */
export function anchorStatusesHere(state: SessionState): AnchorStatus[] {
  const here = [...state.annotations.values()].filter(
    ({ articleId }) => articleId === state.articleId,
  );
  return here.flatMap(({ id }) => state.statuses.get(id) ?? []);
}

/** Whether the page left the session's article, and the session was not told yet. */
export function hasMovedOn(
  { address }: Pick<SessionState, "address">,
  { href }: Pick<Location, "href">,
): boolean {
  return identityOf(address) !== identityOf(href);
}
