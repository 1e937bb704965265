/** Taking records out of the trash, back into the notebook or for ever. */
import { articlesAndHighlights } from "../../components/count.ts";
import { keepFocus } from "../../components/keep-focus.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say } from "../../lib/i18n/say.ts";
import { newId } from "../../lib/model/ids.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import { failureOf } from "./bulk-actions.ts";
import { changeAnnotation, changeArticle } from "./record-actions.ts";
import type { TrashIds } from "./trash-view.ts";

/** An article comes back with what was deleted with it; a highlight with its article. */
export function restore(
  entryId: string,
  { articleIds, annotationIds }: TrashIds,
  reporter: UndoReporter,
): void {
  const stop = keepFocus(entryId);
  const work = async () => {
    for (const id of articleIds) await changeArticle(id, { deleted: false });
    for (const id of annotationIds) await changeAnnotation(id, { deleted: false });
  };
  void work().then(
    () => reporter.report(say("trash.restored")),
    (error) => {
      stop();
      reporter.reportFailure(say("trash.notRestored"))(error);
    },
  );
}

/** Deletes for ever; the reader was asked. Gives whether it was done; a failure was reported. */
export async function purge(ids: TrashIds, reporter: UndoReporter): Promise<boolean> {
  try {
    const { articles, annotations } = await askWithRetry("purgeTrash", { act: newId(), ...ids });
    reporter.forget([...ids.articleIds, ...ids.annotationIds]);
    const what = articlesAndHighlights(articles, annotations);
    reporter.report(what ? say("trash.purged", { what }) : say("trash.nothingLeft"));
    return true;
  } catch (error) {
    reporter.reportFailure(failureOf(error, say("shared.notDeleted")))(error);
    return false;
  }
}
