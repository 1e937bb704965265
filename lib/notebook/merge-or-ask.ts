/** A backup merged into the notebook, unless the reader must be asked first. */
import type { Backup } from "../model/backup.ts";
import {
  type MergeReport,
  mergeNotebooks,
  type Present,
  type Removal,
  type RemovalAnswer,
  removalBy,
  withoutRemovals,
} from "../model/merge-notebooks.ts";
import { mergeRecords } from "../store/backup.ts";
import type { NotebookDb } from "../store/db.ts";

/** Nothing was written: the reader must say first what becomes of these. */
export interface ImportQuestion {
  asks: Removal;
}

/** Thrown in the transaction, which then leaves everything as it was. */
class UnansweredError extends Error {
  override readonly name = "UnansweredError";
  readonly removal: Removal;
  constructor(removal: Removal) {
    super("The reader has not said what becomes of records that the backup says are deleted.");
    this.removal = removal;
  }
}

/**
 * In one transaction. What was deleted for ever where the backup was made is deleted here only with
 * the reader's `answer`; without one, and if there is such a record here, all stays as it was.
 */
export async function mergeOrAsk(
  db: NotebookDb,
  backup: Backup,
  answer: RemovalAnswer | undefined,
): Promise<{ report: MergeReport; removedIds: string[] } | ImportQuestion> {
  const merge = (existing: Present) => {
    const removal = removalBy(existing, backup.tombstones);
    if (!removal) return mergeNotebooks(existing, backup);
    if (!answer) throw new UnansweredError(removal);
    if (answer === "keep") return mergeNotebooks(existing, withoutRemovals(backup, existing));
    const { put, report } = mergeNotebooks(existing, backup);
    const { articles: articlesRemoved, annotations: annotationsRemoved } = removal;
    return { put, report: { ...report, articlesRemoved, annotationsRemoved } };
  };
  try {
    return await mergeRecords(db, merge);
  } catch (error) {
    if (error instanceof UnansweredError) return { asks: error.removal };
    throw error;
  }
}
