/**
 * The single keys for highlights: in toolbar and card, in a list of highlights and in a reading
 * copy, heard where the focus is there (decision 173).
 */

import { say } from "../lib/i18n/say.ts";
import { COLOR_KEYS, type ColorKey } from "../lib/model/annotation.ts";

/** What the keys of all these places do. */
export type HighlightAction =
  | { type: "color"; color: ColorKey }
  | { type: "note" | "tag" | "copy" | "delete" | "next" | "previous" };
export type KeyAction = HighlightAction | { type: "close" | "first" | "last" };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

const SINGLE: Readonly<Record<string, HighlightAction>> = {
  e: { type: "note" },
  n: { type: "note" },
  t: { type: "tag" },
  c: { type: "copy" },
  j: { type: "next" },
  k: { type: "previous" },
  delete: { type: "delete" },
  backspace: { type: "delete" }, // the one key for it on a Mac
};

/** What a key does in every place; null for one that is the place's own or the browser's. */
export function highlightActionOf(event: Pressed): HighlightAction | null {
  if (isCommand(event)) return null;
  const key = event.key.toLowerCase();
  const color = /^[1-5]$/.test(key) ? COLOR_KEYS[Number(key) - 1] : undefined;
  if (color) return { type: "color", color };
  return Object.hasOwn(SINGLE, key) ? (SINGLE[key] ?? null) : null;
}

/** The same in a reading copy, which has Escape to itself. */
export function keyActionOf(event: Pressed): KeyAction | null {
  const isClosing = event.key === "Escape" && !isCommand(event);
  return isClosing ? { type: "close" } : highlightActionOf(event);
}

function isCommand({ ctrlKey, metaKey, altKey }: Pressed): boolean {
  return ctrlKey || metaKey || altKey;
}

const MOVES: Readonly<Record<string, KeyAction>> = {
  ArrowDown: { type: "next" },
  ArrowUp: { type: "previous" },
  Home: { type: "first" },
  End: { type: "last" },
};

/** The same in a list, where the arrows go from one highlight to the next. */
export function listActionOf(event: Pressed & Pick<KeyboardEvent, "shiftKey">): KeyAction | null {
  const { key, shiftKey } = event;
  const isPlain = !(isCommand(event) || shiftKey);
  const move = isPlain && Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  return move ?? keyActionOf(event);
}

/** What a key does, in words. */
export type KeyHelp = readonly (readonly [keys: string, what: string])[];

/** For the list of keys that a screen shows. */
export function keyHelp(): KeyHelp {
  return [
    ["1 – 5", say("keys.color")],
    ["E, T", say("keys.write")],
    ["J, K", say("keys.go")],
    ["C", say("keys.copyOpen")],
    [say("keys.delete"), say("keys.deleteOpen")],
    [say("keys.undo"), say("keys.undoDeleted")],
    [say("keys.escape"), say("keys.closeOpen")],
  ];
}

/** The same for a list of highlights. */
export function listKeyHelp(): KeyHelp {
  return [
    ["↓ ↑", say("keys.go")],
    [say("keys.homeAndEnd"), say("keys.goToEnds")],
    [say("keys.enter"), say("keys.openOne")],
    ["E, T", say("keys.write")],
    ["1 – 5", say("keys.changeColor")],
    ["C", say("keys.copyOne")],
    [say("keys.delete"), say("keys.deleteOne")],
    [say("keys.undo"), say("keys.undoDeleted")],
    [say("keys.escape"), say("keys.leave")],
  ];
}
