import { ChevronDown, ChevronRight, Trash2 } from "lucide";
import { authorsText } from "../../components/authors-text.ts";
import { CitationButton } from "../../components/CitationButton.tsx";
import { formatMoment, formatMomentInFull } from "../../components/format-date.ts";
import { Icon } from "../../components/Icon.tsx";
import { NoteText } from "../../components/NoteText.tsx";
import { formatPrinted } from "../../components/printed-date.ts";
import { Quote } from "../../components/Quote.tsx";
import { readingCopyPath } from "../../components/reading-copy.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import { publicationOf } from "../../lib/library/matching.ts";
import { quoteOf } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { withoutTracking } from "../../lib/model/source.ts";
import { copyCitation } from "../../lib/notebook/copy-citation.ts";
import { sectionName } from "../../lib/text/section-name.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { titleOf } from "./library-view.ts";
import { Marked } from "./Marked.tsx";
import { deleteArticle } from "./record-actions.ts";
import type { ListParts } from "./row-parts.ts";
import type { ArticleRow as Row } from "./rows.ts";
import { Snippet } from "./Snippet.tsx";
import { Tag } from "./Tag.tsx";

interface Props {
  row: Row;
  article: SavedArticle;
  parts: ListParts;
}

/** One article: publication, title, date and count; closed with its first highlight. */
export function ArticleRow({ row, article, parts }: Props) {
  const { needles, dispatch } = parts;
  const { isOpen, entry } = row;
  return (
    <article>
      <Masthead article={article} />
      <h2 dir="auto" lang={article.meta.language || undefined}>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => dispatch({ type: "open", key: row.key, isOpen: !isOpen })}
        >
          <Marked text={titleOf(article)} needles={needles} />
          <Icon icon={isOpen ? ChevronDown : ChevronRight} size={15} />
        </button>
      </h2>
      <Facts row={row} article={article} parts={parts} />
      {entry.isTextHit && <Snippet articleId={article.id} parts={parts} />}
      {isOpen ? (
        <Opened article={article} parts={parts} />
      ) : (
        <FirstHighlight row={row} article={article} parts={parts} />
      )}
    </article>
  );
}

function Masthead({ article }: { article: SavedArticle }) {
  const { meta, created } = article;
  const section = sectionName(meta.section, meta.title);
  const published = formatPrinted(meta.published);
  const kept = say("library.kept", { moment: formatMomentInFull(created) });
  return (
    <p class="masthead">
      <b dir="auto">{publicationOf(article)}</b>
      {section && <span dir="auto">{section}</span>}
      {published ? (
        <time dateTime={meta.published} title={kept}>
          {published}
        </time>
      ) : (
        <time dateTime={created} title={kept}>
          {say("library.keptOn", { moment: formatMoment(created, new Date()) })}
        </time>
      )}
    </p>
  );
}

function Facts({ row: { entry }, article, parts: { needles } }: Props) {
  const authors = authorsText(article.meta);
  const shown = entry.annotationIds.length;
  const count =
    shown === entry.total || entry.isTextHit
      ? sayCount("shared.highlights", entry.total)
      : sayCount("library.shownOf", entry.total, { shown });
  return (
    <p class="by">
      {authors && (
        <>
          <bdi>
            <Marked text={authors} needles={needles} />
          </bdi>
          {" · "}
        </>
      )}
      <span class="number">{count}</span>
    </p>
  );
}

/** What an open article shows before its highlights. */
function Opened({ article, parts }: Omit<Props, "row">) {
  const { needles, settings, readableIds, records, reporter } = parts;
  const { id, note, tags, address } = article;
  return (
    <>
      {note.value && (
        <NoteText text={note.value} words={(text) => <Marked text={text} needles={needles} />} />
      )}
      <p class="meta">
        {tags.value.map((tag) => (
          <Tag key={tag} {...{ tag, settings, needles }} />
        ))}
        <ExternalLink class="page" href={withoutTracking(address)}>
          {say("library.openPage")}
        </ExternalLink>
        {readableIds.has(id) && (
          <a class="read" href={readingCopyPath(id)} target="_blank" rel="noopener">
            {say("library.openCopy")}
          </a>
        )}
        <CitationButton
          style={settings.citationStyle}
          onCopy={(style) => copyCitation(article, style)}
          reporter={reporter}
        />
        <span class="grow" />
        <button
          type="button"
          class="hit"
          title={say("library.deleteArticle")}
          aria-label={say("library.deleteNamed", { title: titleOf(article) })}
          onClick={() => deleteArticle(article, records.annotationIdsOf(id).length, reporter)}
        >
          <Icon icon={Trash2} size={14} />
        </button>
      </p>
    </>
  );
}

function FirstHighlight({ row, article, parts }: Props) {
  const { records, settings, needles } = parts;
  const first = records.annotation(row.entry.annotationIds[0] ?? "");
  if (!first) return null;
  const { hue } = settings.colors[first.body.color.value];
  return (
    <div class="first">
      <Quote
        text={<Marked text={quoteOf(first)} needles={needles} />}
        hue={hue}
        lang={article.meta.language}
      />
    </div>
  );
}
