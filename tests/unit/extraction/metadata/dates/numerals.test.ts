import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  eraYear,
  gregorianYear,
  hanToDigits,
  toAsciiDigits,
} from "../../../../../lib/extraction/metadata/dates/numerals.ts";

/** 0 to 99 as Chinese numerals are written in dates. */
function toHan(value: number): string {
  const digits = "〇一二三四五六七八九";
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? "" : digits.charAt(tens)}十${ones ? digits.charAt(ones) : ""}`;
}

describe("toAsciiDigits", () => {
  it.each(["arab", "arabext", "deva", "beng", "thai", "fullwide"])(
    "is the inverse of printing a number in the digits of %s",
    (numberingSystem) => {
      const print = new Intl.NumberFormat("en", { numberingSystem, useGrouping: false });
      fc.assert(
        fc.property(fc.nat(), (value) => {
          expect(toAsciiDigits(print.format(value))).toBe(String(value));
        }),
      );
    },
  );

  it.each(["", "4 March 2026", "令和八年", "½ ² Ⅳ 🦭"])("leaves %j as it is", (text) =>
    expect(toAsciiDigits(text)).toBe(text),
  );
});

describe("hanToDigits", () => {
  it("is the inverse of writing 0 to 99 in Chinese numerals", () => {
    for (let value = 0; value < 100; value += 1)
      expect([value, hanToDigits(toHan(value))]).toEqual([value, String(value)]);
  });

  it.each([
    ["二〇二六", "2026"],
    ["2026", "2026"],
    ["元", "元"],
    ["", ""],
    ["一二三四五", "一二三四五"],
    ["四 ", "四 "],
  ])("of %j is %j", (text, digits) => expect(hanToDigits(text)).toBe(digits));
});

describe("eraYear", () => {
  it.each([
    ["令和", "元", "2019"],
    ["令和", "8", "2026"],
    ["令和", "八", "2026"],
    ["平成", "三十一", "2019"],
    ["昭和", "64", "1989"],
    ["民國", "115", "2026"],
    ["民国", "115", "2026"],
    ["大正", "1", "NaN"],
    ["令和", "", "2018"],
    ["toString", "1", "NaN"],
  ])("of %s %s is %s", (era, year, gregorian) => expect(eraYear(era, year)).toBe(gregorian));
});

describe("gregorianYear", () => {
  it.each([
    [2026, 2026],
    [1600, 1600],
    [2442, 2442],
    [2443, 1900],
    [2569, 2026],
    [2742, 2199],
    [2743, 2743],
    [0, 0],
  ])("of %i is %i", (year, gregorian) => expect(gregorianYear(year)).toBe(gregorian));

  it("of a number that is none is none", () => expect(gregorianYear(Number.NaN)).toBeNaN());
});
