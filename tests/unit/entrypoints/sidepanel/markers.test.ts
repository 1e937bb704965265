import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupMarkers, groupName, markersOf } from "../../../../entrypoints/sidepanel/markers.ts";
import { overlapsOf } from "../../../../entrypoints/sidepanel/overlaps.ts";
import { createAnnotation } from "../../../../lib/model/annotation.ts";

const highlight = (exact: string, start = 0, end = start + exact.length) =>
  createAnnotation({
    ...{
      id: exact,
      articleId: "p",
      source: "https://e.example/",
      color: "fact",
      now: "2026-03-04",
    },
    selector: [
      { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
      { type: "TextPositionSelector", start, end },
    ],
  });
const blocks = ["a".repeat(50), "b".repeat(49)].map((text) => ({
  type: "paragraph" as const,
  text,
}));
const placesOf = (...quotes: string[]) =>
  markersOf(
    quotes.map((quote) => highlight(quote)),
    blocks,
  ).map(({ at }) => at);

describe("the markers", () => {
  it("stand where the words stand in the article", () =>
    expect(placesOf("aaa", "bbb")).toEqual([0, 0.51]));

  it("stand between their neighbours where the words are not found", () => {
    expect(placesOf("bbb", "edited")).toEqual([0.51, 0.755]);
    expect(placesOf("edited", "bbb")).toEqual([0.255, 0.51]);
    expect(placesOf("edited")).toEqual([0.5]);
  });

  it("of an article without a text stand on the line all the same", () =>
    expect(markersOf([highlight("x")], []).map(({ at }) => at)).toEqual([0.5]));

  it("that would be too narrow are one; none is left out, and groups stand apart", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(share),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (places, least) => {
          const markers = places.map((at, i) => ({ annotation: highlight(String(i)), at }));
          const groups = groupMarkers(markers, least);
          expect(groups.flat().length).toBe(markers.length);
          for (const [i, group] of groups.entries()) {
            const before = groups[i - 1];
            if (before) expect(group[0]!.at - before[0]!.at).toBeGreaterThanOrEqual(least);
          }
        },
      ),
    );
  });

  it("are named by their place and words", () => {
    const at = (share: number, quote: string) => ({ annotation: highlight(quote), at: share });
    expect(groupName([at(0.404, "the river rose")])).toBe("40% into the article: the river rose");
    expect(groupName([at(0.1, "a"), at(0.14, "b")])).toBe(
      "2 highlights, 10% to 14% into the article",
    );
    expect(groupName([at(0, "w".repeat(200))])).toHaveLength("0% into the article: ".length + 61);
  });
});

it("highlights that lie over each other are counted", () => {
  const list = [
    highlight("outer", 0, 100),
    highlight("inner", 10, 20),
    highlight("beside", 100, 120),
    highlight("across", 15, 110),
  ];
  expect(Object.fromEntries(overlapsOf(list))).toEqual({
    outer: 2,
    inner: 2,
    across: 3,
    beside: 1,
  });
  expect(overlapsOf([list[0]!, list[2]!]).size).toBe(0);
});
