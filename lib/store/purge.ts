/**
 * Deleting for ever: nothing of the words stays in the notebook. What stays is a tombstone each, so
 * that no merge brings a copy back.
 */
import type { Annotation, Timestamp } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import { idsOf } from "../model/other-ids.ts";
import { mergeTombstones, type Tombstone, type TombstoneKind } from "../model/tombstone.ts";
import type { NotebookDb } from "./db.ts";
import { isSoundAsBefore, readRow, soundRows } from "./rows.ts";

/** What the reader wants to be gone; of it only what is in the trash goes. */
export interface PurgeRequest {
  articleIds: readonly string[];
  annotationIds: readonly string[];
}

/** How many went; highlights that went with their article are counted. */
export interface Purged {
  articles: number;
  annotations: number;
  /** Of the records that went, and of those that were gone before. */
  ids: string[];
}

/** Articles take their highlights, texts, addresses, overrides and consents with them. */
export async function purgeRecords(
  db: NotebookDb,
  { articleIds, annotationIds }: PurgeRequest,
  now: Timestamp,
): Promise<Purged> {
  const { articles, annotations, versions, tombstones, answers } = db;
  return db.transaction("rw", articles, annotations, versions, tombstones, answers, async () => {
    const rows = await rowsOf(articleIds, (ids) => articles.bulkGet(ids));
    const gone = soundRows("articles", rows).filter(({ deleted }) => deleted.value);
    const goneIds = gone.map(({ id }) => id);
    const named = await rowsOf(annotationIds, (ids) => annotations.bulkGet(ids));
    const theirs = await rowsOf(goneIds, (ids) =>
      annotations.where("articleId").anyOf(ids).toArray(),
    );
    const alone = soundRows("annotations", named).filter(({ deleted }) => deleted.value);
    const highlights = new Map(
      [...soundRows("annotations", theirs), ...alone].map((one) => [one.id, one]),
    );
    const removed = [
      ...(await tombstonesOf(db, "article", await withoutJoined(db, gone), now)),
      ...(await tombstonesOf(db, "annotation", [...highlights.values()], now)),
    ];
    const ids = [...(await removeRows(db, removed)), ...(await removeArticles(db, goneIds))];
    const known = await rowsOf(
      removed.map(({ id }) => id),
      (ids) => tombstones.bulkGet(ids),
    );
    const merged = mergeTombstones(soundRows("tombstones", known), removed);
    if (merged.length > 0) await tombstones.bulkPut(merged);
    if (ids.length > 0) await answers.clear(); // they may say which tags these had
    return { articles: gone.length, annotations: highlights.size, ids };
  });
}

/** The rows that are there; without ids nothing is asked. */
async function rowsOf<T>(
  ids: readonly string[],
  ask: (ids: string[]) => PromiseLike<(T | undefined)[]>,
): Promise<T[]> {
  if (ids.length === 0) return [];
  return (await ask([...ids])).filter((row) => row !== undefined);
}

/**
 * Without those that became part of an article that stays here: a copy of such a record is a copy
 * of that article, and its highlights are wanted. In the trash it can still be restored.
 */
async function withoutJoined(
  db: NotebookDb,
  articles: readonly SavedArticle[],
): Promise<SavedArticle[]> {
  const left: SavedArticle[] = [];
  const goneIds = new Set(articles.map(({ id }) => id));
  for (const article of articles) {
    const around = await db.articles.where("identities").anyOf(article.identities).toArray();
    const isPart = ({ id, otherIds = [] }: SavedArticle) =>
      !goneIds.has(id) && otherIds.includes(article.id);
    if (!soundRows("articles", around).some(isPart)) left.push(article);
  }
  return left;
}

/**
 * One for each id by which a copy may know the record. None for an id that is a record of its own
 * here, in the trash or not: the reader did not speak of that one.
 */
async function tombstonesOf(
  db: NotebookDb,
  kind: TombstoneKind,
  records: readonly (SavedArticle | Annotation)[],
  removed: Timestamp,
): Promise<Tombstone[]> {
  const table = kind === "article" ? "articles" : "annotations";
  const made: Tombstone[] = [];
  for (const record of records) {
    for (const id of idsOf(record)) {
      const isOther = id !== record.id && (await readRow(db, table, id)) !== undefined;
      if (!isOther) made.push({ id, kind, removed });
    }
  }
  return made;
}

/**
 * Removes the rows that the tombstones name, and those of their articles, also rows that cannot be
 * read: they hold words, too. Gives the ids of all of them. Call inside a transaction, which must
 * not be kept waiting for nothing: without a request under way it commits.
 */
export async function removeRows(
  db: NotebookDb,
  tombstones: readonly Tombstone[],
): Promise<string[]> {
  const idsOfKind = (wanted: TombstoneKind) =>
    tombstones.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const annotationIds = idsOfKind("annotation");
  if (annotationIds.length > 0) await db.annotations.bulkDelete(annotationIds);
  return [...annotationIds, ...(await removeArticles(db, idsOfKind("article")))];
}

async function removeArticles(db: NotebookDb, articleIds: readonly string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  const theirs = db.annotations.where("articleId").anyOf(articleIds);
  const annotationIds = await theirs.primaryKeys();
  await db.annotations.bulkDelete(annotationIds);
  await db.versions.where("articleId").anyOf(articleIds).delete();
  await db.articles.bulkDelete([...articleIds]);
  return [...articleIds, ...annotationIds];
}

/** What is in the trash and was put there before this moment. */
export async function trashedBefore(db: NotebookDb, before: Timestamp): Promise<PurgeRequest> {
  const isOld = (table: "articles" | "annotations") => (row: SavedArticle | Annotation) =>
    isSoundAsBefore(db, table, row) && row.deleted.value && row.deleted.modified < before;
  return {
    articleIds: await db.articles.filter(isOld("articles")).primaryKeys(),
    annotationIds: await db.annotations.filter(isOld("annotations")).primaryKeys(),
  };
}
