import type { BackupNotice } from "../lib/model/auto-backup.ts";
import { BackupLine } from "./BackupLine.tsx";
import { ConnectionLine } from "./ConnectionLine.tsx";
import { StorageLine } from "./StorageLine.tsx";

interface Props {
  /** As the store gives it. */
  connection: "open" | "blocked" | "replaced";
  /** Of the room for the notebook, used. */
  share: number;
  backup: BackupNotice | null;
  onDecline(): void;
}

/** What the reader must know of the notebook as a whole; nothing if all is well. */
export function HealthLines({ connection, share, backup, onDecline }: Props) {
  return (
    <>
      <ConnectionLine connection={connection} />
      <StorageLine share={share} />
      <BackupLine notice={backup} onDecline={onDecline} />
    </>
  );
}
