/**
 * What is remembered of looks at the clock, in the browser's local storage. The moment from which
 * the trash counts has a key of its own: the page that imports writes it, the background the rest,
 * and neither undoes the other.
 */
import { type TrashClock, trashClockFrom } from "../model/trash.ts";
import { storedValue } from "./stored.ts";

const beginning = storedValue("trashSince", (stored) => ({ since: trashClockFrom(stored).since }));
const looks = storedValue("trashClock", (stored): Omit<TrashClock, "since"> => {
  const { since: _elsewhere, ...look } = trashClockFrom(stored);
  return look;
});

/** As it is now. */
export async function readTrashClock(): Promise<TrashClock> {
  return { ...(await looks.read()), ...(await beginning.read()) };
}

/** Nothing that was deleted counts before this moment. */
export async function noteTrashBeginning(since: string): Promise<void> {
  await beginning.change({ since });
}

/** After a look. `since` is written only if the look moved it: an import may just have done so. */
export async function noteTrashLook(
  last: TrashClock,
  { since, ...look }: TrashClock,
): Promise<void> {
  if (since !== last.since) await noteTrashBeginning(since);
  await looks.change(look);
}
