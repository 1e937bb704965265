import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../bench/random.ts";

const firstOf = (seed: string, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe("createRandom", () => {
  it("gives the same numbers for the same seed, and others for another one", () => {
    expect(firstOf("1", 5)).toEqual(firstOf("1", 5));
    expect(firstOf("1", 5)).not.toEqual(firstOf("2", 5));
  });

  it("stays between its bounds", () =>
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1000 }), (seed, count) => {
        const random = createRandom(seed);
        const value = random.below(count);
        expect(Number.isInteger(value) && value >= 0 && value < count).toBe(true);
        expect(random.next()).toBeLessThan(1);
      }),
    ));

  it("is spread evenly enough", () => {
    const counts = [0, 0, 0, 0];
    for (const value of firstOf("spread", 4000)) counts[Math.floor(value * 4)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it("picks nothing from nothing", () => expect(createRandom("1").pick([])).toBeUndefined());
});
