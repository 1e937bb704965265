import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjacentWords, expandToWords, firstWords, lastWords } from "../../../lib/export/words.ts";

describe("expandToWords", () => {
  it.each([
    ["an in", "ternational fish", "eries today", ["in", "eries", "an ", " today"]],
    ["an ", "agreement", " on", ["", "", "an ", " on"]],
    ["", "agreement", "", ["", "", "", ""]],
    ["a b", "", "c d", ["b", "c", "a ", " d"]],
    ["", "", "", ["", "", "", ""]],
  ])("of %j %j %j", (prefix, exact, suffix, [head, tail, before, after]) =>
    expect(expandToWords(prefix, exact, suffix)).toEqual({ head, tail, before, after }),
  );

  it("only moves text from the context to the ends", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (prefix, exact, suffix) => {
        const { head, tail, before, after } = expandToWords(prefix, exact, suffix);
        expect(prefix.endsWith(head) || head.length > prefix.length).toBe(true);
        expect(before + head + exact + tail + after).toBe(prefix + exact + suffix);
      }),
    );
  });
});

describe("firstWords and lastWords", () => {
  it.each([
    ["one two three", 2, "one two", "two three"],
    ["“One, two.” Three!", 2, "“One, two", "two.” Three!"],
    ["one", 5, "one", "one"],
    ["", 1, "", ""],
    ["…", 1, "…", "…"],
  ])("of %j, %i", (text, count, first, last) => {
    expect(firstWords(text, count)).toBe(first);
    expect(lastWords(text, count)).toBe(last);
  });

  it("find words in scripts without spaces", () => {
    const text = "東京都の港が開いた";
    expect(text.startsWith(firstWords(text, 1))).toBe(true);
    expect(firstWords(text, 1).length).toBeLessThan(text.length);
  });

  it("look at 400 units of a text without end", () => {
    const text = `${"a".repeat(1000)} b`;
    expect(firstWords(text, 2)).toHaveLength(400);
    expect(lastWords(text, 5)).toHaveLength(400);
  });
});

describe("adjacentWords", () => {
  it.each([
    ["it was a plain ", "end", 2, "a plain"],
    [" sentence there, too.", "start", 2, "sentence there"],
    ["plain ", "end", 5, "plain"],
    [" . ", "end", 2, ""],
    ["", "start", 2, ""],
    ["plain", "end", 0, ""],
  ] as const)("of %j beside the quote at its %s, %i", (context, quoteAt, count, words) =>
    expect(adjacentWords(context, quoteAt, count)).toBe(words),
  );
});
