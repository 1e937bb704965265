import { Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { authorsText } from "../../components/authors-text.ts";
import { formatMoment, formatMomentInFull, formatPublished } from "../../components/format-date.ts";
import { Icon } from "../../components/Icon.tsx";
import { readingCopyPath } from "../../components/reading-copy.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import type { ArticleMeta, SavedArticle } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { HighlightEntry } from "./HighlightEntry.tsx";
import { type Entry, publicationOf, titleOf } from "./library-view.ts";
import { deleteArticle } from "./record-actions.ts";

interface Props {
  entry: Entry;
  settings: Settings;
  knownTags: readonly string[];
  /** A text of it was kept. */
  isReadable: boolean;
  isSelected: boolean;
  onSelect(isSelected: boolean): void;
  reporter: UndoReporter;
}

/** One article: its metadata, the reader's note and tags on it, its highlights in reading order. */
export function ArticleEntry({ entry, isSelected, onSelect, ...props }: Props) {
  const { article } = entry;
  return (
    <li class="article" data-id={article.id}>
      <div class="select-box">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={`Select “${titleOf(article)}”`}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </div>
      <article>
        <Masthead
          article={article}
          onDelete={() => deleteArticle(article, entry.total, props.reporter)}
        />
        <h2 dir="auto" lang={article.meta.language || undefined}>
          <ExternalLink href={article.address}>{titleOf(article)}</ExternalLink>
        </h2>
        <Byline meta={article.meta} />
        {props.isReadable && (
          <p class="read">
            <a href={readingCopyPath(article.id)} target="_blank" rel="noopener">
              Open reading copy
            </a>
          </p>
        )}
        <NoteAndTags article={article} />
        <Highlights entry={entry} {...props} />
      </article>
    </li>
  );
}

function Masthead({ article, onDelete }: { article: SavedArticle; onDelete(): void }) {
  const { meta, created } = article;
  return (
    <p class="masthead">
      <b dir="auto">{publicationOf(article)}</b>
      {meta.section && <span dir="auto">{meta.section}</span>}
      <span class="grow" />
      <time dateTime={created} title={`Kept ${formatMomentInFull(created)}`}>
        {formatMoment(created, new Date())}
      </time>
      <button
        type="button"
        class="hit"
        title="Delete"
        aria-label={`Delete “${titleOf(article)}”`}
        onClick={onDelete}
      >
        <Icon icon={Trash2} size={14} />
      </button>
    </p>
  );
}

function Byline({ meta }: { meta: ArticleMeta }) {
  const authors = authorsText(meta);
  if (!authors && !meta.published) return null;
  return (
    <p class="by">
      <bdi>{authors}</bdi>
      {authors && meta.published && " · "}
      {meta.published && <time dateTime={meta.published}>{formatPublished(meta.published)}</time>}
    </p>
  );
}

function NoteAndTags({ article: { note, tags } }: { article: SavedArticle }) {
  return (
    <>
      {note.value && (
        <p class="note" dir="auto">
          {note.value}
        </p>
      )}
      {tags.value.length > 0 && (
        <p class="meta">
          {tags.value.map((tag) => (
            <bdi class="tag" key={tag}>{`#${tag}`}</bdi>
          ))}
        </p>
      )}
    </>
  );
}

/** Highlights shown of an article before the reader asks for more. */
const FIRST_HIGHLIGHTS = 6;

function Highlights({
  entry,
  ...props
}: Pick<Props, "entry" | "settings" | "knownTags" | "isReadable" | "reporter">) {
  const { article, annotations, total } = entry;
  const [isExpanded, setExpanded] = useState(false);
  const shown = isExpanded ? annotations : annotations.slice(0, FIRST_HIGHLIGHTS);
  const filteredOut = total - annotations.length;
  return (
    <>
      <ul class="list">
        {shown.map((annotation) => (
          <HighlightEntry key={annotation.id} {...{ annotation, article }} {...props} />
        ))}
      </ul>
      {annotations.length > FIRST_HIGHLIGHTS && (
        <button
          type="button"
          class="link"
          aria-expanded={isExpanded}
          onClick={() => setExpanded(!isExpanded)}
        >
          {isExpanded
            ? "Fewer highlights"
            : `${annotations.length - FIRST_HIGHLIGHTS} more highlights`}
        </button>
      )}
      {filteredOut > 0 && (
        <p class="by">
          {filteredOut} {annotations.length ? "more" : "highlights"} of this article{" "}
          {filteredOut === 1 ? "does" : "do"} not match
        </p>
      )}
    </>
  );
}
