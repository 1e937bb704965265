/**
 * Articles that were marked on another site: whether there is one for the reader to be asked about,
 * and what the reader said. For pages of the extension alone; a web page learns nothing of it.
 */
import { say } from "../i18n/say.ts";
import type { Timestamp } from "../model/annotation.ts";
import type { PageSnapshot, SavedArticle } from "../model/article.ts";
import { boundSnapshot } from "../model/bounded-page.ts";
import { consentAt, homeOf, isAllowedAt, withConsent } from "../model/consents.ts";
import { joinArticles } from "../model/join-articles.ts";
import { momentAfter, stampsOfAnnotation } from "../model/moments.ts";
import { siteWithPortOf } from "../model/source.ts";
import { countAnnotations } from "./annotations.ts";
import {
  articlesByClaim,
  articlesSeenAt,
  findArticle,
  firstOfSameText,
  updateFromPage,
} from "./articles.ts";
import type { NotebookDb } from "./db.ts";
import { isSoundRow, rowToChange } from "./rows.ts";

/** An article of another site that this page shows, too. */
export interface Offer {
  article: SavedArticle;
  /** The site at which it was marked. */
  home: string;
  /** Of its highlights. */
  count: number;
  /** The reader said no. */
  isRefused: boolean;
}

/** Those of other sites, and whether the page has the very address of one or is only linked. */
async function articlesElsewhere(db: NotebookDb, address: string, claimed: readonly string[]) {
  const isElsewhere = (article: SavedArticle) =>
    !article.deleted.value && !isAllowedAt(article, address);
  const [seen, linked] = await Promise.all([
    articlesSeenAt(db, address),
    articlesByClaim(db, address, claimed),
  ]);
  return { seen: seen.filter(isElsewhere), linked: linked.filter(isElsewhere) };
}

/**
 * Whether the panel may have a question about this page, as far as its addresses tell: asked at
 * every page load, for the badge.
 */
export async function mayHaveOffer(
  db: NotebookDb,
  address: string,
  claimed: readonly string[],
): Promise<boolean> {
  const { seen, linked } = await articlesElsewhere(db, address, claimed);
  for (const article of [...seen, ...linked]) {
    const isOpen = consentAt(article, address) === undefined;
    if (isOpen && (await countAnnotations(db, article.id)) > 0) return true;
  }
  return false;
}

/**
 * The article of another site that this page shows: one that was seen at its very address, or one
 * that is linked by a claim and has its text. Null if there is none, or none with highlights.
 */
export async function offerFor(db: NotebookDb, page: PageSnapshot): Promise<Offer | null> {
  const snapshot = boundSnapshot(page);
  const { address, claimed } = snapshot;
  const { seen, linked } = await articlesElsewhere(db, address, claimed);
  const article = seen[0] ?? (await firstOfSameText(db, linked, snapshot));
  if (!article) return null;
  const count = await countAnnotations(db, article.id);
  const isRefused = consentAt(article, address) === false;
  return count > 0 ? { article, home: homeOf(article), count, isRefused } : null;
}

/** What the reader said of an article and the page that a tab shows. */
export interface SiteDecision {
  articleId: string;
  page: PageSnapshot;
  isAllowed: boolean;
}

/**
 * Writes it down. If the article may be shown, the page's address becomes one of its own, and an
 * article that was made of the same page before becomes part of it, with its highlights, note, tags
 * and texts; what is left of that one waits in the trash. Rejects if there is no such article.
 */
export async function decideOnSite(
  db: NotebookDb,
  { articleId, page, isAllowed }: SiteDecision,
  now: Timestamp,
): Promise<SavedArticle> {
  const snapshot = boundSnapshot(page);
  return db.transaction("rw", db.articles, db.annotations, db.versions, async () => {
    const article = await rowToChange(db, "articles", articleId);
    if (!article) throw new Error(say("errors.articleGone"));
    const site = siteWithPortOf(snapshot.address);
    const decided = withConsent(article, site, isAllowed, now);
    const changed = isAllowed ? await bind(db, decided, snapshot, now) : decided;
    await db.articles.put(changed);
    return changed;
  });
}

async function bind(
  db: NotebookDb,
  article: SavedArticle,
  snapshot: PageSnapshot,
  now: Timestamp,
): Promise<SavedArticle> {
  const bound = updateFromPage(article, snapshot, now);
  // As it is stored, the article is none of this page's yet: this is the page's own.
  const own = await findArticle(db, snapshot);
  if (!own || own.deleted.value || own.id === article.id) return bound;
  const { joined, left } = joinArticles(bound, own, now);
  await db.articles.put(left);
  await moveRecords(db, own.id, joined.id, now);
  return joined;
}

/** Deleted annotations, too; those that cannot be read stay where they are. */
async function moveRecords(
  db: NotebookDb,
  from: string,
  articleId: string,
  now: Timestamp,
): Promise<void> {
  await db.annotations
    .where("articleId")
    .equals(from)
    .filter((annotation) => isSoundRow("annotations", annotation))
    .modify((annotation) => {
      annotation.modified = momentAfter(now, ...stampsOfAnnotation(annotation));
      annotation.articleId = articleId;
    });
  await db.versions.where("articleId").equals(from).modify({ articleId });
}
