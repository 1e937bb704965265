import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import {
  CONTEXT_LENGTH,
  describe,
  describeSpan,
} from "../../../../lib/anchoring/describe/describe.ts";
import { readText } from "../../../../lib/anchoring/document/page-text.ts";
import { indexOfBlocks } from "../../../../lib/anchoring/text-index/text-index.ts";
import { selectorOf } from "../../../../lib/model/annotation.ts";
import { fold } from "../../../../lib/text/fold.ts";
import { bodyOf, rangeOfWords } from "../dom.ts";

const index = indexOfBlocks(["The river rose.", "It  fell\non Friday.", "Nobody was hurt 😀."]);
const spanOf = (words: string): [number, number] => {
  const start = index.text.indexOf(words);
  return [start, start + words.length];
};

suite("describeSpan", () => {
  it("says the words with their context, where they stand, and in which block", () => {
    expect(describeSpan(index, ...spanOf("river"))).toEqual([
      {
        type: "TextQuoteSelector",
        exact: "river",
        prefix: "The ",
        suffix: " rose. It fell on Friday. Nobody was hurt 😀.",
      },
      { type: "TextPositionSelector", start: 4, end: 9 },
      { type: "BlockSelector", text: "The river rose.", start: 4, pageLength: index.text.length },
    ]);
  });

  it("makes one blank of each run of white space, between blocks as well", () => {
    const [quote] = describeSpan(index, ...spanOf("rose.\nIt  fell\non"));
    expect(quote).toMatchObject({ exact: "rose. It fell on" });
  });

  it("trims white space and completes half a surrogate pair", () => {
    const [start, end] = spanOf("  fell\n");
    expect(describeSpan(index, start, end)[0]).toMatchObject({ exact: "fell" });
    const smile = index.text.indexOf("😀");
    expect(describeSpan(index, smile + 1, smile + 3)[0]).toMatchObject({ exact: "😀." });
    expect(describeSpan(index, smile - 2, smile + 1)[0]).toMatchObject({ exact: "t 😀" });
  });

  it.each([
    ["white space", ...spanOf("\n")],
    ["nothing", 3, 3],
    ["a span that ends before it begins", 9, 3],
    ["a span behind the text", 900, 950],
  ])("of %s is empty", (_, start, end) => expect(describeSpan(index, start, end)).toEqual([]));

  it("is empty for text of which nothing is visible", () =>
    expect(describeSpan(indexOfBlocks(["a \u00ad\u200b b"]), 2, 4)).toEqual([]));

  it("cuts the context, and a long block around the passage", () => {
    const long = indexOfBlocks(["abcdefghi ".repeat(300)]);
    const selectors = describeSpan(long, 1500, 1509);
    const quote = selectorOf(selectors, "TextQuoteSelector");
    expect(fold(quote?.prefix ?? "").text).toHaveLength(CONTEXT_LENGTH);
    expect(fold(quote?.suffix ?? "").text).toHaveLength(CONTEXT_LENGTH);
    const block = selectorOf(selectors, "BlockSelector");
    expect(block?.text).toHaveLength(600);
    expect(block?.text.slice(block.start, block.start + 9)).toBe("abcdefghi");
  });

  it("always says the very words", () => {
    const { text } = index;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const selectors = describeSpan(index, Math.min(a, b), Math.max(a, b));
        const quote = selectorOf(selectors, "TextQuoteSelector");
        const position = selectorOf(selectors, "TextPositionSelector");
        if (!quote || !position) return;
        const words = text.slice(position.start, position.end);
        expect(quote.exact).toBe(words.replace(/\s+/g, " "));
        expect(words.trim()).toBe(words);
        expect(words.isWellFormed()).toBe(true);
      }),
    );
  });
});

suite("describe", () => {
  const page = readText(bodyOf("<p>The <b>river</b> rose.</p><p>It fell.</p>"));

  it("takes a range over several nodes", () => {
    const range = rangeOfWords(page.root, "river");
    range.setEnd(rangeOfWords(page.root, "It").endContainer, 2);
    expect(describe(page, range)[0]).toMatchObject({ exact: "river rose. It", prefix: "The " });
  });

  it("is empty for a range without text and for one of another page", () => {
    const range = rangeOfWords(page.root, "river");
    range.collapse();
    expect(describe(page, range)).toEqual([]);
    const other = bodyOf("<p>river</p>");
    expect(describe(page, rangeOfWords(other, "river"))).toEqual([]);
  });

  it("finds the words of a collapsed section in the hidden text", () => {
    const body = bodyOf("<p>Shown.</p><div>Folded away.</div>");
    const shown = { ...readText(body, { only: [] }), hidden: [body.children[1] as Element] };
    const range = rangeOfWords(body, "Folded");
    expect(describe(shown, range)[0]).toMatchObject({ exact: "Folded", suffix: " away." });
  });
});
