import { expect, it } from "vitest";
import { keyActionOf } from "../../../../entrypoints/reader/copy-keys.ts";

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, modifiers = {}) => keyActionOf({ key, ...NO_MODIFIERS, ...modifiers });

it.each([
  ["1", { type: "color", color: "fact" }],
  ["5", { type: "color", color: "doubt" }],
  ["N", { type: "note" }],
  ["j", { type: "next" }],
  ["Delete", { type: "delete" }],
  ["Escape", { type: "close" }],
  ["6", null],
  ["constructor", null],
  ["Enter", null],
])("the key %s does %j", (key, action) => {
  expect(press(key)).toEqual(action);
});

it("leaves the browser its own keys", () => {
  expect(press("z", { ctrlKey: true })).toBeNull(); // every screen's undo (components/use-undo.ts)
  expect(press("t", { ctrlKey: true })).toBeNull();
  expect(press("1", { altKey: true })).toBeNull();
});
