import { expect, it } from "vitest";
import { isLoss, knownCountFrom } from "../../../lib/model/known-count.ts";

it.each([
  [1200, 3, true],
  [1200, 0, true],
  [1200, 599, true],
  [1200, 600, false],
  [1200, 1300, false],
  [4, 0, false],
  [0, 0, false],
])("of %i highlights %i are left: a loss is %s (demand 64)", (highlights, present, expected) =>
  expect(isLoss({ highlights }, present)).toBe(expected),
);

it.each([
  [undefined],
  [null],
  ["x"],
  [{ highlights: "7" }],
  [{ highlights: -1 }],
  [{ highlights: 1.5 }],
])("%j that was stored is no count", (stored) =>
  expect(knownCountFrom(stored)).toEqual({ highlights: 0 }),
);
