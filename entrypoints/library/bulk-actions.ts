/** Changes of many records from the library: one message each, with its way back. */
import { articlesAndHighlights, countOf } from "../../components/count.ts";
import type { Reporter } from "../../components/notice.ts";
import type { BulkChange, Former, RecordIds } from "../../lib/model/bulk.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";

/** Changes them, says what happened, and offers to undo it; resolves with whether it was done. */
export async function changeMany(
  ids: RecordIds,
  change: BulkChange,
  what: string,
  reporter: Reporter,
): Promise<boolean> {
  return perform(askWithRetry("changeMany", { ids, change }), what, reporter);
}

/** Renames or joins a tag, or removes it where `to` is empty; resolves with whether it was done. */
export async function renameTag(from: string, to: string, reporter: Reporter): Promise<boolean> {
  const what = to === "" ? `#${from} removed` : `#${from} is #${to} now`;
  return perform(askWithRetry("renameTag", { from, to }), what, reporter);
}

async function perform(asked: Promise<Former>, what: string, reporter: Reporter): Promise<boolean> {
  try {
    const former = await asked;
    const { articles, annotations } = former;
    const count = articlesAndHighlights(articles.length, annotations.length);
    const undo = { label: "Undo", run: () => takeBack(former, reporter) };
    reporter.report(`${what}: ${count || "nothing had to be changed"}.`, count ? undo : undefined);
    return true;
  } catch (error) {
    reporter.reportFailure("Nothing was changed")(error);
    return false;
  }
}

function takeBack(former: Former, reporter: Reporter): void {
  void askWithRetry("putBack", { former }).then(
    () => reporter.report("Undone."),
    reporter.reportFailure("Not undone"),
  );
}

/** `3 highlights`, `1 article and 2 highlights`, as they are chosen. */
export function chosenText(articles: number, annotations: number): string {
  if (annotations === 0) return countOf(articles, "article");
  return articles === 0
    ? countOf(annotations, "highlight")
    : `${countOf(annotations, "highlight")} in ${countOf(articles, "article")}`;
}
