/** The state of the notebook as a whole as a Preact hook, for the lines that screens show of it. */
import { type BackupNotice, backupNoticeOf } from "../model/auto-backup.ts";
import { useAutoBackup } from "../platform/use-auto-backup.ts";
import { useStorageSpace } from "../platform/use-storage-space.ts";
import type { Connection, NotebookDb } from "../store/db.ts";
import { useActivity } from "../store/use-activity.ts";
import { useConnection } from "../store/use-connection.ts";
import { declineBackups } from "./auto-backup.ts";

export interface Health {
  connection: Connection;
  /** Of the room for the notebook, used. */
  share: number;
  backup: BackupNotice | null;
  /** The reader wants no automatic backups. */
  onDecline(): void;
}

/** What the reader must know of the notebook as a whole, now. */
export function useHealth(db: NotebookDb): Health {
  const connection = useConnection(db);
  const activity = useActivity(db);
  const backups = useAutoBackup();
  const share = useStorageSpace()?.share ?? 0;
  const now = new Date().toISOString();
  const backup = backups && backupNoticeOf(backups, activity, now);
  return { connection, share, backup, onDecline: () => void declineBackups() };
}
