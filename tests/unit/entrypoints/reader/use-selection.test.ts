import fc from "fast-check";
import { expect, it } from "vitest";
import { placeBeside } from "../../../../entrypoints/reader/use-selection.ts";

const VIEW = { width: 800, height: 600 };
const BAR = { width: 240, height: 40 };
const words = (left: number, top: number, width = 100, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it("the toolbar stands under the words, above them at the foot of the window", () => {
  expect(placeBeside(words(300, 100), BAR, VIEW)).toEqual({ left: 230, top: 128 });
  expect(placeBeside(words(300, 560), BAR, VIEW)).toEqual({ left: 230, top: 512 });
});

it("it is always in sight, and on the words only where they fill the window", () => {
  const number = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(number(-300, 900), number(-300, 700), number(1, 600), number(1, 560), (...box) => {
      const at = words(...box);
      const { left, top } = placeBeside(at, BAR, VIEW);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(left + BAR.width).toBeLessThanOrEqual(VIEW.width - 8);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(top + BAR.height).toBeLessThanOrEqual(VIEW.height - 8);
      const covers = top < at.bottom && top + BAR.height > at.top;
      const hasRoom = at.bottom + 56 <= VIEW.height || at.top >= 56;
      if (hasRoom && at.bottom > 0 && at.top < VIEW.height) expect(covers).toBe(false);
    }),
  );
});
