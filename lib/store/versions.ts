/** The article's text as it was each time it was marked: what a highlight that is gone from the page refers to. */
import type { Timestamp } from "../model/annotation.ts";
import type { Block, Version } from "../model/article.ts";
import { newId } from "../model/identity.ts";
import type { Notes } from "./db.ts";

/** The kept texts of a page, oldest first. */
export function versionsOf(db: Notes, pageId: string): Promise<Version[]> {
  return db.versions.where("pageId").equals(pageId).sortBy("created");
}

/** The last kept text of a page, or undefined. */
export async function latestVersion(db: Notes, pageId: string): Promise<Version | undefined> {
  return (await versionsOf(db, pageId)).at(-1);
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
