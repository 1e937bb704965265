/**
 * The schema, version by version. A released version is never edited: a new field or table is a new
 * version here with its upgrade, and a test with rows of the old one.
 */
import type { Dexie, Transaction } from "dexie";
import {
  annotationFromVersion1,
  articleFromVersion1,
  versionFromVersion1,
} from "../model/upgrade.ts";
import { bringStraysHome } from "./stray-rows.ts";

/** Tells Dexie the schema of every version and how one becomes the next. */
export function defineVersions(db: Dexie): void {
  db.version(1).stores({
    pages: "id, *addresses, *claims, modified",
    annotations: "id, pageId, modified, *body.tags.value",
    versions: "id, pageId",
  });
  // Dexie deletes the table `pages` only after the upgrade, which can still read it.
  db.version(2)
    .stores({
      pages: null,
      articles: "id, *identities, *claims, modified",
      annotations: "id, articleId, modified, *body.tags.value",
      versions: "id, articleId",
    })
    .upgrade(upgradeToVersion2);
  // `pages` is gone by then, unless 0.1.0 made it again.
  db.version(3)
    .stores({ pages: null, tombstones: "id", answers: "act, order" })
    .upgrade(bringStraysHome);
}

/**
 * Runs in the transaction that changes the version: if it is interrupted, version 1 is still there,
 * unchanged.
 */
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
