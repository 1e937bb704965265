import { describe, expect, it } from "vitest";
import {
  matchesFilter,
  NO_FILTER,
  toggleColor,
} from "../../../../entrypoints/sidepanel/highlight-filter.ts";
import { createAnnotation } from "../../../../lib/model/annotation.ts";

const annotation = createAnnotation({
  ...{ id: "a", articleId: "p", source: "https://example.org/", color: "fact", now: "2026-03-04" },
  selector: [{ type: "TextQuoteSelector", exact: "The River rose", prefix: "", suffix: "" }],
  note: "ask the Mayor",
  tags: ["flood", "東京"],
});

describe("the filter of the panel's list", () => {
  it.each([
    ["", true],
    ["   ", true],
    ["river", true],
    ["RIVER mayor", true],
    ["iver", true],
    ["#flood", true],
    ["#東京", true],
    ["river lake", false],
    ["prefix", false],
  ])("%j matches: %s", (query, expected) =>
    expect(matchesFilter(annotation, { ...NO_FILTER, query })).toBe(expected),
  );

  it("takes one colour alone, and every colour again", () => {
    const fact = toggleColor(NO_FILTER, "fact");
    const doubt = toggleColor(fact, "doubt");
    expect([fact, doubt].map((filter) => matchesFilter(annotation, filter))).toEqual([true, false]);
    expect(toggleColor(doubt, "doubt")).toEqual(NO_FILTER);
  });
});
