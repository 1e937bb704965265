import { expect, it, describe as suite } from "vitest";
import { describe } from "../../../../lib/anchoring/describe/describe.ts";
import { readText } from "../../../../lib/anchoring/document/page-text.ts";
import { findInArchivedText } from "../../../../lib/anchoring/search/archived-text.ts";
import { bodyOf, rangeOfWords } from "../dom.ts";

const BLOCKS = [
  "The river rose on Monday.",
  "It fell on Friday, said the harbour master.",
  "Nobody was hurt.",
];
const asBlocks = (texts: string[]) => texts.map((text) => ({ text }));
const selectorOf = (words: string, blocks = BLOCKS) => {
  const page = readText(
    bodyOf(`<header>News of today</header>${blocks.map((text) => `<p>${text}</p>`).join("")}`),
  );
  return describe(page, rangeOfWords(page.root, words));
};

suite("findInArchivedText", () => {
  it("finds a passage of a page in the text that was kept of it", () => {
    const place = findInArchivedText(asBlocks(BLOCKS), selectorOf("fell on Friday"))!;
    expect(place.text).toBe(BLOCKS[1]);
    expect(place.text.slice(place.start, place.end)).toBe("fell on Friday");
  });

  it("finds one that runs over several paragraphs", () => {
    const page = readText(bodyOf(BLOCKS.map((text) => `<p>${text}</p>`).join("")));
    const range = rangeOfWords(page.root, "harbour master.");
    range.setEnd(rangeOfWords(page.root, "Nobody").endContainer, 6);
    const place = findInArchivedText(asBlocks(BLOCKS), describe(page, range))!;
    expect(place.text.slice(place.start, place.end)).toBe("harbour master.\nNobody");
    expect(place.text.startsWith("It fell")).toBe(true);
  });

  it("does not take other words for it", () => {
    expect(
      findInArchivedText(
        asBlocks(["The river rose on Monday.", "It fell on Sunday, said the mayor."]),
        selectorOf("fell on Friday"),
      ),
    ).toBe(null);
    expect(findInArchivedText([], selectorOf("Monday"))).toBe(null);
    expect(findInArchivedText(asBlocks(BLOCKS), [])).toBe(null);
    expect(findInArchivedText(asBlocks(BLOCKS), null as never)).toBe(null);
  });
});
