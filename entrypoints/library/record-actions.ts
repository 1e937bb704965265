/** Changing, deleting and restoring records from the library. */

import type { Reporter } from "../../components/notice.ts";
import type { Annotation, AnnotationChange } from "../../lib/model/annotation.ts";
import type { ArticleChange, SavedArticle } from "../../lib/model/article.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";

/** Saves the change; rejects with a message for the reader. */
export function changeArticle(id: string, change: ArticleChange): Promise<SavedArticle> {
  return askWithRetry("changeArticle", { id, change });
}

/** Saves the change; rejects with a message for the reader. */
export function changeAnnotation(id: string, change: AnnotationChange): Promise<Annotation> {
  return askWithRetry("changeAnnotation", { id, change });
}

/** Moves an article with its highlights to the trash, and offers to undo it. */
export function deleteArticle(id: string, reporter: Reporter): void {
  const fail = reporter.reportFailure("Not saved");
  const undo = () => void changeArticle(id, { deleted: false }).then(reporter.clear, fail);
  void changeArticle(id, { deleted: true }).then(
    () => reporter.report("Article and highlights are in the trash.", { label: "Undo", run: undo }),
    fail,
  );
}

/** Moves a highlight to the trash, and offers to undo it. */
export function deleteAnnotation(id: string, reporter: Reporter): void {
  const undo = () =>
    void changeAnnotation(id, { deleted: false }).then(
      reporter.clear,
      reporter.reportFailure("Not restored"),
    );
  void changeAnnotation(id, { deleted: true }).then(
    () => reporter.report("Highlight is in the trash.", { label: "Undo", run: undo }),
    reporter.reportFailure("Not deleted"),
  );
}
