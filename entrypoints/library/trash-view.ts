/** What the trash shows: by article, the last deleted first. Pure. */
import { type Annotation, byPosition, quoteOf } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { compareStrings } from "../../lib/model/compare.ts";
import { foldSearchTerm } from "../../lib/text/foldings.ts";
import { publicationOf, titleOf } from "./library-view.ts";

/** An article of which something is in the trash: itself with all it has, or highlights of it. */
export interface TrashGroup {
  article: SavedArticle;
  isArticleDeleted: boolean;
  /** In reading order; after a search those that were found. */
  annotations: Annotation[];
  /** All of the article that are in the trash: they go and come with it. */
  all: readonly Annotation[];
  /** When the last of it was deleted. */
  deleted: string;
}

/** The records of a group or of all. */
export interface TrashIds {
  articleIds: string[];
  annotationIds: string[];
}

/** Everything in the trash. */
export function trashGroupsOf(
  articles: readonly SavedArticle[],
  annotations: readonly Annotation[],
): TrashGroup[] {
  const byArticle = Map.groupBy(annotations, ({ articleId }) => articleId);
  return articles
    .flatMap((article) => groupOf(article, byArticle.get(article.id) ?? []) ?? [])
    .sort((a, b) => compareStrings(b.deleted, a.deleted));
}

function groupOf(article: SavedArticle, annotations: readonly Annotation[]): TrashGroup | null {
  const isArticleDeleted = article.deleted.value;
  const gone = annotations.filter(({ deleted }) => deleted.value).sort(byPosition);
  if (!isArticleDeleted && gone.length === 0) return null;
  const moments = gone.map(({ deleted }) => deleted.modified);
  if (isArticleDeleted) moments.push(article.deleted.modified);
  const deleted = moments.reduce((last, one) => (one > last ? one : last));
  return { article, isArticleDeleted, annotations: gone, all: gone, deleted };
}

/**
 * What has every word: a whole group if its article has them all, else its highlights that do. Case
 * and accents do not matter, and a word may be found inside another one.
 */
export function searchTrash(groups: readonly TrashGroup[], query: string): TrashGroup[] {
  const words = foldSearchTerm(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...groups];
  const has = (text: string) => {
    const folded = foldSearchTerm(text);
    return words.every((word) => folded.includes(word));
  };
  return groups.flatMap((group) => {
    const around = wordsOfArticle(group.article);
    if (has(around)) return group;
    const annotations = group.annotations.filter((one) =>
      has(`${around}\n${wordsOfHighlight(one)}`),
    );
    return annotations.length > 0 ? { ...group, annotations } : [];
  });
}

function wordsOfArticle(article: SavedArticle): string {
  const { note, tags, meta } = article;
  const own = [titleOf(article), publicationOf(article), note.value, ...meta.authors];
  return [...own, ...tags.value.map((tag) => `#${tag}`)].join("\n");
}

function wordsOfHighlight(annotation: Annotation): string {
  const { note, tags } = annotation.body;
  return [quoteOf(annotation), note.value, ...tags.value.map((tag) => `#${tag}`)].join("\n");
}

/** Of these groups what is in the trash; with an article in it all that it has. */
export function idsIn(groups: readonly TrashGroup[]): TrashIds {
  return {
    articleIds: groups
      .filter(({ isArticleDeleted }) => isArticleDeleted)
      .map(({ article }) => article.id),
    annotationIds: groups.flatMap(({ isArticleDeleted, annotations, all }) =>
      (isArticleDeleted ? all : annotations).map(({ id }) => id),
    ),
  };
}

/**
 * Highlights that were deleted by themselves, before their article was: they stay when it comes
 * back.
 */
export function deletedBefore({ article, isArticleDeleted, all }: TrashGroup): Annotation[] {
  if (!isArticleDeleted) return [];
  return all.filter(({ deleted }) => deleted.modified !== article.deleted.modified);
}
