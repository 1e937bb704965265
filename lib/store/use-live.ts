/**
 * A Preact hook on Dexie's live queries: the component renders again when the result changes,
 * whoever wrote it.
 */
import { Dexie, liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";
import { messageOf } from "../i18n/error-message.ts";

/** The result of a live query. */
export type Live<T> =
  | { state: "loading" }
  | { state: "ready"; value: T }
  | { state: "failed"; error: string };

/**
 * Runs the query again when `deps` change or the tables do. The last result stays until the next
 * one is there.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: "loading" });
  useEffect(() => {
    const subscription = liveQuery(() => query().catch(throwCause)).subscribe({
      next: (value) => setLive({ state: "ready", value }),
      error: (error) => setLive({ state: "failed", error: messageOf(error) }),
    });
    return () => subscription.unsubscribe();
  }, deps);
  return live;
}

/**
 * A live query says nothing of a database that is closed: it waits for it to be opened again. One
 * that could not be opened stays closed, and why is told.
 */
function throwCause(error: unknown): never {
  const isUnopened = error instanceof Dexie.DatabaseClosedError && error.inner;
  throw isUnopened ? error.inner : error;
}
