import { authorsText } from "../../components/authors-text.ts";
import { NoteText } from "../../components/NoteText.tsx";
import { formatPrinted } from "../../components/printed-date.ts";
import { Quote } from "../../components/Quote.tsx";
import { say, sayCount } from "../../lib/i18n/say.ts";
import type { Listing } from "../../lib/library/listing.ts";
import { publicationOf } from "../../lib/library/matching.ts";
import { quoteOf } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { withoutTracking } from "../../lib/model/source.ts";
import { headingOf } from "./headings.ts";
import { titleOf } from "./library-view.ts";
import type { RecordsById } from "./use-library.ts";

interface Props {
  listing: Listing;
  records: RecordsById;
  settings: Settings;
  isByTag: boolean;
  /** What was searched for; "" if nothing was. */
  query: string;
}

/** All that is listed, as words on paper: no buttons, and nothing left out without a word. */
export function PrintedLibrary({ listing, records, settings, isByTag, query }: Props) {
  const listed = listing.sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div class="printed">
      <h1>{query ? say("library.printed", { query }) : say("library.heading")}</h1>
      {listing.hasMore && <p>{sayCount("library.printedPart", listed)}</p>}
      {listing.sections.map(({ heading, entries }) => (
        <section key={heading}>
          {heading !== null && <h2>{headingOf(heading, isByTag)}</h2>}
          {entries.map(({ articleId, annotationIds }) => {
            const article = records.article(articleId);
            if (!article) return null;
            const { meta, address, note } = article;
            const facts = [
              publicationOf(article),
              authorsText(meta),
              formatPrinted(meta.published),
            ];
            return (
              <article key={articleId}>
                <h3 dir="auto">{titleOf(article)}</h3>
                <p>{facts.filter(Boolean).join(" · ")}</p>
                <p class="address">{withoutTracking(address)}</p>
                {note.value && <NoteText text={note.value} />}
                {annotationIds.map((id) => (
                  <PrintedHighlight key={id} {...{ id, records, settings }} lang={meta.language} />
                ))}
              </article>
            );
          })}
        </section>
      ))}
    </div>
  );
}

interface HighlightProps extends Pick<Props, "records" | "settings"> {
  id: string;
  lang: string;
}

function PrintedHighlight({ id, records, settings, lang }: HighlightProps) {
  const annotation = records.annotation(id);
  if (!annotation) return null;
  const { color, note, tags } = annotation.body;
  const { name, hue } = settings.colors[color.value];
  return (
    <div class="printed-highlight">
      <Quote text={quoteOf(annotation)} hue={hue} lang={lang} />
      {note.value && <NoteText text={note.value} />}
      <p>{[name, ...tags.value.map((tag) => `#${tag}`)].join(" · ")}</p>
    </div>
  );
}
