/** The context menu and the keyboard commands: both go to the annotator of the tab, which is brought there first. */
import { browser } from "wxt/browser";
import { COLOR_KEYS, type ColorKey } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { showTrouble } from "../../lib/platform/badge.ts";
import { injectAnnotator } from "../../lib/platform/inject.ts";
import { askTab, type CommandName } from "../../lib/platform/messages.ts";
import { readSettings } from "../../lib/platform/settings.ts";

const NOTE_ITEM = "highlight-note";

/** Makes the menu anew, with the reader's names for the colours. */
export async function makeMenu(settings?: Settings): Promise<void> {
  if (!browser.contextMenus) return; // Firefox for Android has none
  const { colors } = settings ?? (await readSettings());
  await browser.contextMenus.removeAll();
  const parent = { id: "pressmark", title: "Highlight", contexts: ["selection"] as const };
  create({ ...parent, contexts: ["selection"] });
  for (const key of COLOR_KEYS)
    create({ id: key, parentId: parent.id, title: colors[key].name, contexts: ["selection"] });
  create({ id: NOTE_ITEM, parentId: parent.id, title: "With a note…", contexts: ["selection"] });
}

function create(item: Parameters<typeof browser.contextMenus.create>[0]): void {
  // Two events may make the menu at once; the second finds an item of that name, which is the one it wants.
  browser.contextMenus.create(item, () => void browser.runtime.lastError);
}

export function followMenu(): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const inFrame = Boolean(info.frameId);
    const color = COLOR_KEYS.find((key): key is ColorKey => key === info.menuItemId);
    const name: CommandName = info.menuItemId === NOTE_ITEM ? "highlight-note" : "highlight";
    void command(tab.id, { name, inFrame, ...(color ? { color } : {}) });
  });
}

export function followCommands(): void {
  browser.commands?.onCommand.addListener(async (name, tab) => {
    if (name === "open-library") await browser.tabs.create({ url: "/library.html" });
    const tabId =
      tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (tabId !== undefined && name !== "open-library")
      await command(tabId, { name: name as CommandName });
  });
}

async function command(
  tabId: number,
  data: { name: CommandName; color?: ColorKey; inFrame?: boolean },
): Promise<void> {
  try {
    await injectAnnotator(tabId);
    await askTab(tabId, "command", data);
  } catch (error) {
    // Whatever it was (a page that may not be scripted, a store that could not be read): the reader must not think it done.
    await showTrouble(tabId, error instanceof Error ? error.message : String(error));
  }
}
