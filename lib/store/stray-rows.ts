/**
 * Rows that stand under names of before in a notebook of today: written by 0.1.0 over a newer
 * notebook (decision 075), or by a program of the one morning on which version 2 had other names
 * for some fields (decision 178). No screen shows them; here they are brought to where they belong.
 */
import type { Transaction } from "dexie";
import type { Records } from "../model/backup.ts";
import { mergeNotebooks } from "../model/merge-notebooks.ts";
import {
  annotationFromVersion1,
  articleFromVersion1,
  versionFromVersion1,
} from "../model/upgrade.ts";
import { aside, isSoundRow, keepBroken, type Rows, soundRows, type TableName } from "./rows.ts";

/** The table of articles of version 1; 0.1.0 makes it anew if it is gone. */
const OLD_ARTICLES = "pages";
/** What version 1 had. */
type OldTable = Exclude<TableName, "tombstones">;
const TABLES: readonly OldTable[] = ["articles", "annotations", "versions"];
const UPGRADES = {
  articles: articleFromVersion1,
  annotations: annotationFromVersion1,
  versions: versionFromVersion1,
};

/**
 * Gives every row its names of today, and takes in what 0.1.0 wrote, as an import does: nothing is
 * deleted, and an article of the same address is the same article. Runs in the transaction that
 * changes the version.
 */
export async function bringStraysHome(transaction: Transaction): Promise<void> {
  const strays: Records = {
    articles: await takeOldArticles(transaction),
    annotations: await takeStrays(transaction, "annotations"),
    versions: await takeStrays(transaction, "versions"),
    tombstones: [],
  };
  for (const table of ["articles", "annotations"] as const) await rename(transaction, table);
  if (TABLES.every((table) => strays[table].length === 0)) return;
  const { put } = mergeNotebooks(await readSound(transaction), strays);
  for (const table of TABLES) {
    await keepBroken(transaction.table(table), put[table]);
    await transaction.table(table).bulkPut(put[table]);
  }
}

/** Rows that belong to an article of version 1 go from their table; unsound ones are put back. */
function takeStrays<N extends OldTable>(transaction: Transaction, table: N): Promise<Rows[N][]> {
  return take(transaction, table, table, (row) => Object.hasOwn(row, "pageId"));
}

async function takeOldArticles(transaction: Transaction): Promise<Rows["articles"][]> {
  const names = [...transaction.idbtrans.objectStoreNames];
  if (!names.includes(OLD_ARTICLES)) return [];
  return take(transaction, OLD_ARTICLES, "articles", () => true);
}

async function take<N extends OldTable>(
  transaction: Transaction,
  from: string,
  table: N,
  isStray: (row: object) => boolean,
): Promise<Rows[N][]> {
  const rows = await transaction.table(from).filter(isStray).toArray();
  await transaction.table(from).bulkDelete(rows.map(({ id }) => id));
  const named = rows.map((row) => UPGRADES[table](row) as Rows[N]);
  const known = new Set(await transaction.table(table).toCollection().primaryKeys());
  // A broken row stays: the screens set it aside, and it can be saved.
  const broken = named.filter((row) => !isSoundRow(table, row));
  const kept = broken.map((row) => (known.has(row.id) ? aside(row) : row));
  await transaction.table(table).bulkPut(kept);
  return soundRows(table, named);
}

/** Rows of version 2 with fields under the names of version 1. */
async function rename(transaction: Transaction, name: "articles" | "annotations"): Promise<void> {
  await transaction
    .table(name)
    .filter((row) => !isSoundRow(name, row))
    .modify((row, context) => {
      const renamed = UPGRADES[name](row);
      if (isSoundRow(name, renamed)) context.value = renamed;
    });
}

async function readSound(transaction: Transaction): Promise<Records> {
  const read = async <N extends TableName>(table: N): Promise<Rows[N][]> =>
    soundRows(table, await transaction.table(table).toArray());
  return {
    articles: await read("articles"),
    annotations: await read("annotations"),
    versions: await read("versions"),
    tombstones: [],
  };
}
