import { expect, it } from "vitest";
import {
  type Block,
  type ExtractedArticle,
  emptyMeta,
  snapshotOf,
  textOf,
} from "../../../lib/model/article.ts";

const blockOf = (text: string): Block => ({ type: "paragraph", text });

it("puts a blank line between blocks", () =>
  expect(textOf([blockOf("a"), blockOf("b")])).toBe("a\n\nb"));

it("stores metadata and text of an extraction, without scores, containers and excluded blocks", () => {
  const article: ExtractedArticle = {
    ...emptyMeta(),
    title: "River rises",
    blocks: [blockOf("a")],
    excludedBlocks: [{ ...blockOf("ad"), blocksBefore: 0 }],
    confidence: 1,
    coverage: 1,
    truncated: false,
  };
  const init = snapshotOf(article, "https://example.org/x", ["c"]);
  expect(init).toEqual({
    address: "https://example.org/x",
    claimed: ["c"],
    blocks: [blockOf("a")],
    meta: { ...emptyMeta(), title: "River rises" },
  });
});
