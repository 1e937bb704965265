import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completionsAt } from "../../../lib/library/completions.ts";

const VOCABULARY = {
  tag: ["eu", "eu/border", "reuters", "housing"],
  site: ["The Harbour Courier", "Other"],
  color: ["Fact", "Follow up"],
};
/** The text with `|` for the caret. */
const offered = (typed: string) => {
  const caret = typed.indexOf("|");
  return completionsAt(typed.replace("|", ""), caret, VOCABULARY).map(
    ({ text, caret }) => `${text.slice(0, caret)}|${text.slice(caret)}`,
  );
};

describe("completions", () => {
  it.each([
    ["ta|", ["tag:|"]],
    ["b|", ["before:|"]],
    ["-ta|", ["-tag:|"]],
    ["tag:e|", ["tag:eu |", "tag:eu/border |", "tag:reuters |"]],
    ["tag:#EU|", ["tag:eu/border |", "tag:reuters |"]],
    ["x tag:h| y", ["x tag:housing| y"]],
    ["site:ha|", ['site:"The Harbour Courier" |']],
    ["color:f|", ["color:Fact |", 'color:"Follow up" |']],
    ["tag:eu |", []],
    ['"ta|', []],
    ["|", []],
    ["author:x|", []],
  ])("of %j are %j", (typed, expected) => expect(offered(typed)).toEqual(expected));

  it("stand in the text, whatever it is and wherever the caret", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, at) => {
        const caret = text.length === 0 ? 0 : at % (text.length + 1);
        for (const one of completionsAt(text, caret, VOCABULARY)) {
          expect(one.caret).toBeGreaterThan(0);
          expect(one.caret).toBeLessThanOrEqual(one.text.length);
        }
      }),
    );
  });
});
