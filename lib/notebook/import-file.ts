/**
 * A file that the reader drops or picks, of whatever tool: told by what is in it, shown as a
 * preview, then merged. What is written is planned again in the transaction that writes it, since
 * the notebook may have changed while the reader looked at the preview.
 */

import { messageOf } from "../i18n/error-message.ts";
import { say } from "../i18n/say.ts";
import { ImportError } from "../import/foreign-article.ts";
import { type ForeignRecords, recordsOf } from "../import/foreign-records.ts";
import { readForeignFile } from "../import/formats.ts";
import { planImport } from "../import/plan.ts";
import { selectorOf } from "../model/annotation.ts";
import { BACKUP_FORMAT } from "../model/backup.ts";
import type { ImportPreview } from "../model/import-preview.ts";
import type { RemovalAnswer } from "../model/merge-notebooks.ts";
import { mergeRecords, readRecords } from "../store/backup.ts";
import type { NotebookDb } from "../store/db.ts";
import { announceImport, type ImportResult, importBackup } from "./import-backup.ts";
import { keepTrashAnew } from "./trash.ts";

export type FileReading =
  /** A backup of ours, or nothing that is known: `importBackup` takes it, or says what it is. */
  | { kind: "backup" }
  | { kind: "foreign"; preview: ImportPreview; records: ForeignRecords }
  /** Nothing of it can be imported; `message` says why, in a sentence for the reader. */
  | { kind: "refused"; message: string };

/** Bytes of a file of another tool: a larger one would not fit into memory with what it says. */
export const LARGEST_FILE = 200_000_000;
/** Bytes at the beginning of a file, where a backup says that it is one. */
const HEAD_LENGTH = 65_536;

/** Reads the file and says what importing it would do. Writes nothing. Never rejects. */
export async function readImportFile(db: NotebookDb, file: File): Promise<FileReading> {
  try {
    const head = await file.slice(0, HEAD_LENGTH).text();
    if (head.includes(`"${BACKUP_FORMAT}"`)) return { kind: "backup" };
    if (file.size > LARGEST_FILE)
      return { kind: "refused", message: say("imports.tooLargeFile", { name: file.name }) };
    const read = readForeignFile(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!read) return { kind: "backup" };
    const now = new Date().toISOString();
    const records = await recordsOf(read, now);
    const { report } = planImport(await readRecords(db), records, now);
    const { articles, annotations } = records;
    const preview: ImportPreview = {
      fileName: file.name,
      formatName: read.format.name,
      articles: articles.length,
      highlights: annotations.length,
      quoteOnly: annotations.filter(
        ({ target }) => !selectorOf(target.selector, "TextPositionSelector"),
      ).length,
      report,
      problems: read.problems.list,
      problemCount: read.problems.count,
    };
    return { kind: "foreign", preview, records };
  } catch (error) {
    const reason = messageOf(error);
    const isWhole = error instanceof ImportError;
    return { kind: "refused", message: isWhole ? reason : say("imports.notImported", { reason }) };
  }
}

/** Writes what the preview showed, all of it or nothing. Never rejects. */
export async function importForeign(
  db: NotebookDb,
  records: ForeignRecords,
): Promise<ImportResult> {
  try {
    const now = new Date().toISOString();
    await keepTrashAnew();
    const { report } = await mergeRecords(db, (existing) => planImport(existing, records, now));
    await announceImport();
    return { ok: true, report: { ...report, fromFuture: 0, leftOut: 0 }, settings: undefined };
  } catch (error) {
    return { ok: false, message: say("imports.notImported", { reason: messageOf(error) }) };
  }
}

/** All that a screen needs to import files into this notebook. */
export function importUseCases(db: NotebookDb) {
  return {
    read: (file: File) => readImportFile(db, file),
    importBackup: (file: File, answer?: RemovalAnswer) => importBackup(db, file, answer),
    write: (records: ForeignRecords) => importForeign(db, records),
  };
}
