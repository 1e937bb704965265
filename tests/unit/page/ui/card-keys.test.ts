import { expect, it } from "vitest";
import { keyActionOf } from "../../../../entrypoints/reader/copy-keys.ts";
import { cardActionOf } from "../../../../lib/page/ui/card-keys.ts";

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, modifiers = {}) => cardActionOf({ key, ...NO_MODIFIERS, ...modifiers });

it.each(["1", "5", "n", "N", "t", "j", "k", "Delete"])(
  "the key %s is that of the reading copy",
  (key) => {
    expect(press(key)).toEqual(keyActionOf({ key, ...NO_MODIFIERS }));
  },
);

it("copies, deletes with either key, and leaves all others alone", () => {
  expect([press("c"), press("Backspace")]).toEqual([{ type: "copy" }, { type: "delete" }]);
  for (const key of ["6", "Enter", " ", "Escape", "ArrowRight", "constructor", "Tab"])
    expect(press(key)).toBeNull();
});

it("leaves the browser its own keys, and the page those with modifiers (demand 76)", () => {
  for (const modifier of ["ctrlKey", "metaKey", "altKey"])
    expect(press("c", { [modifier]: true })).toBeNull();
});
