/**
 * The context menu and the keyboard commands: both run in the annotator of the tab, which is
 * brought there first.
 */
import { browser } from "wxt/browser";
import { messageOf } from "../../lib/i18n/error-message.ts";
import { say } from "../../lib/i18n/say.ts";
import { COLOR_KEYS, type ColorKey } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { showCommandFailure } from "../../lib/platform/badge.ts";
import { NoAnswerError, RestrictedPageError } from "../../lib/platform/errors.ts";
import { askTab } from "../../lib/platform/messages.ts";
import type { CommandName } from "../../lib/platform/protocol.ts";
import { readSettings } from "../../lib/platform/settings.ts";
import { enterTab } from "./access.ts";

const MENU = "pressmark";
const NOTE_ITEM = "highlight-note";
const OPEN_LIBRARY = "open-library";

/** Makes the context menu anew, with the reader's names for the colours. */
export async function createMenu(settings?: Settings): Promise<void> {
  if (!browser.contextMenus) return; // Firefox for Android has none
  const { colors } = settings ?? (await readSettings());
  await browser.contextMenus.removeAll();
  createItem({ id: MENU, title: say("background.menu") });
  for (const key of COLOR_KEYS) createItem({ id: key, parentId: MENU, title: colors[key].name });
  createItem({ id: NOTE_ITEM, parentId: MENU, title: say("background.menuWithNote") });
}

function createItem(item: { id: string; parentId?: string; title: string }): void {
  // Two events may make the menu at once; reading lastError silences the second one's "duplicate
  // id".
  const done = () => void browser.runtime.lastError;
  browser.contextMenus.create({ ...item, contexts: ["selection"] }, done);
}

/** Runs the items of the context menu. */
export function followMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (tab?.id === undefined) return;
    const color = COLOR_KEYS.find((key): key is ColorKey => key === menuItemId);
    const name: CommandName = menuItemId === NOTE_ITEM ? "highlight-note" : "highlight";
    void runInTab(tab.id, { name, inFrame: Boolean(frameId), ...(color ? { color } : {}) });
  });
}

/** Runs the keyboard commands of the manifest. */
export function followCommands(): void {
  browser.commands?.onCommand.addListener(async (name, tab) => {
    if (name === OPEN_LIBRARY) {
      await browser.tabs.create({ url: "/library.html" });
      return;
    }
    const tabId = tab?.id ?? (await activeTabId()); // not every browser hands it over
    if (tabId !== undefined) await runInTab(tabId, { name: name as CommandName });
  });
}

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

async function runInTab(
  tabId: number,
  data: { name: CommandName; color?: ColorKey; inFrame?: boolean },
): Promise<void> {
  try {
    const refusal = await enterTab(tabId).catch(refusalOnly);
    await askTab(tabId, "runCommand", data).catch((error) => {
      // A reading copy, where nothing is injected, answers by itself.
      throw error instanceof NoAnswerError ? (refusal ?? error) : error;
    });
  } catch (error) {
    // Whatever the reason (a page where no extension may run, a store that cannot be read), the
    // reader must hear of it.
    await showCommandFailure(tabId, reasonOf(error));
  }
}

/** The browser's own words about a barred page name no reason. */
function reasonOf(error: unknown): string {
  return error instanceof RestrictedPageError ? say("background.barredPage") : messageOf(error);
}

/** The error, if the browser lets no extension run in the tab; throws any other. */
function refusalOnly(error: unknown): RestrictedPageError {
  if (error instanceof RestrictedPageError) return error;
  throw error;
}
