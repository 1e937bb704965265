/**
 * Two copies of one record merged field by field: what was changed later wins, and where the times
 * are equal, a fixed order of the values decides. Each field is the maximum of a total order of its
 * own, so that the result is the same whoever merges with whom, in which order, and how often (a
 * join-semilattice; Shapiro et al., "Conflict-free Replicated Data Types", 2011).
 */
import type { Annotation, Reanchoring, Stamped } from "./annotation.ts";
import type { Consent, SavedArticle, Version } from "./article.ts";
import { canonicalJson } from "./canonical-json.ts";
import { inOrder } from "./consents.ts";
import { otherIdsField } from "./other-ids.ts";

/** What a field is ordered by: first the time of its change, then the value itself. */
type TimedValue<T> = readonly [modified: string, value: T];

function isLater(a: TimedValue<unknown>, b: TimedValue<unknown>): boolean {
  if (a[0] !== b[0]) return a[0] > b[0];
  return canonicalJson(a[1]) > canonicalJson(b[1]);
}

/** The value of the later one; never a new object. */
function latestOf<T>(a: TimedValue<T>, b: TimedValue<T>): T {
  return isLater(b, a) ? b[1] : a[1];
}

function mergeStamped<T>(a: Stamped<T>, b: Stamped<T>): Stamped<T> {
  return latestOf([a.modified, a], [b.modified, b]);
}

/** As `mergeStamped`, for a field that a record may lack. */
function mergeOptional<T>(
  a: Stamped<T> | undefined,
  b: Stamped<T> | undefined,
): Stamped<T> | undefined {
  return a && b ? mergeStamped(a, b) : (a ?? b);
}

function mergeReanchoring(
  a: Reanchoring | undefined,
  b: Reanchoring | undefined,
): Reanchoring | undefined {
  if (!a || !b) return a ?? b;
  return latestOf([a.seen, a], [b.seen, b]);
}

/** The later word on each site, by site. */
function mergeConsents(a: readonly Consent[], b: readonly Consent[]): Consent[] {
  const bySite = new Map<string, Consent>();
  for (const consent of [...a, ...b]) {
    const known = bySite.get(consent.site);
    const later = known ? latestOf([known.modified, known], [consent.modified, consent]) : consent;
    bySite.set(consent.site, later);
  }
  return inOrder([...bySite.values()]);
}

function minString(a: string, b: string): string {
  return b < a ? b : a;
}

function maxString(a: string, b: string): string {
  return b > a ? b : a;
}

/** The members of both, sorted, so that the order does not tell who merged with whom. */
function sortedUnion(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}

function isStamped(value: unknown): value is Stamped<unknown> {
  return typeof value === "object" && value !== null && "value" in value && "modified" in value;
}

/**
 * Fields that only a later version of the program knows; they are kept. A field with a stamp is
 * ordered by it; without a stamp only by its value, since the record's own time also moves when
 * another field changes.
 */
function mergeUnknownFields<T extends object>(a: T, b: T, known: readonly string[]): Partial<T> {
  const keys = sortedUnion(Object.keys(a), Object.keys(b)).filter((key) => !known.includes(key));
  const timed = (value: unknown): TimedValue<unknown> => [
    isStamped(value) ? String(value.modified) : "",
    value,
  ];
  const fields = keys.map((key) => {
    const [valueOfA, valueOfB] = [a[key as keyof T], b[key as keyof T]];
    if (valueOfA === undefined || valueOfB === undefined) return [key, valueOfA ?? valueOfB];
    return [key, latestOf(timed(valueOfA), timed(valueOfB))];
  });
  return Object.fromEntries(fields) as Partial<T>;
}

const ANNOTATION_FIELDS = "id otherIds articleId created modified deleted target body".split(" ");
const BODY_FIELDS = ["note", "tags", "color"];
const TARGET_FIELDS = ["source", "selector", "reanchoring", "notFound"];
const ARTICLE_FIELDS =
  "id otherIds address identities claims meta note tags overrides consents created modified deleted".split(
    " ",
  );

/**
 * Two copies of one annotation (`mine.id === theirs.id`). Source and original selectors are those
 * of the copy that was created earlier; of what its page showed the latest stays.
 */
export function mergeAnnotation(mine: Annotation, theirs: Annotation): Annotation {
  const isMineLater = isLater([mine.created, originOf(mine)], [theirs.created, originOf(theirs)]);
  const { source, selector } = (isMineLater ? theirs : mine).target;
  const reanchoring = mergeReanchoring(mine.target.reanchoring, theirs.target.reanchoring);
  const notFound = mergeOptional(mine.target.notFound, theirs.target.notFound);
  return {
    ...mergeUnknownFields(mine, theirs, ANNOTATION_FIELDS),
    id: mine.id,
    ...otherIdsField(mine.id, mine, theirs),
    articleId: latestOf([mine.modified, mine.articleId], [theirs.modified, theirs.articleId]),
    created: minString(mine.created, theirs.created),
    modified: maxString(mine.modified, theirs.modified),
    deleted: mergeStamped(mine.deleted, theirs.deleted),
    target: {
      ...mergeUnknownFields(mine.target, theirs.target, TARGET_FIELDS),
      source,
      selector,
      ...(reanchoring ? { reanchoring } : {}),
      ...(notFound ? { notFound } : {}),
    },
    body: {
      ...mergeUnknownFields(mine.body, theirs.body, BODY_FIELDS),
      note: mergeStamped(mine.body.note, theirs.body.note),
      tags: mergeStamped(mine.body.tags, theirs.body.tags),
      color: mergeStamped(mine.body.color, theirs.body.color),
    },
  };
}

function originOf({ target }: Annotation): unknown {
  return [target.source, target.selector];
}

/**
 * Two records of one article. The id is that of the record that was created earlier. Addresses and
 * claims are those of both, sorted, and an address that was seen is no longer a claim. Metadata and
 * the address to open are those of the record that was changed later.
 */
export function mergeArticle(mine: SavedArticle, theirs: SavedArticle): SavedArticle {
  const identities = sortedUnion(mine.identities, theirs.identities);
  const overrides = mergeOptional(mine.overrides, theirs.overrides);
  const consents = mergeConsents(mine.consents ?? [], theirs.consents ?? []);
  const isMineLater = isLater([mine.created, mine.id], [theirs.created, theirs.id]);
  const id = isMineLater ? theirs.id : mine.id;
  return {
    ...mergeUnknownFields(mine, theirs, ARTICLE_FIELDS),
    id,
    ...otherIdsField(id, mine, theirs),
    address: latestOf([mine.modified, mine.address], [theirs.modified, theirs.address]),
    identities,
    claims: sortedUnion(mine.claims, theirs.claims).filter((claim) => !identities.includes(claim)),
    meta: latestOf([mine.modified, mine.meta], [theirs.modified, theirs.meta]),
    note: mergeStamped(mine.note, theirs.note),
    tags: mergeStamped(mine.tags, theirs.tags),
    ...(overrides ? { overrides } : {}),
    ...(consents.length > 0 ? { consents } : {}),
    created: minString(mine.created, theirs.created),
    modified: maxString(mine.modified, theirs.modified),
    deleted: mergeStamped(mine.deleted, theirs.deleted),
  };
}

/**
 * A version is never changed once written; of two different ones with one id a fixed order of their
 * values decides.
 */
export function mergeVersion(mine: Version, theirs: Version): Version {
  return latestOf(["", mine], ["", theirs]);
}
