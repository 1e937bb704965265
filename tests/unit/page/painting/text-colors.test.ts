import { expect, it } from "vitest";
import { createTextColorReader } from "../../../../lib/page/painting/text-colors.ts";
import { openArticle } from "../page.ts";

const page = openArticle(
  '<p style="color: rgb(1, 2, 3)">one <a style="color: rgba(4, 5, 6, 0.5)">two</a> <b style="color: #070809"> </b>three</p><p>four</p>',
);
const textColors = createTextColorReader(page.win);
const between = (from: string, to: string) => {
  const range = page.range(from);
  range.setEnd(page.range(to).endContainer, page.range(to).endOffset);
  return range;
};

it("reads the colours of the text in a range, each once, blanks left out", () => {
  expect(textColors([page.range("one")])).toEqual([[1, 2, 3]]);
  expect(textColors([between("one", "three")])).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(textColors([page.range("two"), page.range("two")])).toEqual([[4, 5, 6]]);
  expect(textColors([])).toEqual([]);
});

it("reads what begins at an element, and what holds the whole document", () => {
  const range = page.doc.createRange();
  range.selectNodeContents(page.doc.body.firstElementChild!);
  expect(textColors([range])).toHaveLength(2);
  range.selectNode(page.doc.documentElement);
  expect(textColors([range]).length).toBeGreaterThan(2);
});

it("takes a colour that it cannot read for black", () => {
  page.win.HTMLCanvasElement.prototype.getContext = () => null; // jsdom has no canvas
  const real = page.win.getComputedStyle;
  page.win.getComputedStyle = () => ({ color: "oklch(0.5 0.1 20)" }) as never;
  expect(textColors([page.range("four")])).toEqual([[0, 0, 0]]);
  page.win.getComputedStyle = real;
});
