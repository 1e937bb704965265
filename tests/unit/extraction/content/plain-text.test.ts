import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingLength } from "../../../../lib/extraction/content/plain-text.ts";
import { collapseWhitespace, foldToWords } from "../../../../lib/text/foldings.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string(),
);

describe("collapseWhitespace", () => {
  it.each([
    ["", ""],
    [" \t\n\u00a0 ", ""],
    ["  Sand\n in\t\tthe \u3000harbour ", "Sand in the harbour"],
  ])("%j", (text, squeezed) => expect(collapseWhitespace(text)).toBe(squeezed));

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(collapseWhitespace(collapseWhitespace(text))).toBe(collapseWhitespace(text));
      }),
    );
  });
});

describe("readingLength", () => {
  it.each([
    ["", 0],
    ["harbour", 7],
    ["гавань", 6],
    ["ميناء", 5],
    ["港が開く", 10],
    ["ท่าเรือ", 17.5],
    ["港 open", 7.5],
  ])("%s", (text, length) => expect(readingLength(text)).toBe(length));

  // Compatibility ideographs count as Han only beside other letters of these scripts.
  const plain = anyText.filter((text) => !/[\uf900-\ufaff]/.test(text));

  it("is never less than the number of units, and adds up", () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(readingLength(a)).toBeGreaterThanOrEqual(a.length);
        expect(readingLength(a + b)).toBe(readingLength(a) + readingLength(b));
      }),
    );
  });
});

describe("foldToWords", () => {
  it.each([
    ["“Harbour” opens—again!", "harbour opens again"],
    ["HARBOUR", "harbour"],
    ["Ｈａｒｂｏｕｒ", "harbour"],
    ["Größe, 1½", "größe 11 2"],
    ["港が、開く。", "港が 開く"],
    ["ميناء؟", "ميناء"],
    ["* * *", ""],
    ["", ""],
  ])("%s", (text, folded) => expect(foldToWords(text)).toBe(folded));

  it("has no white space but single spaces within", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldToWords(text)).not.toMatch(/^ | {2}| $|\n/);
      }),
    );
  });
});
