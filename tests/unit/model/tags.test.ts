import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanTag,
  cleanTags,
  isWithinTag,
  mergeTagEdit,
  renameTagIn,
  tagsInText,
} from "../../../lib/model/tags.ts";

describe("a tag", () => {
  it.each([
    ["#climate", "climate"],
    ["  ## river / flood ", "river-/-flood"],
    ["two words", "two-words"],
    ["a,b;c", "a-b-c"],
    ["/a//b/", "a/b"],
    ["-#x-", "x"],
    ["cafe\u0301", "café"],
    ["水害", "水害"],
    ["#", ""],
    [" - ", ""],
  ])("«%s» is kept as «%s»", (raw, tag) => expect(cleanTag(raw)).toBe(tag));

  it("once clean stays clean", () => {
    const parts = fc
      .array(fc.constantFrom("#", "-", "/", " ", ",", "a", "é", "e\u0301", "\u037e", "水"))
      .map((p) => p.join(""));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), parts), (raw) => {
        expect(cleanTag(cleanTag(raw))).toBe(cleanTag(raw));
      }),
      { numRuns: 2000 },
    );
  });

  it("stands once in a list, as it was first written", () => {
    expect(cleanTags(["River", "river", "#RIVER", "", "flood"])).toEqual(["River", "flood"]);
  });
});

describe("tags in a note", () => {
  it.each([
    ["#river rose (#flood), see #a/b-c.", ["river", "flood", "a/b-c"]],
    ["line\n#second", ["second"]],
    ["# Heading\n## Sub", []],
    ["https://example.org/#part and x#y", []],
    ["[top](#part)", []],
    ["#123 #2026a", ["2026a"]],
    ["#River #river", ["River"]],
    ["#水害 #हिन्दी", ["水害", "हिन्दी"]],
  ])("%j names %j", (note, tags) => expect(tagsInText(note)).toEqual(tags));
});

describe("tags changed while others came", () => {
  it("keep what came meanwhile, and lose only what was taken away", () => {
    expect(mergeTagEdit(["figures"], ["night-ferries"], [])).toEqual(["figures", "night-ferries"]);
    expect(mergeTagEdit(["a", "b", "c"], ["a"], ["a", "b"])).toEqual(["a", "c"]);
    expect(mergeTagEdit(["a", "b"], ["b"])).toEqual(["b"]);
  });

  it("give what the reader left when nothing came meanwhile, and never lose what came", () => {
    const tags = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
    fc.assert(
      fc.property(tags, tags, tags, (before, edited, added) => {
        expect(mergeTagEdit(before, edited, before).toSorted()).toEqual(edited.toSorted());
        const came = added.filter((tag) => !before.includes(tag));
        const merged = mergeTagEdit([...before, ...came], edited, before);
        expect(merged.toSorted()).toEqual([...new Set([...edited, ...came])].sort());
      }),
    );
  });
});

describe("a tag and those below it", () => {
  it.each([
    ["eu/border", "EU", true],
    ["eu", "eu", true],
    ["europe", "eu", false],
    ["eu", "eu/border", false],
  ])("%s is within %s: %s", (tag, ancestor, expected) =>
    expect(isWithinTag(tag, ancestor)).toBe(expected),
  );

  it.each([
    [["eu", "EU/border", "europe"], "eu", "union", ["union", "union/border", "europe"]],
    [["a", "b"], "a", "B", ["B"]], // joined
    [["a", "b"], "a", "", ["b"]],
    [["a/b/c"], "a/b", "x", ["x/c"]],
    [["İ/x", "y"], "i̇", "z", ["z/x", "y"]], // one capital, two small letters
  ])("%j with %s as %s is %j", (tags, from, to, expected) =>
    expect(renameTagIn(tags, from, to)).toEqual(expected),
  );

  it("are the same list where nothing is renamed", () => {
    const tags = ["a"];
    expect(renameTagIn(tags, "b", "c")).toBe(tags);
  });
});
