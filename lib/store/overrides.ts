/** An article's overrides, written in one transaction with the text that results from them. */

import type { Stamped, Timestamp } from "../model/annotation.ts";
import type { PageSnapshot, SavedArticle } from "../model/article.ts";
import { momentAfter } from "../model/moments.ts";
import type { BlockOverride } from "../model/overrides.ts";
import { ensureArticle, findArticle } from "./articles.ts";
import type { NotebookDb } from "./db.ts";
import { replaceVersion, textToStore } from "./versions.ts";

export type StoredOverrides = Stamped<BlockOverride[]> | undefined;

export interface OverrideUpdate {
  /** What the new overrides were made from. */
  current: StoredOverrides;
  overrides: BlockOverride[];
  /** The page with the new overrides, and the hash of its text. */
  snapshot: PageSnapshot;
  hash: string;
  /** Hash of the page's text with the current overrides. */
  currentHash: string;
}

/**
 * The overrides of the article that this page shows; undefined if it has none or is not in the
 * notebook.
 */
export async function readOverrides(
  db: NotebookDb,
  snapshot: PageSnapshot,
): Promise<StoredOverrides> {
  return (await findArticle(db, snapshot))?.overrides;
}

/**
 * Saves the article if it is new, its overrides, and its text. Gives null and writes no overrides
 * if those of the notebook are no longer `current`: then read them, and update again.
 */
export async function saveOverrides(
  db: NotebookDb,
  { current, overrides, snapshot, hash, currentHash }: OverrideUpdate,
  now: Timestamp,
): Promise<SavedArticle | null> {
  return db.transaction("rw", db.articles, db.versions, db.annotations, async () => {
    const article = await ensureArticle(db, snapshot, now);
    if (JSON.stringify(article.overrides) !== JSON.stringify(current)) return null;
    const own = momentAfter(now, ...(article.overrides ? [article.overrides.modified] : []));
    const modified = article.modified > own ? article.modified : own;
    const changed = { ...article, overrides: { value: overrides, modified: own }, modified };
    await db.articles.put(changed);
    await replaceVersion(db, article.id, currentHash, textToStore(snapshot, hash), now);
    return changed;
  });
}
