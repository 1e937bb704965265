/**
 * The keyboard commands as the browser has them now: the reader may have changed or taken them
 * away.
 */
import { browser } from "wxt/browser";
import { say } from "../i18n/say.ts";

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

/** Firefox has a way of its own to the page; WXT types `browser` as Chrome's. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's page where the reader changes them; rejects where it does not let us. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as unknown as FirefoxCommands;
  if (open) await open();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

/** The way there in words, where the browser does not open it. */
export function shortcutHelp(): string {
  return say(import.meta.env.FIREFOX ? "options.keysHelpFirefox" : "options.keysHelpChrome");
}
