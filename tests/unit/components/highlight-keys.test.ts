import { expect, it } from "vitest";
import {
  highlightActionOf,
  keyActionOf,
  listActionOf,
} from "../../../components/highlight-keys.ts";

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, modifiers = {}) => keyActionOf({ key, ...NO_MODIFIERS, ...modifiers });

it.each([
  ["1", { type: "color", color: "fact" }],
  ["5", { type: "color", color: "doubt" }],
  ["N", { type: "note" }],
  ["e", { type: "note" }],
  ["c", { type: "copy" }],
  ["j", { type: "next" }],
  ["Delete", { type: "delete" }],
  ["Backspace", { type: "delete" }],
  ["Escape", { type: "close" }],
  ["6", null],
  ["constructor", null],
  ["Enter", null],
  ["ArrowDown", null],
])("the key %s does %j", (key, action) => {
  expect(press(key)).toEqual(action);
});

it.each(["1", "e", "n", "T", "c", "j", "k", "Delete", "Backspace"])(
  "the key %s is the same in toolbar and card, list and copy",
  (key) => {
    const here = highlightActionOf({ key, ...NO_MODIFIERS });
    expect(here).not.toBeNull();
    expect([press(key), listActionOf({ key, ...NO_MODIFIERS })]).toEqual([here, here]);
  },
);

it("leaves toolbar and card all others", () => {
  for (const key of ["6", "Enter", " ", "Escape", "ArrowRight", "constructor", "Tab"])
    expect(highlightActionOf({ key, ...NO_MODIFIERS })).toBeNull();
});

it("leaves the browser its own keys, and the page those with modifiers (demand 76)", () => {
  for (const modifier of ["ctrlKey", "metaKey", "altKey"])
    expect(highlightActionOf({ key: "c", ...NO_MODIFIERS, [modifier]: true })).toBeNull();
  expect(press("z", { ctrlKey: true })).toBeNull(); // every screen's undo (components/use-undo.ts)
  expect(press("t", { ctrlKey: true })).toBeNull();
  expect(press("1", { altKey: true })).toBeNull();
});

it.each([
  ["ArrowDown", { type: "next" }],
  ["ArrowUp", { type: "previous" }],
  ["Home", { type: "first" }],
  ["End", { type: "last" }],
  ["t", { type: "tag" }],
  ["toString", null],
])("in a list the key %s does %j", (key, action) => {
  expect(listActionOf({ key, ...NO_MODIFIERS })).toEqual(action);
  if (key.length > 1) expect(listActionOf({ key, ...NO_MODIFIERS, ctrlKey: true })).toBeNull();
});
