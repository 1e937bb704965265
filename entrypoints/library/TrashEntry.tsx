import { useState } from "preact/hooks";
import { formatMoment, formatMomentInFull } from "../../components/format-date.ts";
import { Quote } from "../../components/Quote.tsx";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say, sayCount, sayParts } from "../../lib/i18n/say.ts";
import { publicationOf } from "../../lib/library/matching.ts";
import { type Annotation, quoteOf } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { daysLeft } from "../../lib/model/trash.ts";
import { titleOf } from "./library-view.ts";
import { restore } from "./trash-actions.ts";
import { deletedBefore, idsIn, type TrashGroup, type TrashIds } from "./trash-view.ts";

interface Props {
  group: TrashGroup;
  settings: Settings;
  reporter: UndoReporter;
  /** Asks before it deletes for ever; `entryId`: the entry that goes then. */
  onPurge(ids: TrashIds, entryId: string): void;
}

/** Highlights shown of an article before the reader asks for more. */
const FIRST_HIGHLIGHTS = 6;

/** An article in the trash, as it was when it was deleted, or one that has highlights there. */
export function TrashEntry({ group, settings, reporter, onPurge }: Props) {
  const { article, isArticleDeleted, annotations } = group;
  const [isExpanded, setExpanded] = useState(false);
  const shown = isExpanded ? annotations : annotations.slice(0, FIRST_HIGHLIGHTS);
  return (
    <li class="trashed" data-id={article.id}>
      <p class="masthead">
        <b dir="auto">{publicationOf(article)}</b>
        {isArticleDeleted && <Facts what="trash.article" deleted={article.deleted.modified} />}
      </p>
      <h3 dir="auto" lang={article.meta.language || undefined}>
        {titleOf(article)}
      </h3>
      {isArticleDeleted && <AsItWas article={article} />}
      <Buttons {...{ group, reporter, onPurge }} />
      {shown.length > 0 && (
        <ul class="list">
          {shown.map((annotation) => (
            <Highlight
              key={annotation.id}
              {...{ annotation, group, settings, reporter, onPurge }}
            />
          ))}
        </ul>
      )}
      {annotations.length > FIRST_HIGHLIGHTS && (
        <button
          type="button"
          class="link"
          aria-expanded={isExpanded}
          onClick={() => setExpanded(!isExpanded)}
        >
          {isExpanded
            ? say("trash.fewer")
            : sayCount("trash.more", annotations.length - FIRST_HIGHLIGHTS)}
        </button>
      )}
    </li>
  );
}

function Facts({ what, deleted }: { what: "trash.article" | "trash.highlight"; deleted: string }) {
  const now = new Date();
  const moment = (
    <time key="moment" dateTime={deleted} title={formatMomentInFull(deleted)}>
      {formatMoment(deleted, now)}
    </time>
  );
  const left = sayCount("trash.daysLeft", daysLeft(deleted, now.toISOString()));
  return <span>{sayParts(what, { moment, left })}</span>;
}

/** What comes back with the article: the reader's note, tags and changes to its text. */
function AsItWas({ article }: { article: SavedArticle }) {
  const { note, tags, overrides } = article;
  const changes = overrides?.value.length ?? 0;
  return (
    <>
      {note.value && (
        <p class="note" dir="auto">
          {note.value}
        </p>
      )}
      {(tags.value.length > 0 || changes > 0) && (
        <p class="meta">
          {tags.value.map((tag) => (
            <bdi class="tag" key={tag}>{`#${tag}`}</bdi>
          ))}
          {changes > 0 && <span>{sayCount("trash.textChanges", changes)}</span>}
        </p>
      )}
    </>
  );
}

function Buttons({ group, reporter, onPurge }: Omit<Props, "settings">) {
  const { article, isArticleDeleted, annotations } = group;
  const before = deletedBefore(group);
  const all = idsIn([group]);
  const count = all.annotationIds.length;
  const alone = { articleIds: all.articleIds, annotationIds: [] };
  if (!isArticleDeleted && annotations.length < 2) return null;
  const title = titleOf(article);
  return (
    <p class="row">
      {isArticleDeleted && (
        <button type="button" class="btn" onClick={() => restore(article.id, alone, reporter)}>
          {say("trash.restore")}
        </button>
      )}
      {(!isArticleDeleted || before.length > 0) && (
        <button
          type="button"
          class="btn"
          onClick={() =>
            restore(
              article.id,
              isArticleDeleted ? { ...alone, annotationIds: before.map(({ id }) => id) } : all,
              reporter,
            )
          }
        >
          {sayCount("trash.restoreAll", count)}
        </button>
      )}
      <button
        type="button"
        class="btn danger"
        aria-label={say(isArticleDeleted ? "trash.purgeArticle" : "trash.purgeAllOf", { title })}
        onClick={() => onPurge(all, article.id)}
      >
        {say(isArticleDeleted ? "trash.purge" : "trash.purgeAll")}
      </button>
    </p>
  );
}

interface HighlightProps extends Props {
  annotation: Annotation;
}

function Highlight({ annotation, group, settings, reporter, onPurge }: HighlightProps) {
  const { id, body, deleted } = annotation;
  const own = { articleIds: [], annotationIds: [id] };
  // With its last highlight an article that is not in the trash goes from this list.
  const isLast = !group.isArticleDeleted && group.annotations.length === 1;
  const entryId = isLast ? group.article.id : id;
  return (
    <li class="highlight" data-id={id}>
      <Quote
        text={quoteOf(annotation)}
        hue={settings.colors[body.color.value].hue}
        lang={group.article.meta.language}
      />
      {body.note.value && (
        <p class="note" dir="auto">
          {body.note.value}
        </p>
      )}
      <div class="meta">
        {body.tags.value.map((tag) => (
          <bdi class="tag" key={tag}>{`#${tag}`}</bdi>
        ))}
        <Facts what="trash.highlight" deleted={deleted.modified} />
        <span class="grow" />
        <button type="button" class="link" onClick={() => restore(entryId, own, reporter)}>
          {say("trash.restore")}
        </button>
        <button
          type="button"
          class="link danger"
          aria-label={say("trash.purgeHighlight")}
          onClick={() => onPurge(own, entryId)}
        >
          {say("trash.purge")}
        </button>
      </div>
    </li>
  );
}
