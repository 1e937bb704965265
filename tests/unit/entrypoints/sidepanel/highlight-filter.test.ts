import { describe, expect, it } from "vitest";
import {
  matchesFilter,
  NO_FILTER,
  tagCounts,
  toggleColor,
} from "../../../../entrypoints/sidepanel/highlight-filter.ts";
import { createAnnotation } from "../../../../lib/model/annotation.ts";

const annotation = createAnnotation({
  ...{ id: "a", articleId: "p", source: "https://example.org/", color: "fact", now: "2026-03-04" },
  selector: [{ type: "TextQuoteSelector", exact: "The River rose", prefix: "", suffix: "" }],
  note: "ask the Mayor",
  tags: ["flood", "東京", "eu/border"],
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

  it.each([
    ["", true],
    ["flood", true],
    ["FLOOD", true],
    ["eu", true],
    ["eu/border", true],
    ["eu/b", false],
    ["e", false],
  ])("of the tag %j lists it: %s (demand 41)", (tag, expected) =>
    expect(matchesFilter(annotation, { ...NO_FILTER, tag })).toBe(expected),
  );

  it("offers the tags of the page with what each lists", () =>
    expect(tagCounts([annotation, annotation])).toEqual([
      ["eu", 2],
      ["eu/border", 2],
      ["flood", 2],
      ["東京", 2],
    ]));
});
