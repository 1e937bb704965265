import { useRef } from "preact/hooks";
import type { Reporter } from "../../components/notice.ts";
import { useBackupFile } from "../../components/use-backup-file.ts";
import { importBackup } from "../../lib/notebook/import-backup.ts";
import type { NotebookDb } from "../../lib/store/db.ts";

/** Picks a backup file and merges it; reports what was done, or why nothing was. */
export function ImportButton({ db, reporter }: { db: NotebookDb; reporter: Reporter }) {
  const field = useRef<HTMLInputElement>(null);
  const { isBusy, onPick } = useBackupFile((file) => importBackup(db, file), reporter);
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Backup file"
        onChange={onPick}
      />
      <button type="button" class="btn" disabled={isBusy} onClick={() => field.current?.click()}>
        Import backup
      </button>
    </>
  );
}
