import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthNumber } from "../../../../../lib/extraction/metadata/dates/months.ts";

describe("monthNumber", () => {
  it.each([
    ["January", 1],
    ["MÄRZ", 3],
    ["août", 8],
    ["Ağustos", 8],
    ["kasım", 11],
    ["марта", 3],
    ["Μαρτίου", 3],
    ["מרץ", 3],
    ["במרץ", 3],
    ["يناير", 1],
    ["أبريل", 4],
    ["مارچ", 3],
    ["كانونالثاني", 1],
    ["มี.ค", 3],
    ["मार्च", 3],
    ["Sept.", 9],
    ["okt", 10],
    ["janv.", 1],
  ])("of %j is %i", (word, month) => expect(monthNumber(word)).toBe(month));

  it.each([
    ["", "nothing"],
    ["ja", "too short a beginning"],
    ["ma", "too short a beginning"],
    ["mar", "in every language the third", 3],
    ["jun", "a beginning of one month only", 6],
    ["juni", "exactly a name, though other names begin so", 6],
    ["monday", "no month"],
    ["smarch", "the end of one"],
    ["constructor", "a name that every object has"],
    ["__proto__", "a name that every object has"],
    ["toString", "a name that every object has"],
  ])("of %j: %s", (word, _why, month = 0) => expect(monthNumber(word)).toBe(month));

  it("knows Croatian names by the full stop behind the day", () => {
    expect([monthNumber("listopada"), monthNumber("listopada", true)]).toEqual([11, 10]);
    expect([monthNumber("lipca"), monthNumber("lipca", true)]).toEqual([7, 7]);
    expect([monthNumber("lip"), monthNumber("lip", true)]).toEqual([7, 6]);
  });

  it("does not mind case, accents and points", () => {
    const names = fc.constantFrom(
      "février",
      "décembre",
      "août",
      "března",
      "września",
      "ιανουαρίου",
    );
    fc.assert(
      fc.property(names, (name) => {
        const month = monthNumber(name);
        expect(month).toBeGreaterThan(0);
        expect(monthNumber(name.toUpperCase())).toBe(month);
        expect(monthNumber(name.normalize("NFD"))).toBe(month);
        expect(monthNumber(`${name}.`)).toBe(month);
      }),
    );
  });

  it("is a whole number from 0 to 12, whatever the word", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "binary" })),
        fc.boolean(),
        (word, stop) => {
          const month = monthNumber(word, stop);
          expect(Number.isInteger(month) && month >= 0 && month <= 12).toBe(true);
        },
      ),
    );
  });
});
