/** What the library shows of single records, and of what is deleted. Pure. */
import type { Matching } from "../../lib/library/matching.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { compareStrings } from "../../lib/model/compare.ts";

/** The title, or what is shown in its place. */
export function titleOf(article: SavedArticle): string {
  return article.meta.title || "Untitled page";
}

export interface Trash {
  articles: SavedArticle[];
  /** Deleted highlights of articles that are not deleted themselves. */
  annotations: { annotation: Annotation; article: SavedArticle }[];
}

/** What is deleted, the last deleted first. */
export function trashOf(
  articles: readonly SavedArticle[],
  annotations: readonly Annotation[],
): Trash {
  const byDeletion = (a: SavedArticle | Annotation, b: SavedArticle | Annotation) =>
    compareStrings(b.deleted.modified, a.deleted.modified);
  const present = new Map(
    articles.filter(({ deleted }) => !deleted.value).map((article) => [article.id, article]),
  );
  const deletedAnnotations = annotations.filter(({ deleted }) => deleted.value).sort(byDeletion);
  return {
    articles: articles.filter(({ deleted }) => deleted.value).sort(byDeletion),
    annotations: deletedAnnotations.flatMap((annotation) => {
      const article = present.get(annotation.articleId);
      return article ? [{ annotation, article }] : [];
    }),
  };
}

/** What of the trash a search lets through. */
export function searchedTrash(trash: Trash, matching: Matching): Trash {
  const noTexts = new Map();
  return {
    articles: trash.articles.filter((one) => matching.failsOfArticle(one, noTexts) === 0),
    annotations: trash.annotations.filter(
      ({ annotation, article }) => matching.failsOfAnnotation(annotation, article) === 0,
    ),
  };
}
