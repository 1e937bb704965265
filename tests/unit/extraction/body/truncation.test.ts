import { describe, expect, it } from "vitest";
import { breaksOff } from "../../../../lib/extraction/body/truncation.ts";
import type { JsonLdNode } from "../../../../lib/extraction/metadata/jsonld.ts";
import type { Block } from "../../../../lib/model/article.ts";
import { treeOf } from "../tree.ts";

const blocksOf = (...texts: string[]): Block[] =>
  texts.map((text) => ({ type: "paragraph", text }));
const words = (count: number) => "sand ".repeat(count).trim();

describe("breaksOff", () => {
  const { tree } = treeOf("<p>x</p>");
  const told: [
    what: string,
    count: number,
    isFree: boolean | null,
    node: JsonLdNode | null,
    is: boolean,
  ][] = [
    ["a free text", 50, true, null, false],
    ["a text of which nothing is said", 50, null, null, false],
    ["a teaser of a text that is not free", 249, false, null, true],
    ["a long text that is not free", 250, false, null, false],
    ["half of the words that are stated", 500, null, { wordCount: 1000 }, true],
    ["all but a few of them", 900, true, { wordCount: "1000" }, false],
    ["a count that is not believed", 20, true, { wordCount: 100 }, false],
    ["a count that is none", 20, true, { wordCount: "many" }, false],
  ];
  it.each(told)("%s", (_, count, isAccessibleForFree, node, is) =>
    expect(breaksOff({ blocks: blocksOf(words(count)), isAccessibleForFree }, tree, 0, node)).toBe(
      is,
    ),
  );

  it("counts words in scripts without spaces", () => {
    const blocks = blocksOf("港".repeat(600));
    expect(breaksOff({ blocks, isAccessibleForFree: false }, tree, 0, null)).toBe(false);
  });

  it.each([
    ["The ferry was …", "Subscribe to read on", true],
    ["The ferry was...”", "Subscribe to read on", true],
    ["The ferry was late.", "Subscribe to read on", false],
    ["The ferry was …", "The end", false],
  ])("by the ellipsis before a call to subscribe: %s %s", (ending, after, is) => {
    const page = treeOf(`<p>${ending}</p><p>${after}</p>`).tree;
    const article = { blocks: blocksOf(ending), isAccessibleForFree: null };
    expect(breaksOff(article, page, 0, null)).toBe(is);
  });

  it("looks at the next four text blocks only", () => {
    const page = treeOf(`<p>And then…</p>${"<p>-</p>".repeat(4)}<p>Subscribe</p>`).tree;
    const article = { blocks: blocksOf("And then…"), isAccessibleForFree: null };
    expect(breaksOff(article, page, 0, null)).toBe(false);
    expect(breaksOff(article, page, 1, null)).toBe(false);
  });

  it("is not said of nothing", () => {
    const nothing = { blocks: [], isAccessibleForFree: false };
    expect(breaksOff(nothing, tree, -1, { wordCount: 900 })).toBe(false);
  });
});
