import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWeights,
  countReached,
  gradeName,
  logOddsOf,
  probabilityOf,
} from "../../../../lib/extraction/classifier/logistic.ts";

it("addWeights adds what has a weight", () => {
  const weights: { long?: number; short?: number; none?: number } = { long: 0.5, short: -2 };
  expect(addWeights(1, ["long", "none", "short", "long"], weights)).toBe(0);
  expect(addWeights(1, [], weights)).toBe(1);
});

describe("probabilityOf and logOddsOf", () => {
  it.each([
    [0, 0.5],
    [-Infinity, 0],
    [Infinity, 1],
  ])("of %d", (logOdds, probability) => {
    expect(probabilityOf(logOdds)).toBe(probability);
    expect(logOddsOf(probability)).toBe(logOdds);
  });

  it("are each other's inverse", () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (logOdds) => {
        expect(logOddsOf(probabilityOf(logOdds))).toBeCloseTo(logOdds, 5);
      }),
    );
  });
});

it.each([
  [[1, 4, 12], 0, 0],
  [[1, 4, 12], 1, 1],
  [[1, 4, 12], 11.9, 2],
  [[1, 4, 12], 400, 3],
  [[], 5, 0],
])("countReached %j %d", (limits, value, count) => expect(countReached(limits, value)).toBe(count));

it.each([
  [0, "none"],
  [1, "one"],
  [2, "many"],
  [99, "many"],
  [-1, "none"],
])("gradeName of %d", (grade, name) =>
  expect(gradeName(["none", "one", "many"], grade)).toBe(name),
);
