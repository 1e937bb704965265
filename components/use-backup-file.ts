/** A file field that imports a backup: shared by the library and the options. */

import { useState } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";
import type { ImportReport, Removal, RemovalAnswer } from "../lib/model/merge-notebooks.ts";
import { sentencesOf } from "./count.ts";
import { importReportText } from "./import-report.ts";
import type { Reporter } from "./notice.ts";
import { readingText } from "./reading-text.ts";
import { useRemovalQuestion } from "./use-removal-question.ts";

/** As `importBackup` of lib/notebook gives it. */
type Result =
  | { ok: true; report: ImportReport; settings: unknown }
  | { ok: false; message: string };

/**
 * `importFile` must not reject. `afterImport` gets the settings in the file, unchecked, and returns
 * a sentence to add to the report, or "". `onPick` is for the field's `onChange`; while `isBusy` no
 * other file should be picked. `question` is to be shown: it is asked before anything is deleted.
 */
export function useBackupFile(
  importFile: (file: File, answer?: RemovalAnswer) => Promise<Result | { asks: Removal }>,
  reporter: Reporter,
  afterImport: (settings: unknown) => Promise<string> = async () => "",
) {
  const [isBusy, setBusy] = useState(false);
  const { question, importAsking } = useRemovalQuestion(reporter);

  const importAndReport = async (file: File) => {
    reporter.report(readingText(file));
    const result = await importAsking(importFile, file);
    if (!result) return reporter.report(say("importing.nothingImported"));
    if (!result.ok) return reporter.reportProblem(result.message);
    const addition = await afterImport(result.settings);
    const text = importReportText(result.report);
    reporter.report(sentencesOf([text, addition]));
  };

  const onPick = async ({ currentTarget: field }: { currentTarget: HTMLInputElement }) => {
    const file = field.files?.[0];
    if (!file) return;
    setBusy(true);
    await importAndReport(file);
    setBusy(false);
    field.value = ""; // so that picking the same file again is a change
  };

  return {
    isBusy,
    question,
    onPick: (event: { currentTarget: HTMLInputElement }) => void onPick(event),
  };
}
