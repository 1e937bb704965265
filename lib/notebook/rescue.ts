/**
 * Everything that can be read of the notebook as one file, whatever program wrote it and whatever
 * of it is broken. The file is a backup of the version that the notebook has: Pressmark of that
 * version imports it.
 */

import type { Timestamp } from "../model/annotation.ts";
import { BACKUP_FORMAT } from "../model/backup.ts";
import { plainOf } from "../model/plain.ts";
import { saveFile } from "../platform/save-file.ts";
import type { RawNotebook, UnreadableRow } from "../store/raw.ts";

/** A row that could not be read, and where it stands. */
export interface LostRow extends UnreadableRow {
  table: string;
}

export interface Rescue {
  name: string;
  /** The file: pieces that the browser keeps, not the page. */
  parts: Blob[];
  /** Rows in the file. */
  count: number;
  unreadable: LostRow[];
}

/**
 * Reads every table, a few rows at a time. Never rejects for what cannot be read: that is listed in
 * the file. `onProgress` is told how many rows are done.
 */
export async function rescueNotebook(
  notebook: RawNotebook,
  now: Timestamp,
  onProgress: (count: number) => void = () => {},
): Promise<Rescue> {
  const parts: Blob[] = [];
  const unreadable: LostRow[] = [];
  let count = 0;
  const write = (text: string) => void parts.push(new Blob([text]));
  write(
    `{\n"format": "${BACKUP_FORMAT}",\n"version": ${notebook.version},\n"created": ${JSON.stringify(now)},\n"rescued": true`,
  );
  for (const { name } of notebook.tables) {
    write(`,\n${JSON.stringify(name)}: [`);
    let isFirst = true;
    for await (const piece of notebook.read(name)) {
      for (const row of piece.unreadable) unreadable.push({ table: name, ...row });
      if (piece.rows.length === 0) continue;
      write(`${isFirst ? "" : ","}\n${piece.rows.map(lineOf).join(",\n")}`);
      isFirst = false;
      count += piece.rows.length;
      onProgress(count);
    }
    write("\n]");
  }
  write(`,\n"unreadable": ${JSON.stringify(unreadable)}\n}\n`);
  return { name: `Pressmark rescue ${now.slice(0, 10)}.json`, parts, count, unreadable };
}

function lineOf(row: unknown): string {
  return JSON.stringify(plainOf(row)) ?? "null";
}

/** `rescueNotebook` now, offered to the reader as a download. */
export async function downloadRescue(
  notebook: RawNotebook,
  onProgress: (count: number) => void,
): Promise<Rescue> {
  const rescue = await rescueNotebook(notebook, new Date().toISOString(), onProgress);
  saveFile(rescue.name, "application/json", rescue.parts);
  return rescue;
}
