import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerBound, partitionPoint, upperBound } from "../../../lib/text/sorted.ts";

describe("bounds", () => {
  it.each([
    [[], 5, 0, 0],
    [[1, 3, 3, 3, 7], 0, 0, 0],
    [[1, 3, 3, 3, 7], 1, 0, 1],
    [[1, 3, 3, 3, 7], 3, 1, 4],
    [[1, 3, 3, 3, 7], 4, 4, 4],
    [[1, 3, 3, 3, 7], 7, 4, 5],
    [[1, 3, 3, 3, 7], 9, 5, 5],
  ])("of %j for %i: %i and %i", (values, target, lower, upper) => {
    expect(lowerBound(values, target)).toBe(lower);
    expect(upperBound(values, target)).toBe(upper);
    expect(lowerBound(Uint32Array.from(values), target)).toBe(lower);
  });

  it("stay within the range that is asked for", () => {
    const values = [9, 1, 2, 3, 0];
    expect(lowerBound(values, 2, 1, 4)).toBe(2);
    expect(upperBound(values, 100, 1, 4)).toBe(4);
    expect(upperBound(values, -1, 1, 4)).toBe(1);
    expect(lowerBound(values, 5, 3, 3)).toBe(3);
  });

  it("part every sorted list in what is before and what is not", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer(), (list, target) => {
        const values = list.sort((a, b) => a - b);
        const lower = lowerBound(values, target);
        const upper = upperBound(values, target);
        expect(values.slice(0, lower).every((value) => value < target)).toBe(true);
        expect(values.slice(lower, upper).every((value) => value === target)).toBe(true);
        expect(values.slice(upper).every((value) => value > target)).toBe(true);
        expect(partitionPoint(values.length, (i) => (values[i] ?? 0) < target)).toBe(lower);
      }),
    );
  });
});

describe("partitionPoint", () => {
  it("asks about the logarithm of the length", () => {
    let asked = 0;
    const isBefore = (i: number) => {
      asked++;
      return i < 777_777;
    };
    expect(partitionPoint(1_000_000, isBefore)).toBe(777_777);
    expect(asked).toBeLessThanOrEqual(20);
  });

  it("is 0 for nothing, and the length when all come before", () => {
    expect(partitionPoint(0, () => true)).toBe(0);
    expect(partitionPoint(3, () => true)).toBe(3);
    expect(partitionPoint(3, () => false)).toBe(0);
  });
});
