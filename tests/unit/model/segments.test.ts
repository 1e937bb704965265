import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf, segmentsOf, shifted } from "../../../lib/model/segments.ts";

const stretch = fc.record({
  start: fc.integer({ min: -5, max: 60 }),
  end: fc.integer({ min: -5, max: 60 }),
});

describe("segments of a text", () => {
  it("are the text again, each within exactly what lies around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(stretch), fc.array(stretch), (text, marked, lit) => {
        const marks = marked.map((at) => ({ ...at, type: "strong" as const }));
        const spans = lit.map((at, i) => ({ ...at, id: String(i) }));
        const segments = segmentsOf(text, marks, spans);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        let from = 0;
        for (const segment of segments) {
          const to = from + segment.text.length;
          const around = spans.filter(({ start, end }) => start <= from && end >= to);
          expect(segment.spans.map(({ id }) => id).sort()).toEqual(around.map(({ id }) => id));
          expect(segment.marks).toHaveLength(
            marks.filter(({ start, end }) => start <= from && end >= to).length,
          );
          from = to;
        }
      }),
    );
  });

  it("nest what overlaps: the longest around the others", () => {
    const marks = [
      { type: "strong" as const, start: 2, end: 4 },
      { type: "link" as const, start: 0, end: 6, href: "https://example.org/" },
    ];
    expect(segmentsOf("abcdef", marks).map(({ text, marks }) => [text, marks.length])).toEqual([
      ["ab", 1],
      ["cd", 2],
      ["ef", 1],
    ]);
    expect(segmentsOf("abcdef", marks)[1]?.marks[0]?.type).toBe("link");
  });
});

it("the cells of a table stand where they say", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (cells) => {
      const text = cells.map((row) => row.join("\t")).join("\n");
      for (const cell of rowsOf(text).flat()) {
        expect(text.slice(cell.start, cell.start + cell.text.length)).toBe(cell.text);
      }
      expect(
        rowsOf(text)
          .flat()
          .map((cell) => cell.text)
          .join(""),
      ).toBe(text.replace(/[\t\n]/g, ""));
    }),
  );
  expect(shifted([{ start: 5, end: 7 }], 5)).toEqual([{ start: 0, end: 2 }]);
});
