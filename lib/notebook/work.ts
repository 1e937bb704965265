/** Work with the whole notebook, done where it holds nobody up (entrypoints/notebook-worker.ts). */

import { NotebookDb } from "../store/db.ts";
import { exportBlob } from "./export-notebook.ts";
import { mergeBackup } from "./merge-backup.ts";
import { verifyBackup } from "./verify-backup.ts";

const WORK = { exportBlob, mergeBackup, verifyBackup };
export type Work = typeof WORK;

/** One piece of work: its name, the name of the notebook's database, what it is done with. */
export interface Job<N extends keyof Work = keyof Work> {
  name: N;
  notebook: string;
  request: Parameters<Work[N]>[1];
}

/** Does it, with a connection of its own. Rejects as the work does. */
export async function doJob({ name, notebook, request }: Job): Promise<unknown> {
  const db = new NotebookDb(notebook);
  try {
    return await (WORK[name] as (db: NotebookDb, request: unknown) => unknown)(db, request);
  } finally {
    db.close();
  }
}
