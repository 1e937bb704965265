/** The trash is kept for thirty days; then the background deletes for ever what is in it. */
import { isLookDue, lookAtClock } from "../model/trash.ts";
import { changeTrashClock, readTrashClock } from "../platform/trash-clock.ts";
import type { NotebookDb } from "../store/db.ts";
import { purgeRecords, trashedBefore } from "../store/purge.ts";

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
    if (before !== null) await purgeRecords(db, await trashedBefore(db, before), now);
    await changeTrashClock(clock);
  } catch (error) {
    console.warn("Pressmark: the trash was not cleaned:", error);
  }
}

/**
 * A file was imported: what of it is in the trash waits its thirty days from now, since the reader
 * may have brought it to get it back.
 */
export async function keepTrashAnew(): Promise<void> {
  await changeTrashClock({ since: new Date().toISOString() });
}
