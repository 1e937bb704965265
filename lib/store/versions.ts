/**
 * The article's text as it was each time it was marked: what a highlight that is gone from the page
 * refers to.
 */
import { quoteOf, type Timestamp } from "../model/annotation.ts";
import { type Block, type PageSnapshot, textOf, type Version } from "../model/article.ts";
import { compareStrings } from "../model/compare.ts";
import { newId } from "../model/ids.ts";
import { momentAfter } from "../model/moments.ts";
import { foldToLetters } from "../text/foldings.ts";
import type { NotebookDb } from "./db.ts";
import { soundRows } from "./rows.ts";

/**
 * A text to store. The hash is made before the transaction: waiting for it inside would end the
 * transaction.
 */
export interface HashedText {
  /** `hashOf(textOf(blocks))`. */
  hash: string;
  blocks: Block[];
  /** As in `Version`. */
  extracted?: string;
}

/** The text of a page, with its hash. */
export function textToStore({ blocks, extracted }: PageSnapshot, hash: string): HashedText {
  return { hash, blocks, ...(extracted === undefined ? {} : { extracted }) };
}

/** The stored texts of an article, oldest first. */
export async function versionsOf(db: NotebookDb, articleId: string): Promise<Version[]> {
  const rows = await db.versions.where("articleId").equals(articleId).toArray();
  return soundRows("versions", rows).sort((a, b) => compareStrings(a.created, b.created));
}

/** The text of an article that was stored last, or undefined. */
export async function latestVersion(
  db: NotebookDb,
  articleId: string,
): Promise<Version | undefined> {
  return (await versionsOf(db, articleId)).at(-1);
}

/** Whether a text of the article was stored, without reading it. */
export async function hasText(db: NotebookDb, articleId: string): Promise<boolean> {
  return (await db.versions.where("articleId").equals(articleId).count()) > 0;
}

/** The ids of all articles of which a text was stored. */
export async function idsWithText(db: NotebookDb): Promise<ReadonlySet<string>> {
  return new Set((await db.versions.orderBy("articleId").uniqueKeys()).map(String));
}

/**
 * Stores the text unless it is empty or equals the one that was stored last. One that was made of
 * the same page by other site rules takes its place, as in `replaceVersion`. Call inside a
 * transaction that may also read annotations.
 */
export async function addVersion(
  db: NotebookDb,
  articleId: string,
  text: HashedText,
  now: Timestamp,
): Promise<void> {
  if (text.blocks.length === 0) return;
  const last = await latestVersion(db, articleId);
  if (last?.hash === text.hash) return;
  const isSamePage = last?.extracted !== undefined && last.extracted === text.extracted;
  if (isSamePage && !(await hasQuoteOnlyIn(db, articleId, last.blocks, text.blocks)))
    await db.versions.delete(last.id);
  // The last one is told by its moment, also after the clock was put back.
  const created = momentAfter(now, ...(last ? [last.created] : []));
  await db.versions.put({ id: newId(), articleId, created, ...text });
}

/**
 * Stores the text after the reader's overrides changed, which is no edit by the publication: the
 * text with the former overrides (`replacedHash`) is deleted if it was stored last. It stays if the
 * page itself changed meanwhile, or if the quote of a highlight is only in it. The new text gets a
 * new id, since a version never changes: a backup that holds the deleted one brings it back as an
 * older text. Call inside a transaction.
 */
export async function replaceVersion(
  db: NotebookDb,
  articleId: string,
  replacedHash: string,
  text: HashedText,
  now: Timestamp,
): Promise<void> {
  const last = await latestVersion(db, articleId);
  const isReplaced = last?.hash === replacedHash && text.hash !== replacedHash;
  if (last && isReplaced && text.blocks.length > 0) {
    const isNeeded = await hasQuoteOnlyIn(db, articleId, last.blocks, text.blocks);
    if (!isNeeded) await db.versions.delete(last.id);
  }
  await addVersion(db, articleId, text, momentAfter(now, ...(last ? [last.created] : [])));
}

/** Whether a highlight's quote is in the old blocks and not in the new ones. */
async function hasQuoteOnlyIn(
  db: NotebookDb,
  articleId: string,
  oldBlocks: readonly Block[],
  newBlocks: readonly Block[],
): Promise<boolean> {
  const [oldText, newText] = [foldToLetters(textOf(oldBlocks)), foldToLetters(textOf(newBlocks))];
  const rows = await db.annotations.where("articleId").equals(articleId).toArray();
  return soundRows("annotations", rows)
    .map((annotation) => foldToLetters(quoteOf(annotation)))
    .some((quote) => oldText.includes(quote) && !newText.includes(quote));
}
