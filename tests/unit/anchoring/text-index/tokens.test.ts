import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenAt, tokenize, tokenSteps } from "../../../../lib/anchoring/text-index/tokens.ts";
import { fold } from "../../../../lib/text/fold.ts";
import { tokensIn, wordsIn } from "../texts.ts";

describe("tokens", () => {
  it.each([
    ["", []],
    [" \n ", []],
    ["The river rose.", ["the", "river", "rose", "."]],
    ["it’s re-run", ["it", "'", "s", "re", "-", "run"]],
    ["one\u00a0two\u3000three\nfour", ["one", "two", "three", "four"]],
    ["cen\u00adti\u200bmetre", ["centimetre"]],
    ["水位が上がった", [..."水位か\u3099上か\u3099った"]],
    ["สวัสดี", [..."สวัสดี"]],
    ["서울 시청", ["서울", "시청"]],
    ["2026年", ["2026", "年"]],
    ["A😀b", ["a", "\ud83d", "\ude00", "b"]],
  ])("of %j are %j", (text, words) => expect(wordsIn(tokensIn(text))).toEqual(words));

  it("weigh their letters, signs little, ideographs more, long words no more than sixteen", () => {
    const weights = (text: string) => [...tokensIn(text).tokens.weights];
    expect(weights("river 水")).toEqual([5, 2.5]);
    expect(weights("?")[0]).toBeCloseTo(0.3);
    expect(weights("a".repeat(90))).toEqual([16]);
    expect(weights("か\u3099")).toEqual([2.5, 2.5]);
  });

  it("have equal ids where they are equal, and others where they are not", () => {
    const { ids } = tokensIn("the river, The RIVER; there").tokens;
    expect(ids[0]).toBe(ids[3]);
    expect(ids[1]).toBe(ids[4]);
    expect(new Set(ids).size).toBe(5);
  });

  it("cover the whole folded text, and each unit is found in its token", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab é.水か 12\n") }), (text) => {
        const range = tokensIn(text);
        expect(wordsIn(range).join("")).toBe(fold(text).text);
        for (let unit = 0; unit < range.codes.length; unit++) {
          const token = tokenAt(range.tokens, unit);
          expect(range.tokens.starts[token]).toBeLessThanOrEqual(unit);
          expect(range.tokens.starts[token + 1]).toBeGreaterThan(unit);
        }
        expect(tokenAt(range.tokens, range.codes.length)).toBe(range.to);
      }),
    );
  });

  it("of a long text are the same in steps, and no word is cut where a step ends", () => {
    const text = "abcdefg ".repeat(60_000);
    const folded = fold(text);
    const steps = tokenSteps(text, folded);
    let pauses = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) pauses++;
    expect(pauses).toBe(2);
    expect(tokenize(text, folded).ids).toHaveLength(60_000);
  });
});
