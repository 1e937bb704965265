/** Highlights: saved with their page in one transaction, changed field by field, deleted softly. */
import type { Annotation, AnnotationChange, Body, Timestamp } from "../model/annotation.ts";
import { byPosition } from "../model/annotation.ts";
import { type PageSnapshot, type SavedArticle, textOf } from "../model/article.ts";
import { hashOf } from "../model/ids.ts";
import { cleanTags, rebaseTags, tagsInText, without } from "../model/tags.ts";
import { ensureArticle, restoreArticle } from "./articles.ts";
import type { NotebookDb } from "./db.ts";
import { keepVersion } from "./versions.ts";

export interface Saved {
  page: SavedArticle;
  annotation: Annotation;
}

/**
 * Saves a new annotation and, in the same transaction, its page and the page's text. Saving the same id again changes
 * nothing, so that a caller who heard no answer may ask again.
 */
export async function saveAnnotation(
  db: NotebookDb,
  init: PageSnapshot,
  annotation: Annotation,
  now: Timestamp,
): Promise<Saved> {
  const hash = await hashOf(textOf(init.blocks)); // before the transaction: a foreign promise would end it
  return db.transaction("rw", db.articles, db.annotations, db.versions, async () => {
    const known = await db.annotations.get(annotation.id);
    const page =
      (known && (await db.articles.get(known.articleId))) ?? (await ensureArticle(db, init, now));
    if (known) return { page, annotation: known };
    await keepVersion(db, page.id, { hash, blocks: init.blocks }, now);
    const saved = {
      ...annotation,
      articleId: page.id,
      body: withNoteTags(
        annotation.body,
        { ...annotation.body, note: { value: "", modified: now } },
        now,
      ),
    };
    await db.annotations.put(saved);
    return { page, annotation: saved };
  });
}

/** Keeps the page itself, for a note or tags on the whole article before anything is highlighted. */
export async function saveArticle(
  db: NotebookDb,
  init: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle> {
  const hash = await hashOf(textOf(init.blocks));
  return db.transaction("rw", db.articles, db.versions, async () => {
    const page = await ensureArticle(db, init, now);
    await keepVersion(db, page.id, { hash, blocks: init.blocks }, now);
    return page;
  });
}

/**
 * Writes what changed, each field with its own time. A reanchoring is an observation, not the reader's change. A highlight
 * taken out of the trash brings its article back, which else would hide it; the article's other ones stay there.
 */
export async function changeAnnotation(
  db: NotebookDb,
  id: string,
  change: AnnotationChange,
  now: Timestamp,
): Promise<Annotation> {
  return db.transaction("rw", db.annotations, db.articles, async () => {
    const old = await db.annotations.get(id);
    if (!old) throw new Error("This highlight is no longer in the notebook.");
    const next = changed(old, change, now);
    await db.annotations.put(next);
    if (change.deleted === false) await restoreArticle(db, old.articleId, now);
    return next;
  });
}

/** `old` with the change in it. Tags that a note names come and go with the note's words. */
export function changed(old: Annotation, change: AnnotationChange, now: Timestamp): Annotation {
  const body: Body = { ...old.body };
  if (change.note !== undefined) body.note = { value: change.note, modified: now };
  if (change.tags !== undefined) {
    body.tags = {
      value: rebaseTags(old.body.tags.value, change.tags, change.tagsBefore),
      modified: now,
    };
  }
  if (change.color !== undefined) body.color = { value: change.color, modified: now };
  const isReaders = Object.keys(change).some((key) => key !== "reanchoring");
  return {
    ...old,
    modified: isReaders ? now : old.modified,
    deleted: change.deleted === undefined ? old.deleted : { value: change.deleted, modified: now },
    target: change.reanchoring ? { ...old.target, reanchoring: change.reanchoring } : old.target,
    body: change.note === undefined ? body : withNoteTags(body, old.body, now),
  };
}

/**
 * Only what the note names anew is added, so that a tag taken away by hand stays away; and what it no longer names
 * goes, since a note is saved in the middle of a word: `#clim` was never meant. But only if the tags were last changed
 * by the note itself (their stamps are one): a tag given by hand is not the note's to take.
 */
function withNoteTags(body: Body, before: Pick<Body, "note" | "tags">, now: Timestamp): Body {
  const [were, are] = [tagsInText(before.note.value), tagsInText(body.note.value)];
  const isNotes = before.tags.modified === before.note.modified;
  const gone = new Set((isNotes ? without(were, are) : []).map((tag) => tag.toLowerCase()));
  const kept = body.tags.value.filter((tag) => !gone.has(tag.toLowerCase()));
  const tags = cleanTags([...kept, ...without(are, were)]);
  const isSame =
    tags.length === body.tags.value.length && tags.every((tag, i) => tag === body.tags.value[i]);
  return isSame ? body : { ...body, tags: { value: tags, modified: now } };
}

/** The page's annotations that are not deleted, in reading order. */
export async function listAnnotations(db: NotebookDb, articleId: string): Promise<Annotation[]> {
  const all = await db.annotations.where("articleId").equals(articleId).toArray();
  return all.filter((annotation) => !annotation.deleted.value).sort(byPosition);
}

/** How many there are, for the badge. */
export async function countAnnotations(db: NotebookDb, articleId: string): Promise<number> {
  return db.annotations
    .where("articleId")
    .equals(articleId)
    .filter((annotation) => !annotation.deleted.value)
    .count();
}

/** The reader's tags, the last used first. */
export async function listTags(db: NotebookDb): Promise<string[]> {
  const byUse: { tag: string; used: Timestamp }[] = [];
  await db.annotations.each(({ body, deleted }) => {
    if (!deleted.value)
      byUse.push(...body.tags.value.map((tag) => ({ tag, used: body.tags.modified })));
  });
  await db.articles.each(({ tags, deleted }) => {
    if (!deleted.value) byUse.push(...tags.value.map((tag) => ({ tag, used: tags.modified })));
  });
  byUse.sort((a, b) => (a.used < b.used ? 1 : a.used > b.used ? -1 : 0));
  return cleanTags(byUse.map(({ tag }) => tag));
}
