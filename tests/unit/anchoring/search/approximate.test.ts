import { describe, expect, it } from "vitest";
import { anchorQueryOf } from "../../../../lib/anchoring/search/anchor-query.ts";
import {
  compareWithOriginal,
  matchApproximately,
} from "../../../../lib/anchoring/search/approximate.ts";
import { indexOfBlocks } from "../../../../lib/anchoring/text-index/text-index.ts";
import { BLOCKS, queryFor } from "../texts.ts";

const [RIVER = "", SAND = "", SCHOOLS = ""] = BLOCKS;
const QUOTE = "carried sand to the old bridge";
const match = (words: string, after: string[]) =>
  matchApproximately(indexOfBlocks(after), queryFor(words));

describe("matchApproximately", () => {
  it.each([
    ["unchanged", BLOCKS, "exact"],
    ["with other neighbours", ["Nothing else.", `They ${QUOTE}.`, "More."], "moved"],
    ["with a word changed", [RIVER, SAND.replace("old", "new"), SCHOOLS], "edited"],
    ["with half of its words changed", ["They carried stones to some dam."], "not-found"],
    ["nowhere", [RIVER, SCHOOLS], "not-found"],
  ])("a quote %s", (_, after, state) => expect(match(QUOTE, after).state).toBe(state));

  it("tells what changed, and how much is left", () => {
    const { changes, similarity } = match(QUOTE, [RIVER, SAND.replace("old", "new"), SCHOOLS]);
    expect(changes).toEqual([{ was: "old", is: "new" }]);
    expect(similarity).toBeGreaterThan(0.7);
    expect(similarity).toBeLessThan(1);
  });

  it("counts the other places that fit as well", () => {
    const copies = (count: number) => Array.from({ length: count }, (_, i) => `${i}. ${SAND}`);
    expect(match(SAND, copies(1)).alternatives).toBe(0);
    expect(match(SAND, copies(3)).alternatives).toBe(2);
    expect(match(QUOTE, [...BLOCKS, "They carried sand to the old bridge."]).alternatives).toBe(0);
  });

  it("takes a quote without context only where it stands unchanged", () => {
    const query = (exact: string) =>
      anchorQueryOf({
        id: "",
        selector: [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }],
      });
    const index = indexOfBlocks([...BLOCKS, "The old bridge."]);
    expect(matchApproximately(index, query("old bridge"))).toMatchObject({
      state: "exact",
      alternatives: 1,
    });
    expect(matchApproximately(index, query("bridge")).state).toBe("not-found");
    expect(matchApproximately(index, query("old tunnel")).state).toBe("not-found");
  });

  it("gives up a quote that is too long to compare", () => {
    const long = Array.from({ length: 9000 }, (_, i) => `word${i}`).join(" ");
    const query = queryFor(long, [long]);
    const changed = indexOfBlocks([long.replace("word100 ", "other ")]);
    expect(matchApproximately(changed, query).state).toBe("not-found");
  });
});

describe("compareWithOriginal", () => {
  const index = indexOfBlocks(["They hauled earth to the old bridge."]);
  const span = { from: 0, to: index.text.replace(/\s/g, "").length };
  const found = {
    ...{ state: "exact" as const, spans: [span], similarity: 1, changes: [], alternatives: 0 },
  };

  it("says how much of the original is left where other words were found", () => {
    const compared = compareWithOriginal(index, queryFor(QUOTE), found);
    expect(compared).toMatchObject({ state: "edited", spans: [span] });
    expect(compared.similarity).toBeGreaterThan(0.3);
    expect(compared.similarity).toBeLessThan(0.9);
    expect(compared.changes[0]).toEqual({ was: "carried sand", is: "" });
  });

  it("keeps the state where the words are the original's, and says 0 where none of them is left", () => {
    const same = compareWithOriginal(index, queryFor("to the old bridge"), found);
    expect(same).toMatchObject({ state: "exact", similarity: 1, changes: [] });
    const other = compareWithOriginal(index, queryFor("Schools"), found);
    expect(other).toMatchObject({ state: "edited", similarity: 0, changes: [] });
  });
});
