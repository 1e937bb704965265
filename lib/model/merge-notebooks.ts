/**
 * A backup merged into the notebook: nothing comes in twice, nothing goes but what one of the two
 * deleted for ever, and that does not come back.
 */
import { type Annotation, quoteOf, selectorOf } from "./annotation.ts";
import type { SavedArticle, Version } from "./article.ts";
import type { Records } from "./backup.ts";
import { canonicalJson } from "./canonical-json.ts";
import { compareStrings } from "./compare.ts";
import { allowedIdentities } from "./consents.ts";
import { mergeAnnotation, mergeArticle, mergeVersion } from "./merge.ts";
import { alsoKnownAs, type Known, otherIdsField } from "./other-ids.ts";
import { leftBy, mergeTombstones, type Tombstone, withoutRemoved } from "./tombstone.ts";

/** What a merge did, as numbers of records. */
export interface MergeReport {
  articlesAdded: number;
  articlesChanged: number;
  annotationsAdded: number;
  annotationsChanged: number;
  /**
   * Articles and highlights of the backup that the notebook had already, without any difference.
   */
  unchanged: number;
  /**
   * Articles and highlights of the backup that are in the trash now: they were deleted after the
   * backup was made.
   */
  inTrash: number;
  /** Articles and highlights of the backup that were deleted for ever, here or there, before. */
  keptOut: number;
  /** Articles and highlights of the notebook that the backup says were deleted for ever. */
  articlesRemoved: number;
  annotationsRemoved: number;
}

/** What an import did. */
export interface ImportReport extends MergeReport {
  /** Records of the backup that were stamped by a clock far ahead of ours. */
  fromFuture: number;
  /** Rows of a rescue file that are no records any more. */
  leftOut: number;
}

export interface MergeResult {
  /** Records to write: new and changed ones only. What the tombstones name is to be removed. */
  put: Records;
  report: MergeReport;
}

/** A record of the notebook that cannot be read, known by its ids alone. */
export interface DamagedRow {
  table: "articles" | "annotations";
  id: string;
  articleId?: string;
}

/** The notebook with what it holds besides: a tombstone may name a damaged record, too. */
export interface Present extends Records {
  damaged: readonly DamagedRow[];
}

/** What a merge would delete of the notebook. */
export interface Removal {
  articles: number;
  annotations: number;
  /** What the first of them say: titles of articles, then quotes of highlights that go alone. */
  examples: string[];
  hasMore: boolean;
}

/** What the reader wants to become of it. */
export type RemovalAnswer = "remove" | "keep";

const MOST_EXAMPLES = 5;

/**
 * What these tombstones would delete of the notebook, trash and damaged records included; null if
 * nothing. Of a damaged record no words can be shown.
 */
export function removalBy(mine: Present, tombstones: readonly Tombstone[]): Removal | null {
  const isLeft = leftBy(tombstones);
  const articles = mine.articles.filter((one) => !isLeft(one));
  const annotations = mine.annotations.filter((one) => !isLeft(one));
  const damaged = mine.damaged.filter((one) => !isLeft(one));
  const total = articles.length + annotations.length + damaged.length;
  if (total === 0) return null;
  const damagedArticles = damaged.filter(({ table }) => table === "articles").length;
  const gone = new Set(articles.map(({ id }) => id));
  const alone = annotations.filter(({ articleId }) => !gone.has(articleId));
  const words = [
    ...articles.map(({ meta, address }) => meta.title || address),
    ...alone.map(quoteOf),
  ];
  return {
    articles: articles.length + damagedArticles,
    annotations: annotations.length + damaged.length - damagedArticles,
    examples: words.slice(0, MOST_EXAMPLES),
    hasMore: words.length > MOST_EXAMPLES,
  };
}

/**
 * The backup without the tombstones that would delete something of the notebook: of a record that
 * is here, and of an article that a damaged record says it belongs to.
 */
export function withoutRemovals<T extends Records>(theirs: T, mine: Present): T {
  const here = new Set(
    [...mine.articles, ...mine.annotations, ...mine.damaged].flatMap(
      ({ id, articleId = id }: { id: string; articleId?: string }) => [id, articleId],
    ),
  );
  return { ...theirs, tombstones: theirs.tombstones.filter(({ id }) => !here.has(id)) };
}

/**
 * What to write so that the notebook holds the incoming records too. The same id is the same
 * record. An incoming article that shares an address with one of the notebook is that article, and
 * its highlights and versions go with it, unless one of the two may not be shown there
 * (consents.ts). A highlight of the same passage, article and body as one of the notebook is that
 * highlight. Everything else is taken as it is, so that a backup merged into an empty notebook
 * gives the notebook it was made of. What one of the two deleted for ever is in neither.
 */
export function mergeNotebooks(mine: Records, theirs: Records): MergeResult {
  const tombstones = mergeTombstones(mine.tombstones, theirs.tombstones);
  const existing = withoutRemoved(mine, tombstones);
  const incoming = withoutRemoved(theirs, tombstones);
  const { put, report } = mergeLeft(existing, incoming);
  const known = new Map(mine.tombstones.map((one) => [one.id, canonicalJson(one)]));
  const isNews = (one: Tombstone) => known.get(one.id) !== canonicalJson(one);
  const articlesRemoved = mine.articles.length - existing.articles.length;
  const annotationsRemoved = mine.annotations.length - existing.annotations.length;
  const keptOut = recordCount(theirs) - recordCount(incoming);
  return {
    put: { ...put, tombstones: tombstones.filter(isNews) },
    report: { ...report, keptOut, articlesRemoved, annotationsRemoved },
  };
}

function recordCount({ articles, annotations }: Records): number {
  return articles.length + annotations.length;
}

/** Merges two notebooks of which nothing was deleted for ever. */
function mergeLeft(existing: Records, incoming: Records) {
  const articles = mergeArticles(existing.articles, incoming.articles);
  const withLocalArticle = <T extends { articleId: string }>(record: T): T => {
    const articleId = articles.localIds.get(record.articleId) ?? record.articleId;
    return articleId === record.articleId ? record : { ...record, articleId };
  };
  const annotations = mergeAnnotations(
    existing.annotations,
    incoming.annotations.map(withLocalArticle),
  );
  const versions = mergeVersions(existing.versions, incoming.versions.map(withLocalArticle));
  const trashed = [...articles.outcomes, ...annotations.outcomes].filter(
    ({ incoming, merged }) => merged.deleted.value && !incoming.deleted.value,
  );
  return {
    put: { articles: articles.changes.put, annotations: annotations.changes.put, versions },
    report: {
      articlesAdded: articles.changes.added,
      articlesChanged: articles.changes.changed,
      annotationsAdded: annotations.changes.added,
      annotationsChanged: annotations.changes.changed,
      unchanged: articles.changes.unchanged + annotations.changes.unchanged,
      inTrash: trashed.length,
    },
  };
}

/** An incoming record, and the record of the notebook that it became part of. */
interface Outcome<T> {
  incoming: T;
  merged: T;
}

interface Changes<T> {
  put: T[];
  added: number;
  changed: number;
  unchanged: number;
}

/**
 * What changed of the records `ids`. Each is counted once, however many incoming records were
 * merged into it.
 */
function changesBetween<T extends { id: string }>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  ids: ReadonlySet<string>,
): Changes<T> {
  const changes: Changes<T> = { put: [], added: 0, changed: 0, unchanged: 0 };
  for (const id of ids) {
    const [old, merged] = [before.get(id), after.get(id)];
    if (!merged) continue;
    if (!old || canonicalJson(old) !== canonicalJson(merged)) changes.put.push(merged);
    if (!old) changes.added++;
    else if (canonicalJson(withoutOtherIds(old)) === canonicalJson(withoutOtherIds(merged)))
      changes.unchanged++;
    else changes.changed++;
  }
  return changes;
}

/** By which ids copies know a record is no change to the reader. */
function withoutOtherIds<T extends Known>(record: T): Omit<T, "otherIds"> {
  const { otherIds: _otherIds, ...rest } = record;
  return rest;
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function mergeArticles(existing: readonly SavedArticle[], incoming: readonly SavedArticle[]) {
  const before = byId(existing);
  const after = new Map(before);
  const owners = ownersOf(existing, ({ identities }) => identities);
  const allowedOwners = ownersOf(existing, allowedIdentities);
  const localIds = new Map<string, string>();
  const mainIds = mainIdsOf(existing, incoming);
  for (const theirs of incoming) {
    const owner = before.has(theirs.id)
      ? theirs.id
      : (mainIds.get(theirs.id) ?? mainOwner(allowedOwners, allowedIdentities(theirs)));
    const id = owner ?? theirs.id;
    const mine = after.get(id);
    localIds.set(theirs.id, id);
    after.set(id, mine ? mergeWithin(mine, theirs, owners) : theirs);
  }
  const outcomes = incoming.map((theirs): Outcome<SavedArticle> => {
    const merged = after.get(localIds.get(theirs.id) ?? theirs.id);
    return { incoming: theirs, merged: merged ?? theirs };
  });
  return { changes: changesBetween(before, after, new Set(localIds.values())), localIds, outcomes };
}

/** For each of their addresses the ids of the articles that have it. */
function ownersOf(
  articles: readonly SavedArticle[],
  addressesOf: (article: SavedArticle) => string[],
): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const article of articles) {
    for (const address of addressesOf(article))
      owners.set(address, (owners.get(address) ?? new Set()).add(article.id));
  }
  return owners;
}

/**
 * The article that owns most of the identities; of several the one with the lowest id, which no
 * import changes.
 */
function mainOwner(
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  identities: readonly string[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const id of identities.flatMap((address) => [...(owners.get(address) ?? [])])) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [first] = [...counts].sort(
    ([idA, countA], [idB, countB]) => countB - countA || compareStrings(idA, idB),
  );
  return first?.[0];
}

/**
 * `mergeArticle` inside a notebook: no address is taken from another article of it, and the order
 * of the identities stays when none is new.
 */
function mergeWithin(
  mine: SavedArticle,
  theirs: SavedArticle,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): SavedArticle {
  const merged = mergeArticle(mine, theirs);
  const isFree = (address: string) => mine.identities.includes(address) || !owners.has(address);
  const identities = merged.identities.filter(isFree);
  const claims = merged.claims.filter((claim) => !identities.includes(claim));
  return {
    ...withoutOtherIds(merged),
    id: mine.id,
    ...otherIdsField(mine.id, mine, theirs),
    identities: hasSameMembers(identities, mine.identities) ? mine.identities : identities,
    claims: hasSameMembers(claims, mine.claims) ? mine.claims : claims,
  };
}

function hasSameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function mergeAnnotations(existing: readonly Annotation[], incoming: readonly Annotation[]) {
  const before = byId(existing);
  const after = new Map(before);
  const mainIds = mainIdsOf(existing, incoming);
  for (const theirs of incoming) {
    const mine = after.get(mainIds.get(theirs.id) ?? theirs.id);
    if (mine) after.set(mine.id, mergeHighlight(mine, theirs));
  }
  // Equal content is looked for after the known ids were merged: else a second import would find
  // other duplicates.
  const idsByContent = new Map(
    [...after.values()].map((annotation) => [contentKeyOf(annotation), annotation.id]),
  );
  const ids = new Set<string>();
  const outcomes = incoming.map((theirs): Outcome<Annotation> => {
    const known = before.has(theirs.id) ? theirs.id : mainIds.get(theirs.id);
    const id = known ?? idsByContent.get(contentKeyOf(theirs)) ?? theirs.id;
    const merged = alsoKnownAs(after.get(id) ?? theirs, theirs);
    after.set(id, merged);
    ids.add(id);
    return { incoming: theirs, merged };
  });
  return { changes: changesBetween(before, after, ids), outcomes };
}

/** `mergeAnnotation` inside a notebook, which knows the highlight by its own id. */
function mergeHighlight(mine: Annotation, theirs: Annotation): Annotation {
  const { id, articleId } = mine;
  const merged = mergeAnnotation(mine, { ...theirs, id });
  return alsoKnownAs({ ...merged, articleId }, theirs);
}

/**
 * For each other id the record of the notebook that has it. None whose record comes in as well, in
 * its own name: to whoever wrote the backup they are two.
 */
function mainIdsOf(existing: readonly Known[], incoming: readonly Known[]): Map<string, string> {
  const coming = new Set(incoming.map(({ id }) => id));
  const here = new Set(existing.map(({ id }) => id));
  return new Map(
    existing
      .filter(({ id }) => !coming.has(id))
      .flatMap(({ id, otherIds = [] }) => otherIds.map((other) => [other, id] as const))
      .filter(([other]) => !here.has(other)),
  );
}

/**
 * What makes two highlights one to the reader: article, quote, position, and what the reader wrote.
 */
function contentKeyOf({ articleId, target, body, deleted }: Annotation): string {
  const quote = selectorOf(target.selector, "TextQuoteSelector");
  const position = selectorOf(target.selector, "TextPositionSelector");
  return canonicalJson([
    articleId,
    quote?.exact ?? null,
    position ? [position.start, position.end] : null,
    [body.note.value, body.tags.value, body.color.value],
    deleted.value,
  ]);
}

/** Versions to write: those whose id is new and whose text the article does not have yet. */
function mergeVersions(existing: readonly Version[], incoming: readonly Version[]): Version[] {
  const before = byId(existing);
  const textKeyOf = ({ articleId, hash }: Version) => `${articleId} ${hash}`;
  const texts = new Set(existing.map(textKeyOf));
  const put = new Map<string, Version>();
  for (const theirs of incoming) {
    const mine = put.get(theirs.id) ?? before.get(theirs.id);
    if (!mine && texts.has(textKeyOf(theirs))) continue;
    const merged = mine ? { ...mergeVersion(mine, theirs), articleId: mine.articleId } : theirs;
    if (!mine || canonicalJson(merged) !== canonicalJson(mine)) put.set(theirs.id, merged);
  }
  return [...put.values()];
}
