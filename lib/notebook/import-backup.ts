/** A backup file into the notebook: read, checked, merged, reported. */

import { reportText } from "../../entrypoints/library/view.ts";
import { parseBackup } from "../import/backup.ts";
import { mergeNotebooks } from "../model/merge-notebooks.ts";
import { ask } from "../platform/messages.ts";
import { mergeAll } from "../store/backup.ts";
import type { NotebookDb } from "../store/db.ts";

export interface Imported {
  isDone: boolean;
  /** What was done, or why nothing was: for the reader. */
  text: string;
  /** The settings in the file, unchecked; undefined if there were none. */
  settings?: unknown;
}

/** Merges the file. Never rejects: what goes wrong is in `text`, and then nothing was written. */
export async function importBackup(notes: NotebookDb, file: Blob): Promise<Imported> {
  try {
    const parsed = parseBackup(await file.text());
    if (!parsed.ok) return { isDone: false, text: parsed.message };
    const { backup } = parsed;
    const { report } = await mergeAll(notes, (present) => mergeNotebooks(present, backup));
    await ask("notebookImported", null).catch(() => {}); // the notebook has it; open tabs will see it on their next load
    return { isDone: true, text: reportText(report), settings: backup.settings };
  } catch (error) {
    return {
      isDone: false,
      text: `Not imported: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
