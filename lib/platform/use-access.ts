/** What the reader lets Pressmark onto, as a Preact hook. */
import { useEffect, useState } from "preact/hooks";
import { type Access, mayEnter, readAccess, watchAccess } from "./permissions.ts";

/** The access as it is, live; null until it is read. */
export function useAccess(): Access | null {
  return useRead(readAccess, []);
}

/** Whether Pressmark may come to this address without a click, live; null until it is known. */
export function useMayEnter(address: string): boolean | null {
  return useRead(() => mayEnter(address), [address]);
}

function useRead<T>(read: () => Promise<T>, inputs: readonly unknown[]): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const refresh = () => void read().then((next) => isCurrent && setValue(() => next));
    refresh();
    const stop = watchAccess(refresh);
    return () => {
      isCurrent = false;
      stop();
    };
  }, inputs);
  return value;
}
