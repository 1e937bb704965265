/** Changes of many records from the library: one message each, with its way back. */
import { articlesAndHighlights, countOf } from "../../components/count.ts";
import { changedMany } from "../../components/undo-steps.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import type { BulkChange, Former, RecordIds } from "../../lib/model/bulk.ts";
import { newId } from "../../lib/model/ids.ts";
import { NoAnswerError } from "../../lib/platform/errors.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";

/** Changes them, says what happened, and offers to undo it; resolves with whether it was done. */
export async function changeMany(
  ids: RecordIds,
  change: BulkChange,
  what: string,
  reporter: UndoReporter,
): Promise<boolean> {
  return perform(askWithRetry("changeMany", { act: newId(), ids, change }), what, reporter);
}

/** Renames or joins a tag, or removes it where `to` is empty; resolves with whether it was done. */
export async function renameTag(
  from: string,
  to: string,
  reporter: UndoReporter,
): Promise<boolean> {
  const what = to === "" ? `#${from} removed` : `#${from} is #${to} now`;
  return perform(askWithRetry("renameTag", { act: newId(), from, to }), what, reporter);
}

async function perform(
  asked: Promise<Former>,
  what: string,
  reporter: UndoReporter,
): Promise<boolean> {
  try {
    const former = await asked;
    const { articles, annotations } = former;
    const count = articlesAndHighlights(articles.length, annotations.length);
    if (count === "") reporter.report(`${what}: nothing had to be changed.`);
    else reporter.did(changedMany(`${what}: ${count}.`, former));
    return true;
  } catch (error) {
    reporter.reportFailure(failureOf(error, "Nothing was changed"))(error);
    return false;
  }
}

/** What to say of an act that failed: without an answer nobody knows whether it was done. */
export function failureOf(error: unknown, notDone: string): string {
  return error instanceof NoAnswerError ? "It is not known whether this was done" : notDone;
}

/** `3 highlights`, `1 article and 2 highlights`, as they are chosen. */
export function chosenText(articles: number, annotations: number): string {
  if (annotations === 0) return countOf(articles, "article");
  return articles === 0
    ? countOf(annotations, "highlight")
    : `${countOf(annotations, "highlight")} in ${countOf(articles, "article")}`;
}
