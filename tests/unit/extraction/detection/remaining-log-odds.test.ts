import { describe, expect, it } from "vitest";
import { STEPS } from "../../../../lib/extraction/detection/page-signs.ts";
import { REMAINING_LOG_ODDS } from "../../../../lib/extraction/detection/remaining-log-odds.ts";
import { WEIGHTS } from "../../../../lib/extraction/detection/sign-weights.ts";
import { SIGN_GROUPS, type SignGroup, signsIn } from "./sign-groups.ts";

/** The least and the most that a group can add. */
function extremesOf(group: SignGroup): [least: number, most: number] {
  const values = group.names.map((name) => WEIGHTS[name] ?? 0);
  if (!group.isAlwaysSaid) values.push(0);
  return [Math.min(...values), Math.max(...values)];
}

const rounded = (value: number) => Math.round(value * 100) / 100;

describe("what the steps that are left can add", () => {
  it("is the sum of the least and of the most of their groups", () => {
    const bounds = STEPS.map((_, step) => {
      const extremes = SIGN_GROUPS.slice(step).flat().map(extremesOf);
      const sumOf = (side: 0 | 1) => rounded(extremes.reduce((sum, pair) => sum + pair[side], 0));
      return [sumOf(0), sumOf(1)];
    });
    expect(REMAINING_LOG_ODDS).toEqual(bounds);
  });

  it("is computed over every sign that has a weight, each in one group", () => {
    const known = SIGN_GROUPS.flatMap(signsIn);
    expect(Object.keys(WEIGHTS).filter((name) => !known.some((sign) => sign === name))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });
});
