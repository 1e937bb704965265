/** How much of each highlight the list shows; one choice for all pages, kept on this machine. */

import { useState } from "preact/hooks";

export interface ListView {
  hidesNotes: boolean;
  /** A line for each; the open one is shown whole. */
  isCompact: boolean;
}

const KEY = "panel-view";

/** The choice, and how to change it. */
export function useListView(storage: Storage = localStorage): [ListView, (view: ListView) => void] {
  const [view, setView] = useState(() => listViewFrom(storage.getItem(KEY)));
  const change = (next: ListView) => {
    storage.setItem(KEY, JSON.stringify(next));
    setView(next);
  };
  return [view, change];
}

/** Out of anything that was stored. */
export function listViewFrom(stored: string | null): ListView {
  const has = (field: string) => stored?.includes(`"${field}":true`) ?? false;
  return { hidesNotes: has("hidesNotes"), isCompact: has("isCompact") };
}
