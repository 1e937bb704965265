/**
 * The notebook as a whole, read and written in one transaction. The file format belongs to export
 * and import.
 */
import type { Activity } from "../model/auto-backup.ts";
import type { Records } from "../model/backup.ts";
import { compareStrings } from "../model/compare.ts";
import type { KnownCount } from "../model/known-count.ts";
import type { DamagedRow, Present } from "../model/merge-notebooks.ts";
import type { NotebookDb } from "./db.ts";
import { removeRows } from "./purge.ts";
import { isSoundRow, keepBroken, type Rows, soundRows } from "./rows.ts";

const ALL = ({ articles, annotations, versions, tombstones }: NotebookDb) => [
  ...[articles, annotations, versions, tombstones],
];

/** Every record that can be read, the deleted ones included, as of one moment. */
export async function readRecords(db: NotebookDb): Promise<Records> {
  const { damaged: _damaged, ...records } = await readPresent(db);
  return records;
}

async function readPresent(db: NotebookDb): Promise<Present> {
  return db.transaction("r", ALL(db), async () => {
    const articles = parted("articles", await db.articles.toArray());
    const annotations = parted("annotations", await db.annotations.toArray());
    return {
      articles: articles.sound,
      annotations: annotations.sound,
      versions: soundRows("versions", await db.versions.toArray()),
      tombstones: soundRows("tombstones", await db.tombstones.toArray()),
      damaged: [...articles.damaged, ...annotations.damaged],
    };
  });
}

function parted<N extends DamagedRow["table"]>(table: N, rows: readonly Rows[N][]) {
  const sound: Rows[N][] = [];
  const damaged: DamagedRow[] = [];
  for (const row of rows) {
    if (isSoundRow(table, row)) sound.push(row);
    else damaged.push(damagedRow(table, row));
  }
  return { sound, damaged };
}

/** Only an id that is a text can be named by a tombstone. */
function damagedRow(table: DamagedRow["table"], row: object): DamagedRow {
  const { id, articleId } = row as { id: unknown; articleId?: unknown };
  return { table, id: String(id), ...(typeof articleId === "string" ? { articleId } : {}) };
}

/**
 * A short text that is another one when records were added or changed, told without reading them
 * all.
 */
export async function notebookMark(db: NotebookDb): Promise<string> {
  return db.transaction("r", ALL(db), async () => {
    const counts = ALL(db).map((table) => table.count());
    const { lastChange } = await readActivity(db);
    return `${(await Promise.all(counts)).join(" ")} ${lastChange ?? ""}`;
  });
}

/** How many highlights there are, the deleted included, and when anything was changed last. */
export async function readActivity(db: NotebookDb): Promise<Activity> {
  const [article, annotation, highlights] = await Promise.all([
    db.articles.orderBy("modified").last(),
    db.annotations.orderBy("modified").last(),
    db.annotations.count(),
  ]);
  const moments = [article?.modified, annotation?.modified].filter((one) => one !== undefined);
  return { highlights, lastChange: moments.sort(compareStrings).at(-1) };
}

/** How many highlights there are, also those that cannot be read, and how many went for ever. */
export async function countHighlights(db: NotebookDb): Promise<KnownCount> {
  return db.transaction("r", db.annotations, db.tombstones, async () => ({
    highlights: await db.annotations.count(),
    purged: await db.tombstones.filter(({ kind }) => kind === "annotation").count(),
  }));
}

/**
 * Hands every record to `merge`, writes what it returns in `put`, and removes what the tombstones
 * in it name: one transaction, so that either all of it is done or nothing. `merge` must be
 * synchronous. Resolves with what `merge` returned, and with the ids of what is removed; rejects
 * with what it threw.
 */
export async function mergeRecords<T extends { put: Records }>(
  db: NotebookDb,
  merge: (existing: Present) => T,
): Promise<T & { removedIds: string[] }> {
  return db.transaction("rw", [...ALL(db), db.answers], async () => {
    const result = merge(await readPresent(db));
    for (const table of ["articles", "annotations", "versions"] as const) {
      const records = result.put[table];
      await keepBroken(db.table(table), records);
      await db.table(table).bulkPut(records);
    }
    const { tombstones } = result.put;
    if (tombstones.length === 0) return { ...result, removedIds: [] };
    const removedIds = await removeRows(db, tombstones);
    await db.answers.clear(); // they may say which tags these had
    await db.tombstones.bulkPut(tombstones);
    return { ...result, removedIds };
  });
}
