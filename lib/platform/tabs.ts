/**
 * What the background knows of open tabs. Kept in session storage, because the browser stops the
 * background whenever it has nothing to do; the panel reads the same record and watches it.
 */
import { browser } from "wxt/browser";
import type { PageStatus } from "./protocol.ts";

export interface TabRecord extends PageStatus {
  /** The notebook's record of this page, once it is known. */
  articleId: string | null;
  /** An article of another site may be this one, and the panel asks whether to show it here. */
  isOffered: boolean;
  /** The highlight whose note the reader wants to write in the panel, until it is open there. */
  wantedNote?: string | undefined;
  /** How many highlights are not on the page, as it said last; absent before that. */
  missing?: number;
}

const KEY_PREFIX = "tab:";
const storageKey = (tabId: number) => `${KEY_PREFIX}${tabId}`;
const tabIdOf = (key: string) => Number(key.slice(KEY_PREFIX.length));

/** The tab's record; null if no web page has reported from it. */
export async function readTab(tabId: number): Promise<TabRecord | null> {
  const key = storageKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabRecord | undefined) ?? null;
}

/** The last change of each tab that is still under way. */
const pendingChanges = new Map<number, Promise<unknown>>();

/**
 * Makes the tab's record from what it was; null forgets it. The changes of one tab run one after
 * the other: a page that reports while the record of the page before it is being removed must not
 * be removed with it.
 */
export function changeTab(
  tabId: number,
  change: (was: TabRecord | null) => TabRecord | null,
): Promise<TabRecord | null> {
  const changed = (pendingChanges.get(tabId) ?? Promise.resolve()).then(async () => {
    const was = await readTab(tabId);
    const next = change(was);
    if (next && next !== was) await browser.storage.session.set({ [storageKey(tabId)]: next });
    else if (!next && was) await browser.storage.session.remove(storageKey(tabId));
    return next;
  });
  const settled = changed.then(
    () => {},
    () => {}, // the caller gets the error
  );
  pendingChanges.set(tabId, settled);
  void settled.then(() => {
    if (pendingChanges.get(tabId) === settled) pendingChanges.delete(tabId);
  });
  return changed;
}

/** Removes the record of a tab that was closed. */
export async function removeTabRecord(tabId: number): Promise<void> {
  await changeTab(tabId, () => null);
}

/** The tabs that have a record. */
export async function allTabs(): Promise<[number, TabRecord][]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(KEY_PREFIX))
    .map(([key, value]) => [tabIdOf(key), value as TabRecord]);
}

/** Calls back when a tab's record changes; returns how to stop. */
export function watchTabs(changed: (tabId: number, record: TabRecord | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== "session") return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith(KEY_PREFIX))
        changed(tabIdOf(key), (newValue as TabRecord | undefined) ?? null);
    }
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Whether the tab still exists. Browsers reject calls for one that does not, each in words of its
 * own.
 */
export async function isTabOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Opens a page of the extension, such as `/library.html`, in a new tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: path });
}

export interface ActiveTab {
  tabId: number;
  /** "" where the browser does not tell: its own pages. */
  address: string;
}

/**
 * Calls back with the active tab of this window, at once and whenever it is another one or its page
 * changes; returns how to stop.
 */
export function watchActiveTab(changed: (tab: ActiveTab | null) => void): () => void {
  const read = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    changed(tab?.id === undefined ? null : { tabId: tab.id, address: tab.url ?? "" });
  };
  const updated = (
    _id: number,
    change: { url?: string; status?: string },
    tab: { active?: boolean },
  ) => {
    if (tab.active && (change.url || change.status)) void read();
  };
  const activated = () => void read();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  void read();
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** The same for one tab, null once it is closed: for a panel that is itself a tab. */
export function watchTab(tabId: number, changed: (tab: ActiveTab | null) => void): () => void {
  const read = () =>
    browser.tabs.get(tabId).then(
      (tab) => changed({ tabId, address: tab.url ?? "" }),
      () => changed(null), // closed
    );
  const updated = (id: number, change: { url?: string; status?: string }) => {
    if (id === tabId && (change.url || change.status)) void read();
  };
  browser.tabs.onUpdated.addListener(updated);
  void read();
  return () => browser.tabs.onUpdated.removeListener(updated);
}
