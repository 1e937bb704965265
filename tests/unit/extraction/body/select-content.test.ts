import { describe, expect, it } from "vitest";
import { scoredTextBlocks, selectContent } from "../../../../lib/extraction/body/select-content.ts";
import { LEAST_LIKELIHOOD } from "../../../../lib/extraction/overrides/coverage.ts";
import { indexOf, NO_EVIDENCE, paragraphs, prose, treeOf } from "../tree.ts";

/** Readability keeps what stands in `article`. */
function select(html: string, title = "") {
  const { tree } = treeOf(html);
  const article = tree.containers.find(({ tag }) => tag === "article");
  const picks = [...tree.textBlocks.keys()].filter(
    (index) => article && index >= article.first && index < article.end,
  );
  const selection = selectContent(tree, new Set(picks), { ...NO_EVIDENCE, title });
  const startsOf = (indexes: number[]) =>
    indexes.map((index) => tree.textBlocks[index]!.text.slice(0, 12));
  return { ...selection, tree, startsOf };
}

describe("selectContent", () => {
  it("takes the paragraphs of the article", () => {
    const { selected, startsOf, confidence } = select(
      `<nav><h1>Menu</h1></nav><article>${paragraphs(6)}</article><footer><p>© Post</p></footer>`,
    );
    expect(startsOf(selected)).toEqual(Array(6).fill("The dredging"));
    expect(confidence).toBeGreaterThan(0.8);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  it("leaves out the letter box within the text, and says that it was there", () => {
    const container =
      '<aside class="newsletter"><p>Sign up for our newsletter, free of charge.</p></aside>';
    const { selected, excluded, tree } = select(
      `<article>${paragraphs(4)}${container}${paragraphs(4)}</article>`,
    );
    const index = indexOf(tree, "Sign up");
    expect(selected).not.toContain(index);
    expect(excluded).toEqual([{ index, likelihood: expect.any(Number) }]);
    expect(excluded[0]!.likelihood).toBeLessThan(LEAST_LIKELIHOOD);
  });

  it("keeps captions apart: the lead picture's, and those of a gallery behind the text", () => {
    const picture = (n: number) =>
      `<figure><img src="a"><figcaption>Picture ${n}</figcaption></figure>`;
    const page = `<article>${picture(1)}${paragraphs(5)}${picture(2)}${picture(3)}</article>`;
    const { captions, selected, startsOf } = select(page);
    expect(startsOf(captions)).toEqual(["Picture 1", "Picture 2", "Picture 3"]);
    expect(selected.filter((index) => captions.includes(index))).toEqual([]);
  });

  it("takes a short line for a caption where its class says so, and no long one", () => {
    const line = (text: string) => `<figure><div class="caption">${text}</div></figure>`;
    const long = [1, 2, 3, 4].map(prose).join(" ");
    const { captions, startsOf } = select(
      `<article>${line("A picture")}${paragraphs(5)}${line(long)}</article>`,
    );
    expect(startsOf(captions)).toEqual(["A picture"]);
  });

  it("sets another article aside", () => {
    const article = (headline: string) => `<article><h1>${headline}</h1>${paragraphs(4)}</article>`;
    const { selected, excluded, tree } = select(
      article("Harbour opens") + article("Ferry runs"),
      "harbour opens",
    );
    const next = indexOf(tree, "Ferry runs");
    expect(selected.length).toBeGreaterThanOrEqual(4);
    expect([...selected, ...excluded.map(({ index }) => index)].every((i) => i < next)).toBe(true);
  });

  it("is less sure of a short text", () => {
    const { confidence } = select(`<article>${paragraphs(1)}</article>`);
    expect(confidence).toBeLessThan(select(`<article>${paragraphs(9)}</article>`).confidence / 2);
  });

  it.each(["", "<p>Ahoy</p>", "<nav>Menu</nav>"])("selects nothing of %j", (html) => {
    expect(select(html)).toMatchObject({ selected: [], captions: [], confidence: 0 });
  });

  it("gives ascending indexes, none twice", () => {
    const { selected, captions, excluded } = select(
      `<article><h1>Ahoy</h1>${`${paragraphs(2)}<aside>Share</aside><figure><figcaption>Sand</figcaption></figure>`.repeat(4)}</article>`,
    );
    const all = [...selected, ...captions, ...excluded.map(({ index }) => index)];
    expect(new Set(all).size).toBe(all.length);
    for (const list of [selected, captions, excluded.map(({ index }) => index)])
      expect(list).toEqual(list.toSorted((a, b) => a - b));
  });
});

it("scoredTextBlocks: all but captions and other articles", () => {
  const article = (headline: string) => `<article><h1>${headline}</h1>${paragraphs(3)}</article>`;
  const { tree } = treeOf(
    `<figure><figcaption>Sand</figcaption></figure>${article("Harbour opens")}${article("Ferry")}`,
  );
  const scored = scoredTextBlocks(tree, "harbour opens");
  expect(scored).toEqual([false, true, true, true, true, false, false, false, false]);
});
