import { beforeEach, expect, it } from "vitest";
import { blockPassagesOf, blockRangesOf } from "../../../../lib/page/observing/block-range.ts";
import { openArticle } from "../page.ts";

let page: ReturnType<typeof openArticle>;
beforeEach(() => {
  page =
    openArticle(`<main>Loose words.<p>One <em>first</em> sentence. Another one.</p><p>Second paragraph.</p>
    <ul><li>An item</li><li>Next item</li></ul><figure><img><figcaption>The <b>old</b> bridge</figcaption></figure>
    <table><tbody><tr><td>Year</td><td>Fare</td></tr><tr><td>2019</td><td>Eleven</td></tr></tbody></table></main>`);
});
const blocks = (...words: string[]) =>
  blockRangesOf(words.map((some) => page.range(some))).map((range) =>
    range.toString().replace(/\s+/g, " "),
  );

it("takes the whole paragraph, caption, item or table of a word (demand 28)", () => {
  expect(blocks("first")).toEqual(["One first sentence. Another one."]);
  expect(blocks("old")).toEqual(["The old bridge"]);
  expect(blocks("Next")).toEqual(["Next item"]);
  expect(blocks("Eleven")).toEqual(["YearFare2019Eleven"]);
});

it("takes all of the blocks that are begun, and each once", () => {
  const range = page.range("Another one");
  range.setEnd(page.range("Second").endContainer, 3);
  expect(blockRangesOf([range]).map(String)).toEqual([
    "One first sentence. Another one.Second paragraph.",
  ]);
  expect(blocks("first", "Another")).toEqual(["One first sentence. Another one."]);
});

it("takes the block of a caret, and never the whole page", () => {
  const caret = page.range("Second");
  caret.collapse();
  expect(blockRangesOf([caret]).map(String)).toEqual(["Second paragraph."]);
  expect(blocks("Loose words")).toEqual([]);
});

it("keeps what leads through several trees in one piece (demand 70)", () => {
  const host = page.doc.querySelector("main")!.appendChild(page.doc.createElement("x-story"));
  const shadow = host.attachShadow({ mode: "open" });
  shadow.innerHTML = "<p>Words in a component</p>";
  const inner = page.doc.createRange();
  inner.setStart(shadow.querySelector("p")!.firstChild!, 0);
  inner.setEnd(shadow.querySelector("p")!.firstChild!, 5);
  const all = blockPassagesOf([[page.range("Second"), inner], [page.range("first")]]);
  expect(all.map((passage) => passage.map(String))).toEqual([
    ["One first sentence. Another one."],
    ["Second paragraph.", "Words in a component"],
  ]);
  expect(blockPassagesOf([[page.range("Loose words")]])).toEqual([]);
});
