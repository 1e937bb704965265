/** A backup of a notebook in which these records were deleted for ever. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BACKUP_FORMAT, BACKUP_VERSION } from "../../lib/model/backup.ts";

/** Gives the path of the file. */
export function backupThatRemoves(articleIds: string[], annotationIds: string[]): string {
  const removed = "2026-04-02T09:00:00.000Z";
  const backup = {
    ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, created: removed },
    ...{ articles: [], annotations: [], versions: [] },
    tombstones: [
      ...articleIds.map((id) => ({ id, kind: "article", removed })),
      ...annotationIds.map((id) => ({ id, kind: "annotation", removed })),
    ],
  };
  const path = join(mkdtempSync(join(tmpdir(), "pressmark-")), "Notebook at home.json");
  writeFileSync(path, JSON.stringify(backup));
  return path;
}
