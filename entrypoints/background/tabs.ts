/**
 * Open tabs: which article of the notebook each shows, its badge, and telling its scripts what
 * changed elsewhere.
 */
import { browser } from "wxt/browser";
import type { AnchorStatus } from "../../lib/model/anchor-status.ts";
import { boundTitle } from "../../lib/model/bounded-page.ts";
import type { Former } from "../../lib/model/bulk.ts";
import { isAllowedAt } from "../../lib/model/consents.ts";
import { identityOf, siteWithPortOf } from "../../lib/model/source.ts";
import { highlightCss } from "../../lib/page/painting/palette.ts";
import { showBadge } from "../../lib/platform/badge.ts";
import { injectAnnotator } from "../../lib/platform/inject.ts";
import { askTab } from "../../lib/platform/messages.ts";
import { readAccess } from "../../lib/platform/permissions.ts";
import {
  allTabs,
  changeTab,
  readTab,
  removeTabRecord,
  type TabRecord,
} from "../../lib/platform/tabs.ts";
import { countAnnotations } from "../../lib/store/annotations.ts";
import { articleAt } from "../../lib/store/articles.ts";
import { mayHaveOffer } from "../../lib/store/consents.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { readRow } from "../../lib/store/rows.ts";

/** Brings the annotator and its style sheet into the tab; rejects like `injectAnnotator`. */
export function annotateTab(tabId: number): Promise<void> {
  return injectAnnotator(tabId, highlightCss());
}

/** Stores what is known of the tab and shows it on the toolbar button. */
export async function setTabRecord(
  db: NotebookDb,
  tabId: number,
  { title, ...page }: TabRecord,
): Promise<void> {
  // The store for it has room for a few megabytes.
  const record = { ...page, title: boundTitle(title) };
  await changeTab(tabId, () => record);
  await updateBadge(db, tabId, record);
}

/**
 * Notes that the tab shows this article, unless it left the article's address since its page asked.
 */
export async function linkTabToArticle(
  db: NotebookDb,
  tabId: number | undefined,
  articleId: string,
  address: string,
): Promise<void> {
  if (tabId === undefined) return;
  const identity = identityOf(address);
  const record = await changeTab(tabId, (was) =>
    was && identityOf(was.address) === identity ? { ...was, articleId } : was,
  );
  if (record?.articleId === articleId) await updateBadge(db, tabId, record);
}

async function updateBadge(
  db: NotebookDb,
  tabId: number,
  { isArticle, articleId, isOffered, missing = 0 }: TabRecord,
): Promise<void> {
  const total = articleId ? await countAnnotations(db, articleId) : 0;
  // One that was deleted since the page spoke may be among those that were not on it.
  const gone = Math.min(missing, total);
  await showBadge(tabId, { isArticle, count: total - gone, missing: gone, isOffered });
}

/** The page said which of its highlights it has: the badge counts those alone. */
export async function noteAnchoring(
  db: NotebookDb,
  tabId: number,
  articleId: string,
  anchorStatuses: readonly AnchorStatus[],
): Promise<void> {
  const missing = anchorStatuses.filter(({ state }) => state === "not-found").length;
  const known = await readTab(tabId);
  if (known?.articleId !== articleId || (known.missing ?? 0) === missing) return;
  const record = await changeTab(tabId, (was) =>
    was?.articleId === articleId ? { ...was, missing } : was,
  );
  if (record?.articleId === articleId) await updateBadge(db, tabId, record);
}

/**
 * Says on the badge that the panel may have a question: this page may show what was marked on
 * another site. Nothing of it is told to the page.
 */
export async function noteOffer(
  db: NotebookDb,
  tabId: number,
  address: string,
  claimed: readonly string[],
): Promise<void> {
  if (!(await mayHaveOffer(db, address, claimed))) return;
  const record = await changeTab(tabId, (was) =>
    was?.address === address ? { ...was, isOffered: true } : was,
  );
  if (record?.isOffered) await updateBadge(db, tabId, record);
}

/**
 * The reader said whether this article is shown on the site of this address: tabs that showed it
 * there, or show it from now on, ask again.
 */
export async function refreshTabsAt(
  db: NotebookDb,
  address: string,
  articleId: string,
): Promise<void> {
  const [site, identity] = [siteWithPortOf(address), identityOf(address)];
  for (const [tabId, record] of await allTabs()) {
    const isHere = identityOf(record.address) === identity;
    const showedIt = record.articleId === articleId && siteWithPortOf(record.address) === site;
    if (!isHere && !showedIt) continue;
    const article = await articleAt(db, record.address);
    const known = article && !article.deleted.value ? article.id : null;
    await setTabRecord(db, tabId, { ...record, articleId: known, isOffered: false, missing: 0 });
    // A page that shows as little as before must not hear that there was a question.
    if (known === record.articleId) continue;
    if (known) await annotateTab(tabId).catch(() => {}); // closed meanwhile
    tellTab(tabId, known ?? articleId);
  }
}

/**
 * Highlights of the article changed: updates the badge of every tab that shows it, and tells all of
 * them but `author`.
 */
export async function announceChange(
  db: NotebookDb,
  articleId: string,
  author: number | undefined,
): Promise<void> {
  const article = await readRow(db, "articles", articleId);
  const addresses = article && !article.deleted.value ? article.identities : [];
  for (const [tabId, record] of await allTabs()) {
    // A tab may have been opened before the notebook had a record of its article.
    const isNew =
      record.articleId === null &&
      addresses.includes(identityOf(record.address)) &&
      article !== undefined &&
      isAllowedAt(article, record.address);
    if (record.articleId !== articleId && !isNew) continue;
    await updateBadge(db, tabId, { ...record, articleId });
    if (isNew) {
      await changeTab(tabId, (was) => was && { ...was, articleId });
      await annotateTab(tabId).catch(() => {}); // closed meanwhile, or no extension may run there
    }
    if (tabId !== author) tellTab(tabId, articleId);
  }
}

/** After a change of many records: as `announceChange`, for the articles that are open in tabs. */
export async function announceChanges(
  db: NotebookDb,
  { articles, annotations }: Former,
): Promise<void> {
  const rows = await db.annotations.bulkGet(annotations.map(({ id }) => id));
  const changed = new Set(articles.map(({ id }) => id));
  for (const row of rows) if (row) changed.add(row.articleId);
  const open = new Set((await allTabs()).map(([, { articleId }]) => articleId));
  for (const id of open) if (id && changed.has(id)) await announceChange(db, id, undefined);
}

/** After an import: any open tab may show an article that is in the notebook now. */
export async function refreshAllTabs(db: NotebookDb): Promise<void> {
  for (const [tabId, record] of await allTabs()) {
    const article = await articleAt(db, record.address);
    if (!article || article.deleted.value) continue;
    await setTabRecord(db, tabId, { ...record, articleId: article.id });
    await annotateTab(tabId).catch(() => {}); // closed meanwhile, or no extension may run there
    tellTab(tabId, article.id);
  }
}

/**
 * Nobody answers in a tab without an annotator: it shows no highlights, or it has yet to start and
 * will ask by itself.
 */
function tellTab(tabId: number, articleId: string): void {
  void askTab(tabId, "annotationsChanged", { articleId }).catch(() => {});
}

/**
 * Keeps the records up to date with closed tabs and new addresses, and tells pages of an address
 * that changed.
 */
export function followTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void removeTabRecord(tabId));
  browser.tabs.onUpdated.addListener((tabId, { url, status }, tab) => {
    if (url) void onNavigated(tabId, url);
    else if (status === "loading" && tab.url === undefined) void onHidden(tabId);
  });
}

/**
 * The browser does not say where the tab went: to a site that the reader did not let us onto. Where
 * every site was let in it is a page of the browser's own, such as Firefox's reader view of the
 * same article.
 */
async function onHidden(tabId: number): Promise<void> {
  const { mode } = await readAccess();
  if (mode !== "every-site") await removeTabRecord(tabId);
}

async function onNavigated(tabId: number, address: string): Promise<void> {
  const identity = identityOf(address);
  await changeTab(tabId, (was) => (was && identityOf(was.address) === identity ? was : null));
  // A page that is only now loading has no scripts yet; its sentinel reports it when it starts.
  await askTab(tabId, "addressChanged", { address }).catch(() => {});
}
