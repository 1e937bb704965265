/**
 * The side panel: Chrome's sidePanel, Firefox's sidebar. Opening must come straight from the
 * reader's click.
 */
import { browser } from "wxt/browser";
import type { AccessMode } from "./permissions.ts";

/** WXT types `browser` as Chrome's; this is what Firefox has instead of `sidePanel`. */
interface SidebarAction {
  toggle(): Promise<void>;
  open(): Promise<void>;
  isOpen(window: object): Promise<boolean>;
}

const sidebarAction = () => (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

interface ClickedTab {
  id?: number | undefined;
  windowId: number;
}

/**
 * Opens the panel beside a tab, in the turn in which the reader's press is heard. Rejects where the
 * browser does not take the press for the reader's wish, unless the panel is open already.
 */
export async function openPanelBeside(tabId: number): Promise<void> {
  if (!import.meta.env.FIREFOX) return browser.sidePanel.open({ tabId });
  const sidebar = sidebarAction();
  if (!sidebar) return void (await openPanelInTab(tabId));
  try {
    await sidebar.open();
  } catch (error) {
    if (!(await sidebar.isOpen({}))) throw error;
  }
}

/** On Android, where there is no sidebar. */
function openPanelInTab(tabId: number | undefined): Promise<unknown> {
  return browser.tabs.create({ url: `/sidepanel.html?tab=${tabId}` });
}

/**
 * Makes a click on the toolbar button open the panel, and calls back with the tab for whose page it
 * was: the click lets us onto it. (In Chrome not while the panel opens by itself, see
 * `setPanelMode`: then we are on every page anyway.)
 */
export function openPanelOnClick(clicked: (tabId: number) => void): void {
  browser.action.onClicked.addListener((tab) => {
    open(tab);
    if (tab.id !== undefined) clicked(tab.id);
  });
}

function open(tab: ClickedTab): void {
  if (!import.meta.env.FIREFOX) return void browser.sidePanel.open({ windowId: tab.windowId });
  const sidebar = sidebarAction();
  if (!sidebar) void openPanelInTab(tab.id);
  else if (localStorage.getItem(MODE_KEY) === "on-click") void sidebar.open();
  else void sidebar.toggle();
}

/**
 * Where Firefox's background keeps the mode: a sidebar must be opened before anything is awaited,
 * and the background may have been started for this very click.
 */
const MODE_KEY = "access-mode";

/**
 * Where every click lets us onto a page, a click only opens the panel: it would close the one that
 * waits for it. Elsewhere it closes an open panel again. Chrome's own way to do so
 * (`openPanelOnActionClick`) tells nobody of the click, and lets nobody onto the page.
 */
export async function setPanelMode(mode: AccessMode): Promise<void> {
  if (import.meta.env.FIREFOX) return localStorage.setItem(MODE_KEY, mode);
  await browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: mode === "every-site" });
}
