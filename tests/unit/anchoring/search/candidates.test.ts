import { describe, expect, it } from "vitest";
import {
  candidatesOf,
  candidateWithin,
  queryTokensOf,
} from "../../../../lib/anchoring/search/candidates.ts";
import { indexOfBlocks } from "../../../../lib/anchoring/text-index/text-index.ts";
import { BLOCKS, foldedSlice, queryFor, wordsIn } from "../texts.ts";

const [RIVER = "", SAND = "", SCHOOLS = ""] = BLOCKS;

function candidates(words: string, after: string[]) {
  const index = indexOfBlocks(after);
  const query = queryFor(words);
  return candidatesOf(index, query, queryTokensOf(query)).map(({ evidence, score, isUnique }) => {
    const text = evidence.spans.map((span) => foldedSlice(index, span)).join("|");
    return { text, from: evidence.spans[0]?.from, score, isUnique };
  });
}

describe("queryTokensOf", () => {
  it("is the quote with up to sixteen tokens on each side", () => {
    const words = wordsIn(queryTokensOf(queryFor("old bridge")));
    const at = words.indexOf("bridge");
    expect(words.slice(at - 3, at + 3)).toEqual(["to", "the", "old", "bridge", "until", "late"]);
    expect(at - 1).toBe(16);
    expect(words.length - at - 1).toBe(16);
  });

  it("ends where the text ended", () =>
    expect(wordsIn(queryTokensOf(queryFor("The river"))).slice(0, 2)).toEqual(["the", "river"]));
});

describe("candidatesOf", () => {
  it("knows the one place of an unchanged quote", () => {
    const [best] = candidates("old bridge", BLOCKS);
    expect(best).toMatchObject({ text: "oldbridge", isUnique: true });
  });

  it("puts the copy with the right context first", () => {
    const other = "Somewhere else, an old bridge fell down in spring.";
    const [best, ...others] = candidates("old bridge", [other, RIVER, SAND]);
    expect(best?.isUnique).toBe(false);
    expect(best?.from).toBeGreaterThan(other.length);
    for (const { score } of others) expect(score).toBeLessThan(best?.score ?? 0);
  });

  it("finds a changed quote by its n-grams, and nothing where none of them stands", () => {
    const quote = "carried sand to the old bridge until late";
    const changed = candidates(quote, [RIVER, SAND.replace("old", "new"), SCHOOLS]);
    expect(changed[0]?.text).toBe("carriedsandtothenewbridgeuntillate");
    expect(changed[0]?.isUnique).toBe(false);
    expect(candidates(quote, ["Nothing of the kind."])).toEqual([]);
    expect(candidates(quote, [])).toEqual([]);
  });
});

describe("candidateWithin", () => {
  it("looks near one place only, and takes however little stands there", () => {
    const index = indexOfBlocks([SCHOOLS.repeat(5), "They carried stones.", SCHOOLS.repeat(5)]);
    const query = queryFor("carried sand to the old bridge");
    const at = index.text.replace(/\s/g, "").indexOf("carried");
    const near = candidateWithin(index, query, queryTokensOf(query), at, at + 10);
    expect(near?.evidence.spans[0]?.from).toBe(at);
    expect(candidateWithin(indexOfBlocks([]), query, queryTokensOf(query), 0, 9)).toBe(null);
  });
});
