/** What the trash shows: by article, the last deleted first. Pure. */
import type { Matching } from "../../lib/library/matching.ts";
import { type Annotation, byPosition } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { compareStrings } from "../../lib/model/compare.ts";

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

const NO_TEXTS = new Map();

/** What the library's search lets through: a whole group if its article passes. */
export function matchedTrash(groups: readonly TrashGroup[], matching: Matching): TrashGroup[] {
  return groups.flatMap((group) => {
    const { article } = group;
    if (matching.failsOfArticle(article, NO_TEXTS) === 0) return group;
    const annotations = group.annotations.filter(
      (one) => matching.failsOfAnnotation(one, article) === 0,
    );
    return annotations.length > 0 ? { ...group, annotations } : [];
  });
}

/** Whether the trash has articles or highlights that were not found. */
export function hasHidden(trash: readonly TrashGroup[], found: readonly TrashGroup[]): boolean {
  const shown = (groups: readonly TrashGroup[]) =>
    groups.reduce((sum, { annotations }) => sum + 1 + annotations.length, 0);
  return shown(found) < shown(trash);
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
