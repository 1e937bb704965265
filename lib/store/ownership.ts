/** Which site a record belongs to: what a page may ask is about records of its own site only. */
import { isAllowedAt } from "../model/consents.ts";
import type { NotebookDb } from "./db.ts";
import { readRow } from "./rows.ts";

/**
 * Whether the article is shown on the address's site, which is the limit and not the address: a
 * page may give itself any address of its own site at any time. One that is not in the notebook, or
 * cannot be read, belongs to nobody.
 */
export async function ownsArticle(db: NotebookDb, id: string, address: string): Promise<boolean> {
  const article = await readRow(db, "articles", id);
  return article === undefined || isAllowedAt(article, address);
}

/** The same for the article of an annotation. */
export async function ownsAnnotation(
  db: NotebookDb,
  id: string,
  address: string,
): Promise<boolean> {
  const annotation = await db.annotations.get(id);
  return annotation === undefined || ownsArticle(db, annotation.articleId, address);
}
