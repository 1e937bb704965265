import { expect, it } from "vitest";
import { libraryKeyOf, type Place } from "../../../../entrypoints/library/library-keys.ts";

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it.each<[string, string, Place, string | null]>([
  ["ctrl", "f", "elsewhere", "find"],
  ["meta", "F", "field", "find"],
  ["ctrl", "f", "search", null], // the browser's own search
  ["ctrl", "a", "elsewhere", "select all"],
  ["ctrl", "a", "field", null],
  ["ctrl", "a", "search", null],
  ["", "a", "elsewhere", null], // no single letters
  ["", "Delete", "elsewhere", "delete"],
  ["", "Delete", "field", null],
  ["ctrl", "Delete", "elsewhere", null],
  ["", "Escape", "elsewhere", "let go"],
])("%s %s in %s means %j", (modifier, key, place, expected) => {
  const pressed = { ...NONE, key, ctrlKey: modifier === "ctrl", metaKey: modifier === "meta" };
  expect(libraryKeyOf(pressed, place)).toBe(expected);
});
