/** Changes of many records from the library: one message each, with its way back. */
import { articlesAndHighlights } from "../../components/count.ts";
import { changedMany } from "../../components/undo-steps.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import { withTagRenamed } from "../../lib/library/tag-settings.ts";
import type { BulkChange, Former, RecordIds } from "../../lib/model/bulk.ts";
import { newId } from "../../lib/model/ids.ts";
import type { FormerTagSettings } from "../../lib/model/tag-settings.ts";
import { NoAnswerError } from "../../lib/platform/errors.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import { changeSettings } from "../../lib/platform/settings.ts";

/** Changes them, says what happened, and offers to undo it. */
export async function changeMany(
  ids: RecordIds,
  change: BulkChange,
  what: string,
  reporter: UndoReporter,
): Promise<void> {
  const asked = askWithRetry("changeMany", { act: newId(), ids, change });
  const done = asked.then((former) => ({ former }));
  await perform(done, what, reporter);
}

/** Renames or joins a tag, or removes it where `to` is empty; its colour and searches follow. */
export async function renameTag(from: string, to: string, reporter: UndoReporter): Promise<void> {
  const what =
    to === ""
      ? say("library.tagRemoved", { tag: `#${from}` })
      : say("library.tagRenamed", { from: `#${from}`, to: `#${to}` });
  let tellFailure = () => {};
  const rename = async () => {
    const former = await askWithRetry("renameTag", { act: newId(), from, to });
    const settings = await followTag(from, to).catch((error) => {
      const tell = reporter.reportFailure(say("library.notFollowed", { tag: `#${from}` }));
      tellFailure = () => tell(error);
      return undefined;
    });
    return { former, settings };
  };
  await perform(rename(), what, reporter);
  tellFailure();
}

async function followTag(from: string, to: string): Promise<FormerTagSettings | undefined> {
  let former: FormerTagSettings | undefined;
  await changeSettings(({ tagColors, savedSearches }) => {
    const before = { tagColors, savedSearches };
    former = { before, left: withTagRenamed(before, from, to) };
    return former.left;
  });
  return former;
}

interface Done {
  former: Former;
  settings?: FormerTagSettings | undefined;
}

async function perform(asked: Promise<Done>, what: string, reporter: UndoReporter): Promise<void> {
  try {
    const { former, settings } = await asked;
    const { articles, annotations } = former;
    const count = articlesAndHighlights(articles.length, annotations.length);
    if (count === "") reporter.report(say("library.actNone", { what }));
    else reporter.did(changedMany(say("library.act", { what, count }), former, settings));
  } catch (error) {
    reporter.reportFailure(failureOf(error, say("library.notChanged")))(error);
  }
}

/** What to say of an act that failed: without an answer nobody knows whether it was done. */
export function failureOf(error: unknown, notDone: string): string {
  return error instanceof NoAnswerError ? say("library.notKnown") : notDone;
}

/** `3 highlights`, `1 article and 2 highlights`, as they are chosen. */
export function chosenText(articles: number, annotations: number): string {
  if (annotations === 0) return sayCount("shared.articles", articles);
  const highlights = sayCount("shared.highlights", annotations);
  return articles === 0 ? highlights : sayCount("library.highlightsIn", articles, { highlights });
}
