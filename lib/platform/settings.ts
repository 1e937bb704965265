/** The settings in the browser's local storage. Every context may read and watch them. */
import { type Settings, settingsFrom } from "../model/settings.ts";
import { type Change, storedValue } from "./stored.ts";

const stored = storedValue("settings", settingsFrom);

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
