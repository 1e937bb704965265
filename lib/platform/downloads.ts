/**
 * Files in the browser's downloads folder, written without a question. The permission is asked for
 * when the reader wants automatic backups, and not before.
 */

import { browser } from "wxt/browser";
import { say } from "../i18n/say.ts";

/** Chromium's background has no document to make a file in; an offscreen one does it. */
const PERMISSIONS = import.meta.env.FIREFOX ? ["downloads"] : ["downloads", "offscreen"];
const wanted = { permissions: PERMISSIONS as never[] };

/** The browser did not write a file; the message is for the reader. */
export class NotDownloadedError extends Error {
  override readonly name = "NotDownloadedError";
}

/** A file that the browser wrote. */
export interface Download {
  id: number;
  /** Where it is. */
  path: string;
}

/** Whether files may be written. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(wanted);
}

/** Asks the reader; only right after a click. Resolves with the answer. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(wanted);
}

/** Gives the permission back. */
export async function stopDownloading(): Promise<void> {
  await browser.permissions.remove(wanted);
}

/**
 * Writes a new file below the downloads folder; a number is added to the name if there is such a
 * file. Resolves when all of it is written, rejects with a NotDownloadedError.
 */
export async function download(url: string, name: string): Promise<Download> {
  return finished(await start({ url, filename: name, conflictAction: "uniquify" }));
}

type Options = Parameters<typeof browser.downloads.download>[0];

async function start(options: Options): Promise<number> {
  try {
    // Firefox would ask where to, if the reader is asked for other downloads.
    return await browser.downloads.download({ ...options, saveAs: false });
  } catch (cause) {
    throw new NotDownloadedError(reasonText(undefined), { cause });
  }
}

function finished(id: number): Promise<Download> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === "in_progress") return;
      browser.downloads.onChanged.removeListener(look);
      if (item?.state === "complete") resolve({ id, path: item.filename });
      else reject(new NotDownloadedError(reasonText(item?.error)));
    };
    browser.downloads.onChanged.addListener(look);
    void look();
  });
}

function reasonText(code: string | null | undefined): string {
  return code ? say("errors.backupRefused", { code }) : say("errors.backupNotWritten");
}

/**
 * Deletes a file that this extension wrote, and its line in the list of downloads. Where the reader
 * moved or deleted it, nothing happens.
 */
export async function removeDownload(file: Download & { name: string }): Promise<void> {
  const [item] = await browser.downloads.search({ id: file.id });
  const isKnown = item?.filename === file.path && item.byExtensionId === browser.runtime.id;
  if (isKnown) return erase(file.id);
  // Firefox forgets its downloads when it is closed (bug 1247794), Chromium when the reader clears
  // them, and what is forgotten cannot be deleted: the file is written again, empty, and that one
  // is deleted. Its name has a key of this profile's own, so it is ours and nobody else's.
  const url = emptyFile();
  const again = await finished(
    await start({ url, filename: file.name, conflictAction: "overwrite" }),
  );
  URL.revokeObjectURL?.(url);
  await erase(again.id);
}

async function erase(id: number): Promise<void> {
  await browser.downloads.removeFile(id).catch(() => {}); // moved or deleted by the reader
  await browser.downloads.erase({ id });
}

/** Firefox downloads no data: address, and a service worker has no other. */
function emptyFile(): string {
  if (URL.createObjectURL) return URL.createObjectURL(new Blob([" "]));
  return "data:application/json,%20";
}
