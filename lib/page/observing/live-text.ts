/** The page's text as anchoring reads it, kept until the page changes. */

import { type PageText, readSteps } from "../../anchoring/document/page-text.ts";
import { type Reread, rereadSteps } from "../../anchoring/reread.ts";
import { foldSteps } from "../../anchoring/text-index/text-index.ts";
import { textLengthWithin } from "../../text/text-length.ts";
import type { KnownTrees } from "./known-trees.ts";

/** Nodes that are looked at for a change that nobody told of; some milliseconds. */
const MOST_NODES = 20_000;

export interface LiveText {
  /** Whether the text that was read last is still the page's. */
  isCurrent(): boolean;
  /** Milliseconds that the last read took; Infinity before the first. */
  readonly lastCost: number;
  /** The text that was read last, whether it is still the page's or not; undefined before that. */
  readonly latest: PageText | undefined;
  /**
   * The page's text, folded; read if it was not read yet or has changed. A page that never rests
   * has changed again when this ends.
   */
  currentSteps(): Generator<void, PageText>;
  /**
   * Reads the page again, in steps; returns what changed since the last `reread`, or null if all of
   * it must be taken for new. The text is replaced at the last step: a generator that is abandoned
   * changes nothing.
   */
  reread(): Generator<void, Reread | null>;
  /** The page changed: the next `currentSteps` reads it again. */
  invalidate(): void;
}

/** Nothing is read until it is asked for; `trees` are told what was read. */
export function createLiveText(doc: Document, trees?: Pick<KnownTrees, "note">): LiveText {
  let text: PageText | undefined;
  let lastCost = Number.POSITIVE_INFINITY;
  /** Counts `invalidate`; `readAt` and `readLength` are as they were when `text` was read. */
  let changes = 0;
  let readAt = -1;
  let readLength = -1;
  /**
   * `currentSteps` read the page since the last `reread`, whose answer would now be only a part of
   * what changed.
   */
  let isChangeUnknown = false;

  const isCurrent = () =>
    readAt === changes && text?.root === doc.body && readLength === lengthOf(doc);

  function* readAgain(): Generator<void, Reread | null> {
    const old = text;
    // Before reading: what changes meanwhile makes it outdated.
    const [at, length] = [changes, lengthOf(doc)];
    const change = old && old.root === doc.body ? yield* rereadSteps(old) : null;
    text = change?.page ?? (yield* readSteps(doc.body));
    trees?.note(text.trees);
    [readAt, readLength] = [at, length];
    const known = isChangeUnknown ? null : change;
    isChangeUnknown = false;
    return known;
  }

  const reread = () =>
    timed(readAgain(), (ms) => {
      lastCost = ms;
    });
  function* currentSteps(): Generator<void, PageText> {
    if (!text || !isCurrent()) {
      yield* reread();
      isChangeUnknown = true;
    }
    // biome-ignore lint/style/noNonNullAssertion: the last step of `reread` has set it
    const page = text!;
    yield* foldSteps(page);
    return page;
  }

  return {
    isCurrent,
    get lastCost() {
      return lastCost;
    },
    get latest() {
      return text;
    },
    currentSteps,
    reread,
    invalidate: () => {
      changes++;
    },
  };
}

/**
 * Not every change is told: an app may replace its text before the observer runs. Most of them
 * change the length.
 */
function lengthOf(doc: Document): number {
  return textLengthWithin(doc.body, MOST_NODES);
}

/**
 * The same steps; `onDone` gets the milliseconds that they took, without the pauses between them.
 */
function* timed<T>(steps: Generator<void, T>, onDone: (ms: number) => void): Generator<void, T> {
  for (let ms = 0; ; ) {
    const began = performance.now();
    const step = steps.next();
    ms += performance.now() - began;
    if (step.done) {
      onDone(ms);
      return step.value;
    }
    yield;
  }
}
