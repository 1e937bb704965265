/** A backup file merged into the notebook. */

import { messageOf } from "../model/error-message.ts";
import type { ImportReport } from "../model/merge-notebooks.ts";
import { ask } from "../platform/messages.ts";
import { forgetWords } from "../platform/unsaved-notes.ts";
import type { NotebookDb } from "../store/db.ts";
import { apart } from "./apart.ts";
import { keepTrashAnew } from "./trash.ts";

export type ImportResult =
  | {
      ok: true;
      report: ImportReport;
      /** The settings in the file, unchecked; undefined if there are none. */
      settings: unknown;
    }
  /** Nothing was written; `message` says why, in a sentence for the reader. */
  | { ok: false; message: string };

/** Reads, checks and merges the file in one transaction. Never rejects. */
export async function importBackup(db: NotebookDb, file: Blob): Promise<ImportResult> {
  try {
    await keepTrashAnew();
    const merged = await apart(db, "mergeBackup", { file, now: new Date().toISOString() });
    if (!merged.ok) return merged;
    const { removedIds, ...result } = merged;
    await forgetWords(removedIds);
    await announceImport();
    return result;
  } catch (error) {
    return { ok: false, message: `Not imported: ${messageOf(error)}` };
  }
}

/**
 * Open tabs show the imported highlights at once; if the background does not answer, at their next
 * load.
 */
export async function announceImport(): Promise<void> {
  await ask("notebookImported", null).catch(() => {});
}
