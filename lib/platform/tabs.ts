/**
 * What the background knows of open tabs. Kept in session storage, because the background itself is stopped whenever
 * it has nothing to do; the panel reads the same record and hears its changes.
 */
import { browser } from "wxt/browser";
import type { PageStatus } from "./messages.ts";

export interface TabRecord extends PageStatus {
  /** The notebook's record of this page, once it is known. */
  articleId: string | null;
}

const keyOf = (tabId: number) => `tab:${tabId}`;

/** The tab's record, or null where no page of the web was seen. */
export async function readTab(tabId: number): Promise<TabRecord | null> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabRecord | undefined) ?? null;
}

const turns = new Map<number, Promise<unknown>>();

/**
 * Makes the tab's record from what it was; null forgets it. One change of a tab after the other: a page that is seen
 * while the one before it is being forgotten must not be forgotten with it.
 */
export function changeTab(
  tabId: number,
  change: (was: TabRecord | null) => TabRecord | null,
): Promise<TabRecord | null> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(async () => {
    const was = await readTab(tabId);
    const next = change(was);
    if (next && next !== was) await browser.storage.session.set({ [keyOf(tabId)]: next });
    else if (!next && was) await browser.storage.session.remove(keyOf(tabId));
    return next;
  });
  const settled = turn.then(
    () => {},
    () => {}, // who asked hears of it
  );
  turns.set(tabId, settled);
  void settled.then(() => turns.get(tabId) === settled && turns.delete(tabId));
  return turn;
}

export async function forgetTab(tabId: number): Promise<void> {
  await changeTab(tabId, () => null);
}

/** Every tab of which something is known. */
export async function allTabs(): Promise<[number, TabRecord][]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith("tab:"))
    .map(([key, value]) => [Number(key.slice(4)), value as TabRecord]);
}

/** Calls back when a tab's record changes; returns how to stop. */
export function watchTabs(changed: (tabId: number, record: TabRecord | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== "session") return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith("tab:"))
        changed(Number(key.slice(4)), (newValue as TabRecord | undefined) ?? null);
    }
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

export interface ActiveTab {
  tabId: number;
  address: string;
}

/** Follows the active tab of this window: calls back at once and at every change; returns how to stop. */
export function watchActiveTab(changed: (tab: ActiveTab | null) => void): () => void {
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    changed(tab?.id === undefined ? null : { tabId: tab.id, address: tab.url ?? "" });
  };
  const updated = (
    _id: number,
    change: { url?: string; status?: string },
    tab: { active?: boolean },
  ) => {
    if (tab.active && (change.url || change.status)) void look();
  };
  const activated = () => void look();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  void look();
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Follows one tab, for a panel that stands in a tab of its own. */
export function watchTab(tabId: number, changed: (tab: ActiveTab | null) => void): () => void {
  const look = () =>
    browser.tabs.get(tabId).then(
      (tab) => changed({ tabId, address: tab.url ?? "" }),
      () => changed(null), // closed
    );
  const updated = (id: number, change: { url?: string; status?: string }) => {
    if (id === tabId && (change.url || change.status)) void look();
  };
  browser.tabs.onUpdated.addListener(updated);
  void look();
  return () => browser.tabs.onUpdated.removeListener(updated);
}
