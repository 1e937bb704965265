import { useState } from "preact/hooks";
import { formatOf } from "../../lib/export/formats.ts";
import { newId } from "../../lib/model/ids.ts";
import { colorNamesOf, settingsFrom } from "../../lib/model/settings.ts";
import { importBackup } from "../../lib/notebook/import-backup.ts";
import { saveFile } from "../../lib/platform/save-file.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { readNotebook } from "../../lib/store/notebook.ts";
import { useLive } from "../../lib/store/use-live.ts";
import type { Notice, SectionProps } from "./App.tsx";

interface Props extends SectionProps {
  notes: NotebookDb;
  tell(notice: Notice | null): void;
}

/** Everything out into one file, and back in. */
export function Backup({ notes, settings, change, tell }: Props) {
  const [withSettings, setWithSettings] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const counts = useLive(
    async () => ({ pages: await notes.articles.count(), notes: await notes.annotations.count() }),
    [],
  );
  const save = async () => {
    try {
      const notebook = await readNotebook(notes, colorNamesOf(settings), { whole: true });
      const now = new Date().toISOString();
      const names = { folder: settings.exportFolder, fileName: settings.exportName };
      const file = formatOf("backup").serialize(notebook, { now, newId, settings, ...names });
      saveFile(file.name, file.mime, file.parts);
      tell({ text: `Saved “${file.name}”.` });
    } catch (error) {
      tell({
        text: `No backup was made: ${error instanceof Error ? error.message : String(error)}`,
        failed: true,
      });
    }
  };
  const restore = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setBusy(true);
    tell({ text: `Reading “${file.name}”…` });
    const { isDone, text, settings: kept } = await importBackup(notes, file);
    const isTaken = isDone && withSettings && kept !== undefined;
    if (isTaken) await change(settingsFrom(kept));
    tell({
      text: isTaken ? `${text} The options are those of the backup.` : text,
      failed: !isDone,
    });
    setBusy(false);
    input.value = ""; // the same file may be picked again
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      <p class="hint">
        Your notes are in this browser only: if you remove Pressmark or the browser's profile, they
        are gone. A backup holds everything, the trash and these options too. Restoring adds what is
        missing and never deletes.
      </p>
      {counts.state === "ready" && (
        <p class="hint">
          In the notebook: {counts.value.pages} articles and {counts.value.notes} highlights, with
          the trash.
        </p>
      )}
      <div class="row">
        <button type="button" class="btn main" onClick={() => void save()}>
          Save a backup
        </button>
        <label class={isBusy ? "btn file busy" : "btn file"}>
          Restore a backup
          <input
            type="file"
            accept=".json,application/json"
            disabled={isBusy}
            onChange={(event) => void restore(event.currentTarget)}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.currentTarget.checked)}
          />
          Restore the options, too
        </label>
      </div>
    </section>
  );
}
