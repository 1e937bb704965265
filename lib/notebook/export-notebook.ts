/** The notebook, or some of its articles or highlights, as one file in an export format. */

import type { ExportFile, ExportFormat } from "../export/format.ts";
import { formatOf } from "../export/formats.ts";
import type { Timestamp } from "../model/annotation.ts";
import { newId } from "../model/ids.ts";
import type { Notebook } from "../model/notebook.ts";
import { colorNamesOf, type Settings } from "../model/settings.ts";
import { withoutTracking } from "../model/source.ts";
import type { NotebookDb } from "../store/db.ts";
import { readNotebook } from "../store/notebook.ts";

export interface ExportRequest {
  db: NotebookDb;
  format: ExportFormat["id"];
  /** All articles if left out. */
  articleIds?: readonly string[] | undefined;
  /** Of these articles only these highlights; all if left out. */
  annotationIds?: readonly string[] | undefined;
  settings: Settings;
  now: Timestamp;
  newId: () => string;
}

export interface NotebookExport {
  file: ExportFile;
  /** How many articles are in the file. */
  articleCount: number;
  highlightCount: number;
}

/**
 * Reads the articles and serializes them. A format that is a whole backup also gets what is
 * deleted. Rejects if the notebook cannot be read.
 */
export async function exportNotebook(request: ExportRequest): Promise<NotebookExport> {
  const { db, articleIds, annotationIds, settings, now, newId } = request;
  const format = formatOf(request.format);
  const read = await readNotebook(db, colorNamesOf(settings), {
    // What is deleted is nothing that is shown.
    whole: format.includesHistory && !annotationIds,
    ...(articleIds ? { articleIds } : {}),
  });
  const notebook = withOnly(
    format.includesHistory ? read : withCleanAddresses(read),
    annotationIds,
  );
  const file = await format.serialize(notebook, {
    now,
    newId,
    folder: settings.exportFolder,
    fileName: settings.exportName,
    settings,
  });
  const highlightCount = notebook.entries.reduce((sum, one) => sum + one.annotations.length, 0);
  return { file, articleCount: notebook.entries.length, highlightCount };
}

function withOnly(notebook: Notebook, ids: readonly string[] | undefined): Notebook {
  if (!ids) return notebook;
  const wanted = new Set(ids);
  const entries = notebook.entries.map((entry) => ({
    ...entry,
    annotations: entry.annotations.filter(({ id }) => wanted.has(id)),
  }));
  return { ...notebook, entries };
}

/** What is handed on does not say how the reader came. A backup holds what is in the notebook. */
function withCleanAddresses(notebook: Notebook): Notebook {
  const entries = notebook.entries.map(({ article, annotations, ...entry }) => ({
    ...entry,
    article: { ...article, address: withoutTracking(article.address) },
    annotations: annotations.map((annotation) => {
      const { target } = annotation;
      return { ...annotation, target: { ...target, source: withoutTracking(target.source) } };
    }),
  }));
  return { ...notebook, entries };
}

/** The file as the browser keeps it, outside of memory: it may be as large as the notebook. */
export interface BlobExport extends Omit<NotebookExport, "file"> {
  name: string;
  blob: Blob;
}

/** `exportNotebook` now. Rejects as it does. */
export async function exportBlob(
  db: NotebookDb,
  request: Omit<ExportRequest, "db" | "now" | "newId">,
): Promise<BlobExport> {
  const now = new Date().toISOString();
  const { file, ...counts } = await exportNotebook({ ...request, db, now, newId });
  const { name, mime, parts } = file;
  return { name, blob: new Blob(parts, { type: mime }), ...counts };
}
