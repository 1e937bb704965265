import { describe, expect, it } from "vitest";
import { makeLongText } from "../../../bench/long-pages.ts";

const PARAGRAPHS = [
  "The harbour opened again on Tuesday, after a winter without ships.",
  "Fishermen counted sixteen boats before breakfast, and then stopped counting.",
];
const unitsOf = (texts: string[]) => texts.reduce((sum, text) => sum + text.length, 0);

describe("makeLongText", () => {
  it("begins with the paragraphs as they are, and goes on until it is long enough", () => {
    const long = makeLongText(PARAGRAPHS, 20_000);
    expect(long.slice(0, 2)).toEqual(PARAGRAPHS);
    expect(unitsOf(long)).toBeGreaterThanOrEqual(20_000);
    expect(unitsOf(long.slice(0, -1))).toBeLessThan(20_000);
  });

  it("is the same every time, and hardly a paragraph stands twice", () => {
    const long = makeLongText(PARAGRAPHS, 20_000);
    expect(makeLongText(PARAGRAPHS, 20_000)).toEqual(long);
    expect(new Set(long).size).toBeGreaterThan(long.length * 0.9);
  });

  it("keeps the short words and the punctuation", () => {
    for (const text of makeLongText(PARAGRAPHS.slice(0, 1), 2000)) {
      expect(text.replace(/\p{L}{4,}/gu, "_")).toBe("The _ _ _ on _, _ a _ _ _.");
    }
  });

  it("needs something to make it of", () => {
    expect(() => makeLongText([], 10)).toThrow(RangeError);
    expect(makeLongText([], 0)).toEqual([]);
  });
});
