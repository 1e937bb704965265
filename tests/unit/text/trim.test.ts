import fc from "fast-check";
import { expect, it } from "vitest";
import { trimEndOf, trimOf } from "../../../lib/text/trim.ts";
import { unitsRead } from "../growth.ts";

const text = fc.string({ unit: fc.constantFrom("a", " ", ".", "-", "é", "\n") });

it("cuts off what a pattern at the ends would", () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(trimEndOf(some, /[\s.]/)).toBe(some.replace(/[\s.]+$/, ""));
      expect(trimOf(some, /[\s.]/)).toBe(some.replace(/^[\s.]+|[\s.]+$/g, ""));
    }),
  );
});

it("reads a long run that is not at the end once", () => {
  const long = `a${" ".repeat(100_000)}b `;
  expect(unitsRead(() => trimOf(long, /\s/))).toBeLessThan(3 * long.length);
  expect(trimOf(long, /\s/)).toBe(long.slice(0, -1));
});
