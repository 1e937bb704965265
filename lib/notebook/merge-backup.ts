/** A backup file read, checked and merged into the notebook: the part that takes long. */

import { parseBackup } from "../import/backup.ts";
import type { Timestamp } from "../model/annotation.ts";
import type { ImportReport, RemovalAnswer } from "../model/merge-notebooks.ts";
import { withSoundMoments } from "../model/moments.ts";
import type { NotebookDb } from "../store/db.ts";
import { type ImportQuestion, mergeOrAsk } from "./merge-or-ask.ts";

export type Merged =
  | { ok: true; report: ImportReport; settings: unknown; removedIds: string[] }
  /** Nothing was written; `message` says why, in a sentence for the reader. */
  | { ok: false; message: string };

/** In one transaction: all of it or nothing. Rejects if the notebook or the file cannot be read. */
export async function mergeBackup(
  db: NotebookDb,
  { file, now, answer }: { file: Blob; now: Timestamp; answer: RemovalAnswer | undefined },
): Promise<Merged | ImportQuestion> {
  const parsed = parseBackup(await file.text());
  if (!parsed.ok) return parsed;
  const { backup, fromFuture } = withSoundMoments(parsed.backup, now);
  const merged = await mergeOrAsk(db, backup, answer);
  if ("asks" in merged) return merged;
  const { report, removedIds } = merged;
  const { leftOut } = parsed;
  const { settings } = backup;
  return { ok: true, report: { ...report, fromFuture, leftOut }, settings, removedIds };
}
