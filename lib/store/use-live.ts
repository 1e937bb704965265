/** A Preact hook on Dexie's live queries: the screen redraws when what it asked for changes, whoever wrote it. */
import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";

export type Live<T> =
  | { state: "loading" }
  | { state: "ready"; value: T }
  | { state: "failed"; error: string };

/** Asks again whenever `deps` change. The last answer stays on screen until the next is there. */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: "loading" });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ state: "ready", value }),
      error: (error) => setLive({ state: "failed", error: String(error?.message ?? error) }),
    });
    return () => subscription.unsubscribe();
  }, deps);
  return live;
}
