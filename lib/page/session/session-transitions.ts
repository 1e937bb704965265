/** Every way in which the state of a session changes: functions from a state to the next one. */

import type { KnownAnchor } from "../../anchoring/reread.ts";
import { affectedBy, type Reread, shiftAnchor } from "../../anchoring/reread.ts";
import type { AnchorRisk, AnchorStatus } from "../../model/anchor-status.ts";
import type { Annotation } from "../../model/annotation.ts";
import type { PageSnapshot } from "../../model/article.ts";
import { identityOf } from "../../model/source.ts";
import { layersOf } from "../painting/layers.ts";
import { initialAnchorStatus } from "./anchor-status.ts";
import { needsSearch, type PagePredicate, type SessionState } from "./session-state.ts";

/** The page was asked what it says of itself; an app may have gone on while it was read. */
export function snapshotTaken(state: SessionState, snapshot: PageSnapshot): SessionState {
  const isHere = identityOf(snapshot.address) === identityOf(state.address);
  return isHere ? { ...state, snapshot } : state;
}

/**
 * The page is at another address, though no navigation was reported yet: its snapshot does not hold
 * there.
 */
export function snapshotLeft(state: SessionState): SessionState {
  return { ...state, snapshot: null };
}

/**
 * The background is being asked for the article. `answerUse` compares this state with the one when
 * the answer comes.
 */
export function articleRequested(state: SessionState): SessionState {
  return { ...state, requests: state.requests + 1 };
}

export interface OpenedArticle {
  articleId: string | null;
  annotations: readonly Annotation[];
  unsure: boolean;
}

/**
 * The background answered what is highlighted here. `removed` are gone from the page, `toSearch`
 * must be searched for, `inPlace` are where they were.
 */
export function articleOpened(
  state: SessionState,
  { articleId, annotations, unsure }: OpenedArticle,
  isWhole: PagePredicate,
): { state: SessionState; removed: string[]; toSearch: Annotation[]; inPlace: Annotation[] } {
  const listed = new Set(annotations.map(({ id }) => id));
  // An article further up may still be shown, with its highlights: they are not listed, and stay.
  const isGone = (known: Annotation) =>
    !listed.has(known.id) &&
    (known.articleId === articleId ||
      known.articleId === state.articleId ||
      needsSearch(state, known.id, isWhole));
  const removed = [...state.annotations.values()].filter(isGone).map(({ id }) => id);
  const isToSearch = ({ id }: Annotation) =>
    !state.annotations.has(id) || needsSearch(state, id, isWhole);
  const toSearch = new Set(annotations.filter(isToSearch));
  const next = annotationsUpdated(annotationsRemoved(state, removed), annotations);
  return {
    state: { ...next, articleId, isUnsure: unsure, answers: state.answers + 1 },
    removed,
    toSearch: [...toSearch],
    inPlace: annotations.filter((annotation) => !toSearch.has(annotation)),
  };
}

/**
 * The page shows another article. What an app keeps on the page, as the article further up, stays
 * highlighted.
 */
export function navigated(
  state: SessionState,
  address: string,
  isWhole: PagePredicate,
): { state: SessionState; removed: string[] } {
  const removed = [...state.annotations.keys()].filter((id) => needsSearch(state, id, isWhole));
  const next = annotationsRemoved(state, removed);
  return { state: { ...next, address, articleId: null, snapshot: null, answers: 0 }, removed };
}

/** These must be searched for, with what an earlier search that was stopped did not come to. */
export function searchRequested(state: SessionState, ids: Iterable<string>): SessionState {
  const pending = new Set(state.pending);
  const statuses = new Map(state.statuses);
  for (const id of ids) {
    pending.add(id);
    if (!statuses.has(id)) statuses.set(id, initialAnchorStatus(id, "not-tried"));
  }
  return { ...state, pending, statuses };
}

/** The search reached these. Of those that were deleted meanwhile there is nothing in `found`. */
export function searched(
  state: SessionState,
  ids: readonly string[],
  found: readonly { anchor: KnownAnchor; status: AnchorStatus }[],
): SessionState {
  const pending = new Set(state.pending);
  for (const id of ids) pending.delete(id);
  const statuses = new Map(state.statuses);
  const anchors = new Map(state.anchors);
  for (const { anchor, status } of found) {
    // Without the text and the ranges of an `Anchored`.
    const { id, span, hidden, alternatives } = anchor;
    statuses.set(id, status);
    anchors.set(id, { id, span, hidden, alternatives });
  }
  return { ...state, pending, statuses, anchors };
}

/**
 * The page's text was read again; `change` is null if all of it is new. `affected` are the
 * highlights that must be searched for: those that the change touched, and those that are no longer
 * where they were painted.
 */
export function textReread(
  state: SessionState,
  change: Reread | null,
  isInPlace: PagePredicate,
): { state: SessionState; affected: Set<string> } {
  const affected = change
    ? affectedBy(change, state.anchors.values())
    : new Set(state.anchors.keys());
  const anchors = new Map<string, KnownAnchor>();
  for (const [id, anchor] of state.anchors) {
    anchors.set(id, change ? shiftAnchor(change, anchor) : anchor);
    if (anchor.span && !isInPlace(id)) affected.add(id);
  }
  return { state: { ...state, anchors }, affected };
}

/** The notebook has this article at the page's address. */
export function articleKnown(state: SessionState, articleId: string): SessionState {
  return { ...state, articleId };
}

/**
 * Something was written into the notebook from this page: answers that were requested before do not
 * know of it.
 */
export function notebookWritten(state: SessionState): SessionState {
  return { ...state, writes: state.writes + 1 };
}

/** The annotations as they are now; new ones are added. */
export function annotationsUpdated(
  state: SessionState,
  annotations: readonly Annotation[],
): SessionState {
  if (annotations.length === 0) return state;
  const all = new Map(state.annotations);
  for (const annotation of annotations) all.set(annotation.id, annotation);
  return { ...state, annotations: all };
}

/**
 * A new highlight that needs no search: it was made at `span` of the page's text. Known ones stay
 * as they are.
 */
export function highlightPlaced(
  state: SessionState,
  id: string,
  span: KnownAnchor["span"],
  risks: AnchorRisk[],
): SessionState {
  if (state.statuses.has(id)) return state;
  const anchor: KnownAnchor = { id, span, hidden: false, alternatives: 0 };
  return {
    ...state,
    statuses: new Map(state.statuses).set(id, initialAnchorStatus(id, "exact", risks)),
    anchors: new Map(state.anchors).set(id, anchor),
  };
}

/** They are no longer shown on this page. */
export function annotationsRemoved(state: SessionState, ids: readonly string[]): SessionState {
  if (ids.length === 0) return state;
  const gone = new Set(ids);
  return {
    ...state,
    annotations: without(state.annotations, gone),
    statuses: without(state.statuses, gone),
    anchors: without(state.anchors, gone),
    pending: new Set([...state.pending].filter((id) => !gone.has(id))),
  };
}

function without<T>(map: ReadonlyMap<string, T>, ids: ReadonlySet<string>): Map<string, T> {
  return new Map([...map].filter(([id]) => !ids.has(id)));
}

/** With the layers of today's anchors, unless a search is under way. */
export function withCurrentLayers(state: SessionState): SessionState {
  return state.pending.size > 0 ? state : { ...state, layers: layersOf(state.anchors.values()) };
}
