/** The settings' place in the browser. Every context may read them; a change reaches every context. */
import { browser } from "wxt/browser";
import { type Settings, settingsFrom } from "../model/settings.ts";

const KEY = "settings";

/** The settings as they are; defaults where nothing was chosen. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

/** Writes what changed over what is there, and gives all of it. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsFrom({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls back at every change from any context; returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === "local" && changes[KEY]) changed(settingsFrom(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
