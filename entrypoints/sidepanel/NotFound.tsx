import { say } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { versionsOf } from "../../lib/store/versions.ts";
import { ArchivedPassage } from "./ArchivedPassage.tsx";
import type { EntryContext } from "./entry-context.ts";
import { ListEntry } from "./ListEntry.tsx";

interface Props {
  db: NotebookDb;
  articleId: string | null;
  /** Those that are not on the page. */
  annotations: readonly Annotation[];
  entry: EntryContext;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** The highlights that are not on the page today, apart, counted, with the text that had them. */
export function NotFound({ db, articleId, annotations, entry, isOpen, onToggle }: Props) {
  const versions = useLive(async () => (articleId ? versionsOf(db, articleId) : []), [articleId]);
  return (
    <details
      class="not-found"
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary class="not-found-head">
        <h2>{say("panel.notFoundCount", { count: annotations.length })}</h2>
      </summary>
      <ul class="list" aria-label={say("panel.notFound")}>
        {annotations.map((annotation) => (
          <ListEntry key={annotation.id} annotation={annotation} {...entry}>
            <ArchivedPassage
              annotation={annotation}
              versions={versions.state === "ready" ? versions.value : []}
              lang={entry.lang}
            />
          </ListEntry>
        ))}
      </ul>
    </details>
  );
}
