/**
 * The schema, version by version. A released version is never edited: a new field or table is a new version here with
 * its upgrade, and a test with rows of the old one.
 */
import type { Dexie, Transaction } from "dexie";
import {
  annotationFromVersion1,
  articleFromVersion1,
  versionFromVersion1,
} from "../model/upgrade.ts";

export function defineVersions(db: Dexie): void {
  db.version(1).stores({
    pages: "id, *addresses, *claims, modified",
    annotations: "id, pageId, modified, *body.tags.value",
    versions: "id, pageId",
  });
  // A table that goes is still there while its rows are moved: Dexie deletes it after the upgrade.
  db.version(2)
    .stores({
      pages: null,
      articles: "id, *addresses, *claims, modified",
      annotations: "id, articleId, modified, *body.tags.value",
      versions: "id, articleId",
    })
    .upgrade(upgradeToVersion2);
}

/** In the transaction that changes the version: an upgrade that is stopped half-way leaves version 1 as it was. */
async function upgradeToVersion2(transaction: Transaction): Promise<void> {
  const articles = transaction.table("articles");
  await transaction.table("pages").each((page) => void articles.put(articleFromVersion1(page)));
  await replaceRows(transaction, "annotations", annotationFromVersion1);
  await replaceRows(transaction, "versions", versionFromVersion1);
}

async function replaceRows(
  transaction: Transaction,
  table: string,
  upgrade: (row: unknown) => unknown,
): Promise<void> {
  await transaction
    .table(table)
    .toCollection()
    .modify((row, context) => {
      context.value = upgrade(row);
    });
}
