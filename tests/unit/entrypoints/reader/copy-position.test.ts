import fc from "fast-check";
import { expect, it } from "vitest";
import { positionOnPage, withPosition } from "../../../../entrypoints/reader/copy-position.ts";

it("a passage stands on the page between the highlights that it stands between in the copy", () => {
  const gap = fc.integer({ min: 2, max: 500 });
  const steps = fc.array(fc.record({ copy: gap, page: gap }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 4000 }), (gaps, start) => {
      let [inCopy, onPage] = [0, 0];
      const known = gaps.map((by) => {
        inCopy += by.copy;
        onPage += by.copy + by.page; // the page has more text than its article
        return { inCopy, onPage };
      });
      const found = positionOnPage(start, known.toReversed());
      for (const other of known) {
        if (other.inCopy <= start) expect(found).toBeGreaterThanOrEqual(other.onPage);
        else expect(found).toBeLessThan(other.onPage);
      }
    }),
  );
});

it("without other highlights it is the position in the copy", () => {
  expect(positionOnPage(120, [])).toBe(120);
});

it("moves a position with its length, and nothing else", () => {
  const quote = { type: "TextQuoteSelector", exact: "a", prefix: "", suffix: "" } as const;
  const position = { type: "TextPositionSelector", start: 10, end: 14 } as const;
  expect(withPosition([quote, position], 50)).toEqual([quote, { ...position, start: 50, end: 54 }]);
});
