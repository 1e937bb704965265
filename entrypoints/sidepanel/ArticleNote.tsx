import { useCallback, useRef } from "preact/hooks";
import { EditableNote } from "../../components/EditableNote.tsx";
import { TagField } from "../../components/TagField.tsx";
import { removedTags, replacedNote } from "../../components/undo-steps.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say } from "../../lib/i18n/say.ts";
import { type ArticleChange, type SavedArticle, snapshotOf } from "../../lib/model/article.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import { unsavedNote } from "../../lib/platform/unsaved-notes.ts";
import type { OverriddenPage } from "./overridden-page.ts";

interface Props {
  /** Also a deleted one: a note or tag restores it, with what was written before. */
  article: SavedArticle | null;
  /** The page, its article with the reader's overrides. */
  page: OverriddenPage;
  tabId: number;
  knownTags: readonly string[];
  reporter: UndoReporter;
}

/** Of an article that is not in the notebook: older than any. */
const NO_NOTE = { value: "", modified: "" };

/** Note and tags on the article as a whole; the first word that is typed saves the article. */
export function ArticleNote({ article, page, tabId, knownTags, reporter }: Props) {
  const ensureSaved = async (): Promise<SavedArticle> => {
    if (article && !article.deleted.value) return article;
    const snapshot = snapshotOf(page.article, page.address, page.claimed, page.extracted);
    return askWithRetry("saveArticle", { snapshot, tabId });
  };
  const save = async (change: ArticleChange) => {
    try {
      const { id } = await ensureSaved();
      const changed = await askWithRetry("changeArticle", { id, change });
      const { tags, tagsBefore } = change;
      if (tags && tagsBefore) reporter.did(removedTags("article", id, { tags, tagsBefore }));
      return changed;
    } catch (error) {
      reporter.reportFailure(say("shared.notSaved"))(error);
      throw error;
    }
  };
  const tags = article?.tags.value ?? [];
  const id = article?.id;
  const recall = useCallback(async () => (id ? unsavedNote(id) : null), [id]);
  const timesGone = useTimesGone(article);
  const leaveNote = (note: string, before: string) =>
    reporter.did(article && replacedNote("article", article.id, { note, before }));
  return (
    <details class="article-note" open={Boolean(article?.note.value) || tags.length > 0}>
      <summary>{say("article.note")}</summary>
      <EditableNote
        key={`${page.address} ${timesGone}`}
        note={article?.note ?? NO_NOTE}
        label={say("article.note")}
        placeholder={say("article.notePlaceholder")}
        recall={recall}
        onLeave={leaveNote}
        onSave={async (edit) => (await save(edit)).note}
      />
      <TagField
        tags={tags}
        known={knownTags}
        onChange={(tags, tagsBefore) => void save({ tags, tagsBefore }).catch(() => {})}
      />
    </details>
  );
}

/** How often the article was deleted for ever: what the field still shows is no note any more. */
function useTimesGone(article: SavedArticle | null): number {
  const known = useRef({ isThere: article !== null, times: 0 });
  const { isThere, times } = known.current;
  const isGone = isThere && article === null;
  known.current = { isThere: article !== null, times: isGone ? times + 1 : times };
  return known.current.times;
}
