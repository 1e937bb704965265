/** The article's text as it was each time it was marked: what a highlight that is gone from the page refers to. */
import type { Timestamp } from "../model/annotation.ts";
import type { Block, Version } from "../model/article.ts";
import { newId } from "../model/identity.ts";
import type { Notes } from "./db.ts";

/** The last kept text of a page, or undefined. */
export async function latestVersion(db: Notes, pageId: string): Promise<Version | undefined> {
  const versions = await db.versions.where("pageId").equals(pageId).sortBy("created");
  return versions.at(-1);
}

/** Keeps the text if it is not the one kept last. Call inside a transaction; the hash is made before it. */
export async function keepVersion(
  db: Notes,
  pageId: string,
  text: { hash: string; blocks: Block[] },
  now: Timestamp,
): Promise<void> {
  if (text.blocks.length === 0) return;
  const last = await latestVersion(db, pageId);
  if (last?.hash === text.hash) return;
  await db.versions.put({ id: newId(), pageId, created: now, ...text });
}

/**
 * Puts the same reading in place of the text kept last, after the reader added to it or left something out: that is no
 * edit of the paper's. If the page's own text has changed meanwhile, it is one, and the old text stays beside it. A new
 * id, since a version is never changed: a backup with the old one brings that back as an older text. Call inside a
 * transaction.
 */
export async function recastVersion(
  db: Notes,
  pageId: string,
  wasHash: string,
  text: { hash: string; blocks: Block[] },
  now: Timestamp,
): Promise<void> {
  const last = await latestVersion(db, pageId);
  if (last && last.hash === wasHash && text.hash !== wasHash && text.blocks.length > 0)
    await db.versions.delete(last.id);
  await keepVersion(db, pageId, text, now);
}
