import { useState } from "preact/hooks";
import { formatMomentInFull } from "../../components/format-date.ts";
import type { Reporter } from "../../components/notice.ts";
import { type AutoBackup, newestFile } from "../../lib/model/auto-backup.ts";
import {
  BACKUP_FOLDER,
  switchOffBackups,
  switchOnBackups,
} from "../../lib/notebook/auto-backup.ts";
import { askToDownload } from "../../lib/platform/downloads.ts";
import { ask } from "../../lib/platform/messages.ts";
import { useAutoBackup } from "../../lib/platform/use-auto-backup.ts";
import { useStorageSpace } from "../../lib/platform/use-storage-space.ts";

/** Automatic backups: on or off, where they are, how old the last one is. */
export function AutoBackups({ reporter }: { reporter: Reporter }) {
  const state = useAutoBackup();
  const space = useStorageSpace();
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>, failure: string) => {
    setBusy(true);
    await work().catch(reporter.reportFailure(failure));
    setBusy(false);
  };
  // The browser answers only right after the click: nothing may be waited for before it is asked.
  const switchOn = async () => {
    if (await askToDownload()) await switchOnBackups();
    else
      reporter.reportProblem("Not switched on: without that permission no backup can be written.");
  };
  const backUpNow = async () => void (await ask("backUpNow", null));
  if (!state) return null;
  return (
    <section aria-labelledby="backups">
      <h2 id="backups">Automatic backups</h2>
      <p class="hint">
        Once a day, if something changed, a backup goes to the folder “{BACKUP_FOLDER}” in your
        downloads. It stays there if you remove Pressmark. The last 7 days and 4 weeks are kept;
        older ones that Pressmark wrote are deleted, unless you move them elsewhere. The browser
        asks for the permission to manage downloads; Pressmark uses it for these files only.
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={state.isOn}
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const work = currentTarget.checked ? switchOn : switchOffBackups;
            currentTarget.checked = state.isOn; // until it is so
            void run(work, "Not changed");
          }}
        />
        Back up automatically
      </label>
      <LastBackup state={state} />
      {state.isOn && (
        <div class="row">
          <button
            type="button"
            class="btn"
            disabled={isBusy}
            onClick={() => void run(backUpNow, "No backup was made")}
          >
            Back up now
          </button>
          {isBusy && <span class="hint">Backing up…</span>}
        </div>
      )}
      {space && (
        <p class="hint">
          {space.isKept
            ? "The browser keeps your notebook also when the disk runs full."
            : "The browser has not promised to keep your notebook when the disk runs full: backups matter."}{" "}
          {Math.floor(space.share * 100)} % of the room for it is used.
        </p>
      )}
    </section>
  );
}

function LastBackup({ state }: { state: AutoBackup }) {
  const last = newestFile(state);
  return (
    <>
      {state.failure && (
        <p class="problem" role="alert">
          The last try failed. {state.failure.message}
        </p>
      )}
      {last && (
        <p class="hint" role="status">
          Last backup: {formatMomentInFull(last.made)}, <bdi class="path">{last.path}</bdi>
        </p>
      )}
      {!last && state.isOn && <p class="hint">There is no backup yet.</p>}
    </>
  );
}
