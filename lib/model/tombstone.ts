/**
 * What stays of a record that was deleted for ever: that there was one. No words of it are kept, no
 * address and no title; only enough that no copy of it comes back by a merge.
 */
import type { Annotation, Timestamp } from "./annotation.ts";
import type { SavedArticle, Version } from "./article.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The texts of an article go with it and need no tombstone of their own. */
export type TombstoneKind = "article" | "annotation";

export interface Tombstone {
  /** Of the record. */
  id: string;
  kind: TombstoneKind;
  /** When it was deleted for ever. */
  removed: Timestamp;
}

/** A record was to be changed that is not in the notebook any more. */
export class RecordGoneError extends Error {
  override readonly name = "RecordGoneError";
}

/** Two lists as one, each id once: what was deleted first stays so, whoever merges with whom. */
export function mergeTombstones(
  mine: readonly Tombstone[],
  theirs: readonly Tombstone[],
): Tombstone[] {
  const byId = new Map<string, Tombstone>();
  for (const tombstone of [...mine, ...theirs]) {
    const known = byId.get(tombstone.id);
    if (!known || isBefore(tombstone, known)) byId.set(tombstone.id, tombstone);
  }
  return [...byId.values()];
}

function isBefore(a: Tombstone, b: Tombstone): boolean {
  if (a.removed !== b.removed) return a.removed < b.removed;
  return canonicalJson(a) < canonicalJson(b);
}

/** Records with words in them. */
interface Worded {
  articles: SavedArticle[];
  annotations: Annotation[];
  versions: Version[];
}

/**
 * The records of which none was deleted for ever, whatever their age. The highlights and texts of
 * an article go with it.
 */
export function withoutRemoved<T extends Worded>(records: T, tombstones: readonly Tombstone[]): T {
  if (tombstones.length === 0) return records;
  const isLeft = leftBy(tombstones);
  return {
    ...records,
    articles: records.articles.filter(isLeft),
    annotations: records.annotations.filter(isLeft),
    versions: records.versions.filter(isLeft),
  };
}

/** Tells of a record whether neither it nor its article was deleted for ever. */
export function leftBy(
  tombstones: readonly Tombstone[],
): (record: { id: string; articleId?: string }) => boolean {
  const removed = new Set(tombstones.map(({ id }) => id));
  return ({ id, articleId = "" }) => !removed.has(id) && !removed.has(articleId);
}
