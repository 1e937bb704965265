/** What is known of the automatic backups, in the browser's local storage. */
import { autoBackupFrom } from "../model/auto-backup.ts";
import { storedValue } from "./stored.ts";

const stored = storedValue("autoBackup", autoBackupFrom);

/** As it is now; not in the offscreen document, which has no storage. */
export const readAutoBackup = stored.read;

/** Writes what changed over what is there; resolves with all of it. */
export const changeAutoBackup = stored.change;

/** Calls back at every change from any context; returns how to stop. */
export const watchAutoBackup = stored.watch;
