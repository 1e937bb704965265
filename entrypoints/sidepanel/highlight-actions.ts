/** What the reader can do with a highlight in the panel's list. */

import type { Reporter } from "../../components/notice.ts";
import type { Annotation, AnnotationChange } from "../../lib/model/annotation.ts";
import { askTab, askWithRetry } from "../../lib/platform/messages.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { copyHighlights } from "./copy-words.ts";

export interface HighlightActions {
  /** Reports a failure to the reader, and rejects. */
  change(id: string, change: AnnotationChange): Promise<Annotation>;
  remove(id: string): void;
  /** With its source. */
  copyQuote(annotation: Annotation): void;
  /** Scrolls the page in the tab to the highlight. */
  scrollTo(id: string): void;
}

/** The actions on the page in a tab; what they did, or why not, is told by `reporter`. */
export function highlightActions(
  db: NotebookDb,
  tabId: number,
  reporter: Reporter,
): HighlightActions {
  const change = async (id: string, what: AnnotationChange) => {
    try {
      return await askWithRetry("changeAnnotation", { id, change: what });
    } catch (error) {
      reporter.reportFailure("Not saved")(error);
      throw error;
    }
  };
  const ignoreReported = () => {};
  const restore = (id: string) =>
    void change(id, { deleted: false }).then(reporter.clear, ignoreReported);
  const remove = (id: string) =>
    void change(id, { deleted: true }).then(
      () => reporter.report("Highlight deleted.", { label: "Undo", run: () => restore(id) }),
      ignoreReported,
    );
  const copyQuote = (annotation: Annotation) => copyHighlights(db, [annotation], reporter);
  // If the page was closed, the panel shows another one in a moment.
  const scrollTo = (id: string) => void askTab(tabId, "scrollToAnnotation", { id }).catch(() => {});
  return { change, remove, copyQuote, scrollTo };
}
