import { Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { formatMoment, formatPublished } from "../../components/format-date.ts";
import { Icon } from "../../components/Icon.tsx";
import type { ArticleChange } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import type { Notice } from "./App.tsx";
import { Highlight } from "./Highlight.tsx";
import { type Entry, publicationOf } from "./view.ts";

interface Props {
  entry: Entry;
  settings: Settings;
  knownTags: readonly string[];
  isPicked: boolean;
  onPick(isOn: boolean): void;
  tell(notice: Notice | null): void;
}

/** Highlights shown of an article before "Show all". */
const FIRST = 6;

/** One article: what it is, the reader's note on it, its highlights in reading order. */
export function ArticleEntry({ entry, settings, knownTags, isPicked, onPick, tell }: Props) {
  const { page, annotations, total } = entry;
  const [isOpen, setOpen] = useState(false);
  const { meta } = page;
  const title = meta.title || "Untitled page";
  const by = meta.authors.length
    ? meta.authors.join(", ")
    : meta.byline || meta.agencies.join(", ");
  const shown = isOpen ? annotations : annotations.slice(0, FIRST);
  const change = async (what: ArticleChange) => {
    try {
      await askWithRetry("changeArticle", { id: page.id, change: what });
      return true;
    } catch (error) {
      tell({
        text: `Not saved: ${error instanceof Error ? error.message : String(error)}`,
        failed: true,
      });
      return false;
    }
  };
  const remove = async () => {
    const undo = () => void change({ deleted: false }).then((isDone) => isDone && tell(null));
    if (await change({ deleted: true })) {
      tell({
        text: "Article and highlights are in the trash.",
        action: { label: "Undo", run: undo },
      });
    }
  };
  return (
    <li class="article" data-id={page.id}>
      <div class="pick-box">
        <input
          type="checkbox"
          checked={isPicked}
          aria-label={`Select “${title}”`}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      </div>
      <article>
        <p class="masthead">
          <b dir="auto">{publicationOf(page)}</b>
          {meta.section && <span dir="auto">{meta.section}</span>}
          <span class="grow" />
          <time dateTime={page.created} title={`Kept ${new Date(page.created).toLocaleString()}`}>
            {formatMoment(page.created, new Date())}
          </time>
          <button
            type="button"
            class="hit"
            title="Delete"
            aria-label={`Delete “${title}”`}
            onClick={() => void remove()}
          >
            <Icon of={Trash2} size={14} />
          </button>
        </p>
        <h2 dir="auto" lang={meta.language || undefined}>
          <OutLink href={page.url}>{title}</OutLink>
        </h2>
        {(by || meta.published) && (
          <p class="by">
            <bdi>{by}</bdi>
            {by && meta.published && " · "}
            {meta.published && (
              <time dateTime={meta.published}>{formatPublished(meta.published)}</time>
            )}
          </p>
        )}
        {page.note.value && (
          <p class="note" dir="auto">
            {page.note.value}
          </p>
        )}
        {page.tags.value.length > 0 && (
          <p class="meta">
            {page.tags.value.map((tag) => (
              <bdi class="tag" key={tag}>{`#${tag}`}</bdi>
            ))}
          </p>
        )}
        <ul class="list">
          {shown.map((annotation) => (
            <Highlight
              key={annotation.id}
              annotation={annotation}
              page={page}
              settings={settings}
              knownTags={knownTags}
              tell={tell}
            />
          ))}
        </ul>
        {annotations.length > FIRST && (
          <button
            type="button"
            class="more"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? "Fewer highlights" : `${annotations.length - FIRST} more highlights`}
          </button>
        )}
        {total > annotations.length && (
          <p class="by">
            {total - annotations.length} {annotations.length ? "more" : "highlights"} of this
            article {total - annotations.length === 1 ? "does" : "do"} not match
          </p>
        )}
      </article>
    </li>
  );
}

/** A link only where it leads to the web: an address in an imported file may be anything. */
export function OutLink({
  href,
  children,
  class: name,
}: {
  href: string;
  children: string;
  class?: string;
}) {
  if (!/^https?:/i.test(href)) return <span class={name}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" class={name}>
      {children}
    </a>
  );
}
