/** A backup file read, checked and merged into the notebook: the part that takes long. */

import { parseBackup } from "../import/backup.ts";
import type { Timestamp } from "../model/annotation.ts";
import type { Records } from "../model/backup.ts";
import { type ImportReport, mergeNotebooks } from "../model/merge-notebooks.ts";
import { withSoundMoments } from "../model/moments.ts";
import { mergeRecords } from "../store/backup.ts";
import type { NotebookDb } from "../store/db.ts";

export type Merged =
  | { ok: true; report: ImportReport; settings: unknown; removedIds: string[] }
  /** Nothing was written; `message` says why, in a sentence for the reader. */
  | { ok: false; message: string };

/** In one transaction: all of it or nothing. Rejects if the notebook or the file cannot be read. */
export async function mergeBackup(
  db: NotebookDb,
  { file, now }: { file: Blob; now: Timestamp },
): Promise<Merged> {
  const parsed = parseBackup(await file.text());
  if (!parsed.ok) return parsed;
  const { backup, fromFuture } = withSoundMoments(parsed.backup, now);
  const merge = (existing: Records) => mergeNotebooks(existing, backup);
  const { report, removedIds } = await mergeRecords(db, merge);
  const { leftOut } = parsed;
  const { settings } = backup;
  return { ok: true, report: { ...report, fromFuture, leftOut }, settings, removedIds };
}
