/** One value in the browser's local storage, which every context may read, change and watch. */
import { browser } from "wxt/browser";
import { ifAlive } from "./messages.ts";

/**
 * New values of some fields, or how they follow from the present ones: for lists, to which another
 * screen may have added.
 */
export type Change<T> = Partial<T> | ((present: T) => Partial<T>);

export interface Stored<T> {
  read(): Promise<T>;
  /**
   * Writes what changed over what is there; resolves with all of it. Changes of one context run one
   * after the other, so that none undoes another.
   */
  change(change: Change<T>): Promise<T>;
  /** Calls back at every change from any context, with what was before; returns how to stop. */
  watch(changed: (value: T, before: T) => void): () => void;
}

/** The value under this key; `from` makes one out of anything that was stored. */
export function storedValue<T extends object>(
  key: string,
  from: (stored: unknown) => T,
): Stored<T> {
  const read = async () => from((await browser.storage.local.get(key))[key]);
  let lastChange: Promise<unknown> = Promise.resolve();
  return {
    read,
    change(change) {
      const next = lastChange.then(async () => {
        const present = await read();
        const changed = typeof change === "function" ? change(present) : change;
        const value = from({ ...present, ...changed });
        await browser.storage.local.set({ [key]: value });
        return value;
      });
      // The caller gets the error; the next change is tried all the same.
      lastChange = next.catch(() => {});
      return next;
    },
    watch(changed) {
      type Changes = Record<string, { newValue?: unknown; oldValue?: unknown }>;
      const listener = (changes: Changes, area: string) => {
        const change = area === "local" ? changes[key] : undefined;
        if (change) changed(from(change.newValue), from(change.oldValue));
      };
      browser.storage.onChanged.addListener(listener);
      return ifAlive(() => browser.storage.onChanged.removeListener(listener));
    },
  };
}
