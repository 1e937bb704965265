/** The automatic backups as a Preact hook. */
import { useEffect, useState } from "preact/hooks";
import type { AutoBackup } from "../model/auto-backup.ts";
import { readAutoBackup, watchAutoBackup } from "./auto-backup-state.ts";

/** What is known of them now; null until it is read. */
export function useAutoBackup(): AutoBackup | null {
  const [state, setState] = useState<AutoBackup | null>(null);
  useEffect(() => {
    void readAutoBackup().then(setState);
    return watchAutoBackup(setState);
  }, []);
  return state;
}
