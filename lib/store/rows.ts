/**
 * Rows of the notebook as they are read: each is checked, and one that older code, another program
 * or a hand broke costs itself and nothing else. A broken row is left where it is (set-aside.ts
 * hands it out); it is never changed or deleted.
 */

import type { Dexie, Table } from "dexie";
import { say } from "../i18n/say.ts";
import type { Annotation } from "../model/annotation.ts";
import type { SavedArticle, Version } from "../model/article.ts";
import { newId } from "../model/ids.ts";
import { isSoundlyNested } from "../model/nesting.ts";
import type { Tombstone } from "../model/tombstone.ts";
import { type Problem, problemIn } from "../schema/problem.ts";
import { annotation, articleRow, tombstone, version } from "../schema/records.ts";

export interface Rows {
  articles: SavedArticle;
  annotations: Annotation;
  versions: Version;
  tombstones: Tombstone;
}
export type TableName = keyof Rows;

const SCHEMAS = {
  articles: articleRow,
  annotations: annotation,
  versions: version,
  tombstones: tombstone,
};
const TOO_DEEP: Problem = { path: "", rule: "schema.tooDeep", found: "", isTooLarge: true };

/** A record that cannot be read was to be changed. */
export class DamagedRecordError extends Error {
  override readonly name = "DamagedRecordError";
  constructor() {
    super(say("errors.damagedRecord"));
  }
}

/** What is wrong with a row; null if it is sound. */
export function problemOfRow(table: TableName, row: unknown): Problem | null {
  return isSoundlyNested(row) ? problemIn(SCHEMAS[table], row) : TOO_DEEP;
}

/** Whether a row is what the model says. */
export function isSoundRow(table: TableName, row: unknown): boolean {
  return problemOfRow(table, row) === null;
}

/** The sound ones of the rows that were read. */
export function soundRows<N extends TableName>(table: N, rows: readonly Rows[N][]): Rows[N][] {
  return rows.filter((row) => isSoundRow(table, row));
}

/** A row under an id of its own, beside the one that has its id; as broken as it was. */
export function aside<T extends object>(row: T): T & { id: string } {
  return { ...row, id: `set-aside-${newId()}` };
}

/**
 * Records that are about to be written mend broken rows of the same id; those are copied first, so
 * that nothing of them is lost. Call inside a transaction.
 */
export async function keepBroken(
  table: Table<object, string>,
  records: readonly { id: string }[],
): Promise<void> {
  const rows = await table.bulkGet(records.map(({ id }) => id));
  const isBroken = (row: object | undefined): row is object =>
    row !== undefined && !isSoundRow(table.name as TableName, row);
  await table.bulkPut(rows.filter(isBroken).map(aside));
}

/**
 * The record, or undefined if there is none. Rejects with a DamagedRecordError if it cannot be
 * read.
 */
export async function rowToChange<N extends TableName>(
  db: Dexie,
  table: N,
  id: string,
): Promise<Rows[N] | undefined> {
  const row = (await db.table(table).get(id)) as Rows[N] | undefined;
  if (row !== undefined && !isSoundRow(table, row)) throw new DamagedRecordError();
  return row;
}

/** The record, or undefined if there is none that can be read. */
export async function readRow<N extends TableName>(
  db: Dexie,
  table: N,
  id: string,
): Promise<Rows[N] | undefined> {
  const row = (await db.table(table).get(id)) as Rows[N] | undefined;
  return row !== undefined && isSoundRow(table, row) ? row : undefined;
}

/**
 * Of each database: rows that were found sound, as `table id` and the time of their last change.
 */
const knownSound = new WeakMap<Dexie, Map<string, string>>();

/**
 * `isSoundRow` for lists of everything, which live queries read again at each change: a row that
 * was found sound is not checked again while its time of change stays. (Checking 20,000 highlights
 * takes half a second.)
 */
export function isSoundAsBefore(db: Dexie, table: TableName, row: object): boolean {
  const { id, modified } = row as { id?: unknown; modified?: unknown };
  const known = knownSound.get(db) ?? new Map<string, string>();
  knownSound.set(db, known);
  const key = `${table} ${String(id)}`;
  if (typeof modified === "string" && known.get(key) === modified) return true;
  const isSound = isSoundRow(table, row);
  if (isSound && typeof modified === "string") known.set(key, modified);
  return isSound;
}
