/**
 * How the reader's changes are written into records: pure, each field with the time of its change,
 * which is never before that of what it replaces (moments.ts).
 */

import type {
  Annotation,
  AnnotationChange,
  Body,
  Stamped,
  Target,
  Timestamp,
} from "./annotation.ts";
import type { ArticleChange, SavedArticle } from "./article.ts";
import { MOST_TAGS } from "./limits.ts";
import { mergeText } from "./merge-text.ts";
import { momentAfter, stampsOfAnnotation, stampsOfArticle } from "./moments.ts";
import { cleanTags, mergeTagEdit, tagsInText, withoutTags } from "./tags.ts";

/** The new value with its time; the same object if there is no new value. */
function restamp<T>(old: Stamped<T>, value: T | undefined, moment: Timestamp): Stamped<T> {
  return value === undefined ? old : { value, modified: moment };
}

/** What a page showed is an observation and not a change by the reader. */
const OBSERVATIONS: readonly string[] = ["reanchoring", "notFound"];

/** The annotation with the change in it. After an observation `modified` stays. */
export function applyAnnotationChange(
  old: Annotation,
  change: AnnotationChange,
  now: Timestamp,
): Annotation {
  const { tags, tagsBefore, color, deleted } = change;
  const note = mergeNoteEdit(old.body.note.value, change);
  const isByReader = Object.keys(change).some((key) => !OBSERVATIONS.includes(key));
  const moment = momentAfter(now, ...stampsOfAnnotation(old));
  const editedTags = tags && mergeTagEdit(old.body.tags.value, tags, tagsBefore);
  const body: Body = {
    ...old.body,
    note: restamp(old.body.note, note, moment),
    tags: restamp(old.body.tags, editedTags, moment),
    color: restamp(old.body.color, color, moment),
  };
  return {
    ...old,
    modified: isByReader ? moment : old.modified,
    deleted: restamp(old.deleted, deleted, moment),
    target: observed(old.target, change, now),
    body: note === undefined ? body : withNoteTags(body, old.body, moment),
  };
}

/** The note that is there with what the reader changed of it; undefined if nothing was. */
function mergeNoteEdit(
  current: string,
  { note, noteBefore = current }: Pick<AnnotationChange, "note" | "noteBefore">,
): string | undefined {
  return note === undefined ? undefined : mergeText(noteBefore, note, current);
}

/** With what was seen, stamped now and after what was seen last, whatever clock its page had. */
function observed(
  old: Target,
  { reanchoring, notFound }: AnnotationChange,
  now: Timestamp,
): Target {
  const momentOf = (last: Timestamp | undefined) => momentAfter(now, ...(last ? [last] : []));
  return {
    ...old,
    ...(reanchoring && {
      reanchoring: { seen: momentOf(old.reanchoring?.seen), selector: reanchoring.selector },
    }),
    ...(notFound !== undefined && {
      notFound: { value: notFound, modified: momentOf(old.notFound?.modified) },
    }),
  };
}

/**
 * The body with the tags that its note names. Only what the note names anew is added, so that a tag
 * that was removed by hand stays removed. What the note no longer names is removed, since a note is
 * saved in the middle of a word (`#clim` on the way to `#climate`), but only if the tags were last
 * changed by the note itself, which their equal stamps tell.
 */
function withNoteTags(body: Body, before: Pick<Body, "note" | "tags">, moment: Timestamp): Body {
  const [oldTags, newTags] = [tagsInText(before.note.value), tagsInText(body.note.value)];
  const isFromNote = before.tags.modified === before.note.modified;
  const remaining = isFromNote
    ? withoutTags(body.tags.value, withoutTags(oldTags, newTags))
    : body.tags.value;
  const tags = cleanTags([...remaining, ...withoutTags(newTags, oldTags)]).slice(0, MOST_TAGS);
  const isSame =
    tags.length === body.tags.value.length && tags.every((tag, i) => tag === body.tags.value[i]);
  return isSame ? body : { ...body, tags: { value: tags, modified: moment } };
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
  change: ArticleChange,
  now: Timestamp,
): SavedArticle {
  const { tags, tagsBefore, deleted } = change;
  const note = mergeNoteEdit(old.note.value, change);
  const moment = momentAfter(now, ...stampsOfArticle(old));
  const edited = tags ? mergeTagEdit(old.tags.value, tags, tagsBefore) : old.tags.value;
  const allTags = cleanTags([...edited, ...tagsInText(note ?? "")]).slice(0, MOST_TAGS);
  const isTagged = tags !== undefined || allTags.length > old.tags.value.length;
  return {
    ...old,
    note: restamp(old.note, note, moment),
    tags: restamp(old.tags, isTagged ? allTags : undefined, moment),
    deleted: deleted === old.deleted.value ? old.deleted : restamp(old.deleted, deleted, moment),
    modified: moment,
  };
}
