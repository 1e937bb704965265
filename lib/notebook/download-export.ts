/** An export offered to the reader as a download. Only in a page with a document. */

import { saveFile } from "../platform/save-file.ts";
import { apart } from "./apart.ts";
import type { BlobExport, ExportRequest } from "./export-notebook.ts";

/** Makes the file of now. Rejects if the notebook cannot be read. */
export async function downloadExport({
  db,
  ...request
}: Omit<ExportRequest, "now" | "newId">): Promise<Omit<BlobExport, "blob">> {
  const { name, blob, ...counts } = await apart(db, "exportBlob", request);
  saveFile(name, blob.type, [blob]);
  return { name, ...counts };
}
