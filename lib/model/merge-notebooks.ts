/** A backup joined with the notebook that is there: nothing is deleted, nothing comes in twice. */
import { type Annotation, selectorOf } from "./annotation.ts";
import type { SavedArticle, Version } from "./article.ts";
import type { Records } from "./backup.ts";
import { canonicalJson } from "./canonical-json.ts";
import { mergeAnnotation, mergeArticle, mergeVersion } from "./merge.ts";

export interface MergeReport {
  pagesAdded: number;
  pagesChanged: number;
  annotationsAdded: number;
  annotationsChanged: number;
  /** Articles and highlights of the backup that were already there, just so. */
  unchanged: number;
  /** Articles and highlights of the backup that lie in the trash now, because they were deleted later than it was made. */
  inTrash: number;
}

export interface MergeResult {
  /** Records to write: new and changed ones only. */
  put: Records;
  report: MergeReport;
}

/**
 * What to write so that the notebook holds the incoming records too. The same id is the same record. An incoming page
 * that shares an address with one that is there is that page, and its highlights and versions go with it. A highlight
 * of the same words, place, page and body as one that is there is that one. What is new among the incoming stays as it
 * is: a notebook read into an empty one is that notebook.
 */
export function mergeNotebooks(existing: Records, incoming: Records): MergeResult {
  const pages = mergePages(existing.articles, incoming.articles);
  const home = (articleId: string) => pages.homes.get(articleId) ?? articleId;
  const moved = <T extends { articleId: string }>(record: T): T => {
    const articleId = home(record.articleId);
    return articleId === record.articleId ? record : { ...record, articleId };
  };
  const annotations = mergeAnnotations(existing.annotations, incoming.annotations.map(moved));
  const trashed = [...pages.met, ...annotations.met];
  return {
    put: {
      articles: pages.changes.put,
      annotations: annotations.changes.put,
      versions: mergeVersions(existing.versions, incoming.versions.map(moved)),
    },
    report: {
      pagesAdded: pages.changes.added,
      pagesChanged: pages.changes.changed,
      annotationsAdded: annotations.changes.added,
      annotationsChanged: annotations.changes.changed,
      unchanged: pages.changes.unchanged + annotations.changes.unchanged,
      inTrash: trashed.filter(({ now, theirs }) => now.deleted.value && !theirs.deleted.value)
        .length,
    },
  };
}

/** How each incoming record ended: for the report. */
interface Met<T> {
  theirs: T;
  now: T;
}

interface Changes<T> {
  put: T[];
  added: number;
  changed: number;
  unchanged: number;
}

/** Counts each record once, however many incoming ones were joined into it. */
function changesBetween<T extends { id: string }>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  touched: ReadonlySet<string>,
): Changes<T> {
  const changes: Changes<T> = { put: [], added: 0, changed: 0, unchanged: 0 };
  for (const id of touched) {
    const [was, is] = [before.get(id), after.get(id)];
    if (!is) continue;
    if (was && canonicalJson(was) === canonicalJson(is)) {
      changes.unchanged++;
      continue;
    }
    changes.put.push(is);
    if (was) changes.changed++;
    else changes.added++;
  }
  return changes;
}

const byId = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

function mergePages(existing: readonly SavedArticle[], incoming: readonly SavedArticle[]) {
  const before = byId(existing);
  const after = new Map(before);
  const owners = ownersOf(existing);
  const homes = new Map<string, string>();
  const touched = new Set<string>();
  for (const theirs of incoming) {
    const id = before.has(theirs.id)
      ? theirs.id
      : (ownerAmong(owners, theirs.addresses) ?? theirs.id);
    const mine = after.get(id);
    homes.set(theirs.id, id);
    touched.add(id);
    after.set(id, mine ? { ...joined(mine, theirs, owners), id } : theirs);
  }
  const met = incoming.map(
    (theirs): Met<SavedArticle> => ({ theirs, now: after.get(homes.get(theirs.id)!)! }),
  );
  return { changes: changesBetween(before, after, touched), homes, met };
}

/** The pages of the notebook that were seen under an address; there should be one. */
function ownersOf(pages: readonly SavedArticle[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const address of page.addresses)
      owners.set(address, (owners.get(address) ?? new Set()).add(page.id));
  }
  return owners;
}

/** The page that owns most of the addresses; of several, that of the lowest id, which no import changes. */
function ownerAmong(
  owners: ReadonlyMap<string, Set<string>>,
  addresses: readonly string[],
): string | undefined {
  const shares = new Map<string, number>();
  for (const id of addresses.flatMap((address) => [...(owners.get(address) ?? [])])) {
    shares.set(id, (shares.get(id) ?? 0) + 1);
  }
  return [...shares].sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0];
}

/** The order of addresses is kept when none is new, and none is taken from another page of the notebook. */
function joined(
  mine: SavedArticle,
  theirs: SavedArticle,
  owners: ReadonlyMap<string, Set<string>>,
): SavedArticle {
  const merged = mergeArticle(mine, theirs);
  const isFree = (address: string) => mine.addresses.includes(address) || !owners.has(address);
  const addresses = merged.addresses.filter(isFree);
  const claims = merged.claims.filter((claim) => !addresses.includes(claim));
  return {
    ...merged,
    addresses: sameMembers(addresses, mine.addresses) ? mine.addresses : addresses,
    claims: sameMembers(claims, mine.claims) ? mine.claims : claims,
  };
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function mergeAnnotations(existing: readonly Annotation[], incoming: readonly Annotation[]) {
  const before = byId(existing);
  const after = new Map(before);
  for (const theirs of incoming) {
    const mine = after.get(theirs.id);
    if (mine) after.set(mine.id, { ...mergeAnnotation(mine, theirs), articleId: mine.articleId });
  }
  // Twins are looked for once the known ones are up to date: else a second import would find others than the first.
  const twins = new Map(
    [...after.values()].map((annotation) => [contentOf(annotation), annotation.id]),
  );
  const touched = new Set<string>();
  const met: Met<Annotation>[] = [];
  for (const theirs of incoming) {
    const id = before.has(theirs.id) ? theirs.id : (twins.get(contentOf(theirs)) ?? theirs.id);
    if (!after.has(id)) after.set(id, theirs);
    touched.add(id);
    met.push({ theirs, now: after.get(id)! });
  }
  return { changes: changesBetween(before, after, touched), met };
}

/** What makes two highlights one to a reader: page, words, place, and what is said of them. */
function contentOf({ articleId, target, body, deleted }: Annotation): string {
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

/** Versions to write: those whose id is new and whose text the page does not have yet. */
function mergeVersions(existing: readonly Version[], incoming: readonly Version[]): Version[] {
  const before = byId(existing);
  const texts = new Set(existing.map(({ articleId, hash }) => `${articleId} ${hash}`));
  const put = new Map<string, Version>();
  for (const theirs of incoming) {
    const mine = put.get(theirs.id) ?? before.get(theirs.id);
    if (!mine && texts.has(`${theirs.articleId} ${theirs.hash}`)) continue;
    const merged = mine ? { ...mergeVersion(mine, theirs), articleId: mine.articleId } : theirs;
    if (!mine || canonicalJson(merged) !== canonicalJson(mine)) put.set(theirs.id, merged);
  }
  return [...put.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
