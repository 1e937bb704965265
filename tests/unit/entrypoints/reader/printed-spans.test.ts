import { expect, it } from "vitest";
import { numbersOf, printedSpans } from "../../../../entrypoints/reader/printed-spans.ts";
import type { Anchored } from "../../../../lib/anchoring/anchor.ts";
import { createAnnotation } from "../../../../lib/model/annotation.ts";
import { DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";

const { colors } = DEFAULT_SETTINGS;
const made = (id: string, note = "", tags: string[] = []) =>
  createAnnotation({
    id,
    articleId: "p",
    source: "https://example.org/x",
    selector: [],
    color: "quote",
    note,
    tags,
    now: "2026-03-04T10:00:00.000Z",
  });
const placed = (id: string, span: Anchored["span"]): [string, Anchored] => [
  id,
  {
    id,
    span,
    state: span ? "exact" : "not-found",
    ranges: [],
    selector: [],
    similarity: 1,
    changes: [],
    hidden: false,
    alternatives: 0,
  },
];

it("numbers what has a note or tags, in order", () => {
  const all = [made("a"), made("b", "why?"), made("c"), made("d", "", ["flood"])];
  expect([...numbersOf(all)]).toEqual([
    ["b", 1],
    ["d", 2],
  ]);
});

it("cuts a highlight of two paragraphs in two, and numbers it where it ends", () => {
  const annotations = [made("a", "both"), made("gone", "lost")];
  const parts = [
    { part: "0", start: 0, end: 10 },
    { part: "1", start: 11, end: 20 },
    { part: "2", start: 21, end: 30 },
  ];
  const places = new Map([placed("a", { start: 6, end: 15 }), placed("gone", null)]);
  const spansOf = printedSpans(annotations, places, {
    parts,
    numbers: numbersOf(annotations),
    colors,
  });
  expect(spansOf("0")).toEqual([{ id: "a", start: 6, end: 10, hue: "blue", number: undefined }]);
  expect(spansOf("1")).toEqual([{ id: "a", start: 0, end: 4, hue: "blue", number: 1 }]);
  expect(spansOf("2")).toEqual([]);
});
