import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asksFor,
  mapValues,
  OPERATORS,
  parseQuery,
  placedTerms,
  printQuery,
  toggleValue,
} from "../../../lib/library/query.ts";

const short = (text: string) =>
  parseQuery(text).map(({ operator, value, isPhrase, isExcluded }) =>
    [isExcluded && "not", operator, isPhrase ? `“${value}”` : value].filter(Boolean).join(" "),
  );

describe("what is typed into the search", () => {
  it.each([
    ["ferry night", ["ferry", "night"]],
    ['"night service" -bus', ["“night service”", "not bus"]],
    ["tag:eu/border -tag:old", ["tag eu/border", "not tag old"]],
    ['site:"The Harbour Courier"', ["site The Harbour Courier"]],
    ["Colour:fact publication:x BY:Lindqvist", ["color fact", "site x", "author Lindqvist"]],
    ["has:note before:2026-03-04 in:trash", ["has note", "before 2026-03-04", "in trash"]],
    ["„Nachtfähre“ «nuit»", ["“Nachtfähre”", "“nuit”"]],
    ["1:1 a-b - https://x.example", ["1:1", "a-b", "-", "https://x.example"]],
    ['"never closed', ["“never closed”"]],
    ['site:"The \\"Sun\\""', ['site The "Sun"']],
    ["tag:", ["tag"]],
    ['"" -""', []],
  ])("%j is read as %j", (typed, expected) => expect(short(typed)).toEqual(expected));

  const pieces = fc.constantFrom(
    ...OPERATORS.map((name) => `${name}:`),
    ...["-", '"', "“", "\\", " ", "\t", "word", "a b", "é", "東京", "#", ":", "--"],
  );
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((all) => all.join("")),
  );

  it("can always be read, and says the same when it is written and read again", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseQuery(text);
        const printed = printQuery(query);
        expect(parseQuery(printed)).toEqual(query);
        expect(printQuery(parseQuery(printed))).toBe(printed);
      }),
    );
  });

  it("leaves no sign out: terms stand one after the other, white space between them", () => {
    fc.assert(
      fc.property(typed, (text) => {
        let end = 0;
        for (const term of placedTerms(text)) {
          expect(text.slice(end, term.start).trim()).toBe("");
          expect(term.end).toBeGreaterThan(term.start);
          end = term.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });

  it("gets a value and loses it again", () => {
    fc.assert(
      fc.property(typed, fc.string({ minLength: 1 }), (text, value) => {
        const without = mapValues(text, "site", () => "");
        const once = toggleValue(without, "site", value);
        expect(asksFor(parseQuery(once), "site", value)).toBe(true);
        expect(toggleValue(once, "site", value)).toBe(without);
      }),
    );
  });

  it("is changed by value: a renamed tag, a removed one", () => {
    expect(mapValues("x tag:a -tag:a site:a", "tag", () => "b c")).toBe(
      'x tag:"b c" -tag:"b c" site:a',
    );
    expect(mapValues("tag:a x", "tag", () => "")).toBe("x");
  });
});
