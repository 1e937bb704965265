import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { landmarks } from "../../../../lib/anchoring/align/landmarks.ts";
import { tokensIn } from "../texts.ts";

const between = (query: string, page: string, length: number) =>
  landmarks(tokensIn(query), tokensIn(page), length);

describe("landmarks", () => {
  it.each([
    ["", "", 1, []],
    ["a b c", "x y z", 1, []],
    [
      "a b c",
      "a b c",
      1,
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    ["a b c", "a b c", 3, [[0, 0]]],
    ["a b c", "a b c", 4, []],
    [
      "a x b",
      "a b",
      1,
      [
        [0, 0],
        [2, 1],
      ],
    ],
    ["a a b", "a b", 1, [[2, 1]]], // what occurs twice is no landmark
    [
      "b a c",
      "a b c",
      1,
      [
        [1, 0],
        [2, 2],
      ],
    ], // of two that cross, one
  ])("of %j in %j, %i tokens long: %j", (query, page, length, pairs) =>
    expect(between(query, page, length)).toEqual(pairs),
  );

  it("looks only at the range that is asked for", () => {
    const [query, page] = [tokensIn("a b c d"), tokensIn("d c b a")];
    expect(landmarks({ ...query, from: 1, to: 2 }, page, 1)).toEqual([[1, 2]]);
    expect(landmarks(query, { ...page, to: 1 }, 1)).toEqual([[3, 0]]);
  });

  it("ascend in both texts and stand for the same words", () => {
    const words = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 20 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pairs = between(a.join(" "), b.join(" "), 1);
        for (const [i, [q, p]] of pairs.entries()) {
          expect(a[q]).toBe(b[p]);
          expect(q).toBeGreaterThan(pairs[i - 1]?.[0] ?? -1);
          expect(p).toBeGreaterThan(pairs[i - 1]?.[1] ?? -1);
        }
      }),
    );
  });
});
