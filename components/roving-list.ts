/**
 * A list that is one stop of the Tab key: the focus goes through it with the arrows (WAI-ARIA
 * Authoring Practices, "roving tabindex").
 */

import { useState } from "preact/hooks";

export type ListMove = "next" | "previous" | "first" | "last";

export interface RovingList {
  /** The entry that Tab comes to. */
  activeId: string | null;
  /** The focus is in this entry now. */
  setActive(id: string): void;
  /** Moves the focus; at an end it stays. */
  move(from: string, by: ListMove): void;
  /** Gives an entry the focus. */
  focus(id: string): void;
}

/**
 * `ids`: of the entries, as they stand in the list. `targetOf` gives what of an entry takes the
 * focus.
 */
export function useRovingList(
  ids: readonly string[],
  targetOf: (id: string) => HTMLElement | null | undefined,
): RovingList {
  const [wanted, setActive] = useState<string | null>(null);
  const activeId = wanted !== null && ids.includes(wanted) ? wanted : (ids[0] ?? null);
  const focus = (id: string) => {
    setActive(id);
    targetOf(id)?.focus();
  };
  const move = (from: string, by: ListMove) => {
    const id = ids[indexAfter(ids.indexOf(from), by, ids.length)];
    if (id !== undefined) focus(id);
  };
  return { activeId, setActive, move, focus };
}

/** Where a step leads from the entry at `index`, in a list of `length`. */
export function indexAfter(index: number, by: ListMove, length: number): number {
  if (by === "first") return 0;
  if (by === "last") return length - 1;
  return Math.min(length - 1, Math.max(0, index + (by === "next" ? 1 : -1)));
}
