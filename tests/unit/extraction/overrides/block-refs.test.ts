import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blockRefKey,
  blockRefsOf,
  compareBlockRefs,
  foldedKey,
  openingOf,
  shortened,
} from "../../../../lib/extraction/overrides/block-refs.ts";
import { block } from "./blocks.ts";

describe("the opening a block is named by", () => {
  it("are its beginning, white space run together, and never half a letter", () => {
    expect(openingOf("  Fares\n\trise. ")).toBe("Fares rise.");
    expect(openingOf(`${"a".repeat(299)}🦭`)).toBe("a".repeat(299));
  });

  it("are the same for another typography, and not for another sign", () => {
    expect(foldedKey("“Fares” rise…")).toBe(foldedKey('"fares" RISE...'));
    expect(foldedKey("* * *")).not.toBe(foldedKey("– – –"));
  });
});

describe("shortened", () => {
  it.each([
    ["Fares rise.", "Fares rise."],
    ["a".repeat(60), "a".repeat(60)],
    [`${"word ".repeat(12)}and more`, `${"word ".repeat(11)}word…`],
    ["a".repeat(61), `${"a".repeat(60)}…`],
    ["", ""],
  ])("%s", (opening, short) => expect(shortened(opening)).toBe(short));
});

describe("block references", () => {
  it("count the blocks that begin alike", () => {
    const refs = blockRefsOf(
      ["Share", "One", "SHARE!", "* * *", "* * *"].map((text) => block(text)),
    );
    expect(refs.map(({ occurrence }) => occurrence)).toEqual([0, 0, 1, 0, 1]);
    expect(blockRefsOf([])).toEqual([]);
  });

  const anyRefs = fc
    .array(fc.oneof(fc.constantFrom("a", "A", "b", "", "…", "港", "a".repeat(400)), fc.string()))
    .map((texts) => blockRefsOf(texts.map((text) => block(text))));

  it("have keys of their own, and an order that does not depend on where they stood", () => {
    fc.assert(
      fc.property(anyRefs, (refs) => {
        expect(new Set(refs.map(blockRefKey)).size).toBe(refs.length);
        const sorted = refs.toSorted(compareBlockRefs);
        expect(refs.toReversed().sort(compareBlockRefs)).toEqual(sorted);
      }),
    );
  });
});
