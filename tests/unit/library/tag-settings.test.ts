import { describe, expect, it } from "vitest";
import { withTagRenamed } from "../../../lib/library/tag-settings.ts";
import { type TagSettings, tagSettingsBefore } from "../../../lib/model/tag-settings.ts";

const saved = (name: string, query: string) => ({ name, query, sort: "", view: "" });
const before: TagSettings = {
  tagColors: { eu: "red", "eu/border": "blue", budget: "green" },
  savedSearches: [saved("Europe", "tag:eu words"), saved("Money", "tag:budget")],
};

describe("the settings of a tag", () => {
  it("follow it to its new name, with those below it", () => {
    expect(withTagRenamed(before, "eu", "Europe")).toEqual({
      tagColors: { europe: "red", "europe/border": "blue", budget: "green" },
      savedSearches: [saved("Europe", "tag:Europe words"), saved("Money", "tag:budget")],
    });
  });

  it.each(["Europe", "", "budget"])("come back when that is undone: %o", (to) => {
    const left = withTagRenamed(before, "eu", to);
    expect(tagSettingsBefore(left, { before, left })).toEqual(before);
    const [first, second] = [left, withTagRenamed(left, "budget", "")];
    const once = tagSettingsBefore(second, { before: first, left: second });
    expect(tagSettingsBefore(once, { before, left: first })).toEqual(before);
  });

  it("stay where they were changed since", () => {
    const left = withTagRenamed(before, "eu", "");
    const since: TagSettings = {
      tagColors: { ...left.tagColors, eu: "violet" },
      savedSearches: [saved("Europe", "other"), saved("New", "tag:new")],
    };
    expect(tagSettingsBefore(since, { before, left })).toEqual({
      ...since,
      tagColors: { ...before.tagColors, eu: "violet" },
    });
  });
});
