import type { ComponentChildren } from "preact";
import { say, sayCount } from "../lib/i18n/say.ts";
import type { ArticleMeta, PageKind } from "../lib/model/article.ts";
import { directionOf } from "../lib/text/direction.ts";
import { sectionName } from "../lib/text/section-name.ts";
import { authorsText } from "./authors-text.ts";
import { formatPrinted } from "./printed-date.ts";

interface Props {
  meta: ArticleMeta;
  /** Shown if the page names no publication. */
  site: string;
  /** Reading time. */
  minutes: number;
  /** How many there are on it. */
  highlights: number;
  isArticle: boolean;
  children?: ComponentChildren;
}

/** The head of the panel: the article that is open in the tab. */
export function ArticleCard({ meta, site, minutes, highlights, isArticle, children }: Props) {
  const section = sectionName(meta.section, meta.title);
  const kind = KIND_LABELS[meta.kind];
  return (
    <header class="article">
      <div dir={directionOf(meta.language)}>
        <div class="masthead">
          <b dir="auto">{meta.siteName || site}</b>
          {section && <span dir="auto">{section}</span>}
        </div>
        <h1 dir="auto" lang={meta.language || undefined}>
          {meta.title || say("article.untitled")}
        </h1>
        <Byline meta={meta} />
      </div>
      <p class="facts">
        {isArticle && kind && <span>{say(kind)}</span>}
        <span>{isArticle ? sayCount("article.minutes", minutes) : say("article.notArticle")}</span>
        <span>{sayCount("shared.highlights", highlights)}</span>
      </p>
      {children}
    </header>
  );
}

function Byline({ meta }: { meta: ArticleMeta }) {
  const authors = authorsText(meta);
  const published = formatPrinted(meta.published);
  const modified = formatPrinted(meta.modified);
  if (!authors && !published) return null;
  return (
    <p class="by">
      {authors && <b dir="auto">{authors}</b>}
      {authors && published && " · "}
      {published && (
        <time dir="auto" dateTime={meta.published}>
          {published}
        </time>
      )}
      {published && modified && modified !== published && (
        <>
          {" · "}
          <span dir="auto">{say("article.updated", { date: modified })}</span>
        </>
      )}
    </p>
  );
}

/** Plain news has no label. */
const KIND_LABELS = {
  news: null,
  opinion: "article.opinion",
  live: "article.live",
  video: "article.video",
  gallery: "article.gallery",
  other: null,
} as const satisfies Record<PageKind, string | null>;
