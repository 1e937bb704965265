import { describe, expect, it } from "vitest";
import {
  blockAt,
  breaksBetween,
  createTextIndex,
  foldedOf,
  foldSteps,
  indexOfBlocks,
  ngramIndexSteps,
  ngramsOf,
  tokenIndexSteps,
  tokensOf,
} from "../../../../lib/anchoring/text-index/text-index.ts";

describe("indexOfBlocks", () => {
  it("joins the blocks with line breaks and knows where each begins", () => {
    const index = indexOfBlocks(["One", "", "Three"]);
    expect(index.text).toBe("One\n\nThree");
    expect(index.blocks).toEqual([0, 4, 5]);
    expect(indexOfBlocks([])).toMatchObject({ text: "", blocks: [] });
  });
});

describe("blockAt", () => {
  const index = indexOfBlocks(["One", "Two", "Three"]);
  it.each([
    [-5, { start: 0, end: 3, order: 0 }],
    [0, { start: 0, end: 3, order: 0 }],
    [3, { start: 0, end: 3, order: 0 }], // the break belongs to the block before it
    [4, { start: 4, end: 7, order: 1 }],
    [8, { start: 8, end: 13, order: 2 }],
    [99, { start: 8, end: 13, order: 2 }],
  ])("offset %i: %j", (offset, block) => expect(blockAt(index, offset)).toEqual(block));

  it("is the whole text where there are no blocks", () => {
    expect(blockAt(createTextIndex("", []), 3)).toEqual({ start: 0, end: 0, order: 0 });
    expect(blockAt(createTextIndex("ab", []), 1)).toEqual({ start: 0, end: 2, order: 0 });
  });
});

describe("breaksBetween", () => {
  const index = indexOfBlocks(["One two", "Three", "Four"]); // folded: onetwothreefour
  it.each([
    [1, 5, 0],
    [1, 6, 1],
    [6, 6, 1],
    [6, 10, 1],
    [5, 11, 2],
    [0, 99, 3],
  ])("folded offsets %i to %i: %i", (from, to, breaks) =>
    expect(breaksBetween(index, from, to)).toBe(breaks),
  );
});

describe("what is built when it is asked for", () => {
  it("is built once", () => {
    const index = indexOfBlocks(["The river rose."]);
    expect(index.cache).toEqual({});
    expect(foldedOf(index)).toBe(foldedOf(index));
    expect(ngramsOf(index)).toBe(ngramsOf(index));
    expect(tokensOf(index)).toBe(tokensOf(index));
    expect(index.cache.folded?.text).toBe("theriverrose.");
    expect(tokensOf(index).ids).toHaveLength(4);
  });

  it("is built in slices, and the same that way", () => {
    const text = "The river rose by twelve centimetres. ".repeat(8000);
    const sliced = createTextIndex(text, [0]);
    expect([...foldSteps(sliced)].length).toBeGreaterThan(1);
    expect([...ngramIndexSteps(sliced)].length).toBeGreaterThan(1);
    expect([...tokenIndexSteps(sliced)].length).toBeGreaterThan(0);
    const whole = createTextIndex(text, [0]);
    expect(foldedOf(whole).text).toBe(foldedOf(sliced).text);
    expect(ngramsOf(whole).offsets).toEqual(ngramsOf(sliced).offsets);
    expect(tokensOf(whole).starts).toEqual(tokensOf(sliced).starts);
    expect([...foldSteps(sliced), ...ngramIndexSteps(sliced)]).toEqual([]);
  });
});
