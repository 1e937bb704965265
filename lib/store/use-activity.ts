/** What was done in the notebook as a Preact hook. */
import type { Activity } from "../model/auto-backup.ts";
import { readActivity } from "./backup.ts";
import type { NotebookDb } from "./db.ts";
import { useLive } from "./use-live.ts";

const NOTHING: Activity = { highlights: 0, lastChange: undefined };

/** How many highlights there are and when something changed last, live. */
export function useActivity(db: NotebookDb): Activity {
  const live = useLive(() => readActivity(db), []);
  return live.state === "ready" ? live.value : NOTHING;
}
