/**
 * The notebook as a whole, read and written in one transaction. The file format belongs to export
 * and import.
 */
import type { Records } from "../model/backup.ts";
import { newId } from "../model/ids.ts";
import type { NotebookDb } from "./db.ts";
import { isSoundRow, soundRows, type TableName } from "./rows.ts";

/** Every record that can be read, the deleted ones included, as of one moment. */
export async function readRecords(db: NotebookDb): Promise<Records> {
  return db.transaction("r", db.articles, db.annotations, db.versions, async () => ({
    articles: soundRows("articles", await db.articles.toArray()),
    annotations: soundRows("annotations", await db.annotations.toArray()),
    versions: soundRows("versions", await db.versions.toArray()),
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
    for (const table of ["articles", "annotations", "versions"] as const) {
      const records = result.put[table];
      await keepBroken(
        db,
        table,
        records.map(({ id }) => id),
      );
      await db.table(table).bulkPut(records);
    }
    return result;
  });
}

/**
 * Records that are about to be written mend broken rows of the same id; those are copied first,
 * under an id of their own, so that nothing of them is lost. Copies are as broken as they were.
 * Call inside a transaction.
 */
async function keepBroken(db: NotebookDb, table: TableName, ids: readonly string[]): Promise<void> {
  const rows = (await db.table(table).bulkGet([...ids])) as unknown[];
  const broken = rows.filter((row) => row !== undefined && !isSoundRow(table, row)) as object[];
  await db.table(table).bulkPut(broken.map((row) => ({ ...row, id: `set-aside-${newId()}` })));
}
