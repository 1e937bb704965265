/** The settings in the browser's local storage. Every context may read and watch them. */
import { say } from "../i18n/say.ts";
import type { ColorNames } from "../model/notebook.ts";
import { type Settings, settingsFrom } from "../model/settings.ts";
import { type Change, storedValue } from "./stored.ts";

const stored = storedValue("settings", (value) => settingsFrom(value, defaultColorNames()));

/** What the colours are called until the reader says otherwise. */
export function defaultColorNames(): ColorNames {
  return {
    fact: say("colors.fact"),
    quote: say("colors.quote"),
    question: say("colors.question"),
    follow: say("colors.follow"),
    doubt: say("colors.doubt"),
  };
}

/** The settings where nothing was set. */
export function defaultSettings(): Settings {
  return settingsFrom(undefined, defaultColorNames());
}

/**
 * New values, or how they follow from the present ones: for lists, to which another screen may have
 * added.
 */
export type SettingsChange = Change<Settings>;

/** The settings as they are; defaults where nothing was set. */
export const readSettings = stored.read;

/**
 * Writes what changed over what is there; resolves with all settings. Changes of one context run
 * one after the other, so that none undoes another.
 */
export const changeSettings = stored.change;

/** Calls back at every change from any context, with what was before; returns how to stop. */
export const watchSettings = stored.watch;
