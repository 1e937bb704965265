/**
 * That a passage is missing, or there again, is noted in the notebook, so that the library can list
 * what is gone though its page is closed.
 */
import { type Annotation, isMissing } from "../../model/annotation.ts";
import { askWithRetry } from "../../platform/messages.ts";
import type { SessionParts } from "./session-parts.ts";
import { anchorStatusesHere, type SessionState } from "./session-state.ts";
import { annotationsUpdated } from "./session-transitions.ts";

/** Milliseconds without news until a passage counts as missing: late text comes meanwhile. */
const PATIENCE = 3000;

type Parts = Pick<SessionParts, "doc" | "signal" | "translation"> & {
  state(): SessionState;
  setState(state: SessionState): void;
};

/** Gives what is to be called after every search. */
export function createSightings(parts: Parts): () => void {
  const { doc, signal, translation } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (notFound: boolean) => {
    const changed = contradicted(parts.state(), notFound);
    if (changed.length === 0) return;
    for (const { id } of changed) {
      // The next visit sees the same and notes it then.
      void askWithRetry("changeAnnotation", { id, change: { notFound } }).catch(() => {});
    }
    const modified = new Date().toISOString();
    const noted = changed.map((one) => ({
      ...one,
      target: { ...one.target, notFound: { value: notFound, modified } },
    }));
    parts.setState(annotationsUpdated(parts.state(), noted));
  };
  const noteMissing = () => {
    if (signal.aborted || translation.language) return;
    // Nobody saw it, and pages leave out text of tabs that are hidden.
    if (doc.hidden) doc.addEventListener("visibilitychange", wait, { once: true, signal });
    else note(true);
  };
  const wait = () => {
    clearTimeout(timer);
    if (contradicted(parts.state(), true).length > 0) timer = setTimeout(noteMissing, PATIENCE);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return () => {
    // It has other words, and tells nothing of what is missing.
    if (translation.language) return clearTimeout(timer);
    note(false);
    wait();
  };
}

/** Those that are missing, or not, though the notebook has it the other way. */
function contradicted(state: SessionState, notFound: boolean): Annotation[] {
  return anchorStatusesHere(state).flatMap(({ id, state: found }) => {
    const annotation = state.annotations.get(id);
    if (!annotation || found === "not-tried" || isMissing(annotation) === notFound) return [];
    // Words of a translation are not in the page as its paper wrote it.
    if (notFound && annotation.target.translatedInto) return [];
    return (found === "not-found") === notFound ? annotation : [];
  });
}
