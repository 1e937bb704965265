/**
 * The notebook as a whole, read and written in one transaction. The file format belongs to export
 * and import.
 */
import type { Records } from "../model/backup.ts";
import type { NotebookDb } from "./db.ts";

/** Every record there is, the deleted ones included, as of one moment. */
export async function readRecords(db: NotebookDb): Promise<Records> {
  return db.transaction("r", db.articles, db.annotations, db.versions, async () => ({
    articles: await db.articles.toArray(),
    annotations: await db.annotations.toArray(),
    versions: await db.versions.toArray(),
  }));
}

/**
 * Hands every record to `merge` and writes what it returns in `put`: one transaction, so that
 * either all of it is written or nothing. `merge` must be synchronous. Resolves with what `merge`
 * returned; rejects with what it threw.
 */
export async function mergeRecords<T extends { put: Records }>(
  db: NotebookDb,
  merge: (existing: Records) => T,
): Promise<T> {
  return db.transaction("rw", db.articles, db.annotations, db.versions, async () => {
    const result = merge(await readRecords(db));
    await db.articles.bulkPut(result.put.articles);
    await db.annotations.bulkPut(result.put.annotations);
    await db.versions.bulkPut(result.put.versions);
    return result;
  });
}
