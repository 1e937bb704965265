import fc from "fast-check";
import { expect, it } from "vitest";
import { type Box, clearPlace, isOver } from "../../../../lib/page/ui/clear-place.ts";

const view = { width: 1000, height: 800 };
const words = { x: 300, y: 400, width: 200, height: 20 };
const bar = { x: 300, y: 428, width: 230, height: 40 };
const place = (obstacles: Box[], box: Box = bar, reference: Box = words) =>
  clearPlace(box, {
    reference,
    view,
    gap: 8,
    obstacleAt: (at) => obstacles.find((obstacle) => isOver(at, obstacle)) ?? null,
  });

it("stays where nothing of the page's floats", () => {
  expect(place([])).toEqual(bar);
  expect(place([{ x: 0, y: 0, width: 1000, height: 60 }])).toEqual(bar);
});

it("goes above the words where the site's own menu stands below them, and the other way round", () => {
  const below = { x: 280, y: 425, width: 120, height: 36 };
  expect(place([below]).y).toBe(400 - 8 - 40);
  const above = { x: 280, y: 350, width: 120, height: 36 };
  expect(place([above], { ...bar, y: 352 }).y).toBe(428);
});

it("goes past the menus where they stand on both sides", () => {
  const menus = [
    { x: 280, y: 425, width: 120, height: 36 },
    { x: 280, y: 350, width: 120, height: 44 },
  ];
  expect(place(menus).y).toBe(425 + 36 + 8);
});

it("lies on nothing that floats and not on the words, wherever it goes; else it stays", () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 780 }),
    width: fc.integer({ min: 10, max: 300 }),
    height: fc.integer({ min: 10, max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 6 }), (obstacles) => {
      const at = place(obstacles);
      const isMoved = at.y !== bar.y;
      if (!isMoved) return;
      expect(obstacles.some((obstacle) => isOver(at, obstacle))).toBe(false);
      expect(isOver(at, words)).toBe(false);
      expect(at.y >= 0 && at.y + at.height <= view.height).toBe(true);
    }),
  );
});
