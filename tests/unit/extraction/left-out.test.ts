/**
 * What extraction says of the text that it did not take: where it stood, how likely it is text, how
 * to know its like.
 */
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../lib/extraction/article.ts";
import { blockStatesOf } from "../../../lib/extraction/overrides/block-states.ts";
import { coverageWarning, missingBlocks } from "../../../lib/extraction/overrides/coverage.ts";
import { ADDRESS, openArticle, openHtml } from "./fixture.ts";

const read = (slug: string) => extractArticle(openArticle(slug), ADDRESS);
const nothing = { overrides: [], rules: [], site: "" };

describe("what was left out", () => {
  it("stands in its place among what was read", () => {
    const article = read("left-out");
    const parts = blockStatesOf(article, nothing);
    expect(
      parts.map(
        ({ isExtracted: isRead, opening: words }) => `${isRead ? "+" : "-"} ${words.slice(0, 8)}`,
      ),
    ).toEqual([
      ...[
        "+ At two i",
        "+ By five ",
        "- What a n",
        "+ Every we",
        "+ The buil",
        "+ The oven",
        "+ “They di",
        "+ Brandt w",
      ],
    ]);
    expect(missingBlocks(parts).map(({ opening: words }) => words.slice(0, 8))).toEqual([
      "What a n",
    ]);
    expect(article.coverage).toBeLessThan(0.9);
    expect(coverageWarning(article, parts)).toBe("incomplete");
  });

  it("does not count where it is not likely to be text", () => {
    const article = read("newsletter-and-consent");
    expect(article.excludedBlocks.length).toBeGreaterThan(0);
    expect(article.coverage).toBe(1);
    expect(coverageWarning(article, blockStatesOf(article, nothing))).toBe("");
  });

  it("is neither the headline, nor the author's line, nor a heading outside the text", () => {
    for (const slug of ["dark", "captions-and-credits", "also-read"]) {
      const { coverage, excludedBlocks, title } = read(slug);
      expect([slug, coverage, excludedBlocks.some(({ text }) => text === title)]).toEqual([
        slug,
        1,
        false,
      ]);
    }
  });

  it("includes what stands behind the last paragraph that was read", () => {
    const prose = (n: number) =>
      `<p>The dredging of the harbour mouth, part ${n}, took the whole of the winter, the council said on Monday evening.</p>`;
    const page = `<title>Harbour</title><article><h1>Harbour opens</h1><div class="text">
      ${[1, 2, 3, 4, 5].map(prose).join("")}<div class="ledger">${prose(6).replace("harbour", "subscription office")}</div></div></article>`;
    const { blocks, excludedBlocks } = extractArticle(openHtml(page), ADDRESS);
    expect(blocks).toHaveLength(5);
    expect(
      excludedBlocks.map(({ blocksBefore: at, text }) => [at, text.includes("part 6")]),
    ).toEqual([[5, true]]);
  });
});

describe("the place of a block", () => {
  const placesIn = (container: string) => {
    const prose =
      "<p>The harbour opened on Tuesday after a winter in which no ship could enter, and people came.</p>";
    const page = `<body><article><h1>Opens</h1><div class="story-body">${prose}${container}${prose}${prose}</div></article></body>`;
    const { blocks, excludedBlocks } = extractArticle(openHtml(page), ADDRESS);
    return [...blocks, ...excludedBlocks].find(({ text }) => text.startsWith("Ahoy"))?.containers;
  };

  it.each([
    [
      '<aside class="letter big"><p>Ahoy there, you sailors.</p></aside>',
      ["aside.big.letter", "div.story-body"],
    ],
    [
      '<aside class="big letter is-open"><p>Ahoy there.</p></aside>',
      ["aside.big.letter", "div.story-body"],
    ],
    [
      '<div class="Letter_box__3xYz1 css-1q2w3e sc-AbCd"><p>Ahoy.</p></div>',
      ["div.Letter_box", "div.story-body"],
    ],
    ["<aside><p>Ahoy there, you sailors.</p></aside>", ["aside", "div.story-body"]],
    ['<div id="letter"><p class="x1">Ahoy there.</p></div>', ["div.letter", "div.story-body"]],
    ["<p>Ahoy there, you sailors.</p>", ["div.story-body"]],
  ])("is named by what people wrote: %s", (container, places) =>
    expect(placesIn(container)).toEqual(places),
  );
});
