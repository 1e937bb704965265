/**
 * Annotations: saved with their article in one transaction, changed field by field, and only marked
 * as deleted.
 */
import { say } from "../i18n/say.ts";
import {
  type Annotation,
  type AnnotationChange,
  byPosition,
  type Stamped,
  type Timestamp,
} from "../model/annotation.ts";
import { type PageSnapshot, type SavedArticle, textOf } from "../model/article.ts";
import { boundSnapshot } from "../model/bounded-page.ts";
import { addTagsOfNote, applyAnnotationChange } from "../model/changes.ts";
import { compareStrings } from "../model/compare.ts";

import { hashOf } from "../model/ids.ts";
import { withMomentsUntil } from "../model/moments.ts";
import { cleanTags } from "../model/tags.ts";
import { RecordGoneError } from "../model/tombstone.ts";
import { withBodiesOf, withTags } from "../model/unite.ts";
import { ensureArticle, restoreArticle } from "./articles.ts";
import type { NotebookDb } from "./db.ts";
import {
  isSoundAsBefore,
  isSoundRow,
  readRow,
  rowToChange,
  soundRows,
  type TableName,
} from "./rows.ts";
import { addVersion, textToStore } from "./versions.ts";

export interface SavedAnnotation {
  article: SavedArticle;
  annotation: Annotation;
}

/**
 * Saves a new annotation and, in the same transaction, its article and the article's text. The
 * article is the one that the annotation names, or else that of the page; its tags are given to the
 * annotation. Those that it `replaces` go to the trash, and leave it their notes and tags. Saving
 * the same id again changes nothing, so that a caller who got no answer may try again.
 */
export async function saveAnnotation(
  db: NotebookDb,
  page: PageSnapshot,
  annotation: Annotation,
  now: Timestamp,
  replaces: readonly string[] = [],
): Promise<SavedAnnotation> {
  const snapshot = boundSnapshot(page);
  // Before the transaction, which would not wait for it.
  const hash = await hashOf(textOf(snapshot.blocks));
  const { articles, annotations, versions, tombstones } = db;
  return db.transaction("rw", articles, annotations, versions, tombstones, async () => {
    if (await tombstones.get(annotation.id)) throw new Error(say("errors.deletedForEver"));
    const known = await rowToChange(db, "annotations", annotation.id);
    if (known) {
      const article = await readRow(db, "articles", known.articleId);
      return { article: article ?? (await ensureArticle(db, snapshot, now)), annotation: known };
    }
    const article =
      (await namedArticle(db, annotation, now)) ?? (await ensureArticle(db, snapshot, now));
    await addVersion(db, article.id, textToStore(snapshot, hash), now);
    const replaced = await replacedIn(db, article.id, replaces);
    // Which copies are known elsewhere is a merge's to say, never a page's.
    const { otherIds: _otherIds, ...sound } = withMomentsUntil(annotation, now);
    const made = withTags(withBodiesOf(addTagsOfNote(sound, now), replaced), article.tags.value);
    const saved = { ...made, articleId: article.id };
    const trashed = replaced.map((old) => applyAnnotationChange(old, { deleted: true }, now));
    await db.annotations.bulkPut([saved, ...trashed]);
    return { article, annotation: saved };
  });
}

/** Those of the article that are still there, in reading order. */
async function replacedIn(
  db: NotebookDb,
  articleId: string,
  ids: readonly string[],
): Promise<Annotation[]> {
  const rows = await Promise.all(ids.map((id) => rowToChange(db, "annotations", id)));
  const isThere = (row: Annotation | undefined): row is Annotation =>
    row !== undefined && row.articleId === articleId && !row.deleted.value;
  return rows.filter(isThere).sort(byPosition);
}

/**
 * The article that a new annotation names itself, as one that was made in a reading copy does:
 * after an import two articles may have been seen at one address. Undefined if it names none.
 */
async function namedArticle(
  db: NotebookDb,
  { articleId }: Annotation,
  now: Timestamp,
): Promise<SavedArticle | undefined> {
  if (articleId === "") return undefined;
  await restoreArticle(db, articleId, now);
  return readRow(db, "articles", articleId);
}

/** Saves an article that has no annotation yet, for a note or tags on it as a whole. */
export async function saveArticle(
  db: NotebookDb,
  page: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle> {
  const snapshot = boundSnapshot(page);
  const hash = await hashOf(textOf(snapshot.blocks));
  return db.transaction("rw", db.articles, db.versions, db.annotations, async () => {
    const article = await ensureArticle(db, snapshot, now);
    await addVersion(db, article.id, textToStore(snapshot, hash), now);
    return article;
  });
}

/**
 * Writes what changed, each field with its own time. An annotation that is restored from the trash
 * restores its article, which would hide it otherwise; the article's other annotations stay
 * deleted. Rejects if there is no such annotation.
 */
export async function changeAnnotation(
  db: NotebookDb,
  id: string,
  change: AnnotationChange,
  now: Timestamp,
): Promise<Annotation> {
  return db.transaction("rw", db.annotations, db.articles, async () => {
    const annotation = await rowToChange(db, "annotations", id);
    if (!annotation) throw new RecordGoneError(say("errors.highlightGone"));
    const changed = applyAnnotationChange(annotation, change, now);
    await db.annotations.put(changed);
    if (change.deleted === false) await restoreArticle(db, annotation.articleId, now);
    return changed;
  });
}

/** The article's annotations that are not deleted, in reading order. */
export async function listAnnotations(db: NotebookDb, articleId: string): Promise<Annotation[]> {
  const rows = await db.annotations.where("articleId").equals(articleId).toArray();
  return soundRows("annotations", rows)
    .filter((annotation) => !annotation.deleted.value)
    .sort(byPosition);
}

/** How many annotations of the article are not deleted. */
export async function countAnnotations(db: NotebookDb, articleId: string): Promise<number> {
  return db.annotations
    .where("articleId")
    .equals(articleId)
    .filter((annotation) => isSoundRow("annotations", annotation) && !annotation.deleted.value)
    .count();
}

/** Every tag of articles and annotations that are not deleted, the one that was used last first. */
export async function listTags(db: NotebookDb): Promise<string[]> {
  const uses: { tag: string; used: Timestamp }[] = [];
  const collect = (tags: Stamped<string[]>) => {
    for (const tag of tags.value) uses.push({ tag, used: tags.modified });
  };
  const isPresent = (table: TableName, row: SavedArticle | Annotation) =>
    isSoundAsBefore(db, table, row) && !row.deleted.value;
  await db.articles.each((article) => {
    if (isPresent("articles", article)) collect(article.tags);
  });
  await db.annotations.each((annotation) => {
    if (isPresent("annotations", annotation)) collect(annotation.body.tags);
  });
  uses.sort((a, b) => compareStrings(b.used, a.used));
  return cleanTags(uses.map(({ tag }) => tag));
}
