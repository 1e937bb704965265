/**
 * Rows that cannot be read. They stay in their tables, untouched: a later program may understand
 * them. Here they are counted and handed out as they are.
 */
import type { Problem } from "../schema/problem.ts";
import type { Sorted } from "../schema/stand-in.ts";
import type { NotebookDb } from "./db.ts";
import { isSoundAsBefore, problemOfRow, type Rows, soundRows, type TableName } from "./rows.ts";

export interface BrokenRow {
  table: TableName;
  problem: Problem;
  /** As it stands in the table. */
  row: unknown;
}

/** Everything in the notebook that cannot be read, with what is wrong with it. */
export async function readBrokenRows(db: NotebookDb): Promise<BrokenRow[]> {
  const broken: BrokenRow[] = [];
  for (const table of ["articles", "annotations", "versions"] as const) {
    await db.table(table).each((row: unknown) => {
      const problem = problemOfRow(table, row);
      if (problem) broken.push({ table, problem, row });
    });
  }
  return broken;
}

/** How many highlights of an article cannot be read. */
export async function countBroken(db: NotebookDb, articleId: string): Promise<number> {
  const rows = await db.annotations.where("articleId").equals(articleId).toArray();
  return rows.length - soundRows("annotations", rows).length;
}

/** Parts the rows of a whole table; what was found sound before is not looked at again. */
export function sortRows<N extends TableName>(
  db: NotebookDb,
  table: N,
  rows: readonly Rows[N][],
): Sorted<Rows[N]> {
  const { sound = [], broken = [] } = Object.groupBy(rows, (row) =>
    isSoundAsBefore(db, table, row) ? "sound" : "broken",
  );
  return { sound, broken };
}
