/** A backup file merged into the notebook. */

import { messageOf } from "../i18n/error-message.ts";
import { say } from "../i18n/say.ts";
import type { ImportReport, RemovalAnswer } from "../model/merge-notebooks.ts";
import { ask } from "../platform/messages.ts";
import { forgetWords } from "../platform/unsaved-notes.ts";
import type { NotebookDb } from "../store/db.ts";
import { apart } from "./apart.ts";
import type { ImportQuestion } from "./merge-or-ask.ts";
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

/**
 * Reads, checks and merges the file in one transaction. What was deleted for ever where it was made
 * is deleted here only with the reader's `answer`. Never rejects.
 */
export async function importBackup(
  db: NotebookDb,
  file: Blob,
  answer?: RemovalAnswer,
): Promise<ImportResult | ImportQuestion> {
  try {
    await keepTrashAnew();
    const now = new Date().toISOString();
    const merged = await apart(db, "mergeBackup", { file, now, answer });
    if ("asks" in merged || !merged.ok) return merged;
    const { removedIds, ...result } = merged;
    await forgetWords(removedIds);
    await announceImport();
    return result;
  } catch (error) {
    return { ok: false, message: say("imports.notImported", { reason: messageOf(error) }) };
  }
}

/**
 * Open tabs show the imported highlights at once; if the background does not answer, at their next
 * load.
 */
export async function announceImport(): Promise<void> {
  await ask("notebookImported", null).catch(() => {});
}
