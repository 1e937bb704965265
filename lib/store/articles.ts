/** Articles: found by any of their addresses, joined only when the text agrees. */
import type { Stamped, Timestamp } from "../model/annotation.ts";
import type { ArticleChange, ArticleMeta, PageSnapshot, SavedArticle } from "../model/article.ts";
import { textOf } from "../model/article.ts";
import { newId } from "../model/ids.ts";
import { addressToKeep, claimsOf, identityOf } from "../model/source.ts";
import { cleanTags, rebaseTags, tagsInText } from "../model/tags.ts";
import { isSameArticle } from "../text/resemblance.ts";
import type { NotebookDb } from "./db.ts";
import { latestVersion } from "./versions.ts";

/** The page seen under exactly this address, which needs no further proof. */
export async function articleAt(
  db: NotebookDb,
  address: string,
): Promise<SavedArticle | undefined> {
  const identity = identityOf(address);
  if (!identity) return undefined;
  const pages = await db.articles.where("addresses").equals(identity).toArray();
  return pages.find((page) => !page.deleted.value) ?? pages[0]; // a deleted one is found, to be revived, not doubled
}

/** Pages that may be this one: it claims their address, or they claim its. Only their texts can tell. */
async function candidates(
  db: NotebookDb,
  address: string,
  claimed: readonly string[],
): Promise<SavedArticle[]> {
  const own = identityOf(address);
  const claims = claimsOf(address, claimed);
  const [byAddress, byClaim] = await Promise.all([
    db.articles.where("addresses").anyOf(claims).toArray(),
    db.articles
      .where("claims")
      .anyOf([own, ...claims])
      .toArray(),
  ]);
  const pages = [...new Map([...byAddress, ...byClaim].map((page) => [page.id, page])).values()];
  return pages.sort((a, b) => Number(a.deleted.value) - Number(b.deleted.value)); // what is in the trash comes last
}

/** Whether there may be a record for this page: the question of every page load, answered from the index alone. */
export async function mayHaveArticle(
  db: NotebookDb,
  address: string,
  claimed: readonly string[],
): Promise<boolean> {
  if (!identityOf(address)) return false;
  const known = await articleAt(db, address);
  if (known) return !known.deleted.value;
  return (await candidates(db, address, claimed)).some((page) => !page.deleted.value);
}

/** The record of this page, if there is one; its address is kept with it, so that the next visit needs no proof. */
export async function resolveArticle(
  db: NotebookDb,
  init: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle | undefined> {
  return db.transaction("rw", db.articles, db.versions, async () => {
    const found = await findArticle(db, init);
    if (!found || found.deleted.value) return found;
    const met = seenAt(found, init, now);
    if (met !== found) await db.articles.put(met);
    return met;
  });
}

/** The record of this page: seen here before, or claimed and, by its text, the same article. */
export async function findArticle(
  db: NotebookDb,
  init: PageSnapshot,
): Promise<SavedArticle | undefined> {
  const known = await articleAt(db, init.address);
  if (known) return known;
  const witness = { title: init.meta.title, text: textOf(init.blocks) };
  for (const page of await candidates(db, init.address, init.claimed)) {
    const version = await latestVersion(db, page.id);
    const other = { title: page.meta.title, text: version ? textOf(version.blocks) : "" };
    if (isSameArticle(witness, other)) return page;
  }
  return undefined;
}

/** Finds the page's record or makes it, and notes the address it was seen at. Call inside a transaction. */
export async function ensureArticle(
  db: NotebookDb,
  init: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle> {
  const found = await findArticle(db, init);
  const page = found ? seenAt(found, init, now) : newArticle(init, now);
  if (page !== found) await db.articles.put(page);
  return page;
}

function newArticle(init: PageSnapshot, now: Timestamp): SavedArticle {
  return {
    id: newId(),
    url: addressToKeep(init.address),
    addresses: [identityOf(init.address)],
    claims: claimsOf(init.address, init.claimed),
    meta: init.meta,
    note: { value: "", modified: now },
    tags: { value: [], modified: now },
    created: now,
    modified: now,
    deleted: { value: false, modified: now },
  };
}

/** The same page under one more address; fields that were empty are filled; a deleted one is back. */
function seenAt(page: SavedArticle, init: PageSnapshot, now: Timestamp): SavedArticle {
  const identity = identityOf(init.address);
  const addresses = page.addresses.includes(identity)
    ? page.addresses
    : [...page.addresses, identity];
  const claims = [...new Set([...page.claims, ...claimsOf(init.address, init.claimed)])].filter(
    (claim) => !addresses.includes(claim),
  );
  const meta = filled(page.meta, init.meta);
  const deleted = page.deleted.value ? { value: false, modified: now } : page.deleted;
  const same =
    addresses === page.addresses &&
    claims.length === page.claims.length &&
    meta === page.meta &&
    deleted === page.deleted;
  return same ? page : { ...page, addresses, claims, meta, deleted, modified: now };
}

/** What was known stays; what was empty is taken from the new reading. The same object if nothing was empty. */
function filled(known: ArticleMeta, read: ArticleMeta): ArticleMeta {
  const isEmpty = (value: unknown) =>
    value === "" || value === null || (Array.isArray(value) && value.length === 0);
  const news = Object.entries(read).filter(
    ([key, value]) => isEmpty(known[key as keyof ArticleMeta]) && !isEmpty(value),
  );
  return news.length ? { ...known, ...Object.fromEntries(news) } : known;
}

/** Writes the reader's note, tags or deletion of the whole article; tags named in a new note are added to the tags.
 *  Unknown id: an error that says so. */
export async function changeArticle(
  db: NotebookDb,
  id: string,
  change: ArticleChange,
  now: Timestamp,
): Promise<SavedArticle> {
  return db.transaction("rw", db.articles, db.annotations, async () => {
    const page = await db.articles.get(id);
    if (!page) throw new Error("This article is no longer in the notebook.");
    const stamp = <T>(value: T | undefined, old: Stamped<T>) =>
      value === undefined ? old : { value, modified: now };
    // Asked twice to delete, the first moment stands: by it the highlights are known that went with the article.
    const isMoved = change.deleted !== undefined && change.deleted !== page.deleted.value;
    const given = change.tags
      ? rebaseTags(page.tags.value, change.tags, change.tagsBefore)
      : page.tags.value;
    const tags = cleanTags([...given, ...tagsInText(change.note ?? "")]);
    const isTagged = change.tags !== undefined || tags.length > page.tags.value.length;
    const next = {
      ...page,
      note: stamp(change.note, page.note),
      tags: stamp(isTagged ? tags : undefined, page.tags),
      deleted: isMoved ? { value: change.deleted!, modified: now } : page.deleted,
      modified: now,
    };
    if (isMoved) await deleteWithPage(db, page, change.deleted!, now);
    await db.articles.put(next);
    return next;
  });
}

/** Highlights go into the trash with their article, and those that went with it come back with it. */
async function deleteWithPage(
  db: NotebookDb,
  page: SavedArticle,
  deleted: boolean,
  now: Timestamp,
): Promise<void> {
  const wentAt = page.deleted.modified;
  await db.annotations
    .where("articleId")
    .equals(page.id)
    .filter((a) => a.deleted.value !== deleted && (deleted || a.deleted.modified === wentAt))
    .modify({ deleted: { value: deleted, modified: now }, modified: now });
}

/** Takes the article alone out of the trash, if it is there. Call inside a transaction. */
export async function restoreArticle(db: NotebookDb, id: string, now: Timestamp): Promise<void> {
  const page = await db.articles.get(id);
  if (page?.deleted.value)
    await db.articles.put({ ...page, deleted: { value: false, modified: now }, modified: now });
}
