/** Selectors -> ranges; the inverse of `describe`. */
import type { TextChange } from "../model/anchor-status.ts";
import type { Selector } from "../model/annotation.ts";
import { sourceSpan } from "../text/fold.ts";
import { describeSpan } from "./describe/describe.ts";
import { hiddenSteps, type PageText, rangesOf } from "./document/page-text.ts";
import { type AnchorQuery, type AnchorRequest, anchorQueryOf } from "./search/anchor-query.ts";
import { type MatchState, NO_MATCH, type QueryMatch } from "./search/match.ts";
import { matchAll } from "./search/match-all.ts";
import { foldedOf } from "./text-index/text-index.ts";

/** What became of one highlight. */
export interface Anchored {
  id: string;
  state: MatchState;
  /**
   * Where it stands, in reading order; empty when not found. More than one if something was put
   * into the passage, or if it leads through a web component or a frame.
   */
  ranges: Range[];
  /**
   * The same as UTF-16 offsets of the page's text, from the first word to the last (of the hidden
   * text, if `hidden`); null when not found.
   */
  span: { start: number; end: number } | null;
  /**
   * Today's selectors when the passage moved or was edited, to be kept as a reanchoring; else
   * empty.
   */
  selector: Selector[];
  /** 0 to 1: how much of the marked words is still there. */
  similarity: number;
  /** The words that changed. */
  changes: TextChange[];
  /** True if it stands in text that is not shown now (collapsed, or for another screen). */
  hidden: boolean;
  /** Other places that fit as well; more than 0: this may be the wrong one. */
  alternatives: number;
}

export interface AnchorOptions {
  /** A clock in milliseconds; without it, slices are cut by count. */
  now?: () => number;
  /** Milliseconds that a slice may take; 8 by default. */
  slice?: number;
}

const SLICE_MS = 8;
/** Highlights in a slice, without a clock. */
const SLICE_COUNT = 32;

/**
 * Anchors all highlights of a page, a slice at each step: first those whose words are unchanged,
 * then the others. Each request is answered once. The caller drives it and may let the browser work
 * between two steps; a step may be empty.
 */
export function* anchorAll(
  page: PageText,
  requests: readonly AnchorRequest[],
  options: AnchorOptions = {},
): Generator<Anchored[], void> {
  const isSliceOver = createSliceTimer(options);
  let done: Anchored[] = [];
  for (const { text, answers } of answersIn(page, queriesOf(requests))) {
    for (const answer of answers) done.push(new AnchoredMatch(page, text, answer));
    if (isSliceOver()) {
      yield done;
      done = [];
    }
  }
  if (done.length > 0) yield done;
}

/** One by one, so that checking thousands of requests is cut into slices, too. */
function* queriesOf(requests: readonly AnchorRequest[]): Generator<AnchorQuery, void> {
  for (const request of requests) yield anchorQueryOf(request);
}

/** The text that the answers are about: the page's, or that of its hidden parts. */
interface Answers {
  text: PageText;
  answers: QueryMatch[];
}

/**
 * What is not found in the text that is shown is looked for in the text that is not: it may be
 * collapsed.
 */
function* answersIn(page: PageText, queries: Iterable<AnchorQuery>): Generator<Answers, void> {
  const lost: QueryMatch[] = [];
  for (const batch of matchAll(page, queries)) {
    const found = batch.filter(({ match }) => match.state !== "not-found");
    if (found.length < batch.length)
      lost.push(...batch.filter(({ match }) => match.state === "not-found"));
    yield { text: page, answers: found };
  }
  const hidden = lost.length > 0 ? yield* hiddenAnswers(page) : null;
  if (!hidden) return yield { text: page, answers: lost };
  const lostQueries = lost.map(({ query }) => query);
  for (const answers of matchAll(hidden, lostQueries)) yield { text: hidden, answers };
}

/** The hidden text, read with empty answers for pauses. */
function* hiddenAnswers(page: PageText): Generator<Answers, PageText | null> {
  const steps = hiddenSteps(page);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { text: page, answers: [] };
  }
}

/** Anchors one highlight. Never throws for what the selectors hold. */
export function anchor(
  page: PageText,
  selectors: Selector[],
  reanchoring: Selector[] = [],
): Anchored {
  const request = { id: "", selector: selectors, reanchoring };
  for (const [anchored] of anchorAll(page, [request])) if (anchored) return anchored;
  return new AnchoredMatch(page, page, { query: anchorQueryOf(request), match: NO_MATCH });
}

/**
 * A function that tells, each time it is asked, whether a slice is over; then the next one begins.
 */
function createSliceTimer({ now, slice = SLICE_MS }: AnchorOptions): () => boolean {
  let count = 0;
  let began = now?.() ?? 0;
  return () => {
    count++;
    if (now ? now() - began < slice : count % SLICE_COUNT !== 0) return false;
    began = now?.() ?? 0;
    return true;
  };
}

/**
 * Today's selectors are made when they are asked for: most callers keep what they stored before.
 */
class AnchoredMatch implements Anchored {
  readonly id: string;
  readonly state: MatchState;
  readonly ranges: Range[];
  readonly similarity: number;
  readonly changes: TextChange[];
  readonly alternatives: number;
  readonly hidden: boolean;
  readonly span: { start: number; end: number } | null;
  readonly #text: PageText;
  #selector: Selector[] | undefined;

  /** `text` is the page's text, or that of its hidden parts. */
  constructor(page: PageText, text: PageText, { query, match }: QueryMatch) {
    const folded = foldedOf(text);
    const spans = match.spans.map(({ from, to }) => sourceSpan(text.text, folded, from, to));
    const [first] = spans;
    const last = spans.at(-1);
    this.id = query.id;
    this.state = match.state;
    this.ranges = spans.flatMap(({ start, end }) => rangesOf(text, start, end));
    this.similarity = match.similarity;
    this.changes = match.changes;
    this.alternatives = match.alternatives;
    this.hidden = text !== page;
    this.span = first && last ? { start: first.start, end: last.end } : null;
    this.#text = text;
  }

  get selector(): Selector[] {
    const hasChanged = this.state === "moved" || this.state === "edited";
    this.#selector ??=
      this.span && hasChanged ? describeSpan(this.#text, this.span.start, this.span.end) : [];
    return this.#selector;
  }
}
