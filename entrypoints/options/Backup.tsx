import { useState } from "preact/hooks";
import type { Reporter } from "../../components/notice.ts";
import { readingText } from "../../components/reading-text.ts";
import { useBackupFile } from "../../components/use-backup-file.ts";
import { verifyReportText } from "../../components/verify-report.ts";
import { settingsFrom } from "../../lib/model/settings.ts";
import { downloadExport } from "../../lib/notebook/export-notebook.ts";
import { importBackup } from "../../lib/notebook/import-backup.ts";
import { verifyBackup } from "../../lib/notebook/verify-backup.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";
import type { SectionProps } from "./section.ts";

interface Props extends SectionProps {
  db: NotebookDb;
  reporter: Reporter;
}

/** The whole notebook and the settings into one file, and back. */
export function Backup({ db, settings, change, reporter }: Props) {
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    reporter.report("Making a backup…");
    await downloadExport({ db, format: "backup", settings }).then(
      ({ file }) => reporter.report(`Saved “${file.name}”.`),
      reporter.reportFailure("No backup was made"),
    );
    setSaving(false);
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      <p class="hint">
        Your notes are in this browser only: if you remove Pressmark or the browser's profile, they
        are gone. A backup holds everything, the trash and these options too. Restoring adds what is
        missing and never deletes.
      </p>
      <Totals db={db} />
      <div class="row">
        <button type="button" class="btn main" disabled={isSaving} onClick={() => void save()}>
          Save a backup
        </button>
        <RestoreFields {...{ db, change, reporter }} />
      </div>
      <VerifyField db={db} />
      <p class="hint">
        Does the library not open? The <a href="/rescue.html">rescue page</a> saves all that can
        still be read.
      </p>
    </section>
  );
}

function Totals({ db }: { db: NotebookDb }) {
  const totals = useLive(
    async () => ({
      articles: await db.articles.count(),
      annotations: await db.annotations.count(),
    }),
    [],
  );
  if (totals.state === "loading") return null;
  if (totals.state === "failed") {
    return (
      <p class="problem" role="alert">
        The notebook could not be read. {totals.error}
      </p>
    );
  }
  return (
    <p class="hint">
      In the notebook: {totals.value.articles} articles and {totals.value.annotations} highlights,
      with the trash.
    </p>
  );
}

function RestoreFields({ db, change, reporter }: Pick<Props, "db" | "change" | "reporter">) {
  const [withSettings, setWithSettings] = useState(false);
  const restoreSettings = async (stored: unknown) => {
    if (!withSettings || stored === undefined) return "";
    const isSaved = await change(settingsFrom(stored));
    return isSaved ? "The options are those of the backup." : "The options could not be saved.";
  };
  const { isBusy, onPick } = useBackupFile(
    (file) => importBackup(db, file),
    reporter,
    restoreSettings,
  );
  return (
    <>
      <label class={isBusy ? "btn file busy" : "btn file"}>
        Restore a backup
        <input type="file" accept=".json,application/json" disabled={isBusy} onChange={onPick} />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={withSettings}
          onChange={(event) => setWithSettings(event.currentTarget.checked)}
        />
        Restore the options, too
      </label>
    </>
  );
}

/** Reads a backup without restoring it, and says what was found. */
function VerifyField({ db }: Pick<Props, "db">) {
  const [sentences, setSentences] = useState<string[]>([]);
  const verify = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    setSentences([readingText(file)]);
    const result = await verifyBackup(db, file);
    const found = result.ok ? verifyReportText(result.verified) : [result.message];
    setSentences([`“${file.name}”`, ...found]);
    field.value = ""; // so that picking the same file again is a change
  };
  return (
    <>
      <div class="row">
        <label class="btn file">
          Check a backup
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void verify(currentTarget)}
          />
        </label>
        <span class="hint">Reads the file and compares it with the notebook; changes nothing.</span>
      </div>
      <div role="status" class="verified">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
}
