import { EditableNote } from "../../components/EditableNote.tsx";
import type { Reporter } from "../../components/notice.ts";
import { TagField } from "../../components/TagField.tsx";
import { type ArticleChange, type SavedArticle, snapshotOf } from "../../lib/model/article.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import type { OverriddenPage } from "./overridden-page.ts";

interface Props {
  /** Also a deleted one: a note or tag restores it, with what was written before. */
  article: SavedArticle | null;
  /** The page, its article with the reader's overrides. */
  page: OverriddenPage;
  tabId: number;
  knownTags: readonly string[];
  reporter: Reporter;
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
      return await askWithRetry("changeArticle", { id, change });
    } catch (error) {
      reporter.reportFailure("Not saved")(error);
      throw error;
    }
  };
  const tags = article?.tags.value ?? [];
  return (
    <details class="article-note" open={Boolean(article?.note.value) || tags.length > 0}>
      <summary>Note on the article</summary>
      <EditableNote
        key={page.address}
        note={article?.note ?? NO_NOTE}
        label="Note on the article"
        placeholder="What is this article to you?"
        onSave={async (note, noteBefore) => (await save({ note, noteBefore })).note}
      />
      <TagField
        tags={tags}
        known={knownTags}
        onChange={(tags, tagsBefore) => void save({ tags, tagsBefore }).catch(() => {})}
      />
    </details>
  );
}
