/** Selectors -> ranges; the inverse of describe.ts. */
import type { Selector } from "../model/annotation.ts";
import { sourceSpan } from "../text/fold.ts";
import { describeSpan } from "./describe/describe.ts";
import { hiddenOf, type PageText, rangeOf } from "./document/page-text.ts";
import { type AnchorQuery, type AnchorRequest, anchorQueryOf } from "./search/anchor-query.ts";
import {
  type AnchorState,
  type Answer,
  type Change,
  type Match,
  matchAll,
  NO_MATCH,
} from "./search/match.ts";
import { foldedOf } from "./text-index/text-index.ts";

export type { AnchorRequest } from "./search/anchor-query.ts";
export type { AnchorState, Change } from "./search/match.ts";

/** What became of one highlight. */
export interface Anchored {
  id: string;
  state: AnchorState;
  /** Where it stands, in document order; empty when not found. More than one if something was put into the passage. */
  ranges: Range[];
  /** The same in the page's text, from the first word to the last (of the hidden text, if `hidden`); null when not found. */
  span: { start: number; end: number } | null;
  /** Today's selectors when the passage moved or was edited, to be kept as a reanchoring; else empty. */
  selector: Selector[];
  /** 0 to 1: how much of the marked words is still there. */
  similarity: number;
  /** The words that changed. */
  changes: Change[];
  /** True if it stands in text that is not shown now (collapsed, or for another screen). */
  hidden: boolean;
  /** Other places that are as good as this one. More than 0: say so, do not pretend to know. */
  alternatives: number;
}

export interface AnchorOptions {
  /** A clock in milliseconds; without it, slices are cut by count. */
  now?: () => number;
  /** Milliseconds that a slice may take; 8 by default. */
  slice?: number;
}

/**
 * Anchors all highlights of a page, a slice at each step: first those whose words are unchanged, then the others. Each
 * request is answered once. The caller drives it and may let the browser yieldToMain between two steps; a step may be empty.
 */
export function* anchorAll(
  page: PageText,
  requests: readonly AnchorRequest[],
  options: AnchorOptions = {},
): Generator<Anchored[], void> {
  const due = createTimer(options);
  let done: Anchored[] = [];
  for (const { text, answers } of answersOf(page, wantedFrom(requests))) {
    for (const answer of answers) done.push(new Found(page, text, answer.wanted, answer.located));
    if (due()) {
      yield done;
      done = [];
    }
  }
  if (done.length > 0) yield done;
}

/** One by one, so that checking thousands of requests is cut into slices, too. */
function* wantedFrom(requests: readonly AnchorRequest[]): Generator<AnchorQuery, void> {
  for (const [order, request] of requests.entries()) yield anchorQueryOf(request, order);
}

/** What is not found in the text that is shown is looked for in the text that is not: it may be collapsed. */
function* answersOf(
  page: PageText,
  wanted: Iterable<AnchorQuery>,
): Generator<{ text: PageText; answers: Answer[] }, void> {
  const lost: Answer[] = [];
  for (const batch of matchAll(page, wanted)) {
    const found = batch.filter(({ located }) => located.state !== "not-found");
    if (found.length < batch.length)
      lost.push(...batch.filter(({ located }) => located.state === "not-found"));
    yield { text: page, answers: found };
  }
  const hidden = lost.length > 0 ? hiddenOf(page) : null;
  if (!hidden) return yield { text: page, answers: lost };
  for (const batch of matchAll(
    hidden,
    lost.map((answer) => answer.wanted),
  ))
    yield { text: hidden, answers: batch };
}

/** Anchors one highlight. */
export function anchor(
  page: PageText,
  selectors: Selector[],
  reanchoring: Selector[] = [],
): Anchored {
  const request = { id: "", selector: selectors, reanchoring };
  for (const batch of anchorAll(page, [request])) if (batch[0]) return batch[0];
  return new Found(page, page, anchorQueryOf(request, 0), NO_MATCH);
}

/** True when a slice is over. */
function createTimer(options: AnchorOptions): () => boolean {
  const { now, slice = 8 } = options;
  let count = 0;
  let began = now?.() ?? 0;
  return () => {
    count++;
    if (now ? now() - began < slice : count % 32 !== 0) return false;
    began = now?.() ?? 0;
    return true;
  };
}

/** Today's selectors are made when they are asked for: most callers keep what they stored before. */
class Found implements Anchored {
  readonly id: string;
  readonly state: AnchorState;
  readonly ranges: Range[];
  readonly similarity: number;
  readonly changes: Change[];
  readonly alternatives: number;
  readonly hidden: boolean;
  readonly span: { start: number; end: number } | null;
  #text: PageText;
  #selector: Selector[] | undefined;

  constructor(page: PageText, text: PageText, wanted: AnchorQuery, located: Match) {
    const folded = foldedOf(text);
    const spans = located.spans.map(({ from, to }) => sourceSpan(text.text, folded, from, to));
    this.id = wanted.id;
    this.state = located.state;
    this.ranges = spans.map(({ start, end }) => rangeOf(text, start, end));
    this.similarity = located.similarity;
    this.changes = located.changes;
    this.alternatives = located.alternatives;
    this.hidden = text !== page;
    this.#text = text;
    this.span =
      spans.length > 0 ? { start: spans[0]!.start, end: spans[spans.length - 1]!.end } : null;
  }

  get selector(): Selector[] {
    const changed = this.span && (this.state === "moved" || this.state === "edited");
    this.#selector ??= changed ? describeSpan(this.#text, this.span.start, this.span.end) : [];
    return this.#selector;
  }
}
