/**
 * Changes of many records at once: each is one transaction, done for all of them or for none, and
 * can be taken back. Records that cannot be read are left alone.
 */
import type { Annotation, AnnotationChange, Timestamp } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { BulkChange, BulkFields, Former, FormerFields, RecordIds } from "../model/bulk.ts";
import { applyAnnotationChange, applyArticleChange } from "../model/changes.ts";
import { MOST_TAGS } from "../model/limits.ts";
import { cleanTags, renameTagIn, withoutTags } from "../model/tags.ts";
import { changeAnnotation } from "./annotations.ts";
import { changeArticle } from "./articles.ts";
import type { NotebookDb } from "./db.ts";
import { isSoundAsBefore, soundRows } from "./rows.ts";

/** What is to become of a record's tags; the same list if nothing. */
type ChangeTags = (tags: readonly string[]) => readonly string[];

/** Does the same to all of these records. Resolves with what they were, for `putBack`. */
export function changeMany(
  db: NotebookDb,
  ids: RecordIds,
  change: BulkChange,
  now: Timestamp,
): Promise<Former> {
  const { addTags = [], removeTags = [], color, deleted } = change;
  const changeTags: ChangeTags = (tags) =>
    cleanTags([...withoutTags(tags, removeTags), ...addTags]).slice(0, MOST_TAGS);
  return inOneTransaction(db, async () => {
    const annotations = soundRows("annotations", await rowsOf(db, "annotations", ids.annotations));
    const articles = soundRows("articles", await rowsOf(db, "articles", ids.articles));
    const former = await writeTags(db, { annotations, articles }, changeTags, now, {
      ...(color ? { color } : {}),
      ...(deleted === undefined ? {} : { deleted }),
    });
    if (deleted !== undefined) await deleteArticles(db, articles, deleted, former, now);
    return former;
  });
}

/** Renames a tag and those below it everywhere, also in the trash; `to` empty: removes them. */
export function renameTag(
  db: NotebookDb,
  from: string,
  to: string,
  now: Timestamp,
): Promise<Former> {
  return inOneTransaction(db, async () => {
    const changeTags: ChangeTags = (tags) => renameTagIn(tags, from, to);
    const has = ({ value }: { value: readonly string[] }) => changeTags(value) !== value;
    const annotations = await db.annotations
      .filter((row) => isSoundAsBefore(db, "annotations", row) && has(row.body.tags))
      .toArray();
    const articles = await db.articles
      .filter((row) => isSoundAsBefore(db, "articles", row) && has(row.tags))
      .toArray();
    return writeTags(db, { annotations, articles }, changeTags, now, {});
  });
}

/**
 * Takes a bulk change back, but for what was changed again since. Resolves with how many records
 * are as they were.
 */
export function putBack(db: NotebookDb, former: Former, now: Timestamp): Promise<number> {
  return inOneTransaction(db, async () => {
    let restored = 0;
    const articles = await presentOf(db, "articles", former.articles);
    for (const fields of former.articles) {
      const article = articles.get(fields.id);
      if (article && (await putArticleBack(db, article, fields, now))) restored++;
    }
    const annotations = await presentOf(db, "annotations", former.annotations);
    for (const fields of former.annotations) {
      const annotation = annotations.get(fields.id);
      if (annotation && (await putAnnotationBack(db, annotation, fields, now))) restored++;
    }
    return restored;
  });
}

async function putArticleBack(
  db: NotebookDb,
  article: SavedArticle,
  former: FormerFields,
  now: Timestamp,
): Promise<boolean> {
  const current = { tags: [...article.tags.value], deleted: article.deleted.value };
  const change = stillAsLeft(current, former);
  const { tags, deleted } = change;
  if (tags) await db.articles.put(taggedArticle(article, tags, now));
  if (deleted !== undefined) await changeArticle(db, article.id, { deleted }, now);
  return isAsBefore({ ...current, ...change }, former);
}

async function putAnnotationBack(
  db: NotebookDb,
  annotation: Annotation,
  former: FormerFields,
  now: Timestamp,
): Promise<boolean> {
  const { body, deleted } = annotation;
  const current = {
    ...{ tags: [...body.tags.value], color: body.color.value, deleted: deleted.value },
  };
  const change = stillAsLeft(current, former);
  if (change.deleted !== undefined) await changeAnnotation(db, annotation.id, change, now);
  else if (Object.keys(change).length > 0)
    await db.annotations.put(changedTo(annotation, change, now));
  return isAsBefore({ ...current, ...change }, former);
}

/** The former values of the fields that are still as the change left them. */
function stillAsLeft(
  current: BulkFields,
  { tags, color, deleted, left }: FormerFields,
): BulkFields {
  return {
    ...(tags && isSameList(current.tags, left.tags) ? { tags } : {}),
    ...(color && current.color === left.color ? { color } : {}),
    ...(deleted !== undefined && current.deleted === left.deleted ? { deleted } : {}),
  };
}

function isAsBefore(current: BulkFields, { tags, color, deleted }: FormerFields): boolean {
  return (
    (!tags || isSameList(current.tags, tags)) &&
    (!color || current.color === color) &&
    (deleted === undefined || current.deleted === deleted)
  );
}

/** With exactly these tags, in this order: what the reader edits is merged, what we know is not. */
function changedTo(old: Annotation, change: AnnotationChange, now: Timestamp): Annotation {
  const changed = applyAnnotationChange(old, change, now);
  if (!change.tags) return changed;
  const tags = { ...changed.body.tags, value: change.tags };
  return { ...changed, body: { ...changed.body, tags } };
}

/** The same of an article. */
function taggedArticle(old: SavedArticle, tags: readonly string[], now: Timestamp): SavedArticle {
  const changed = applyArticleChange(old, { tags: [...tags] }, now);
  return { ...changed, tags: { ...changed.tags, value: [...tags] } };
}

function inOneTransaction<T>(db: NotebookDb, work: () => Promise<T>): Promise<T> {
  return db.transaction("rw", db.articles, db.annotations, work);
}

async function rowsOf<N extends "articles" | "annotations">(
  db: NotebookDb,
  table: N,
  ids: readonly string[],
) {
  const rows = await db
    .table<N extends "articles" ? SavedArticle : Annotation>(table)
    .bulkGet([...new Set(ids)]);
  return rows.filter((row) => row !== undefined);
}

async function presentOf<N extends "articles" | "annotations">(
  db: NotebookDb,
  table: N,
  former: readonly FormerFields[],
) {
  const rows = await rowsOf(
    db,
    table,
    former.map(({ id }) => id),
  );
  return new Map(rows.filter((row) => isSoundAsBefore(db, table, row)).map((row) => [row.id, row]));
}

/** Writes tags, and of annotations more; what stays as it is is not written. */
async function writeTags(
  db: NotebookDb,
  records: { annotations: readonly Annotation[]; articles: readonly SavedArticle[] },
  changeTags: ChangeTags,
  now: Timestamp,
  more: { color?: Annotation["body"]["color"]["value"]; deleted?: boolean },
): Promise<Former> {
  const changed = records.annotations.flatMap((old) =>
    changedAnnotation(old, changeTags, now, more),
  );
  await db.annotations.bulkPut(changed.map(({ annotation }) => annotation));
  const retagged = records.articles.flatMap((old) => {
    const tags = changeTags(old.tags.value);
    if (isSameList(tags, old.tags.value)) return [];
    return [{ old, article: taggedArticle(old, tags, now) }];
  });
  await db.articles.bulkPut(retagged.map(({ article }) => article));
  return {
    annotations: changed.map(({ former }) => former),
    articles: retagged.map(({ old, article }) => ({
      id: old.id,
      tags: [...old.tags.value],
      left: { tags: [...article.tags.value] },
    })),
  };
}

function changedAnnotation(
  old: Annotation,
  changeTags: ChangeTags,
  now: Timestamp,
  { color, deleted }: { color?: Annotation["body"]["color"]["value"]; deleted?: boolean },
): { annotation: Annotation; former: FormerFields }[] {
  const tags = changeTags(old.body.tags.value);
  const change: BulkFields = {
    ...(isSameList(tags, old.body.tags.value) ? {} : { tags: [...tags] }),
    ...(color && color !== old.body.color.value ? { color } : {}),
    ...(deleted !== undefined && deleted !== old.deleted.value ? { deleted } : {}),
  };
  if (Object.keys(change).length === 0) return [];
  const annotation = changedTo(old, change, now);
  const former: FormerFields = {
    id: old.id,
    left: change,
    ...(change.tags ? { tags: [...old.body.tags.value] } : {}),
    ...(change.color ? { color: old.body.color.value } : {}),
    ...(change.deleted === undefined ? {} : { deleted: old.deleted.value }),
  };
  return [{ annotation, former }];
}

/** Whole articles, with the highlights that are still there; noted in `former`. */
async function deleteArticles(
  db: NotebookDb,
  articles: readonly SavedArticle[],
  deleted: boolean,
  former: Former,
  now: Timestamp,
): Promise<void> {
  for (const { id, deleted: old } of articles) {
    if (old.value === deleted) continue;
    await changeArticle(db, id, { deleted }, now);
    former.articles.push({ id, deleted: old.value, left: { deleted } });
  }
}

const isSameList = (a: readonly string[] = [], b: readonly string[] = []) =>
  a.length === b.length && a.every((one, i) => one === b[i]);
