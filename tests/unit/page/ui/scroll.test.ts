import { expect, it, vi } from "vitest";
import { readText } from "../../../../lib/anchoring/document/page-text.ts";
import { rangesOfBlock, scrollToRange } from "../../../../lib/page/ui/scroll.ts";
import { openArticle } from "../page.ts";

const MARKUP = `<p>Advert</p><p id="a">The   ferry <b>runs</b> on.</p><p>Advert</p>
<table><tr><th>Year</th><td>1911</td></tr><tr><th>Loaves</th><td>60</td></tr></table>`;

function shown(words: string, nth = 0, markup = MARKUP) {
  const { doc } = openArticle(markup);
  const ranges = rangesOfBlock(readText(doc.body), { opening: words, occurrence: nth });
  return ranges.map((range) => [
    range.toString(),
    range.startContainer.parentElement?.previousElementSibling?.id,
  ]);
}

it("finds a block by its words, and of several the one that is meant", () => {
  expect(shown("The ferry runs on.")).toEqual([["The   ferry runs on.", ""]]);
  expect(shown("Advert", 0)).toEqual([["Advert", undefined]]);
  expect(shown("Advert", 1)).toEqual([["Advert", "a"]]);
  expect(shown("Advert", 7)).toEqual([["Advert", undefined]]);
});

it("finds what is one block to the article and several on the page", () => {
  const long = "The ferry ran on through the winter and the council paid for it";
  const lines = shown(`${long} in full.`, 0, `<p>${long}</p><p>in full.</p>`);
  expect(lines.map(([text]) => text).join(" ")).toContain("The ferry ran on");
});

it("finds nothing that is not there, and then scrolls nowhere", () => {
  expect(shown("Not a word of this stands on the page.")).toEqual([]);
  expect(scrollToRange(undefined)).toBe(false);
});

it("opens what is folded around the passage, and nothing beside it", () => {
  const { doc, range } = openArticle(
    "<details><summary>More</summary><p>Folded words</p></details><details><p>Other</p></details>",
  );
  const scrolled: Element[] = [];
  doc.defaultView!.Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this);
  };
  doc.defaultView!.Element.prototype.scrollBy = () => {};
  doc.elementFromPoint = () => null;
  vi.stubGlobal("DOMRect", class {});
  expect(scrollToRange(range("Folded words"))).toBe(true);
  expect([...doc.querySelectorAll("details")].map(({ open }) => open)).toEqual([true, false]);
  expect(scrolled.map(({ localName }) => localName)).toEqual(["p"]);
  vi.unstubAllGlobals();
});
