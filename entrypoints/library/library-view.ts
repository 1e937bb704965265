/** What the library shows of a notebook: filtered entries, facet counts, the trash. Pure. */
import { type Annotation, byPosition, type ColorKey } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { compareStrings } from "../../lib/model/compare.ts";
import { siteOf } from "../../lib/model/source.ts";
import type { SearchResult } from "../../lib/store/search.ts";

/** An undefined field lets everything through. */
export interface Filter {
  tag?: string | undefined;
  color?: ColorKey | undefined;
  publication?: string | undefined;
}

/** One article with those of its highlights that the filters let through. */
export interface Entry {
  article: SavedArticle;
  annotations: Annotation[];
  /** How many highlights it has in all. */
  total: number;
}

/** A value to filter by, and how many highlights (of a publication: articles) it would show. */
export interface Facet<T extends string = string> {
  value: T;
  count: number;
}

export interface LibraryView {
  entries: Entry[];
  tags: Facet[];
  colors: Facet<ColorKey>[];
  publications: Facet[];
}

/** The name that an article is listed under. */
export function publicationOf(article: SavedArticle): string {
  return article.meta.siteName || siteOf(article.address) || "Unknown publication";
}

/** The title, or what is shown in its place. */
export function titleOf(article: SavedArticle): string {
  return article.meta.title || "Untitled page";
}

/** One article with all of its highlights that are not deleted. */
interface Group {
  article: SavedArticle;
  annotations: readonly Annotation[];
}

/**
 * What is not deleted, filtered, the newest first. The counts of one kind of facet are of what the
 * other filters and the search let through. `found`: the result of the search, if there is one.
 */
export function libraryViewOf(
  articles: readonly SavedArticle[],
  annotations: readonly Annotation[],
  filter: Filter,
  found?: SearchResult,
): LibraryView {
  const groups = groupByArticle(articles, annotations);
  const entriesOf = (filter: Filter) =>
    groups.flatMap((group) => entryOf(group, filter, found) ?? []);
  const without = (key: keyof Filter) => entriesOf({ ...filter, [key]: undefined });
  return {
    entries: entriesOf(filter),
    tags: countFacets(without("tag").flatMap(tagsOf)),
    colors: countFacets(
      without("color").flatMap((entry) => entry.annotations.map(({ body }) => body.color.value)),
    ),
    publications: countFacets(without("publication").map(({ article }) => publicationOf(article))),
  };
}

function groupByArticle(
  articles: readonly SavedArticle[],
  annotations: readonly Annotation[],
): Group[] {
  const present = annotations.filter((annotation) => !annotation.deleted.value);
  const byArticle = Map.groupBy(present, (annotation) => annotation.articleId);
  return articles
    .filter((article) => !article.deleted.value)
    .map((article) => ({ article, annotations: byArticle.get(article.id) ?? [] }))
    .map((group) => ({ group, newest: newestOf(group) }))
    .sort((a, b) => compareStrings(b.newest, a.newest))
    .map(({ group }) => group);
}

/** When the article's newest highlight was made, or else when the article was saved. */
function newestOf({ article, annotations }: Group): string {
  const times = [article.created, ...annotations.map(({ created }) => created)];
  return times.reduce((newest, time) => (time > newest ? time : newest));
}

function tagsOf({ article, annotations }: Entry): string[] {
  return [...article.tags.value, ...annotations.flatMap(({ body }) => body.tags.value)];
}

function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((other) => other.toLowerCase() === tag.toLowerCase());
}

/**
 * A filter by tag or colour shows an article's matching highlights; a tag on the article shows all
 * of them. null if neither the article nor one of its highlights matches.
 */
function entryOf(group: Group, filter: Filter, found: SearchResult | undefined): Entry | null {
  const { article, annotations } = group;
  if (filter.publication && publicationOf(article) !== filter.publication) return null;
  const { tag, color } = filter;
  const isArticleTagged = !tag || hasTag(article.tags.value, tag);
  const matching = annotations.filter(
    (annotation) =>
      (isArticleTagged || hasTag(annotation.body.tags.value, tag)) &&
      (!color || annotation.body.color.value === color) &&
      (found?.hasAnnotation(annotation) ?? true),
  );
  const isArticleMatching = isArticleTagged && !color && (found?.hasArticle(article) ?? true);
  if (matching.length === 0 && !isArticleMatching) return null;
  return { article, annotations: matching.sort(byPosition), total: annotations.length };
}

/**
 * The most frequent first, then by name. Values that differ in case are one, in the spelling that
 * comes first.
 */
function countFacets<T extends string>(values: readonly T[]): Facet<T>[] {
  const facets = new Map<string, Facet<T>>();
  for (const value of values) {
    const facet = facets.get(value.toLowerCase());
    if (facet) facet.count++;
    else facets.set(value.toLowerCase(), { value, count: 1 });
  }
  return [...facets.values()].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
