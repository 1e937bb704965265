import type { ComponentChildren } from "preact";
import type { ArticleMeta, PageKind } from "../lib/model/article.ts";
import { formatPublished } from "./format-date.ts";

interface Props {
  meta: ArticleMeta;
  /** Shown where the page names no publication. */
  site: string;
  minutes: number;
  highlights: number;
  isArticle: boolean;
  children?: ComponentChildren;
}

/** The head of the panel: what is being read. */
export function ArticleCard({ meta, site, minutes, highlights, isArticle, children }: Props) {
  const by = meta.authors.length
    ? meta.authors.join(", ")
    : meta.byline || meta.agencies.join(", ");
  const published = formatPublished(meta.published);
  const modified = formatPublished(meta.modified);
  return (
    <header class="article">
      <div class="masthead">
        <b dir="auto">{meta.siteName || site}</b>
        {meta.section && <span dir="auto">{meta.section}</span>}
      </div>
      <h1 dir="auto" lang={meta.language || undefined}>
        {meta.title || "Untitled page"}
      </h1>
      {(by || published) && (
        <p class="by">
          {by && <b dir="auto">{by}</b>}
          {by && published && " · "}
          {published && <time dateTime={meta.published}>{published}</time>}
          {published && modified && modified !== published && (
            <span title={modified}> · updated {modified}</span>
          )}
        </p>
      )}
      <p class="facts">
        {isArticle && KINDS[meta.kind] && <span>{KINDS[meta.kind]}</span>}
        {isArticle ? (
          <span>{minutes} min</span>
        ) : (
          <span>Not an article; highlights work here too</span>
        )}
        <span>{highlights === 1 ? "1 highlight" : `${highlights} highlights`}</span>
      </p>
      {children}
    </header>
  );
}

/** What is not plain news is named. */
const KINDS: Record<PageKind, string> = {
  news: "",
  opinion: "Opinion",
  live: "Live blog",
  video: "Video",
  gallery: "Pictures",
  other: "",
};
