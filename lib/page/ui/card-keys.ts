/**
 * The keys of toolbar and card, heard only while the focus is in them (decision 173). The reading
 * copy has the same ones.
 */
import { COLOR_KEYS, type ColorKey } from "../../model/annotation.ts";

export type CardAction =
  | { type: "color"; color: ColorKey }
  | { type: "note" | "tag" | "copy" | "delete" | "next" | "previous" };

const SINGLE: Readonly<Record<string, CardAction>> = {
  n: { type: "note" },
  t: { type: "tag" },
  c: { type: "copy" },
  j: { type: "next" },
  k: { type: "previous" },
  delete: { type: "delete" },
  backspace: { type: "delete" }, // the one key for it on a Mac
};

/** What a key does; null for one that is the browser's. */
export function cardActionOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
): CardAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.toLowerCase();
  const color = /^[1-5]$/.test(key) ? COLOR_KEYS[Number(key) - 1] : undefined;
  if (color) return { type: "color", color };
  return Object.hasOwn(SINGLE, key) ? (SINGLE[key] ?? null) : null;
}
