/** Which site a record belongs to: what a page may ask is about records of its own site only. */
import type { SavedArticle } from "../model/article.ts";
import { identityOf, siteOf } from "../model/source.ts";
import type { NotebookDb } from "./db.ts";
import { readRow } from "./rows.ts";

/**
 * Whether the article was seen at this address or at another one of its site. A claim does not
 * count: nothing has proved it. The site is the limit and not the address, since a page may give
 * itself any address of its own site at any time.
 */
export function isSeenAt(article: Pick<SavedArticle, "identities">, address: string): boolean {
  const [site, identity] = [siteOf(address), identityOf(address)];
  if (!site) return false;
  // A page in a cache has the identity of the page that it is a copy of, which is on another site.
  return article.identities.some(
    (other) => other === identity || siteOf(`https://${other}`) === site,
  );
}

/**
 * Whether the article is of the address's site. One that is not in the notebook, or cannot be read,
 * belongs to nobody.
 */
export async function ownsArticle(db: NotebookDb, id: string, address: string): Promise<boolean> {
  const article = await readRow(db, "articles", id);
  return article === undefined || isSeenAt(article, address);
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
