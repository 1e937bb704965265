/**
 * Where Pressmark works by itself, and where it waits for a click: follows what the reader lets it
 * onto and takes back.
 */
import { browser } from "wxt/browser";
import { isSiteDisabled, type Settings } from "../../lib/model/settings.ts";
import { clearBadge } from "../../lib/platform/badge.ts";
import {
  injectSentinel,
  injectSentinels,
  registerSentinel,
  takeTabsOver,
} from "../../lib/platform/inject.ts";
import { askTab } from "../../lib/platform/messages.ts";
import { openPanelOnClick, setPanelMode } from "../../lib/platform/panel.ts";
import { mayEnter, readAccess, watchAccess } from "../../lib/platform/permissions.ts";
import { watchSettings } from "../../lib/platform/settings.ts";
import { allTabs, removeTabRecord } from "../../lib/platform/tabs.ts";
import { annotateTab } from "./tabs.ts";

/** Sentinels in all pages that the reader allows, and in the page of each click. */
export function followAccess(): void {
  openPanelOnClick((tabId) => {
    // A page of the browser, or a shop's: the panel says so.
    void enterTab(tabId).catch(() => {});
  });
  watchAccess((change) => {
    void followMode();
    void (change === "given" ? injectSentinels() : leaveTabs(mayEnter));
  });
  watchSettings((settings, before) => void followSites(settings, before));
  browser.runtime.onInstalled.addListener(() => {
    void registerSentinel();
    void takeTabsOver();
  });
  void followMode();
}

async function followMode(): Promise<void> {
  await setPanelMode((await readAccess()).mode);
}

/** The reader clicked there: brings sentinel and annotator in. Rejects like `injectAnnotator`. */
export async function enterTab(tabId: number): Promise<void> {
  await annotateTab(tabId);
  await injectSentinel(tabId);
}

/** Nothing of us stays in pages to which access was taken back, or whose site was switched off. */
async function leaveTabs(mayStay: (address: string) => boolean | Promise<boolean>): Promise<void> {
  for (const [tabId, { address }] of await allTabs()) {
    if (await mayStay(address)) continue;
    await askTab(tabId, "leavePage", null).catch(() => {}); // closed, or gone elsewhere
    await removeTabRecord(tabId);
    await clearBadge(tabId);
  }
}

/** A site was switched off or on again: its open pages follow at once. */
async function followSites(settings: Settings, before: Settings): Promise<void> {
  const isListed = (list: readonly string[]) => (site: string) => !list.includes(site);
  const [off, on] = [settings.disabledSites, before.disabledSites];
  if (off.some(isListed(on))) await leaveTabs((address) => !isSiteDisabled(settings, address));
  if (on.some(isListed(off))) await injectSentinels();
}
