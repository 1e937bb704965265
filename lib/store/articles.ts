/**
 * Articles in the notebook: found by any of their identities, and by a claimed one only if the
 * texts agree.
 */
import type { Annotation, Timestamp } from "../model/annotation.ts";
import {
  type ArticleChange,
  type ArticleMeta,
  type PageSnapshot,
  type SavedArticle,
  textOf,
} from "../model/article.ts";
import { applyArticleChange } from "../model/changes.ts";
import { newId } from "../model/ids.ts";
import { addressToKeep, claimsOf, identityOf } from "../model/source.ts";
import { isSameArticle } from "../text/resemblance.ts";
import type { NotebookDb } from "./db.ts";
import { isSoundRow, readRow, rowToChange, soundRows } from "./rows.ts";
import { latestVersion } from "./versions.ts";

/**
 * The article that was seen at this address, also a deleted one: saving it again then restores it.
 */
export async function articleAt(
  db: NotebookDb,
  address: string,
): Promise<SavedArticle | undefined> {
  const identity = identityOf(address);
  if (!identity) return undefined;
  const rows = await db.articles.where("identities").equals(identity).toArray();
  const articles = soundRows("articles", rows);
  return articles.find((article) => !article.deleted.value) ?? articles[0];
}

/**
 * Articles that claim this address, or that it claims: only their texts can tell. Deleted ones come
 * last.
 */
async function articlesByClaim(
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
  return [...byId.values()].sort((a, b) => Number(a.deleted.value) - Number(b.deleted.value));
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
  const possible = await articlesByClaim(db, address, claimed);
  return possible.some((article) => !article.deleted.value);
}

/**
 * `findArticle`, and the page's address is stored with the article, so that the next visit need not
 * compare texts.
 */
export async function resolveArticle(
  db: NotebookDb,
  snapshot: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle | undefined> {
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
  const page = { title: snapshot.meta.title, text: textOf(snapshot.blocks) };
  for (const article of await articlesByClaim(db, snapshot.address, snapshot.claimed)) {
    const version = await latestVersion(db, article.id);
    const stored = { title: article.meta.title, text: version ? textOf(version.blocks) : "" };
    if (isSameArticle(page, stored)) return article;
  }
  return undefined;
}

/**
 * The article that this page shows, created if there is none; a deleted one is restored. Call
 * inside a transaction.
 */
export async function ensureArticle(
  db: NotebookDb,
  snapshot: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle> {
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
function updateFromPage(
  article: SavedArticle,
  snapshot: PageSnapshot,
  now: Timestamp,
): SavedArticle {
  const identity = identityOf(snapshot.address);
  const identities = article.identities.includes(identity)
    ? article.identities
    : [...article.identities, identity];
  const allClaims = new Set([...article.claims, ...claimsOf(snapshot.address, snapshot.claimed)]);
  const claims = [...allClaims].filter((claim) => !identities.includes(claim));
  const meta = completeMeta(article.meta, snapshot.meta);
  const deleted = article.deleted.value ? { value: false, modified: now } : article.deleted;
  const isSame =
    identities === article.identities &&
    claims.length === article.claims.length &&
    meta === article.meta &&
    deleted === article.deleted;
  return isSame ? article : { ...article, identities, claims, meta, deleted, modified: now };
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
    if (!article) throw new Error("This article is no longer in the notebook.");
    const changed = applyArticleChange(article, change, now);
    if (changed.deleted !== article.deleted) await deleteAnnotationsOf(db, article, changed);
    await db.articles.put(changed);
    return changed;
  });
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
  if (article?.deleted.value)
    await db.articles.put({ ...article, deleted: { value: false, modified: now }, modified: now });
}
