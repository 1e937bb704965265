import { describe, expect, it } from "vitest";
import { describeSpan } from "../../../../lib/anchoring/describe/describe.ts";
import { type AnchorQuery, anchorQueryOf } from "../../../../lib/anchoring/search/anchor-query.ts";
import { matchAll } from "../../../../lib/anchoring/search/match-all.ts";
import { indexOfBlocks } from "../../../../lib/anchoring/text-index/text-index.ts";
import { BLOCKS, foldedSlice, queryFor } from "../texts.ts";

/** State and words of each query's match in the blocks. */
function matches(queries: AnchorQuery[], blocks: string[]): Record<string, string> {
  const index = indexOfBlocks(blocks);
  const answers = [...matchAll(index, queries)].flat();
  return Object.fromEntries(
    answers.map(({ query, match }) => {
      const words = match.spans.map((span) => foldedSlice(index, span)).join(" … ");
      return [query.id, `${match.state}: ${words}`];
    }),
  );
}
const matchOf = (words: string, after: string[], before: string[] = BLOCKS) =>
  matches([queryFor(words, before)], after)[words];

const [RIVER = "", SAND = "", SCHOOLS = ""] = BLOCKS;

describe("matchAll", () => {
  it.each([
    ["where it stood", "twelve centimetres", BLOCKS, "exact: twelvecentimetres"],
    ["in another place", "twelve centimetres", ["New.", ...BLOCKS], "exact: twelvecentimetres"],
    [
      "with other words around it",
      "Volunteers carried sand to the old bridge",
      ["Nothing else.", "Volunteers carried sand to the old bridge", "Nobody knows why."],
      "moved: volunteerscarriedsandtotheoldbridge",
    ],
    [
      "with a word changed",
      "rose by twelve centimetres",
      [RIVER.replace("twelve", "fourteen"), SAND],
      "edited: rosebyfourteencentimetres",
    ],
    ["nowhere", "Volunteers carried sand", [RIVER, SCHOOLS], "not-found: "],
    ["in an empty text", "Volunteers carried sand", [], "not-found: "],
  ])("finds a passage %s", (_, words, after, answer) => expect(matchOf(words, after)).toBe(answer));

  it("does not take a short word for its like, where nothing around it is the same", () =>
    expect(matchOf("sand", ["There is sand in the desert."])).toBe("not-found: "));

  it("takes a quote that came without context where it stands once", () => {
    const query = (exact: string) =>
      anchorQueryOf({
        id: exact,
        selector: [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }],
      });
    expect(matches([query("old bridge"), query("to"), query("")], BLOCKS)).toEqual({
      "old bridge": "exact: oldbridge",
      to: "not-found: ",
      "": "not-found: ",
    });
  });

  it("finds in scripts without spaces", () => {
    const before = [
      "台風の影響で川の水位が月曜日に十二センチ上がった。",
      "住民は橋に土嚢を運んだ。",
    ];
    const after = [
      "台風の影響で川の水位が月曜日に十四センチ上がった。",
      "住民は橋に土嚢を運んだ。",
    ];
    expect(matchOf("土嚢を運んだ", ["新しい段落。", ...before], before)).toBe(
      "exact: 土嚢を運んた\u3099",
    );
    expect(matchOf("水位が月曜日に十二センチ上がった", after, before)).toMatch(
      /^edited: 水位.*十四/,
    );
  });

  it("answers each query once, the certain ones first", () => {
    const edited = queryFor("rose by twelve centimetres");
    const certain = queryFor("trains run again");
    const index = indexOfBlocks([RIVER.replace("twelve", "fourteen"), SAND, SCHOOLS]);
    const ids = [...matchAll(index, [edited, certain])].flat().map(({ query }) => query.id);
    expect(ids).toEqual([certain.id, edited.id]);
  });

  it("is led by the words that were last seen, and compares with the original", () => {
    const seenIndex = indexOfBlocks([RIVER.replace("rose by twelve", "stood at fourteen")]);
    const at = seenIndex.text.indexOf("stood");
    const originalIndex = indexOfBlocks(BLOCKS);
    const from = originalIndex.text.indexOf("rose");
    const query = anchorQueryOf({
      id: "a",
      selector: describeSpan(originalIndex, from, from + "rose by twelve centimetres".length),
      reanchoring: describeSpan(seenIndex, at, at + "stood at fourteen centimetres".length),
    });
    const [answer] = [...matchAll(seenIndex, [query])].flat();
    expect(answer?.match).toMatchObject({ state: "edited", alternatives: 0 });
    expect(foldedSlice(seenIndex, answer?.match.spans[0] ?? { from: 0, to: 0 })).toBe(
      "stoodatfourteencentimetres",
    );
    expect(answer?.match.changes.map(({ was }) => was).join(" ")).toContain("rose");
    expect(answer?.match.similarity).toBeLessThan(1);
  });
});
