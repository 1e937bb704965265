/** What the library shows of a notebook: filters, counts, order. Pure. */
import { type Annotation, byPosition, type ColorKey } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { siteOf } from "../../lib/model/source.ts";
import type { Found } from "../../lib/store/search.ts";

export interface Filter {
  tag?: string | undefined;
  color?: ColorKey | undefined;
  publication?: string | undefined;
}

/** One article with those of its highlights that the filters let through. */
export interface Entry {
  page: SavedArticle;
  annotations: Annotation[];
  /** How many it has in all. */
  total: number;
}

/** A choice of a filter and how many highlights (of a publication: articles) it would show. */
export interface Facet<T extends string = string> {
  value: T;
  count: number;
}

export interface Library {
  entries: Entry[];
  tags: Facet[];
  colors: Facet<ColorKey>[];
  publications: Facet[];
}

/** The name an article is listed under. */
export function publicationOf(page: SavedArticle): string {
  return page.meta.siteName || siteOf(page.url) || "Unknown publication";
}

/** The article's last highlight, or when it was kept: what "newest first" goes by. */
function newestOf(page: SavedArticle, annotations: readonly Annotation[]): string {
  return [page.created, ...annotations.map(({ created }) => created)].sort().at(-1) ?? page.created;
}

/** What there is that is not deleted, filtered, newest first. Counts of a filter are of what the others let through. */
export function libraryOf(
  pages: readonly SavedArticle[],
  annotations: readonly Annotation[],
  filter: Filter,
  found?: Found,
): Library {
  const alive = annotations.filter((annotation) => !annotation.deleted.value);
  const byPage = Map.groupBy(alive, (annotation) => annotation.articleId);
  const groups = pages
    .filter((page) => !page.deleted.value)
    .map((page) => ({ page, all: byPage.get(page.id) ?? [] }))
    .map((group) => ({ ...group, newest: newestOf(group.page, group.all) }))
    .sort((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0));
  const entries = groups.flatMap(({ page, all }) => entryOf(page, all, filter, found) ?? []);
  const without = (key: keyof Filter) =>
    groups.flatMap(
      ({ page, all }) => entryOf(page, all, { ...filter, [key]: undefined }, found) ?? [],
    );
  return {
    entries,
    tags: facets(without("tag").flatMap(tagsOf)),
    colors: facets(
      without("color").flatMap((entry) => entry.annotations.map(({ body }) => body.color.value)),
    ),
    publications: facets(without("publication").map(({ page }) => publicationOf(page))),
  };
}

function tagsOf({ page, annotations }: Entry): string[] {
  return [...page.tags.value, ...annotations.flatMap(({ body }) => body.tags.value)];
}

const hasTag = (tags: readonly string[], tag: string) =>
  tags.some((one) => one.toLowerCase() === tag.toLowerCase());

/** A filter by tag or colour shows an article's matching highlights; a tag on the article shows all of them. */
function entryOf(
  page: SavedArticle,
  all: readonly Annotation[],
  filter: Filter,
  found?: Found,
): Entry | null {
  if (filter.publication && publicationOf(page) !== filter.publication) return null;
  const isPageTagged = !filter.tag || hasTag(page.tags.value, filter.tag);
  const shown = all.filter(
    (annotation) =>
      (isPageTagged || hasTag(annotation.body.tags.value, filter.tag ?? "")) &&
      (!filter.color || annotation.body.color.value === filter.color) &&
      (found?.annotation(annotation) ?? true),
  );
  const isPageItself = isPageTagged && !filter.color && (found?.page(page) ?? true);
  if (shown.length === 0 && !isPageItself) return null;
  return { page, annotations: shown.sort(byPosition), total: all.length };
}

/** Most first, then by name. Tags that differ in case are one, under the spelling met first. */
function facets<T extends string>(values: readonly T[]): Facet<T>[] {
  const counts = new Map<string, Facet<T>>();
  for (const value of values) {
    const facet = counts.get(value.toLowerCase());
    if (facet) facet.count++;
    else counts.set(value.toLowerCase(), { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** What lies in the trash, the last deleted first: articles, and highlights of articles that do not. */
export function trashOf(pages: readonly SavedArticle[], annotations: readonly Annotation[]) {
  const latest = <T extends SavedArticle | Annotation>(a: T, b: T) =>
    a.deleted.modified < b.deleted.modified ? 1 : -1;
  const alive = new Map(pages.filter((page) => !page.deleted.value).map((page) => [page.id, page]));
  return {
    pages: pages.filter((page) => page.deleted.value).sort(latest),
    annotations: annotations
      .filter((annotation) => annotation.deleted.value && alive.has(annotation.articleId))
      .sort(latest)
      .map((annotation) => ({ annotation, page: alive.get(annotation.articleId)! })),
  };
}

/** What an import did, in words. */
export function reportText(report: {
  pagesAdded: number;
  pagesChanged: number;
  annotationsAdded: number;
  annotationsChanged: number;
  unchanged: number;
  inTrash: number;
}): string {
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
  const both = (articles: number, highlights: number) =>
    [articles && count(articles, "article"), highlights && count(highlights, "highlight")]
      .filter(Boolean)
      .join(" and ");
  const added = both(report.pagesAdded, report.annotationsAdded);
  const changed = both(report.pagesChanged, report.annotationsChanged);
  const lines = [
    added && `Added ${added}.`,
    changed && `Updated ${changed}.`,
    report.unchanged === 1 && "1 article or highlight was here already.",
    report.unchanged > 1 && `${report.unchanged} articles and highlights were here already.`,
    report.inTrash > 0 &&
      `${report.inTrash} of the backup's ${report.inTrash === 1 ? "lies" : "lie"} in the trash.`,
  ];
  return lines.filter(Boolean).join(" ") || "The backup holds no articles.";
}
