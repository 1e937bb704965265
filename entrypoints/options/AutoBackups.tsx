import { useState } from "preact/hooks";
import { percentOf } from "../../components/count.ts";
import { formatMomentInFull } from "../../components/format-date.ts";
import type { Reporter } from "../../components/notice.ts";
import { say, sayParts } from "../../lib/i18n/say.ts";
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
    else reporter.reportProblem(say("options.autoRefused"));
  };
  const backUpNow = async () => void (await ask("backUpNow", null));
  if (!state) return null;
  return (
    <section aria-labelledby="backups">
      <h2 id="backups">{say("options.autoHeading")}</h2>
      <p class="hint">{say("options.autoHint", { folder: BACKUP_FOLDER })}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={state.isOn}
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const work = currentTarget.checked ? switchOn : switchOffBackups;
            currentTarget.checked = state.isOn; // until it is so
            void run(work, say("options.notChanged"));
          }}
        />
        {say("options.autoSwitch")}
      </label>
      <LastBackup state={state} />
      {state.isOn && (
        <div class="row">
          <button
            type="button"
            class="btn"
            disabled={isBusy}
            onClick={() => void run(backUpNow, say("options.noBackupMade"))}
          >
            {say("options.backUpNow")}
          </button>
          {isBusy && <span class="hint">{say("options.backingUp")}</span>}
        </div>
      )}
      {space && (
        <p class="hint">
          {space.isKept ? say("options.spaceKept") : say("options.spaceNotKept")}{" "}
          {say("options.spaceUsed", { share: percentOf(space.share) })}
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
          {say("options.lastFailed", { reason: state.failure.message })}
        </p>
      )}
      {last && (
        <p class="hint" role="status">
          {sayParts("options.lastBackup", {
            moment: formatMomentInFull(last.made),
            path: <bdi class="path">{last.path}</bdi>,
          })}
        </p>
      )}
      {!last && state.isOn && <p class="hint">{say("options.noBackupYet")}</p>}
    </>
  );
}
