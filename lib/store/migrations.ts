/**
 * The schema, version by version. A released version is never edited: a new field or table is a new version here with
 * its upgrade, and a test with rows of the old one.
 */
import type { Dexie } from "dexie";

export function defineVersions(db: Dexie): void {
  db.version(1).stores({
    pages: "id, *addresses, *claims, modified",
    annotations: "id, pageId, modified, *body.tags.value",
    versions: "id, pageId",
  });
}
