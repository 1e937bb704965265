/** Keys of the whole library. Pure: which key means what. */

import type { KeyHelp } from "../../components/highlight-keys.ts";
import { say } from "../../lib/i18n/say.ts";

export type LibraryKey = "find" | "select all" | "let go" | "delete";

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Where the focus is: in the search, in another field that types, or elsewhere. */
export type Place = "search" | "field" | "elsewhere";

/**
 * Ctrl+F leads to the search, since most of the list is not in the document for the browser to
 * find; pressed in the search it is the browser's own. Ctrl+A chooses all where nothing is typed.
 */
export function libraryKeyOf(pressed: Pressed, place: Place): LibraryKey | null {
  const { key, altKey, shiftKey } = pressed;
  const isCommand = (pressed.ctrlKey || pressed.metaKey) && !altKey && !shiftKey;
  if (isCommand && key.toLowerCase() === "f" && place !== "search") return "find";
  if (place !== "elsewhere") return null;
  if (isCommand && key.toLowerCase() === "a") return "select all";
  if (isCommand || altKey) return null;
  if (key === "Delete") return "delete";
  return key === "Escape" ? "let go" : null;
}

/** What keys do here, for the sheet of keys. */
export function libraryKeyHelp(): KeyHelp {
  return [
    [say("library.findKeys"), say("library.find")],
    [say("library.moveKeys"), say("library.move")],
    [say("library.openKeys"), say("library.open")],
    [say("library.chooseKeys"), say("library.choose")],
    [say("library.extendKeys"), say("library.extend")],
    [say("library.allKeys"), say("library.all")],
    [say("library.deleteKeys"), say("library.delete")],
    [say("library.noneKeys"), say("library.none")],
  ];
}
