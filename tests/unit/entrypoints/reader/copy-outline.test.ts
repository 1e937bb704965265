import { expect, it } from "vitest";
import { outlineOf } from "../../../../entrypoints/reader/copy-outline.ts";
import type { Block } from "../../../../lib/model/article.ts";

const heading = (text: string, level: number): Block => ({ type: "heading", text, level });
const text: Block = { type: "paragraph", text: "text" };

it("a reading copy has an outline from the second heading on, its highest level first", () => {
  expect(outlineOf([heading("One", 3), text])).toEqual([]);
  expect(outlineOf([heading("One", 3), text, heading("Two", 4)])).toEqual([
    { text: "One", id: "heading-0", depth: 1 },
    { text: "Two", id: "heading-2", depth: 2 },
  ]);
});
