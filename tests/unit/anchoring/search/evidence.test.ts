import { describe, expect, it } from "vitest";
import { align, createAlignment } from "../../../../lib/anchoring/align/align.ts";
import { queryTokensOf } from "../../../../lib/anchoring/search/candidates.ts";
import { measure, measureUnchanged } from "../../../../lib/anchoring/search/evidence.ts";
import {
  breaksBetween,
  foldedOf,
  indexOfBlocks,
  tokensOf,
} from "../../../../lib/anchoring/text-index/text-index.ts";
import { BLOCKS, foldedSlice, queryFor } from "../texts.ts";

const [RIVER = "", SAND = "", SCHOOLS = ""] = BLOCKS;
const QUOTE = "carried sand to the old bridge";

/** What speaks for `words` standing in the blocks, all of them looked at. */
function evidenceOf(words: string, after: string[]) {
  const index = indexOfBlocks(after);
  const query = queryFor(words);
  const queryTokens = queryTokensOf(query);
  const tokens = tokensOf(index);
  const pageTokens = { tokens, codes: foldedOf(index).codes, from: 0, to: tokens.ids.length };
  const alignment = createAlignment(queryTokens.tokens);
  align(queryTokens, pageTokens, alignment);
  const aligned = { query, queryTokens, pageTokens, alignment };
  const evidence = measure(aligned, (from, to) => breaksBetween(index, from, to));
  const words_ = evidence.spans.map((span) => foldedSlice(index, span));
  return { aligned, evidence, words: words_ };
}

describe("measure", () => {
  it("finds everything where nothing has changed", () => {
    const { evidence, words } = evidenceOf(QUOTE, BLOCKS);
    expect(words).toEqual(["carriedsandtotheoldbridge"]);
    expect(evidence).toMatchObject({ quoteShare: 1, coreShare: 1, isUnchanged: true });
    expect(evidence.contextBefore).toBeCloseTo(1);
    expect(evidence.contextAfter).toBeCloseTo(1);
    expect(evidence.quoteWeight).toBe("carriedsandtotheoldbridge".length);
  });

  it("counts less for words that are others, missing or put in", () => {
    const shareIn = (after: string) => evidenceOf(QUOTE, [after]).evidence;
    const replaced = shareIn(SAND.replace("old", "new"));
    const missing = shareIn(SAND.replace("old ", ""));
    const added = shareIn(SAND.replace("old", "old wooden"));
    for (const { quoteShare, isUnchanged } of [replaced, missing, added]) {
      expect(quoteShare).toBeGreaterThan(0.8);
      expect(quoteShare).toBeLessThan(1);
      expect(isUnchanged).toBe(false);
    }
    const rewritten = shareIn("Volunteers carried stones to a new bridge until late.");
    expect(rewritten.quoteShare).toBeLessThan(replaced.quoteShare);
  });

  it("leaves a box that was put in between out of the spans, and out of the wording", () => {
    const quote = `${RIVER.slice(-30)}\n${SAND.slice(0, 30)}`;
    const box = ["Advertisement", "Read more about the storm here", "Subscribe now"];
    const { evidence, words } = evidenceOf(quote, [RIVER, ...box, SAND, SCHOOLS]);
    expect(words).toHaveLength(2);
    expect(words.join("")).not.toContain("advertisement");
    expect(evidence.isUnchanged).toBe(true);
  });

  it("cuts words where the selection cut them", () =>
    expect(evidenceOf("ried sand to the old bri", BLOCKS).words).toEqual(["riedsandtotheoldbri"]));

  it("counts the context on each side, the near words more", () => {
    const contextsIn = (after: string) => {
      const { contextBefore, contextAfter } = evidenceOf(QUOTE, [after]).evidence;
      return [contextBefore, contextAfter] as const;
    };
    const [before, after] = contextsIn(`${QUOTE} until late in the evening, and the mayor`);
    expect(before).toBe(0);
    expect(after).toBeGreaterThan(0.8);
    const [, near] = contextsIn(`${QUOTE} until late at some other time of that day`);
    const [, far] = contextsIn(`${QUOTE} at some other time the mayor thanked them.`);
    expect(near).toBeGreaterThan(far);
  });

  it("finds no place where no word of the quote stands", () => {
    const { evidence } = evidenceOf(QUOTE, ["Nothing."]);
    expect(evidence).toMatchObject({ quoteShare: 0, coreShare: 0, spans: [] });
    expect([evidence.contextBefore, evidence.contextAfter]).toEqual([0, 0]);
  });
});

it("measureUnchanged says the same of an unchanged quote as measure", () => {
  const { aligned, evidence } = evidenceOf(QUOTE, ["A new paragraph.", ...BLOCKS]);
  const [span] = evidence.spans;
  expect(measureUnchanged(aligned, span?.from ?? -1)).toEqual(evidence);
});
