/**
 * What to write so that the notebook holds what a file of another tool says. Such a file knows less
 * than the notebook: it never empties a field, never takes metadata or a place away, never brings
 * back what was deleted, for ever or not; it adds, and where both have a field, the later edit
 * stays. Planning the same file again changes nothing.
 */
import { type Annotation, quoteOf, type Stamped, type Timestamp } from "../model/annotation.ts";
import type { ArticleMeta, SavedArticle, Version } from "../model/article.ts";
import type { Records } from "../model/backup.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { LONGEST_STORED_NOTE, MOST_TAGS } from "../model/limits.ts";
import { type MergeResult, mergeNotebooks } from "../model/merge-notebooks.ts";
import { momentAfter, stampsOfAnnotation, stampsOfArticle } from "../model/moments.ts";
import { alsoKnownAs } from "../model/other-ids.ts";
import { withoutTags } from "../model/tags.ts";
import { withoutRemoved } from "../model/tombstone.ts";
import { foldToLetters } from "../text/foldings.ts";
import type { ForeignRecords } from "./foreign-records.ts";
import { withText } from "./join-articles.ts";

/** The plan against the notebook as it is. `now` is the age of what has none. */
export function planImport(existing: Records, all: ForeignRecords, now: Timestamp): MergeResult {
  const incoming = { ...all, ...withoutRemoved(all, existing.tombstones) };
  const { articles, localIds } = alignArticles(existing.articles, incoming, now);
  const dated = incoming.annotations.map((annotation) => ({
    ...withAge(annotation, incoming, now),
    articleId: localIds.get(annotation.articleId) ?? annotation.articleId,
  }));
  const { annotations, twins } = alignAnnotations(existing.annotations, dated, now);
  const met = [...articles, ...annotations, ...twins];
  const { put, report } = mergeNotebooks(existing, {
    ...{ articles, tombstones: [] },
    annotations: [...annotations, ...twins],
    versions: firstTexts(existing, incoming.versions, localIds),
  });
  const inTrash = met.filter(({ deleted }) => deleted.value).length;
  const keptOut = recordCount(all) - recordCount(incoming);
  return { put, report: { ...report, inTrash, keptOut } };
}

/** A text comes in where the article has none: which is the latest, the notebook knows better. */
function firstTexts(
  existing: Records,
  incoming: readonly Version[],
  localIds: ReadonlyMap<string, string>,
): Version[] {
  const withText = new Set(existing.versions.map(({ articleId }) => articleId));
  return incoming
    .map((theirs) => ({ ...theirs, articleId: localIds.get(theirs.articleId) ?? theirs.articleId }))
    .filter(({ articleId }) => !withText.has(articleId));
}

function recordCount({ articles, annotations }: ForeignRecords): number {
  return articles.length + annotations.length;
}

function withAge<T extends SavedArticle | Annotation>(
  record: T,
  { undated }: ForeignRecords,
  now: Timestamp,
): T {
  return undated.has(record.id) ? { ...record, created: now, modified: now } : record;
}

/** The later of two fields. An empty one says nothing, an equal one is no change. */
function later<T>(
  mine: Stamped<T>,
  theirs: Stamped<T>,
  isEmpty: (value: T) => boolean,
): Stamped<T> {
  if (isEmpty(theirs.value) || canonicalJson(mine.value) === canonicalJson(theirs.value))
    return mine;
  return theirs.modified > mine.modified ? theirs : mine;
}

const isBlank = (text: string) => text === "";
const hasNone = (list: readonly unknown[]) => list.length === 0;

/** Incoming articles as they change those that the notebook has; several may be one. */
function alignArticles(
  existing: readonly SavedArticle[],
  incoming: ForeignRecords,
  now: Timestamp,
): { articles: SavedArticle[]; localIds: Map<string, string> } {
  const known = new Map(existing.map((article) => [article.id, article]));
  const owners = ownersOf(existing);
  const localIds = new Map<string, string>();
  const aligned = new Map<string, SavedArticle>();
  for (const theirs of incoming.articles) {
    const owner = owners.get(theirs.identities[0] ?? "");
    const mine = known.get(theirs.id) ?? (owner && known.get(owner.id));
    const id = mine?.id ?? theirs.id;
    localIds.set(theirs.id, id);
    const isSame = incoming.ours.has(theirs.id) && id === theirs.id;
    const article = mine
      ? alsoKnownAs(alignArticle(mine, theirs, isSame, now), theirs)
      : withAge(theirs, incoming, now);
    known.set(id, article);
    aligned.set(id, article);
  }
  return { articles: [...aligned.values()], localIds };
}

/** The article that was seen at each address: of several that with the lowest id, as in a merge. */
function ownersOf(existing: readonly SavedArticle[]): Map<string, SavedArticle> {
  const owners = new Map<string, SavedArticle>();
  for (const article of existing) {
    for (const identity of article.identities) {
      const owner = owners.get(identity);
      if (!owner || article.id < owner.id) owners.set(identity, article);
    }
  }
  return owners;
}

/**
 * What the reader wrote about an article in two tools are two texts, and both are kept; of a record
 * that is ours (`isSame`) it is one text, of which the later stays.
 */
function alignArticle(
  mine: SavedArticle,
  theirs: SavedArticle,
  isSame: boolean,
  now: Timestamp,
): SavedArticle {
  const moment = momentAfter(now, ...stampsOfArticle(mine));
  const restamped = <T>(value: T, old: Stamped<T>): Stamped<T> =>
    canonicalJson(value) === canonicalJson(old.value) ? old : { value, modified: moment };
  const added = withoutTags(theirs.tags.value, mine.tags.value);
  const most = Math.max(MOST_TAGS, mine.tags.value.length);
  const note = isSame
    ? later(mine.note, theirs.note, isBlank)
    : restamped(bothNotes(mine.note.value, theirs.note.value), mine.note);
  const tags = isSame
    ? later(mine.tags, theirs.tags, hasNone)
    : restamped([...mine.tags.value, ...added].slice(0, most), mine.tags);
  const meta = completed(mine.meta, theirs.meta);
  const isUnchanged = note === mine.note && tags === mine.tags && meta === mine.meta;
  return isUnchanged ? mine : { ...mine, note, tags, meta, modified: moment };
}

/** Only the reader's where both are longer than a note can be stored. */
function bothNotes(mine: string, theirs: string): string {
  const both = withText(mine, theirs);
  return both.length > LONGEST_STORED_NOTE ? mine : both;
}

/** The known metadata with what it lacks; the same object if it lacks nothing. */
function completed(known: ArticleMeta, more: ArticleMeta): ArticleMeta {
  const isMissing = (value: unknown) => value === "" || (Array.isArray(value) && hasNone(value));
  const missing = Object.entries(more).filter(
    ([key, value]) => isMissing(known[key as keyof ArticleMeta]) && !isMissing(value),
  );
  return missing.length > 0 ? { ...known, ...Object.fromEntries(missing) } : known;
}

/**
 * Incoming highlights as they change those that the notebook has; `twins`: highlights of the
 * notebook that say what an incoming one says, which therefore is not taken in beside them.
 */
function alignAnnotations(
  existing: readonly Annotation[],
  incoming: readonly Annotation[],
  now: Timestamp,
): { annotations: Annotation[]; twins: Annotation[] } {
  const known = new Map(existing.map((annotation) => [annotation.id, annotation]));
  const touched = new Set(incoming.map(({ articleId }) => articleId));
  const neighbours = existing.filter(({ articleId }) => touched.has(articleId));
  const byQuote = Map.groupBy(neighbours, quoteKeyOf);
  const met = new Set(neighbours.map(({ articleId }) => articleId));
  const annotations: Annotation[] = [];
  const twins: Annotation[] = [];
  for (const theirs of incoming) {
    const mine = known.get(theirs.id);
    const sameWords = !mine && met.has(theirs.articleId) ? byQuote.get(quoteKeyOf(theirs)) : [];
    const twin = sameWords?.find((one) => saysAsMuch(one, theirs));
    if (twin) twins.push(alsoKnownAs(twin, theirs));
    else annotations.push(mine ? alignAnnotation(mine, theirs, now) : theirs);
  }
  return { annotations, twins };
}

function quoteKeyOf(annotation: Annotation): string {
  const quote = quoteOf(annotation);
  return `${annotation.articleId} ${foldToLetters(quote) || quote}`;
}

/** Whether all that the reader wrote to `theirs` stands at `mine`, which is of the same words. */
function saysAsMuch(mine: Annotation, theirs: Annotation): boolean {
  const tags = mine.body.tags.value.map((tag) => tag.toLowerCase());
  return (
    mine.body.note.value.includes(theirs.body.note.value) &&
    theirs.body.tags.value.every((tag) => tags.includes(tag.toLowerCase()))
  );
}

/** Where it stands, and whether it is deleted, the notebook knows better. */
function alignAnnotation(mine: Annotation, theirs: Annotation, now: Timestamp): Annotation {
  const body = {
    ...mine.body,
    note: later(mine.body.note, theirs.body.note, isBlank),
    tags: later(mine.body.tags, theirs.body.tags, hasNone),
    color: later(mine.body.color, theirs.body.color, () => false),
  };
  const isUnchanged =
    body.note === mine.body.note && body.tags === mine.body.tags && body.color === mine.body.color;
  if (isUnchanged) return mine;
  return { ...mine, body, modified: momentAfter(now, ...stampsOfAnnotation(mine)) };
}
