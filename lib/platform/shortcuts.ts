/**
 * The keyboard commands as the browser has them now: the reader may have changed or taken them
 * away.
 */
import { browser } from "wxt/browser";

export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it, such as `Alt+Shift+Y`; "" if there is none. */
  keys: string;
}

/** The shortcuts of this extension's own commands; empty on Firefox for Android, which has none. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll?.()) ?? [];
  return commands
    .filter(({ name }) => name && !name.startsWith("_execute"))
    .map(({ name = "", description = "", shortcut = "" }) => ({
      name,
      description,
      keys: shortcut,
    }));
}

/** Where the reader can change them, in words: browsers do not let a page link there. */
export function shortcutHelp(): string {
  return import.meta.env.FIREFOX
    ? "To change them, open about:addons, choose Extensions, then “Manage Extension Shortcuts” in the menu with the gear."
    : "To change them, open chrome://extensions/shortcuts in a new tab.";
}

/** Firefox has had it since version 137. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's own page where the reader can change them. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX)
    await (browser.commands as unknown as FirefoxCommands).openShortcutSettings?.();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
