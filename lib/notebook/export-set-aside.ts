/**
 * What of the notebook cannot be read, as a file: each row as it stands in the database, and what
 * is wrong with it.
 */

import { escapeJson } from "../export/escape.ts";
import type { Timestamp } from "../model/annotation.ts";
import { plainOf } from "../model/plain.ts";
import { saveFile } from "../platform/save-file.ts";
import type { NotebookDb } from "../store/db.ts";
import { readBrokenRows } from "../store/set-aside.ts";

/**
 * The file's text: JSON, one row after the other. Rejects only if the database cannot be opened.
 */
export async function setAsideText(db: NotebookDb, now: Timestamp): Promise<string> {
  const rows = await readBrokenRows(db);
  const plain = rows.map(({ table, problem, row }) => ({ table, problem, row: plainOf(row) }));
  const file = { format: "pressmark-set-aside", created: now, rows: plain };
  return escapeJson(JSON.stringify(file, null, 1));
}

/** `setAsideText` now, offered to the reader as a download. */
export async function downloadSetAside(db: NotebookDb): Promise<void> {
  const now = new Date().toISOString();
  const name = `Pressmark damaged records ${now.slice(0, 10)}.json`;
  saveFile(name, "application/json", [await setAsideText(db, now)]);
}
