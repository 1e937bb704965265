/** The settings in the browser's local storage. Every context may read and watch them. */
import { browser } from "wxt/browser";
import { type Settings, settingsFrom } from "../model/settings.ts";
import { ifAlive } from "./messages.ts";

const KEY = "settings";

/** The settings as they are; defaults where nothing was set. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * New values, or how they follow from the present ones: for lists, to which another screen may have
 * added.
 */
export type SettingsChange = Partial<Settings> | ((present: Settings) => Partial<Settings>);

/**
 * Writes what changed over what is there; resolves with all settings. Changes of one context run
 * one after the other, so that none undoes another.
 */
export function changeSettings(change: SettingsChange): Promise<Settings> {
  const next = lastChange.then(async () => {
    const present = await readSettings();
    const changed = typeof change === "function" ? change(present) : change;
    const settings = settingsFrom({ ...present, ...changed });
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  // The caller gets the error; the next change is tried all the same.
  lastChange = next.catch(() => {});
  return next;
}

/** Calls back at every change from any context, with what was before; returns how to stop. */
export function watchSettings(changed: (settings: Settings, before: Settings) => void): () => void {
  type Changes = Record<string, { newValue?: unknown; oldValue?: unknown }>;
  const listener = (changes: Changes, area: string) => {
    const change = area === "local" ? changes[KEY] : undefined;
    if (change) changed(settingsFrom(change.newValue), settingsFrom(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  return ifAlive(() => browser.storage.onChanged.removeListener(listener));
}
