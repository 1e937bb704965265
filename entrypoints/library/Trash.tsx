import { Empty } from "../../components/Empty.tsx";
import { formatMoment } from "../../components/format-date.ts";
import { Quote } from "../../components/Quote.tsx";
import { quoteOf } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import type { Notice } from "./App.tsx";
import { publicationOf, type trashOf } from "./view.ts";

interface Props {
  trash: ReturnType<typeof trashOf>;
  settings: Settings;
  tell(notice: Notice | null): void;
}

const FIRST = 200;

/** What was deleted, to be taken back. Nothing is ever deleted for good. */
export function Trash({ trash, settings, tell }: Props) {
  const failed = (error: unknown) =>
    tell({
      text: `Not restored: ${error instanceof Error ? error.message : String(error)}`,
      failed: true,
    });
  const restored = () => tell({ text: "Restored." });
  if (trash.pages.length + trash.annotations.length === 0) {
    return (
      <Empty title="The trash is empty">
        <p>What you delete comes here, and can be restored.</p>
      </Empty>
    );
  }
  return (
    <>
      <div class="line">
        <h2>Trash</h2>
      </div>
      <ul class="list articles">
        {trash.pages.slice(0, FIRST).map((page) => (
          <li class="trashed" key={page.id}>
            <div class="grow">
              <p class="masthead">
                <b dir="auto">{publicationOf(page)}</b>
                <span>Article, deleted {formatMoment(page.deleted.modified, new Date())}</span>
              </p>
              <h2 dir="auto">{page.meta.title || "Untitled page"}</h2>
            </div>
            <button
              type="button"
              class="btn"
              onClick={() =>
                void askWithRetry("changeArticle", {
                  id: page.id,
                  change: { deleted: false },
                }).then(restored, failed)
              }
            >
              Restore
            </button>
          </li>
        ))}
        {trash.annotations.slice(0, FIRST).map(({ annotation, page }) => (
          <li class="trashed" key={annotation.id}>
            <div class="grow">
              <p class="masthead">
                <b dir="auto">{page.meta.title || publicationOf(page)}</b>
                <span>
                  Highlight, deleted {formatMoment(annotation.deleted.modified, new Date())}
                </span>
              </p>
              <Quote
                text={quoteOf(annotation)}
                hue={settings.colors[annotation.body.color.value].hue}
                lang={page.meta.language}
              />
            </div>
            <button
              type="button"
              class="btn"
              onClick={() =>
                void askWithRetry("changeAnnotation", {
                  id: annotation.id,
                  change: { deleted: false },
                }).then(restored, failed)
              }
            >
              Restore
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
