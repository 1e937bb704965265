import { describe, expect, it } from "vitest";
import {
  byPosition,
  createAnnotation,
  quoteOf,
  type Selector,
  selectorOf,
} from "../../../lib/model/annotation.ts";

const NOW = "2026-03-04T10:00:00.000Z";
const quote: Selector = { type: "TextQuoteSelector", exact: "the river", prefix: "", suffix: "" };
const at = (start: number): Selector => ({ type: "TextPositionSelector", start, end: start + 9 });
const made = (selector: Selector[], id = "1", now = NOW) =>
  createAnnotation({
    id,
    articleId: "p",
    source: "https://example.org/x",
    selector,
    color: "fact",
    now,
  });

describe("a new annotation", () => {
  it("stamps every field with the moment it was made", () => {
    const annotation = made([quote]);
    const { note, tags, color } = annotation.body;
    for (const field of [note, tags, color, annotation.deleted]) expect(field.modified).toBe(NOW);
    expect([note.value, tags.value, color.value, annotation.deleted.value]).toEqual([
      "",
      [],
      "fact",
      false,
    ]);
    expect([annotation.created, annotation.modified]).toEqual([NOW, NOW]);
  });
});

describe("reading order", () => {
  it("goes by the latest reanchoring", () => {
    const [moved, other] = [made([quote, at(5)]), made([quote, at(30)])];
    expect(byPosition(moved, other)).toBeLessThan(0);
    moved.target.reanchoring = { seen: NOW, selector: [at(70)] };
    expect(byPosition(moved, other)).toBeGreaterThan(0);
    // Without a position, the original one counts.
    moved.target.reanchoring = { seen: NOW, selector: [quote] };
    expect(byPosition(moved, other)).toBeLessThan(0);
  });

  it("puts highlights without a position last, the one that was made first before the others (demand 12)", () => {
    const late = made([quote], "late", "2026-03-05T00:00:00.000Z");
    const list = [
      late,
      made([quote], "early"),
      made([quote, at(9)], "b"),
      made([quote, at(2)], "a"),
    ];
    expect(list.sort(byPosition).map(({ id }) => id)).toEqual(["a", "b", "early", "late"]);
  });
});

it("gives a selector of a type, and the words", () => {
  expect(selectorOf([at(1), quote], "TextQuoteSelector")).toBe(quote);
  expect(selectorOf([quote], "BlockSelector")).toBeUndefined();
  expect(quoteOf(made([quote]))).toBe("the river");
  expect(quoteOf(made([]))).toBe("");
});
