import { NoteField } from "../../components/NoteField.tsx";
import { TagField } from "../../components/TagField.tsx";
import { type ArticleChange, type SavedArticle, snapshotOf } from "../../lib/model/article.ts";
import { askWithRetry, type PageReport } from "../../lib/platform/messages.ts";

interface Props {
  /** The record, also one in the trash: a word written here takes it out again, with what was written before. */
  page: SavedArticle | null;
  reading: PageReport;
  tabId: number;
  knownTags: readonly string[];
  onFail(error: unknown): never;
}

/** A note and tags on the article as a whole; the first word typed keeps the article. */
export function ArticleNote({ page, reading, tabId, knownTags, onFail }: Props) {
  const save = async (change: ArticleChange) => {
    try {
      const snapshot = snapshotOf(reading.article, reading.address, reading.claimed);
      const kept =
        page && !page.deleted.value ? page : await askWithRetry("saveArticle", { snapshot, tabId });
      await askWithRetry("changeArticle", { id: kept.id, change });
    } catch (error) {
      onFail(error);
    }
  };
  const tags = page?.tags.value ?? [];
  return (
    <details class="article-note" open={Boolean(page?.note.value) || tags.length > 0}>
      <summary>Note on the article</summary>
      <NoteField
        key={reading.address}
        note={page?.note.value ?? ""}
        label="Note on the article"
        placeholder="What is this article to you?"
        onSave={(note) => save({ note })}
      />
      <TagField
        tags={tags}
        known={knownTags}
        onChange={(tags, tagsBefore) => void save({ tags, tagsBefore }).catch(() => {})}
      />
    </details>
  );
}
