/**
 * Automatic backups: a file a day in the downloads folder, if something changed. The background
 * looks whether one is due, and keeps it; the file is made where files can be made, in the
 * background itself or in an offscreen document.
 */
import { dayOf } from "../export/file-name.ts";
import { messageOf } from "../i18n/error-message.ts";
import { say } from "../i18n/say.ts";
import { speakFromFile } from "../i18n/say-from-file.ts";
import type { Timestamp } from "../model/annotation.ts";
import { isBackupDue, obsoleteFiles } from "../model/auto-backup.ts";
import { newId } from "../model/ids.ts";
import type { Settings } from "../model/settings.ts";
import { changeAutoBackup, readAutoBackup } from "../platform/auto-backup-state.ts";
import {
  download,
  mayDownload,
  NotDownloadedError,
  removeDownload,
  stopDownloading,
} from "../platform/downloads.ts";
import { ask } from "../platform/messages.ts";
import { canMakeFiles, closeOffscreen, openOffscreen } from "../platform/offscreen.ts";
import { readSettings } from "../platform/settings.ts";
import { notebookMark } from "../store/backup.ts";
import type { NotebookDb } from "../store/db.ts";
import { apart } from "./apart.ts";

/** The folder below the browser's downloads. */
export const BACKUP_FOLDER = "Pressmark backups";

/** A backup that waits at an address of its own to be written, or why there is none. */
export type MadeBackup =
  | { ok: true; url: string; mark: string }
  /** For the reader. */
  | { ok: false; message: string };

/** Reads the whole notebook into a file. Never rejects. */
export async function makeBackup(db: NotebookDb, settings: Settings): Promise<MadeBackup> {
  try {
    const mark = await notebookMark(db); // first: what changes while it is read is backed up again
    const { blob } = await apart(db, "exportBlob", { format: "backup", settings });
    return { ok: true, url: URL.createObjectURL(blob), mark };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}

/**
 * Backs up if it is switched on, something changed, and there is none of today. Never rejects: a
 * failure is stored for the screens to say.
 */
export async function backUpIfDue(db: NotebookDb): Promise<void> {
  try {
    const state = await readAutoBackup();
    if (!state.isOn) return;
    const now = new Date().toISOString();
    const mark = await notebookMark(db);
    if (isBackupDue(state, { mark, day: dayOf(now), now })) await backUp(db);
  } catch (error) {
    await noteFailure(messageOf(error));
  }
}

/** Whoever waits for the backup that is being made; one at a time. */
let running: { promise: Promise<void>; end: () => void } | null = null;

/**
 * Makes a backup now and writes it. Resolves when that is done or has failed; which, the state
 * says. Only in the background.
 */
export function backUp(db: NotebookDb): Promise<void> {
  if (running) return running.promise;
  const { promise, resolve } = Promise.withResolvers<void>();
  running = { promise, end: resolve };
  void startBackup(db);
  return promise;
}

async function startBackup(db: NotebookDb): Promise<void> {
  try {
    if (!(await mayDownload())) throw new NotDownloadedError(say("errors.downloadsNotAllowed"));
    if (canMakeFiles()) await keepBackup(await makeBackup(db, await readSettings()));
    else await openOffscreen("/backup.html"); // it makes one and sends word: keepBackup
  } catch (error) {
    await keepBackup({ ok: false, message: messageOf(error) });
  }
}

/**
 * In the offscreen document: makes the backup and hands it to the background. The browser gives
 * such a document no words.
 */
export async function makeForBackground(db: NotebookDb): Promise<void> {
  const { settings, language } = await ask("settingsForBackup", null);
  await speakFromFile(language);
  await ask("keepBackup", await makeBackup(db, settings));
}

/** Writes the file, notes it, and deletes those that have had their time. Never rejects. */
export async function keepBackup(made: MadeBackup): Promise<void> {
  try {
    if (!made.ok) throw new NotDownloadedError(made.message);
    await writeFile(made.url, made.mark, new Date().toISOString());
    URL.revokeObjectURL?.(made.url);
  } catch (error) {
    await noteFailure(messageOf(error));
  } finally {
    if (!canMakeFiles()) await closeOffscreen().catch(() => {}); // not allowed any more
    running?.end();
    running = null;
  }
}

async function writeFile(url: string, mark: string, now: Timestamp): Promise<void> {
  const { key } = await readAutoBackup();
  const day = dayOf(now);
  const name = `${BACKUP_FOLDER}/Pressmark backup ${day} ${key}.json`;
  const written = await download(url, name);
  const file = { ...written, name: nameOf(written.path), day, made: now };
  const { files } = await changeAutoBackup((present) => ({
    files: [...present.files, file],
    mark,
    failure: null,
  }));
  const obsolete = obsoleteFiles(files);
  for (const old of obsolete) await removeDownload(old).catch(() => {}); // the reader's to delete
  const gone = new Set(obsolete.map(({ path }) => path));
  await changeAutoBackup((present) => ({
    files: present.files.filter(({ path }) => !gone.has(path)),
  }));
}

/** With its folder, as the browser wrote it: it may have added a number. */
function nameOf(path: string): string {
  return `${BACKUP_FOLDER}/${path.split(/[\\/]/).at(-1) ?? ""}`;
}

async function noteFailure(message: string): Promise<void> {
  const failure = { at: new Date().toISOString(), message };
  await changeAutoBackup({ failure }).catch(() => {}); // then nothing can be stored
}

/** An import may leave the mark as it was: what it brought is backed up all the same. */
export async function forgetMark(): Promise<void> {
  await changeAutoBackup({ mark: "" });
}

/** Switches automatic backups on; the permission was given. The first is made at once. */
export async function switchOnBackups(): Promise<void> {
  await changeAutoBackup(({ key }) => ({
    isOn: true,
    key: key || newId().slice(0, 4),
    failure: null,
  }));
  await ask("backUpNow", null);
}

/** Switches them off and gives the permission back; files stay where they are. */
export async function switchOffBackups(): Promise<void> {
  await changeAutoBackup({ isOn: false, failure: null });
  await stopDownloading();
}

/** The reader does not want to be asked whether there should be backups. */
export async function declineBackups(): Promise<void> {
  await changeAutoBackup({ isDeclined: true });
}
