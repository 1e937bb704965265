import fc from "fast-check";
import { expect, it } from "vitest";
import { layersOf } from "../../../../lib/page/painting/layers.ts";
import { LAYERS } from "../../../../lib/page/painting/palette.ts";

const place = (id: string, start: number, end: number, hidden = false) => ({
  id,
  span: { start, end },
  hidden,
  alternatives: 0,
});

it("puts what lies within another one above it, whichever was made first", () => {
  const places = [
    place("word", 12, 16),
    place("paragraph", 0, 100),
    place("sentence", 10, 40),
    place("next", 100, 120),
  ];
  for (const list of [places, places.toReversed()]) {
    expect(Object.fromEntries(layersOf(list))).toEqual({
      paragraph: 0,
      sentence: 1,
      word: 2,
      next: 0,
    });
  }
});

it("leaves those that only overlap beside each other, and those without a place below", () => {
  const lost = { id: "lost", span: null, hidden: false, alternatives: 0 };
  const places = [place("a", 0, 10), place("b", 5, 15), lost, place("folded", 0, 3, true)];
  expect(Object.fromEntries(layersOf(places))).toEqual({ a: 0, b: 0, lost: 0, folded: 0 });
});

it("never puts a longer one above a shorter one within it", () => {
  const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const places = spans.map(([start, length], i) => place(String(i), start, start + length));
      const layers = layersOf(places);
      for (const a of places) {
        for (const b of places) {
          const isWithin = a.span.start >= b.span.start && a.span.end <= b.span.end;
          const isShorter = a.span.end - a.span.start < b.span.end - b.span.start;
          if (isWithin && isShorter)
            expect(layers.get(a.id)!).toBeGreaterThanOrEqual(
              Math.min(LAYERS.length - 1, layers.get(b.id)! + 1),
            );
        }
      }
    }),
  );
});
