/**
 * Articles in the notebook: found by any of their identities, and by a claimed one only if the
 * texts agree. What is found for a page may be shown there: articles of other sites, where the
 * reader did not say so, are nothing to it (consents.ts).
 */
import { say } from "../i18n/say.ts";
import type { Annotation, Timestamp } from "../model/annotation.ts";
import {
  type ArticleChange,
  type ArticleMeta,
  type PageSnapshot,
  type SavedArticle,
  textOf,
} from "../model/article.ts";
import { boundSnapshot } from "../model/bounded-page.ts";
import { applyArticleChange } from "../model/changes.ts";
import { compareStrings } from "../model/compare.ts";
import { isAllowedAt } from "../model/consents.ts";
import { newId } from "../model/ids.ts";
import { momentAfter, stampsOfAnnotation, stampsOfArticle } from "../model/moments.ts";
import { addressToKeep, claimsOf, identityOf, isTooLong } from "../model/source.ts";
import { RecordGoneError } from "../model/tombstone.ts";
import { sameArticleAs } from "../text/resemblance.ts";
import type { NotebookDb } from "./db.ts";
import { isSoundRow, readRow, rowToChange, soundRows } from "./rows.ts";
import { latestVersion } from "./versions.ts";

/**
 * Articles whose text is compared with a page's: on a site where every page claims the same
 * address, hundreds may link to each other. Of more, those of the same title come first, then those
 * changed last.
 */
const MOST_COMPARED = 10;
/**
 * Of one record: a page may show one article under endless addresses, and claim others at each
 * visit.
 */
const MOST_IDENTITIES = 200;

/**
 * The article that is shown at this address, also a deleted one: saving it again then restores it.
 */
export async function articleAt(
  db: NotebookDb,
  address: string,
): Promise<SavedArticle | undefined> {
  const seen = await articlesSeenAt(db, address);
  const articles = seen.filter((article) => isAllowedAt(article, address));
  return articles.find((article) => !article.deleted.value) ?? articles[0];
}

/** Every article that has this address, also those that are not shown there. */
export async function articlesSeenAt(db: NotebookDb, address: string): Promise<SavedArticle[]> {
  const identity = identityOf(address);
  if (!identity) return [];
  return soundRows("articles", await db.articles.where("identities").equals(identity).toArray());
}

/**
 * Articles that claim this address, or that it claims: only their texts can tell. Also those that
 * are not shown at this address.
 */
export async function articlesByClaim(
  db: NotebookDb,
  address: string,
  claimed: readonly string[],
): Promise<SavedArticle[]> {
  const own = identityOf(address);
  const claims = claimsOf(address, claimed);
  const [byAddress, byClaim] = await Promise.all([
    db.articles.where("identities").anyOf(claims).toArray(),
    db.articles
      .where("claims")
      .anyOf([own, ...claims])
      .toArray(),
  ]);
  const articles = soundRows("articles", [...byAddress, ...byClaim]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [...byId.values()];
}

/** Those that are shown at this address. */
async function allowedByClaim(
  db: NotebookDb,
  address: string,
  claimed: readonly string[],
): Promise<SavedArticle[]> {
  const linked = await articlesByClaim(db, address, claimed);
  return linked.filter((article) => isAllowedAt(article, address));
}

/**
 * For `Array.sort`: what is not deleted first, then what has this title, then what was changed
 * last.
 */
function byPromise(title: string): (a: SavedArticle, b: SavedArticle) => number {
  const isOther = ({ meta }: SavedArticle) => Number(meta.title !== title);
  return (a, b) =>
    Number(a.deleted.value) - Number(b.deleted.value) ||
    isOther(a) - isOther(b) ||
    compareStrings(b.modified, a.modified);
}

/**
 * Whether the notebook may have this page, by its identities alone: asked at every page load,
 * before extraction.
 */
export async function mayHaveArticle(
  db: NotebookDb,
  address: string,
  claimed: readonly string[],
): Promise<boolean> {
  if (!identityOf(address)) return false;
  const known = await articleAt(db, address);
  if (known) return !known.deleted.value;
  const possible = await allowedByClaim(db, address, claimed);
  return possible.some((article) => !article.deleted.value);
}

/**
 * `findArticle`, and the page's address is stored with the article, so that the next visit need not
 * compare texts.
 */
export async function resolveArticle(
  db: NotebookDb,
  page: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle | undefined> {
  const snapshot = boundSnapshot(page);
  return db.transaction("rw", db.articles, db.versions, async () => {
    const found = await findArticle(db, snapshot);
    if (!found || found.deleted.value) return found;
    const updated = updateFromPage(found, snapshot, now);
    if (updated !== found) await db.articles.put(updated);
    return updated;
  });
}

/**
 * The article that this page shows: seen at its address, or linked by a claim and, by its text, the
 * same.
 */
export async function findArticle(
  db: NotebookDb,
  snapshot: PageSnapshot,
): Promise<SavedArticle | undefined> {
  const known = await articleAt(db, snapshot.address);
  if (known) return known;
  const linked = await allowedByClaim(db, snapshot.address, snapshot.claimed);
  return firstOfSameText(db, linked, snapshot);
}

/** The first of these articles whose text is the page's, the most promising ones compared. */
export async function firstOfSameText(
  db: NotebookDb,
  linked: readonly SavedArticle[],
  { meta: { title }, blocks }: PageSnapshot,
): Promise<SavedArticle | undefined> {
  if (linked.length === 0) return undefined;
  const isSameArticle = sameArticleAs({ title, text: textOf(blocks) });
  for (const article of linked.toSorted(byPromise(title)).slice(0, MOST_COMPARED)) {
    const version = await latestVersion(db, article.id);
    const stored = { title: article.meta.title, text: version ? textOf(version.blocks) : "" };
    if (isSameArticle(stored)) return article;
  }
  return undefined;
}

/**
 * The article that this page shows, created if there is none; a deleted one is restored. Rejects if
 * the page's address is too long to be known again. Call inside a transaction.
 */
export async function ensureArticle(
  db: NotebookDb,
  snapshot: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle> {
  if (isTooLong(snapshot.address)) throw new Error(say("errors.longAddress"));
  const found = await findArticle(db, snapshot);
  const article = found ? updateFromPage(found, snapshot, now) : newArticle(snapshot, now);
  if (article !== found) await db.articles.put(article);
  return article;
}

function newArticle(snapshot: PageSnapshot, now: Timestamp): SavedArticle {
  return {
    id: newId(),
    address: addressToKeep(snapshot.address),
    identities: [identityOf(snapshot.address)],
    claims: claimsOf(snapshot.address, snapshot.claimed),
    meta: snapshot.meta,
    note: { value: "", modified: now },
    tags: { value: [], modified: now },
    created: now,
    modified: now,
    deleted: { value: false, modified: now },
  };
}

/**
 * The article with the page's address and claims, its metadata completed, and not deleted; the same
 * object if so already.
 */
export function updateFromPage(
  article: SavedArticle,
  snapshot: PageSnapshot,
  now: Timestamp,
): SavedArticle {
  const identity = identityOf(snapshot.address);
  const isNew =
    !article.identities.includes(identity) && article.identities.length < MOST_IDENTITIES;
  const identities = isNew ? [...article.identities, identity] : article.identities;
  const allClaims = new Set([...article.claims, ...claimsOf(snapshot.address, snapshot.claimed)]);
  const unseen = [...allClaims].filter((claim) => !identities.includes(claim));
  const claims = unseen.slice(0, Math.max(MOST_IDENTITIES, article.claims.length));
  const meta = completeMeta(article.meta, snapshot.meta);
  const moment = momentAfter(now, ...stampsOfArticle(article));
  const deleted = article.deleted.value ? { value: false, modified: moment } : article.deleted;
  const isSame =
    identities === article.identities &&
    claims.length === article.claims.length &&
    meta === article.meta &&
    deleted === article.deleted;
  return isSame ? article : { ...article, identities, claims, meta, deleted, modified: moment };
}

/**
 * The known metadata, its empty fields taken from the page; the same object if there was nothing to
 * take.
 */
function completeMeta(known: ArticleMeta, extracted: ArticleMeta): ArticleMeta {
  const isEmpty = (value: unknown) =>
    value === "" || value === null || (Array.isArray(value) && value.length === 0);
  const missing = Object.entries(extracted).filter(
    ([key, value]) => isEmpty(known[key as keyof ArticleMeta]) && !isEmpty(value),
  );
  return missing.length ? { ...known, ...Object.fromEntries(missing) } : known;
}

/**
 * Writes the reader's note, tags or deletion of an article; its annotations are deleted and
 * restored with it. Rejects if there is no such article.
 */
export async function changeArticle(
  db: NotebookDb,
  id: string,
  change: ArticleChange,
  now: Timestamp,
): Promise<SavedArticle> {
  return db.transaction("rw", db.articles, db.annotations, async () => {
    const article = await rowToChange(db, "articles", id);
    if (!article) throw new RecordGoneError(say("errors.articleGone"));
    const changed = applyArticleChange(article, change, await afterAllOf(db, id, change, now));
    if (changed.deleted !== article.deleted) await deleteAnnotationsOf(db, article, changed);
    await db.articles.put(changed);
    return changed;
  });
}

/**
 * The moment of a change: of a deletion, which its annotations share, not before any change of
 * them.
 */
async function afterAllOf(
  db: NotebookDb,
  id: string,
  { deleted }: ArticleChange,
  now: Timestamp,
): Promise<Timestamp> {
  if (deleted === undefined) return now;
  const rows = await db.annotations.where("articleId").equals(id).toArray();
  return soundRows("annotations", rows).reduce(
    (moment, annotation) => momentAfter(moment, ...stampsOfAnnotation(annotation)),
    now,
  );
}

/**
 * Annotations are deleted with their article, and those that were deleted with it are restored with
 * it.
 */
async function deleteAnnotationsOf(
  db: NotebookDb,
  old: SavedArticle,
  { id, deleted, modified }: SavedArticle,
): Promise<void> {
  const isConcerned = (annotation: Annotation) =>
    isSoundRow("annotations", annotation) &&
    annotation.deleted.value !== deleted.value &&
    (deleted.value || annotation.deleted.modified === old.deleted.modified);
  await db.annotations
    .where("articleId")
    .equals(id)
    .filter(isConcerned)
    .modify({ deleted: { ...deleted }, modified });
}

/** Restores the article alone if it is deleted. Call inside a transaction. */
export async function restoreArticle(db: NotebookDb, id: string, now: Timestamp): Promise<void> {
  const article = await readRow(db, "articles", id);
  if (!article?.deleted.value) return;
  const moment = momentAfter(now, ...stampsOfArticle(article));
  const deleted = { value: false, modified: moment };
  await db.articles.put({ ...article, deleted, modified: moment });
}
