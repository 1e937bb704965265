import { expect, it } from "vitest";
import { extentOf, NO_MATCH } from "../../../../lib/anchoring/search/match.ts";

it.each([
  [[], null],
  [[{ from: 3, to: 9 }], { from: 3, to: 9 }],
  [
    [
      { from: 3, to: 9 },
      { from: 20, to: 30 },
      { from: 31, to: 33 },
    ],
    { from: 3, to: 33 },
  ],
])("the extent of %j is %j", (spans, extent) => expect(extentOf(spans)).toEqual(extent));

it("no match has no place", () => {
  expect(NO_MATCH.state).toBe("not-found");
  expect(extentOf(NO_MATCH.spans)).toBe(null);
});
