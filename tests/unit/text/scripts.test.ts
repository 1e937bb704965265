import { describe, expect, it } from "vitest";
import {
  blankUnspaced,
  countUnspaced,
  FIRST_SYLLABIC_UNIT,
  hasUnspacedScript,
} from "../../../lib/text/scripts.ts";

describe("scripts without spaces", () => {
  it.each([
    ["", 0],
    ["river", 0],
    ["서울 시청", 0], // Korean has spaces
    ["हिन्दी", 0],
    ["漢字", 2],
    ["コーヒー", 4], // with its two long vowel marks
    ["ひらがな", 4],
    ["สวัสดี", 6],
    ["ສະບາຍດີ", 7],
    ["សួស្តី", 6],
    ["မင်္ဂလာပါ", 9],
    ["𠮷野", 2], // beyond U+FFFF: one character
    ["、。「」！", 0],
    ["a漢b", 1],
  ])("in %j: %i characters", (text, count) => {
    expect(countUnspaced(text)).toBe(count);
    expect(hasUnspacedScript(text)).toBe(count > 0);
    expect(countUnspaced(blankUnspaced(text))).toBe(0);
    expect([...blankUnspaced(text)]).toHaveLength([...text].length);
  });

  it("give the same answer each time they are asked", () => {
    expect([1, 2, 3].map(() => hasUnspacedScript("漢字"))).toEqual([true, true, true]);
  });
});

it("syllabic units are those of kana, Han and Hangul, not those of alphabets", () => {
  const isSyllabic = (character: string) => character.charCodeAt(0) >= FIRST_SYLLABIC_UNIT;
  expect([..."漢かカ한"].every(isSyllabic)).toBe(true);
  expect([..."aéжαאبกက"].some(isSyllabic)).toBe(false);
});
