/**
 * The one door for files: a backup of ours is merged at once, since the reader made it for that;
 * a file of another tool is shown first. Shared by the library and the options.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { messageOf } from "../lib/i18n/error-message.ts";
import { say } from "../lib/i18n/say.ts";
import type { ImportPreview } from "../lib/model/import-preview.ts";
import type { ImportReport, Removal, RemovalAnswer } from "../lib/model/merge-notebooks.ts";
import { importReportText } from "./import-report.ts";
import type { Reporter } from "./notice.ts";
import { readingText } from "./reading-text.ts";
import { type Question, useRemovalQuestion } from "./use-removal-question.ts";

/** As lib/notebook/import-file.ts gives it; `R` is what it read, to be handed back to `write`. */
type Reading<R> =
  | { kind: "backup" }
  | { kind: "foreign"; preview: ImportPreview; records: R }
  | { kind: "refused"; message: string };
type Result = { ok: true; report: ImportReport } | { ok: false; message: string };

/** None of them may reject. */
export interface ImportUseCases<R> {
  read(file: File): Promise<Reading<R>>;
  importBackup(file: File, answer?: RemovalAnswer): Promise<Result | { asks: Removal }>;
  write(records: R): Promise<Result>;
}

/** What a screen shows of an import: the preview while the reader decides, and what to call. */
export interface ImportDoor {
  isBusy: boolean;
  preview: ImportPreview | null;
  /** Asked before a backup deletes what is here. */
  question: Question | null;
  take(file: File): void;
  confirm(): void;
  cancel(): void;
}

/**
 * Does one thing after the other. What is asked for meanwhile waits, and is not lost; one that
 * fails is told to `onFailure` and holds up no other.
 */
function useQueue(onFailure: (error: unknown) => void) {
  const [waiting, setWaiting] = useState(0);
  const last = useRef<Promise<void>>(Promise.resolve());
  const add = (work: () => Promise<void>) => {
    setWaiting((count) => count + 1);
    const done = () => setWaiting((count) => count - 1);
    last.current = last.current.then(work).catch(onFailure).then(done);
  };
  return { isBusy: waiting > 0, add };
}

/** A preview that the reader has not decided on. */
interface Open {
  preview: ImportPreview;
  decide(isWanted: boolean): void;
}

/** A file that is taken while another one is read, written or decided on waits for its turn. */
export function useImport<R>(useCases: ImportUseCases<R>, reporter: Reporter): ImportDoor {
  const onFailure = (error: unknown) =>
    reporter.reportProblem(say("imports.notImported", { reason: messageOf(error) }));
  const queue = useQueue(onFailure);
  const [open, setOpen] = useState<Open | null>(null);
  const { question, importAsking } = useRemovalQuestion(reporter);
  const report = (result: Result | null) => {
    if (!result) reporter.report(say("importing.nothingImported"));
    else if (result.ok) reporter.report(importReportText(result.report));
    else reporter.reportProblem(result.message);
  };
  const isWanted = (preview: ImportPreview) =>
    new Promise<boolean>((resolve) => {
      const decide = (answer: boolean) => {
        setOpen(null); // before the writing: a second press finds nothing to write
        resolve(answer);
      };
      setOpen({ preview, decide });
    });
  const read = async (file: File) => {
    reporter.report(readingText(file));
    const reading = await useCases.read(file);
    if (reading.kind === "backup") {
      return report(await importAsking(useCases.importBackup, file));
    }
    if (reading.kind === "refused") return reporter.reportProblem(reading.message);
    reporter.clear();
    if (await isWanted(reading.preview)) report(await useCases.write(reading.records));
  };
  const take = (file: File) => {
    if (open) reporter.report(say("importing.isNext", { name: file.name }));
    queue.add(() => read(file));
  };
  return {
    isBusy: queue.isBusy && !open,
    preview: open?.preview ?? null,
    question,
    take,
    confirm: () => open?.decide(true),
    cancel: () => open?.decide(false),
  };
}

/** Takes the first of the files that are dropped anywhere on the page. */
export function useFileDrop(take: (file: File) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    // Without this the browser would open the file in place of the page.
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    document.addEventListener("dragover", allow);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", allow);
      document.removeEventListener("drop", drop);
    };
  }, []);
}
