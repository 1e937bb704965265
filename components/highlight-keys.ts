/**
 * The keys of a list of highlights and of a reading copy, heard where the focus is there. Pure.
 */

import { COLOR_KEYS, type ColorKey } from "../lib/model/annotation.ts";

export type KeyAction =
  | { type: "color"; color: ColorKey }
  | { type: "note" | "tag" | "copy" | "delete" | "close" }
  | { type: "next" | "previous" | "first" | "last" };

const SINGLE: Readonly<Record<string, KeyAction>> = {
  e: { type: "note" },
  n: { type: "note" },
  t: { type: "tag" },
  c: { type: "copy" },
  j: { type: "next" },
  k: { type: "previous" },
  delete: { type: "delete" },
  escape: { type: "close" },
};

/** What a key does; null for one that is the browser's. */
export function keyActionOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): KeyAction | null {
  const { ctrlKey, metaKey, altKey } = event;
  const key = event.key.toLowerCase();
  if (altKey || ctrlKey || metaKey) return null;
  const color = /^[1-5]$/.test(key) ? COLOR_KEYS[Number(key) - 1] : undefined;
  if (color) return { type: "color", color };
  return Object.hasOwn(SINGLE, key) ? (SINGLE[key] ?? null) : null;
}

const MOVES: Readonly<Record<string, KeyAction>> = {
  ArrowDown: { type: "next" },
  ArrowUp: { type: "previous" },
  Home: { type: "first" },
  End: { type: "last" },
};

/** The same in a list, where the arrows go from one highlight to the next. */
export function listActionOf(event: Parameters<typeof keyActionOf>[0]): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isPlain = !(ctrlKey || metaKey || altKey || shiftKey);
  const move = isPlain && Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  return move ?? keyActionOf(event);
}

/** What a key does, in words. */
export type KeyHelp = readonly (readonly [keys: string, what: string])[];

/** For the list of keys that a screen shows. */
export const KEY_HELP: KeyHelp = [
  ["1 – 5", "highlight the selection, or change the colour of the open highlight"],
  ["E, T", "write a note, add a tag"],
  ["J, K", "go to the next highlight, to the previous one"],
  ["C", "copy the open highlight with its source"],
  ["Delete", "delete the open highlight"],
  ["Ctrl + Z", "undo what was deleted or removed"],
  ["Esc", "close what is open"],
];

/** The same for a list of highlights. */
export const LIST_KEY_HELP: KeyHelp = [
  ["↓ ↑", "go to the next highlight, to the previous one"],
  ["Home, End", "go to the first one, to the last one"],
  ["Enter", "open it, and show its passage on the page"],
  ["E, T", "write a note, add a tag"],
  ["1 – 5", "change the colour"],
  ["C", "copy it with its source"],
  ["Delete", "delete it"],
  ["Ctrl + Z", "undo what was deleted or removed"],
  ["Esc", "leave the field, then close the highlight"],
];
