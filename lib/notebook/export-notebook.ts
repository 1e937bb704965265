/** The notebook, or some of its articles, as one file in an export format. */

import type { ExportFile, ExportFormat } from "../export/format.ts";
import { formatOf } from "../export/formats.ts";
import type { Timestamp } from "../model/annotation.ts";
import { newId } from "../model/ids.ts";
import { colorNamesOf, type Settings } from "../model/settings.ts";
import { saveFile } from "../platform/save-file.ts";
import type { NotebookDb } from "../store/db.ts";
import { readNotebook } from "../store/notebook.ts";

export interface ExportRequest {
  db: NotebookDb;
  format: ExportFormat["id"];
  /** All articles if left out. */
  articleIds?: readonly string[] | undefined;
  settings: Settings;
  now: Timestamp;
  newId: () => string;
}

export interface NotebookExport {
  file: ExportFile;
  /** How many articles are in the file. */
  articleCount: number;
}

/**
 * Reads the articles and serializes them. A format that is a whole backup also gets what is
 * deleted. Rejects if the notebook cannot be read.
 */
export async function exportNotebook(request: ExportRequest): Promise<NotebookExport> {
  const { db, articleIds, settings, now, newId } = request;
  const format = formatOf(request.format);
  const notebook = await readNotebook(db, colorNamesOf(settings), {
    whole: format.includesHistory,
    ...(articleIds ? { articleIds } : {}),
  });
  const file = await format.serialize(notebook, {
    now,
    newId,
    folder: settings.exportFolder,
    fileName: settings.exportName,
    settings,
  });
  return { file, articleCount: notebook.entries.length };
}

/** `exportNotebook` now, offered to the reader as a download. Only in a page with a document. */
export async function downloadExport(
  request: Omit<ExportRequest, "now" | "newId">,
): Promise<NotebookExport> {
  const made = await exportNotebook({ ...request, now: new Date().toISOString(), newId });
  saveFile(made.file.name, made.file.mime, made.file.parts);
  return made;
}
