/** Everything out, everything in. What a backup looks like as a file is export's and import's business. */
import type { Records } from "../model/backup.ts";
import type { NotebookDb } from "./db.ts";

/** Every record there is, the deleted ones included, as of one moment. */
export async function readAll(db: NotebookDb): Promise<Records> {
  return db.transaction("r", db.articles, db.annotations, db.versions, async () => ({
    articles: await db.articles.toArray(),
    annotations: await db.annotations.toArray(),
    versions: await db.versions.toArray(),
  }));
}

/**
 * Reads everything, lets `merge` say which records to write, and writes them: one transaction, so that either all of a
 * backup is in or nothing. `merge` must be synchronous.
 */
export async function mergeAll<T extends { put: Records }>(
  db: NotebookDb,
  merge: (present: Records) => T,
): Promise<T> {
  return db.transaction("rw", db.articles, db.annotations, db.versions, async () => {
    const present = await readAll(db);
    const result = merge(present);
    await db.articles.bulkPut(result.put.articles);
    await db.annotations.bulkPut(result.put.annotations);
    await db.versions.bulkPut(result.put.versions);
    return result;
  });
}
