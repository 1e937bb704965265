/**
 * Two copies of one record made into one, field by field: what was changed later wins, and where the clock cannot tell,
 * a fixed order does. Each field is a maximum over an order of its own, so that it does not matter who merges with whom,
 * in which order, or how often (a join-semilattice; Shapiro et al., "Conflict-free Replicated Data Types", 2011).
 */
import type { Annotation, Reanchoring, Stamped } from "./annotation.ts";
import type { SavedArticle, Version } from "./article.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What a field is ordered by: first the moment, then the value itself. */
function isLater(a: [string, unknown], b: [string, unknown]): boolean {
  if (a[0] !== b[0]) return a[0] > b[0];
  return canonicalJson(a[1]) > canonicalJson(b[1]);
}

/** `a` or `b`; never a new object. */
function later<T>(a: [string, T], b: [string, T]): T {
  return isLater(b, a) ? b[1] : a[1];
}

function stamped<T>(a: Stamped<T>, b: Stamped<T>): Stamped<T> {
  return later([a.modified, a], [b.modified, b]);
}

/** A field that a record may lack. */
function stampedIfAny<T>(
  a: Stamped<T> | undefined,
  b: Stamped<T> | undefined,
): Stamped<T> | undefined {
  return a && b ? stamped(a, b) : (a ?? b);
}

function earliest(a: string, b: string): string {
  return b < a ? b : a;
}

function latest(a: string, b: string): string {
  return b > a ? b : a;
}

function reanchoring(
  a: Reanchoring | undefined,
  b: Reanchoring | undefined,
): Reanchoring | undefined {
  if (!a || !b) return a ?? b;
  return later([a.seen, a], [b.seen, b]);
}

/** All of both, in one order. */
function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}

function isStamped(value: unknown): value is Stamped<unknown> {
  return typeof value === "object" && value !== null && "value" in value && "modified" in value;
}

/**
 * Fields that only a later program knows: kept from whoever has them. They may carry a stamp; without one there is no
 * knowing which is newer, and the record's own time would not do: it also moves when another field changes.
 */
function unknownFields<T extends object>(a: T, b: T, known: readonly string[]): Partial<T> {
  const keys = union(Object.keys(a), Object.keys(b)).filter((key) => !known.includes(key));
  const order = (value: unknown): [string, unknown] => [
    isStamped(value) ? String(value.modified) : "",
    value,
  ];
  return Object.fromEntries(
    keys.map((key) => {
      const [x, y] = [a[key as keyof T], b[key as keyof T]];
      if (x === undefined || y === undefined) return [key, x ?? y];
      return [key, later(order(x), order(y))];
    }),
  ) as Partial<T>;
}

const ANNOTATION_FIELDS = ["id", "articleId", "created", "modified", "deleted", "target", "body"];
const BODY_FIELDS = ["note", "tags", "color"];
const TARGET_FIELDS = ["source", "selector", "reanchoring"];
const ARTICLE_FIELDS =
  "id url addresses claims meta note tags overrides created modified deleted".split(" ");

/**
 * Two copies of one highlight (`mine.id === theirs.id`). Its place (source and selectors) is that of the earlier made
 * copy and is never overwritten; of the sightings the latest stays.
 */
export function mergeAnnotation(mine: Annotation, theirs: Annotation): Annotation {
  const isTheirs = isLater([mine.created, originOf(mine)], [theirs.created, originOf(theirs)]);
  const { source, selector } = (isTheirs ? theirs : mine).target;
  const seen = reanchoring(mine.target.reanchoring, theirs.target.reanchoring);
  return {
    ...unknownFields(mine, theirs, ANNOTATION_FIELDS),
    id: mine.id,
    articleId: later([mine.modified, mine.articleId], [theirs.modified, theirs.articleId]),
    created: earliest(mine.created, theirs.created),
    modified: latest(mine.modified, theirs.modified),
    deleted: stamped(mine.deleted, theirs.deleted),
    target: {
      ...unknownFields(mine.target, theirs.target, TARGET_FIELDS),
      source,
      selector,
      ...(seen ? { reanchoring: seen } : {}),
    },
    body: {
      ...unknownFields(mine.body, theirs.body, BODY_FIELDS),
      note: stamped(mine.body.note, theirs.body.note),
      tags: stamped(mine.body.tags, theirs.body.tags),
      color: stamped(mine.body.color, theirs.body.color),
    },
  };
}

function originOf({ target }: Annotation): unknown {
  return [target.source, target.selector];
}

/**
 * Two records of one article. Its id is that of the earlier made one; addresses and claims are those of both, in
 * alphabetical order, and an address that was seen is no longer a claim. What it says of itself, and the address to
 * open, are those of the later changed record.
 */
export function mergeArticle(mine: SavedArticle, theirs: SavedArticle): SavedArticle {
  const addresses = union(mine.addresses, theirs.addresses);
  const overrides = stampedIfAny(mine.overrides, theirs.overrides);
  return {
    ...unknownFields(mine, theirs, ARTICLE_FIELDS),
    id: isLater([mine.created, mine.id], [theirs.created, theirs.id]) ? theirs.id : mine.id,
    url: later([mine.modified, mine.url], [theirs.modified, theirs.url]),
    addresses,
    claims: union(mine.claims, theirs.claims).filter((claim) => !addresses.includes(claim)),
    meta: later([mine.modified, mine.meta], [theirs.modified, theirs.meta]),
    note: stamped(mine.note, theirs.note),
    tags: stamped(mine.tags, theirs.tags),
    ...(overrides ? { overrides: overrides } : {}),
    created: earliest(mine.created, theirs.created),
    modified: latest(mine.modified, theirs.modified),
    deleted: stamped(mine.deleted, theirs.deleted),
  };
}

/** A version is never changed; of two that pretend to be one, a fixed order chooses. */
export function mergeVersion(mine: Version, theirs: Version): Version {
  return later(["", mine], ["", theirs]);
}
