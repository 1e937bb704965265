/** The article's text as it was each time it was marked: what a highlight that is gone from the page refers to. */
import { quoteOf, type Timestamp } from "../model/annotation.ts";
import { type Block, textOf, type Version } from "../model/article.ts";
import { newId } from "../model/ids.ts";
import { foldToLetters } from "../text/foldings.ts";
import type { NotebookDb } from "./db.ts";

/** The kept texts of a page, oldest first. */
export function versionsOf(db: NotebookDb, articleId: string): Promise<Version[]> {
  return db.versions.where("articleId").equals(articleId).sortBy("created");
}

/** The last kept text of a page, or undefined. */
export async function latestVersion(
  db: NotebookDb,
  articleId: string,
): Promise<Version | undefined> {
  return (await versionsOf(db, articleId)).at(-1);
}

/** Keeps the text if it is not the one kept last. Call inside a transaction; the hash is made before it. */
export async function keepVersion(
  db: NotebookDb,
  articleId: string,
  text: { hash: string; blocks: Block[] },
  now: Timestamp,
): Promise<void> {
  if (text.blocks.length === 0) return;
  const last = await latestVersion(db, articleId);
  if (last?.hash === text.hash) return;
  await db.versions.put({ id: newId(), articleId, created: now, ...text });
}

/**
 * Puts the same reading in place of the text kept last, after the reader added to it or left something out: that is no
 * edit of the paper's. The old text stays beside it if the page has changed meanwhile, which is one, and if a highlight
 * stands in what was left out. A new id, since a version is never changed: a backup with the old one brings that back
 * as an older text. Call inside a transaction.
 */
export async function recastVersion(
  db: NotebookDb,
  articleId: string,
  wasHash: string,
  text: { hash: string; blocks: Block[] },
  now: Timestamp,
): Promise<void> {
  const last = await latestVersion(db, articleId);
  const isRecast =
    last !== undefined && last.hash === wasHash && text.hash !== wasHash && text.blocks.length > 0;
  if (isRecast && !(await isMarkedOnly(db, articleId, last.blocks, text.blocks)))
    await db.versions.delete(last.id);
  await keepVersion(db, articleId, text, now);
}

/** Whether the words of a highlight stand in one text of the page and not in the other. */
async function isMarkedOnly(
  db: NotebookDb,
  articleId: string,
  inOne: Block[],
  inOther: Block[],
): Promise<boolean> {
  const [one, other] = [foldToLetters(textOf(inOne)), foldToLetters(textOf(inOther))];
  const annotations = await db.annotations.where("articleId").equals(articleId).toArray();
  return annotations
    .map((annotation) => foldToLetters(quoteOf(annotation)))
    .some((q) => one.includes(q) && !other.includes(q));
}
