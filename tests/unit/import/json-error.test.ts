import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonError } from "../../../lib/import/json-error.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("where JSON breaks", () => {
  it.each([
    ["", 1, 1, "the file ends too early"],
    [" \n ", 2, 2, "the file ends too early"],
    ['["a', 1, 4, "the file ends too early"],
    ['["a\\', 1, 5, "the file ends too early"],
    ['{"a":', 1, 6, "the file ends too early"],
    ["[1,]", 1, 4, 'found "]" where a value should be'],
    ["[,1]", 1, 2, 'found "," where a value should be'],
    ["[1 2]", 1, 4, 'found "2" where a comma or ] should be'],
    ["[01]", 1, 3, 'found "1" where a comma or ] should be'],
    ["[1}", 1, 3, 'found "}" where a comma or ] should be'],
    ['{"a":1 "b":2}', 1, 8, 'found "\\"" where a comma or } should be'],
    ['{"a" 1}', 1, 6, 'found "1" where a colon should be'],
    ['{"a":1,}', 1, 8, 'found "}" where a field name in double quotes should be'],
    ['{\n  "a": 1,\n  b: 2\n}', 3, 3, 'found "b" where a field name in double quotes should be'],
    ['{"a":}', 1, 6, 'found "}" where a value should be'],
    ["{} x", 1, 4, 'found "x" after the end'],
    ["]", 1, 1, 'found "]" where a value should be'],
    ["[tru]", 1, 2, 'found "t" where a value should be'],
    ["[1, /* two */ 2]", 1, 5, 'found "/" where a value should be'],
    ["[\u00a01]", 1, 2, 'found "\u00a0" where a value should be'],
    ['["新聞", \u{1f600}]', 1, 8, 'found "\u{1f600}" where a value should be'],
    ['["a\n", 1]', 1, 2, "a text that is not closed, or holds a sign that must be escaped"],
    ['["\\x"]', 1, 2, "a text that is not closed, or holds a sign that must be escaped"],
  ])("%j: line %i, column %i", (text, line, column, problem) =>
    expect(findJsonError(text)).toEqual({ line, column, problem }),
  );

  it.each(["null", " -0.5e+10 ", '"\\u00e9\\n"', "[]", "{}", '{"a":[1,{"b":[]}],"c":""}'])(
    "nowhere in %s",
    (text) => expect(findJsonError(text)).toBeNull(),
  );

  it("is found exactly when JSON.parse refuses the text", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", "}", "]", '"', "x", "1", ":", "\\", "\n"),
        (json, seed, character) => {
          const offset = seed % (json.length + 1);
          const text = json.slice(0, offset) + character + json.slice(offset + 1);
          expect(findJsonError(text) === null).toBe(isJson(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is found at any depth", () => {
    const [open, close] = ["[".repeat(100_000), "]".repeat(100_000)];
    expect(findJsonError(open + close)).toBeNull();
    expect(findJsonError(open + close.slice(1))?.problem).toBe("the file ends too early");
    expect(findJsonError(`${open}x${close}`)?.column).toBe(100_001);
  });

  it("is found in linear time, in a string without end too", () => {
    expect(findJsonError(`["${"\\n".repeat(1_000_000)}`)?.problem).toBe("the file ends too early");
    expect(findJsonError(`["${"\\n".repeat(1_000_000)}\n"]`)?.column).toBe(2);
  });
});
