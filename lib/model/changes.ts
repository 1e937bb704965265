/**
 * How the reader's changes are written into records: pure, each field with the time of its change.
 */

import type { Annotation, AnnotationChange, Body, Stamped, Timestamp } from "./annotation.ts";
import type { ArticleChange, SavedArticle } from "./article.ts";
import { cleanTags, mergeTagEdit, tagsInText, withoutTags } from "./tags.ts";

/** The new value with its time; the same object if there is no new value. */
function restamp<T>(old: Stamped<T>, value: T | undefined, now: Timestamp): Stamped<T> {
  return value === undefined ? old : { value, modified: now };
}

/**
 * The annotation with the change in it. A reanchoring is an observation and not a change by the
 * reader: `modified` stays.
 */
export function applyAnnotationChange(
  old: Annotation,
  change: AnnotationChange,
  now: Timestamp,
): Annotation {
  const { note, tags, tagsBefore, color, deleted, reanchoring } = change;
  const isByReader = Object.keys(change).some((key) => key !== "reanchoring");
  const editedTags = tags && mergeTagEdit(old.body.tags.value, tags, tagsBefore);
  const body: Body = {
    ...old.body,
    note: restamp(old.body.note, note, now),
    tags: restamp(old.body.tags, editedTags, now),
    color: restamp(old.body.color, color, now),
  };
  return {
    ...old,
    modified: isByReader ? now : old.modified,
    deleted: restamp(old.deleted, deleted, now),
    target: reanchoring ? { ...old.target, reanchoring } : old.target,
    body: note === undefined ? body : withNoteTags(body, old.body, now),
  };
}

/**
 * The body with the tags that its note names. Only what the note names anew is added, so that a tag
 * that was removed by hand stays removed. What the note no longer names is removed, since a note is
 * saved in the middle of a word (`#clim` on the way to `#climate`), but only if the tags were last
 * changed by the note itself, which their equal stamps tell.
 */
function withNoteTags(body: Body, before: Pick<Body, "note" | "tags">, now: Timestamp): Body {
  const [oldTags, newTags] = [tagsInText(before.note.value), tagsInText(body.note.value)];
  const isFromNote = before.tags.modified === before.note.modified;
  const remaining = isFromNote
    ? withoutTags(body.tags.value, withoutTags(oldTags, newTags))
    : body.tags.value;
  const tags = cleanTags([...remaining, ...withoutTags(newTags, oldTags)]);
  const isSame =
    tags.length === body.tags.value.length && tags.every((tag, i) => tag === body.tags.value[i]);
  return isSame ? body : { ...body, tags: { value: tags, modified: now } };
}

/** A new annotation with the tags that its note names. */
export function addTagsOfNote(annotation: Annotation, now: Timestamp): Annotation {
  const withoutNote = { ...annotation.body, note: { value: "", modified: now } };
  return { ...annotation, body: withNoteTags(annotation.body, withoutNote, now) };
}

/**
 * The article with the change in it. Tags that a new note names are added. `deleted` keeps its time
 * if it is already so: the annotations that were deleted with the article are known by that time.
 */
export function applyArticleChange(
  old: SavedArticle,
  { note, tags, tagsBefore, deleted }: ArticleChange,
  now: Timestamp,
): SavedArticle {
  const edited = tags ? mergeTagEdit(old.tags.value, tags, tagsBefore) : old.tags.value;
  const allTags = cleanTags([...edited, ...tagsInText(note ?? "")]);
  const isTagged = tags !== undefined || allTags.length > old.tags.value.length;
  return {
    ...old,
    note: restamp(old.note, note, now),
    tags: restamp(old.tags, isTagged ? allTags : undefined, now),
    deleted: deleted === old.deleted.value ? old.deleted : restamp(old.deleted, deleted, now),
    modified: now,
  };
}
