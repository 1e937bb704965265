import fc from "fast-check";
import { expect, it } from "vitest";
import { layersOf } from "../../../../lib/page/painting/layers.ts";
import { LAYERS } from "../../../../lib/page/painting/palette.ts";

const anchor = (id: string, start: number, end: number, hidden = false) => ({
  id,
  span: { start, end },
  hidden,
});

it("puts what lies within another one above it, whichever was made first", () => {
  const anchors = [
    anchor("word", 12, 16),
    anchor("paragraph", 0, 100),
    anchor("sentence", 10, 40),
    anchor("next", 100, 120),
  ];
  for (const list of [anchors, anchors.toReversed()]) {
    expect(Object.fromEntries(layersOf(list))).toEqual({
      paragraph: 0,
      sentence: 1,
      word: 2,
      next: 0,
    });
  }
});

it("leaves those that only overlap beside each other, and those that are not shown below", () => {
  const lost = { id: "lost", span: null, hidden: false };
  const anchors = [anchor("a", 0, 10), anchor("b", 5, 15), lost, anchor("folded", 0, 3, true)];
  expect(Object.fromEntries(layersOf(anchors))).toEqual({ a: 0, b: 0, lost: 0, folded: 0 });
});

it("never puts a longer one above a shorter one within it", () => {
  const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const anchors = spans.map(([start, length], i) => anchor(String(i), start, start + length));
      const layers = layersOf(anchors);
      for (const a of anchors) {
        for (const b of anchors) {
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
