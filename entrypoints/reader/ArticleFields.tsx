import { useCallback } from "preact/hooks";
import { EditableNote } from "../../components/EditableNote.tsx";
import { TagField } from "../../components/TagField.tsx";
import { say } from "../../lib/i18n/say.ts";
import { unsavedNote } from "../../lib/platform/unsaved-notes.ts";
import type { CopyActions } from "./copy-actions.ts";
import type { Copy } from "./use-copy.ts";

/** Note and tags on the article as a whole. */
export function ArticleFields({ copy, actions }: { copy: Copy; actions: CopyActions }) {
  const { article, knownTags } = copy;
  const { id, note, tags } = article;
  const recall = useCallback(() => unsavedNote(id), [id]);
  return (
    <details class="article-note" open={note.value !== "" || tags.value.length > 0}>
      <summary>{say("article.note")}</summary>
      <EditableNote
        note={note}
        label={say("article.note")}
        placeholder={say("article.notePlaceholder")}
        recall={recall}
        onSave={async (edit) => (await actions.changeArticle(edit)).note}
        onLeave={(text, before) => actions.leaveNote("article", id, text, before)}
      />
      <TagField
        tags={tags.value}
        known={knownTags}
        onChange={(next, tagsBefore) =>
          void actions.changeArticle({ tags: next, tagsBefore }).catch(() => {})
        }
      />
    </details>
  );
}
