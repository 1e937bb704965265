import { useState } from "preact/hooks";
import type { Reporter } from "../../components/notice.ts";
import { RemovalQuestion } from "../../components/RemovalQuestion.tsx";
import { readingText } from "../../components/reading-text.ts";
import { useBackupFile } from "../../components/use-backup-file.ts";
import { verifyReportText } from "../../components/verify-report.ts";
import { say, sayCount, sayParts } from "../../lib/i18n/say.ts";
import { settingsFrom } from "../../lib/model/settings.ts";
import { checkBackup } from "../../lib/notebook/check-backup.ts";
import { downloadExport } from "../../lib/notebook/download-export.ts";
import { importBackup } from "../../lib/notebook/import-backup.ts";
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
    reporter.report(say("options.makingBackup"));
    await downloadExport({ db, format: "backup", settings }).then(
      ({ name }) => reporter.report(say("options.savedBackup", { name })),
      reporter.reportFailure(say("options.noBackupMade")),
    );
    setSaving(false);
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{say("options.backupHeading")}</h2>
      <p class="hint">{say("options.backupHint")}</p>
      <Totals db={db} />
      <div class="row">
        <button type="button" class="btn main" disabled={isSaving} onClick={() => void save()}>
          {say("options.saveBackup")}
        </button>
        <RestoreFields {...{ db, change, reporter }} />
      </div>
      <VerifyField db={db} />
      <p class="hint">
        {sayParts("options.rescue", { page: (words) => <a href="/rescue.html">{words}</a> })}
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
        {say("options.unreadNotebook", { reason: totals.error })}
      </p>
    );
  }
  return (
    <p class="hint">
      {say("options.totals", {
        articles: sayCount("shared.articles", totals.value.articles),
        highlights: sayCount("shared.highlights", totals.value.annotations),
      })}
    </p>
  );
}

function RestoreFields({ db, change, reporter }: Pick<Props, "db" | "change" | "reporter">) {
  const [withSettings, setWithSettings] = useState(false);
  const restoreSettings = async (stored: unknown) => {
    if (!withSettings || stored === undefined) return "";
    const isSaved = await change(settingsFrom(stored));
    return say(isSaved ? "options.optionsRestored" : "options.optionsNotRestored");
  };
  const { isBusy, question, onPick } = useBackupFile(
    (file, answer) => importBackup(db, file, answer),
    reporter,
    restoreSettings,
  );
  return (
    <>
      <label class={isBusy ? "btn file busy" : "btn file"}>
        {say("options.restoreBackup")}
        <input type="file" accept=".json,application/json" disabled={isBusy} onChange={onPick} />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={withSettings}
          onChange={(event) => setWithSettings(event.currentTarget.checked)}
        />
        {say("options.restoreOptions")}
      </label>
      {question && <RemovalQuestion {...question} />}
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
    const result = await checkBackup(db, file);
    const found = result.ok ? verifyReportText(result.verified) : [result.message];
    setSentences([say("shared.quoted", { words: file.name }), ...found]);
    field.value = ""; // so that picking the same file again is a change
  };
  return (
    <>
      <div class="row">
        <label class="btn file">
          {say("options.checkBackup")}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void verify(currentTarget)}
          />
        </label>
        <span class="hint">{say("options.checkHint")}</span>
      </div>
      <div role="status" class="verified">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
}
