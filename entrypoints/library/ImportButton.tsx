import { useRef, useState } from "preact/hooks";
import { importBackup } from "../../lib/notebook/import-backup.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import type { Notice } from "./App.tsx";

interface Props {
  notes: NotebookDb;
  tell(notice: Notice | null): void;
}

/** Picks a backup file and merges it; says what was done, or why nothing was. */
export function ImportButton({ notes, tell }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    tell({ text: `Reading “${file.name}”…` });
    const { text, isDone } = await importBackup(notes, file);
    tell({ text, failed: !isDone });
    setBusy(false);
    if (field.current) field.current.value = ""; // the same file may be picked again
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Backup file"
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <button type="button" class="btn" disabled={isBusy} onClick={() => field.current?.click()}>
        Import backup
      </button>
    </>
  );
}
