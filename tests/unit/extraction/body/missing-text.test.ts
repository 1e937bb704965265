import { describe, expect, it } from "vitest";
import {
  isOfferedOutside,
  likelihoodOfMissing,
} from "../../../../lib/extraction/body/missing-text.ts";
import type { TextBlock } from "../../../../lib/extraction/content/content-tree.ts";
import { NO_EVIDENCE, prose, treeOf } from "../tree.ts";

const block = (html: string): TextBlock => treeOf(html).tree.textBlocks[0]!;
const paragraph = (text: string) => block(`<p>${text}</p>`);
const EVIDENCE = { ...NO_EVIDENCE, title: "harbour opens", authors: ["ada verdi", ""] };

describe("likelihoodOfMissing", () => {
  it.each([
    ["the headline", "“Harbour opens!”", 0],
    ["the byline", "By Ada Verdi, Eastmere", 0],
    ["another line", "The ferry runs.", 0.6],
    ["a paragraph that names the author", `Ada Verdi walked. ${prose(1)} ${prose(2)}`, 0.6],
  ])("of %s", (_, text, expected) =>
    expect(likelihoodOfMissing(paragraph(text), 0.6, EVIDENCE)).toBe(expected),
  );

  it("is that of any line where the page names nobody", () =>
    expect(likelihoodOfMissing(paragraph("Ahoy"), 0.6, NO_EVIDENCE)).toBe(0.6));
});

describe("isOfferedOutside", () => {
  const text = paragraph(prose(1));
  it.each([
    ["right after the text", 21, 0.5, true],
    ["at the margin's end", 32, 0.5, true],
    ["beyond the margin", 33, 0.5, false],
    ["right before the text", 9, 0.5, true],
    ["at the margin's beginning", -2, 0.5, true],
    ["far before", -3, 0.5, false],
    ["unlikely", 21, 0.1, false],
  ])("%s", (_, index, likelihood, expected) =>
    expect(isOfferedOutside(text, index, likelihood, [10, 20])).toBe(expected),
  );

  it("is false for headings, for scraps, and where nothing was selected", () => {
    expect(isOfferedOutside(block(`<h2>${prose(1)}</h2>`), 21, 0.9, [10, 20])).toBe(false);
    expect(isOfferedOutside(paragraph("Share"), 21, 0.9, [10, 20])).toBe(false);
    expect(isOfferedOutside(text, 0, 0.9, [0, -1])).toBe(false);
  });
});
