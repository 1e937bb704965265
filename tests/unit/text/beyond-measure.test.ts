import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { elementsWithin, isBeyondMeasure } from "../../../lib/text/beyond-measure.ts";

const { body } = new JSDOM("<p>one</p><p>two</p><b>three</b>").window.document;

it("counts elements, and no page is beyond what it has", () => {
  expect(isBeyondMeasure(body, 3)).toBe(false);
  expect(isBeyondMeasure(body, 2)).toBe(true);
  expect(isBeyondMeasure(body)).toBe(false);
});

it("finds what a selector names, and asks nothing of a page beyond measure", () => {
  expect(elementsWithin(body, "p").map(({ textContent }) => textContent)).toEqual(["one", "two"]);
  const querySelectorAll = () => {
    throw new Error("asked");
  };
  const endless = {
    getElementsByTagName: () => ({ item: () => body }) as never,
    querySelectorAll: querySelectorAll as never,
  };
  expect(elementsWithin(endless, "p")).toEqual([]);
});
