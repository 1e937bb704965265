/** What the reader can do with a highlight in the panel's list. */

import { keepFocus } from "../../components/keep-focus.ts";
import { deletedHighlight, removedTags, replacedNote } from "../../components/undo-steps.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Annotation, AnnotationChange } from "../../lib/model/annotation.ts";
import { askTab, askWithRetry } from "../../lib/platform/messages.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { copyHighlights } from "./copy-words.ts";

export interface HighlightActions {
  /** Reports a failure to the reader, and rejects. */
  change(id: string, change: AnnotationChange): Promise<Annotation>;
  remove(annotation: Annotation): void;
  /** The reader left a note: what it said before can be had back. */
  leaveNote(id: string, note: string, before: string): void;
  /** With its source. */
  copyQuote(annotation: Annotation): void;
  /** Scrolls the page in the tab to the highlight. */
  scrollTo(id: string): void;
}

/** The actions on the page in a tab; what they did, or why not, is told by `reporter`. */
export function highlightActions(
  db: NotebookDb,
  tabId: number,
  reporter: UndoReporter,
): HighlightActions {
  const change = async (id: string, what: AnnotationChange) => {
    try {
      const changed = await askWithRetry("changeAnnotation", { id, change: what });
      const { tags, tagsBefore } = what;
      if (tags && tagsBefore) reporter.did(removedTags("annotation", id, { tags, tagsBefore }));
      return changed;
    } catch (error) {
      reporter.reportFailure(say("shared.notSaved"))(error);
      throw error;
    }
  };
  const remove = (annotation: Annotation) => {
    const stop = keepFocus(annotation.id);
    void change(annotation.id, { deleted: true }).then(
      () => reporter.did(deletedHighlight(annotation)),
      stop, // reported
    );
  };
  const leaveNote = (id: string, note: string, before: string) =>
    reporter.did(replacedNote("annotation", id, { note, before }));
  const copyQuote = (annotation: Annotation) => copyHighlights(db, [annotation], reporter);
  // If the page was closed, the panel shows another one in a moment.
  const scrollTo = (id: string) => void askTab(tabId, "scrollToAnnotation", { id }).catch(() => {});
  return { change, remove, leaveNote, copyQuote, scrollTo };
}
