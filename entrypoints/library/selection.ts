/**
 * What the reader chose in the list: highlights, and articles. Who chooses an article chooses the
 * highlights that are shown of it, too. Pure.
 */
import type { RecordIds } from "../../lib/model/bulk.ts";

export interface Selection {
  articles: ReadonlySet<string>;
  annotations: ReadonlySet<string>;
}

export const NOTHING_CHOSEN: Selection = { articles: new Set(), annotations: new Set() };

/** A row that has a box: an article with the highlights shown of it, or one highlight. */
export interface Choosable {
  articleId: string;
  annotationIds: readonly string[];
  isArticle: boolean;
}

/** All, none or some of what a row stands for. */
export type Chosen = boolean | "some";

export function chosenOf(row: Choosable, { articles, annotations }: Selection): Chosen {
  const chosen = row.annotationIds.filter((id) => annotations.has(id)).length;
  if (!row.isArticle) return chosen > 0;
  if (articles.has(row.articleId) && chosen === row.annotationIds.length) return true;
  return chosen > 0 || articles.has(row.articleId) ? "some" : false;
}

/** With these rows chosen or not. An article of which a highlight is let go is let go itself. */
export function withRows(
  { articles, annotations }: Selection,
  rows: readonly Choosable[],
  isChosen: boolean,
): Selection {
  const next = { articles: new Set(articles), annotations: new Set(annotations) };
  for (const { articleId, annotationIds, isArticle } of rows) {
    for (const id of annotationIds) {
      if (isChosen) next.annotations.add(id);
      else next.annotations.delete(id);
    }
    if (!isChosen) next.articles.delete(articleId);
    else if (isArticle) next.articles.add(articleId);
  }
  return next;
}

/** Whether nothing is chosen. */
export function isNothingChosen({ articles, annotations }: Selection): boolean {
  return articles.size + annotations.size === 0;
}

/** Without what is no longer there. */
export function presentIn(
  { articles, annotations }: Selection,
  isPresent: { article(id: string): boolean; annotation(id: string): boolean },
): Selection {
  return {
    articles: new Set([...articles].filter(isPresent.article)),
    annotations: new Set([...annotations].filter(isPresent.annotation)),
  };
}

/**
 * What is deleted of a selection: an article goes as a whole only if all of its highlights are
 * chosen with it; of the others their chosen highlights go.
 */
export function idsToDelete(
  { articles, annotations }: Selection,
  annotationIdsOf: (articleId: string) => readonly string[],
): RecordIds {
  const whole = [...articles].filter((id) =>
    annotationIdsOf(id).every((one) => annotations.has(one)),
  );
  const along = new Set(whole.flatMap(annotationIdsOf));
  return { articles: whole, annotations: [...annotations].filter((id) => !along.has(id)) };
}

/**
 * What is tagged of a selection: its highlights, and articles that were chosen for themselves, of
 * which no highlight is chosen.
 */
export function idsToTag(
  { articles, annotations }: Selection,
  annotationIdsOf: (articleId: string) => readonly string[],
): RecordIds {
  const alone = [...articles].filter(
    (id) => !annotationIdsOf(id).some((one) => annotations.has(one)),
  );
  return { articles: alone, annotations: [...annotations] };
}
