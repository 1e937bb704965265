/** Tabs: which page of the notebook each shows, its badge, and the scripts in it that must hear of changes. */
import { browser } from "wxt/browser";
import { identityOf } from "../../lib/model/source.ts";
import { showBadge } from "../../lib/platform/badge.ts";
import { injectAnnotator } from "../../lib/platform/inject.ts";
import { askTab } from "../../lib/platform/messages.ts";
import { allTabs, changeTab, forgetTab, type TabRecord } from "../../lib/platform/tabs.ts";
import { countAnnotations } from "../../lib/store/annotations.ts";
import { articleAt } from "../../lib/store/articles.ts";
import type { NotebookDb } from "../../lib/store/db.ts";

/** Keeps what is known of the tab and shows it on the button. */
export async function refreshTab(
  notes: NotebookDb,
  tabId: number,
  record: TabRecord,
): Promise<void> {
  await changeTab(tabId, () => record);
  await showTab(notes, tabId, record);
}

/** The tab turned out to show this page of the notebook, unless it went elsewhere while that was found out. */
export async function bindTab(
  notes: NotebookDb,
  tabId: number | undefined,
  page: { id: string; address: string },
): Promise<void> {
  if (tabId === undefined) return;
  const identity = identityOf(page.address);
  const record = await changeTab(tabId, (was) =>
    was && identityOf(was.address) === identity ? { ...was, articleId: page.id } : was,
  );
  if (record?.articleId === page.id) await showTab(notes, tabId, record);
}

async function showTab(
  notes: NotebookDb,
  tabId: number,
  { isArticle, articleId }: TabRecord,
): Promise<void> {
  const count = articleId ? await countAnnotations(notes, articleId) : 0;
  await showBadge(tabId, { isArticle, count });
}

/** Counts anew in every tab of the page; all but the one that made the change ask for its highlights again. */
export async function tellTabs(
  notes: NotebookDb,
  articleId: string,
  except: number | undefined,
): Promise<void> {
  const page = await notes.articles.get(articleId);
  const addresses = page && !page.deleted.value ? page.addresses : [];
  for (const [tabId, record] of await allTabs()) {
    // Another tab may have been seen before there was a record of its page.
    const isNew = record.articleId === null && addresses.includes(identityOf(record.address));
    if (record.articleId !== articleId && !isNew) continue;
    await showTab(notes, tabId, { ...record, articleId });
    if (isNew) {
      await changeTab(tabId, (was) => was && { ...was, articleId });
      await injectAnnotator(tabId).catch(() => {}); // a tab that was closed or may not be scripted
    }
    if (tabId !== except) void askTab(tabId, "annotationsChanged", { articleId }).catch(() => {}); // no annotator there: nothing is painted
  }
}

/** After an import: any open tab may show a page that is in the notebook now. */
export async function refreshTabs(notes: NotebookDb): Promise<void> {
  for (const [tabId, record] of await allTabs()) {
    const page = await articleAt(notes, record.address);
    if (!page || page.deleted.value) continue;
    await refreshTab(notes, tabId, { ...record, articleId: page.id });
    await injectAnnotator(tabId).catch(() => {}); // a tab that was closed or may not be scripted
    void askTab(tabId, "annotationsChanged", { articleId: page.id }).catch(() => {}); // it was only now injected and asks by itself
  }
}

/** A tab that goes elsewhere is forgotten until its new page is seen; a page that changed its address looks again. */
export function followTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url) void wentTo(tabId, change.url);
  });
}

async function wentTo(tabId: number, address: string): Promise<void> {
  const isSame = (was: TabRecord | null) =>
    was !== null && identityOf(was.address) === identityOf(address);
  await changeTab(tabId, (was) => (isSame(was) ? was : null));
  await askTab(tabId, "addressChanged", { address }).catch(() => {}); // a page that is only now loading speaks for itself
}
