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
  expect(isLoss({ highlights, purged: 0 }, { highlights: present, purged: 0 })).toBe(expected),
);

it.each([
  ["the trash was emptied", { highlights: 10, purged: 37 }, false],
  ["everything was deleted for ever", { highlights: 0, purged: 47 }, false],
  ["some were, and most of the others are gone", { highlights: 3, purged: 27 }, true],
  ["the whole database is gone, with its tombstones", { highlights: 0, purged: 0 }, true],
])("of 40, when %s", (_what, present, expected) =>
  expect(isLoss({ highlights: 40, purged: 7 }, present)).toBe(expected),
);

it.each([
  [undefined],
  [null],
  ["x"],
  [{ highlights: "7" }],
  [{ highlights: -1 }],
  [{ highlights: 1.5 }],
])("%j that was stored is no count", (stored) =>
  expect(knownCountFrom(stored)).toEqual({ highlights: 0, purged: 0 }),
);
