import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutSite, withShortNames } from "../../../../lib/extraction/metadata/site-names.ts";

describe("withShortNames", () => {
  it.each([
    [[], []],
    [["Post"], ["Post", "Post"]],
    [
      ["Eastmere Post | News, sport", "東海新聞｜社会"],
      ["Eastmere Post | News, sport", "Eastmere Post", "東海新聞｜社会", "東海新聞｜社会"],
    ],
  ])("of %j", (names, all) => expect(withShortNames(names)).toEqual(all));
});

describe("withoutSite", () => {
  const word = fc.constantFrom(
    "Post",
    "The Post",
    "Sand",
    "News",
    "a",
    "İ",
    "|",
    " - ",
    " | ",
    "»",
    ":",
    " ",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
  );

  it("does nothing the second time, and only ever cuts", () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 4 }), (title, names) => {
        const once = withoutSite(title, names);
        expect(withoutSite(once, names)).toBe(once);
        expect(title.replace(/\s+/g, " ")).toContain(once);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["Sand | Post", "Sand"],
    ["Post - Sand - Post", "Sand"],
    ["Sand » Eastmere Post News", "Sand"],
    ["Sand-Post", "Sand-Post"],
    ["Posted sand | Posters", "Posted sand | Posters"],
    ["Post", "Post"],
    ["", ""],
  ])("of %j is %j", (title, cut) => expect(withoutSite(title, ["Post", "x"])).toBe(cut));
});
