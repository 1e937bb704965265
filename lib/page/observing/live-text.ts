/** The page's text as the anchoring room reads it, kept for as long as it is the page's. */

import { type PageText, readSteps } from "../../anchoring/document/page-text.ts";
import { type Reread, rereadSteps } from "../../anchoring/reanchor.ts";

export interface LiveText {
  /** Whether what was read last is the text of this moment. */
  isCurrent(): boolean;
  /** Milliseconds that the last reading took; Infinity before the first. */
  readonly cost: number;
  /** The text of this moment; read at once if it is not known or has changed. */
  current(): PageText;
  /**
   * Reads again; null if all of it must be taken for new. In steps, the last of which keeps it; one that is given up
   * changes nothing.
   */
  again(): Generator<void, Reread | null>;
  /** It changed: whoever asks for it next gets the new one. */
  forget(): void;
}

export function createLiveText(doc: Document): LiveText {
  let text: PageText | undefined;
  let changes = 0;
  let readAt = -1;
  let length = -1;
  let cost = Number.POSITIVE_INFINITY;
  /** Read in between by somebody who did not ask what changed. */
  let isMissed = false;
  /** Nobody tells of every change: a text may come before a watcher looks. */
  const lengthNow = () => doc.body?.textContent?.length ?? 0;
  const isCurrent = () => readAt === changes && text?.root === doc.body && length === lengthNow();

  function* again(): Generator<void, Reread | null> {
    let ms = 0;
    for (const steps = read(); ; ) {
      const began = performance.now();
      const step = steps.next();
      ms += performance.now() - began;
      if (step.done) {
        cost = ms;
        return step.value;
      }
      yield;
    }
  }
  function* read(): Generator<void, Reread | null> {
    const old = text;
    const [at, size] = [changes, lengthNow()]; // what changes while it is read makes it old again
    const change = old && old.root === doc.body ? yield* rereadSteps(old) : null;
    text = change?.page ?? (yield* readSteps(doc.body));
    [readAt, length] = [at, size];
    const answer = isMissed ? null : change;
    isMissed = false;
    return answer;
  }
  return {
    isCurrent,
    get cost() {
      return cost;
    },
    current: () => {
      if (!isCurrent()) {
        for (const _ of again());
        isMissed = true;
      }
      return text!;
    },
    again,
    forget: () => {
      changes++;
    },
  };
}
