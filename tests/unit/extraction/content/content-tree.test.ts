import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { createBudget } from "../../../../lib/extraction/content/budget.ts";
import {
  type ContentTree,
  readContentTree,
} from "../../../../lib/extraction/content/content-tree.ts";

const NO_LIMIT = createBudget(Number.POSITIVE_INFINITY, () => 0);

function treeOf(markup: string, budget = NO_LIMIT): ContentTree {
  return readContentTree(new JSDOM(`<!DOCTYPE html><body>${markup}`).window.document.body, budget);
}
const texts = (markup: string) => treeOf(markup).textBlocks.map(({ text }) => text);
const types = (markup: string) =>
  treeOf(markup).textBlocks.map(({ type, level, text }) => `${type} ${level}: ${text}`);

describe("textBlocks", () => {
  it.each([
    ["", []],
    ["<p>One <b>bold</b> word</p><p>Two</p>", ["One bold word", "Two"]],
    ["loose <div>in a container</div> loose again", ["loose", "in a container", "loose again"]],
    ["<p>a<br>b</p><p>c<br> <br>d</p>", ["a\nb", "c", "d"]],
    ["<p>a<script>x</script><style>y</style><svg><text>z</text></svg>b</p>", ["ab"]],
    ["<p>漢<ruby>字<rt>じ</rt></ruby></p>", ["漢字じ"]],
    ["<p>a<x-card>b</x-card>c</p>", ["a", "b", "c"]],
    ["<nav>menu</nav><nav><h1>Title</h1></nav>", ["Title"]],
    ["<p hidden>a</p><p hidden=until-found>b</p><p aria-hidden=true>c</p>", ["b"]],
    ["<p style='display: none'>a</p><p style='display:block'>b</p>", ["b"]],
    ["<p>a<button>b</button><hr>c</p>", ["a", "c"]],
  ])("of %j are %j", (markup, textBlocks) => expect(texts(markup)).toEqual(textBlocks));

  it("have the type of the nearest container that has one", () => {
    expect(
      types(
        "<h2>h</h2><ul><li>a<ol><li>b</li></ol></li></ul><blockquote><p>q</p></blockquote>" +
          "<figure><figcaption>c</figcaption></figure><pre>p\n q</pre><blockquote><article>t</article></blockquote>",
      ),
    ).toEqual([
      "heading 2: h",
      "list-item 1: a",
      "list-item 2: b",
      "quote 0: q",
      "caption 0: c",
      "preformatted 0: p\n q",
      "paragraph 0: t",
    ]);
  });

  it("read a table of facts row by row, and a table for layout as text", () => {
    const rows = "<tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>";
    expect(types(`<table><tr><th>a</th><th>b</th></tr>${rows}</table>`)).toEqual([
      "table 0: a\tb\n1\t2\n3\t4",
    ]);
    expect(texts(`<table>${rows}</table>`)).toEqual(["1", "2", "3", "4"]);
  });

  it("keep links and emphasis as marks", () => {
    const [textBlock] = treeOf("<p>see <a href='/r'>the <b>river</b></a></p>").textBlocks;
    expect(textBlock).toMatchObject({ linked: 9, strong: 5 });
    expect(textBlock?.marks.map(({ type, start, end }) => [type, start, end])).toEqual([
      ["link", 4, 13],
      ["strong", 8, 13],
    ]);
  });
});

describe("hidden elements", () => {
  const markup = fc
    .array(fc.constantFrom("", " hidden", " aria-hidden=true", " style='DISPLAY : NONE'"))
    .map((all) => all.map((hint, i) => `<section${hint}><p>${i}</p></section>`).join(""));

  it("are left out of a page beyond measure as of any other, without a look at all of it", () =>
    fc.assert(
      fc.property(markup, (html) => {
        const { body } = new JSDOM(`<!DOCTYPE html><body>${html}`).window.document;
        const expected = readContentTree(body, NO_LIMIT).textBlocks.map(({ text }) => text);
        Object.assign(body, {
          getElementsByTagName: () => ({ item: () => body }),
          querySelectorAll: () => {
            throw new Error("asked all of it");
          },
        });
        expect(readContentTree(body, NO_LIMIT).textBlocks.map(({ text }) => text)).toEqual(
          expected,
        );
      }),
    ));
});

describe("containers", () => {
  it("know their textBlocks, their names and their parents", () => {
    const { containers } = treeOf("<div id=a class='x y'><p>1</p><p>2</p></div><p>3</p>");
    const shown = containers.map(({ tag, hint, depth, first, end }) => [
      tag,
      hint,
      depth,
      first,
      end,
    ]);
    expect(shown).toEqual([
      ["body", "", 1, 0, 3],
      ["div", "x y a", 2, 0, 2],
      ["p", "", 3, 0, 1],
      ["p", "", 3, 1, 2],
      ["p", "", 2, 2, 3],
    ]);
    expect(containers[2]?.parent).toBe(containers[1]);
  });

  it("say by their names which zone they are", () => {
    const { containers } = treeOf("<div class=newsletter><p>1</p></div><div><p>2</p></div>");
    expect(containers[1]?.zoneBits).not.toBe(0);
    expect(containers[3]?.zoneBits).toBe(0);
  });
});

describe("pages that go too far", () => {
  it("are read flat below 600 levels", () => {
    let top: Element = new JSDOM("<p>deep</p>").window.document.querySelector("p") as Element;
    for (let i = 0; i < 700; i++) {
      const around = top.ownerDocument.createElement("div");
      around.append(top);
      top = around;
    }
    const { textBlocks, containers } = readContentTree(top, NO_LIMIT);
    expect(textBlocks.map(({ text }) => text)).toEqual(["deep"]);
    expect(containers).toHaveLength(600);
  });

  it("are cut off when the time is up, and what was read stays in order", () => {
    let now = 0;
    const budget = createBudget(3, () => now++);
    const { textBlocks, containers, cut } = treeOf("<div><p>text</p></div>".repeat(500), budget);
    expect(cut).toBe(true);
    expect(textBlocks.length).toBeGreaterThan(10);
    expect(textBlocks.length).toBeLessThan(500);
    for (const { first, end } of containers) expect(end).toBeGreaterThanOrEqual(first);
    expect(containers[0]?.end).toBe(textBlocks.length);
  });

  it("are not led astray by a form whose field is called like a property", () => {
    const form = "<form><input name=nextSibling><input name=firstChild><p>in</p></form>";
    expect(texts(`${form}<p>after</p>`)).toEqual(["in", "after"]);
  });
});
