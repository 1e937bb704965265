import fc from "fast-check";
import { expect, it } from "vitest";
import { fingerprintOf } from "../../../lib/text/fingerprint.ts";

it("is the same for the same text, and another for another", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(fingerprintOf(one)).toMatch(/^[0-9a-f]{16}$/);
      expect(fingerprintOf(one) === fingerprintOf(other)).toBe(one === other);
    }),
  );
  const texts = Array.from({ length: 5000 }, (_, i) => `The river rose by ${i} centimetres.`);
  expect(new Set(texts.map(fingerprintOf)).size).toBe(texts.length);
  expect(new Set(texts.map((text) => fingerprintOf(text).slice(8))).size).toBe(texts.length);
});
