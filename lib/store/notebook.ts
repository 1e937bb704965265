/** The notebook's records in the shape that export formats take. */
import { type Annotation, byPosition } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import { compareStrings } from "../model/compare.ts";
import type { ColorNames, Notebook } from "../model/notebook.ts";
import type { NotebookDb } from "./db.ts";

export interface NotebookQuery {
  /** All articles if left out. */
  articleIds?: readonly string[];
  /** true: with everything that is deleted, for a backup. */
  whole?: boolean;
}

/**
 * The newest article first, each with its annotations in reading order and its texts, the oldest
 * first.
 */
export async function readNotebook(
  db: NotebookDb,
  colorNames: ColorNames,
  { articleIds, whole = false }: NotebookQuery = {},
): Promise<Notebook> {
  const isWanted = ({ deleted }: SavedArticle | Annotation) => whole || !deleted.value;
  return db.transaction("r", db.articles, db.annotations, db.versions, async () => {
    const articles = (await articlesOf(db, articleIds))
      .filter(isWanted)
      .sort((a, b) => compareStrings(b.created, a.created));
    const ids = articles.map(({ id }) => id);
    const annotations = await db.annotations.where("articleId").anyOf(ids).toArray();
    const versions = await db.versions.where("articleId").anyOf(ids).sortBy("created");
    const annotationsByArticle = Map.groupBy(annotations, ({ articleId }) => articleId);
    const versionsByArticle = Map.groupBy(versions, ({ articleId }) => articleId);
    const entries = articles.map((article) => ({
      article,
      annotations: (annotationsByArticle.get(article.id) ?? []).filter(isWanted).sort(byPosition),
      versions: versionsByArticle.get(article.id) ?? [],
    }));
    return { entries, colorNames };
  });
}

async function articlesOf(
  db: NotebookDb,
  ids: readonly string[] | undefined,
): Promise<SavedArticle[]> {
  if (!ids) return db.articles.toArray();
  return (await db.articles.bulkGet([...ids])).filter((article) => article !== undefined);
}
