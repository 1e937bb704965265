/** Changing, deleting and restoring records from the library. */

import { keepFocus } from "../../components/keep-focus.ts";
import type { Reporter } from "../../components/notice.ts";
import {
  deletedArticle,
  deletedHighlight,
  removedTags,
  replacedNote,
} from "../../components/undo-steps.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say } from "../../lib/i18n/say.ts";
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
export function deleteArticle(
  article: SavedArticle,
  highlights: number,
  reporter: UndoReporter,
): void {
  const stop = keepFocus(article.id);
  void changeArticle(article.id, { deleted: true }).then(
    () => reporter.did(deletedArticle(article, highlights)),
    failing(stop, reporter),
  );
}

/** Moves a highlight to the trash, and offers to undo it. */
export function deleteAnnotation(annotation: Annotation, reporter: UndoReporter): void {
  const stop = keepFocus(annotation.id);
  void changeAnnotation(annotation.id, { deleted: true }).then(
    () => reporter.did(deletedHighlight(annotation)),
    failing(stop, reporter),
  );
}

/** The entry stays: nothing waits for it to go. */
function failing(stop: () => void, reporter: Reporter): (error: unknown) => void {
  return (error) => {
    stop();
    reporter.reportFailure(say("shared.notDeleted"))(error);
  };
}

/** Changes the tags of a highlight; what was removed can be undone. */
export function changeTags(
  id: string,
  tags: string[],
  tagsBefore: string[],
  reporter: UndoReporter,
): void {
  void changeAnnotation(id, { tags, tagsBefore }).then(
    () => reporter.did(removedTags("annotation", id, { tags, tagsBefore })),
    reporter.reportFailure(say("shared.notSaved")),
  );
}

/** The reader left a note: what it said before can be had back. */
export function leaveNote(id: string, note: string, before: string, reporter: UndoReporter): void {
  reporter.did(replacedNote("annotation", id, { note, before }));
}
