/** The keys of the reading copy, heard in the text and in the list beside it only. Pure. */

import { COLOR_KEYS, type ColorKey } from "../../lib/model/annotation.ts";

export type KeyAction =
  | { type: "color"; color: ColorKey }
  | { type: "note" | "tag" | "delete" | "next" | "previous" | "close" };

const SINGLE: Readonly<Record<string, KeyAction>> = {
  n: { type: "note" },
  t: { type: "tag" },
  j: { type: "next" },
  k: { type: "previous" },
  delete: { type: "delete" },
  escape: { type: "close" },
};

/** What a key does; null for one that is the browser's. */
export function keyActionOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
): KeyAction | null {
  const { ctrlKey, metaKey, altKey } = event;
  const key = event.key.toLowerCase();
  if (altKey || ctrlKey || metaKey) return null;
  const color = /^[1-5]$/.test(key) ? COLOR_KEYS[Number(key) - 1] : undefined;
  if (color) return { type: "color", color };
  return Object.hasOwn(SINGLE, key) ? (SINGLE[key] ?? null) : null;
}

/** For the list of keys that the screen shows. */
export const KEY_HELP: readonly (readonly [keys: string, what: string])[] = [
  ["1 – 5", "highlight the selection, or change the colour of the open highlight"],
  ["N, T", "write a note, add a tag"],
  ["J, K", "go to the next highlight, to the previous one"],
  ["Delete", "delete the open highlight"],
  ["Ctrl + Z", "undo what was deleted or removed"],
  ["Esc", "close what is open"],
];
