import { EditableNote } from "../../components/EditableNote.tsx";
import { TagField } from "../../components/TagField.tsx";
import type { ArticleChange } from "../../lib/model/article.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import type { Copy } from "./use-copy.ts";

/** Note and tags on the article as a whole. */
export function ArticleFields({ copy }: { copy: Copy }) {
  const { article, knownTags } = copy;
  const { id, note, tags } = article;
  const save = (change: ArticleChange) => askWithRetry("changeArticle", { id, change });
  return (
    <details class="article-note" open={note.value !== "" || tags.value.length > 0}>
      <summary>Note on the article</summary>
      <EditableNote
        note={note}
        label="Note on the article"
        placeholder="What is this article to you?"
        onSave={async (text, noteBefore) => (await save({ note: text, noteBefore })).note}
      />
      <TagField
        tags={tags.value}
        known={knownTags}
        onChange={(next, tagsBefore) => void save({ tags: next, tagsBefore }).catch(() => {})}
      />
    </details>
  );
}
