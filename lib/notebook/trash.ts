/** The trash is kept for thirty days; then the background deletes for ever what is in it. */
import { isLookDue, lookAtClock } from "../model/trash.ts";
import { noteTrashBeginning, noteTrashLook, readTrashClock } from "../platform/trash-clock.ts";
import { forgetWords } from "../platform/unsaved-notes.ts";
import { answerOnce } from "../store/answers.ts";
import type { NotebookDb } from "../store/db.ts";
import { type Purged, type PurgeRequest, purgeRecords, trashedBefore } from "../store/purge.ts";

/**
 * Looks whether something in the trash has had its time, and deletes it for ever. Never rejects:
 * what could not be deleted is tried again.
 */
export async function cleanTrash(
  db: NotebookDb,
  now: string = new Date().toISOString(),
): Promise<void> {
  try {
    const last = await readTrashClock();
    if (!isLookDue(last, now)) return;
    const { clock, before } = lookAtClock(last, now);
    if (before !== null) await purgeOld(db, before, last.since, now);
    await noteTrashLook(last, clock);
  } catch (error) {
    console.warn("Pressmark: the trash was not cleaned:", error);
  }
}

/**
 * Also words of their notes that were never saved. Resolves with how many records went; if it is
 * asked again with the same `act`, with the same.
 */
export async function deleteForEver(
  db: NotebookDb,
  request: PurgeRequest,
  now: string,
  act?: string,
): Promise<Omit<Purged, "ids">> {
  const purge = () => purgeRecords(db, request, now);
  const { ids, ...counts } = await (act === undefined ? purge() : answerOnce(db, act, purge));
  await forgetWords(ids);
  return counts;
}

async function purgeOld(db: NotebookDb, before: string, since: string, now: string): Promise<void> {
  const old = await trashedBefore(db, before);
  // Asked after the list was made: an import says that it comes before it writes, so of what is in
  // the list either nothing was imported or it has said so.
  if ((await readTrashClock()).since === since) await deleteForEver(db, old, now);
}

/**
 * A file is about to be imported: what of it is in the trash waits its thirty days from now, since
 * the reader may have brought it to get it back. Call before anything of it is written.
 */
export async function keepTrashAnew(): Promise<void> {
  await noteTrashBeginning(new Date().toISOString());
}
