import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { foldToLetters } from "../../../lib/text/foldings.ts";
import { normalizeSafely } from "../../../lib/text/normalize.ts";

describe("a normalized text", () => {
  it("is what the browser makes of it", () => {
    const words = fc.string({ unit: "grapheme", minLength: 300, maxLength: 600 });
    fc.assert(
      fc.property(words, fc.constantFrom("NFC", "NFKC", "NFKD"), (text, form) => {
        expect(normalizeSafely(text, form)).toBe(text.normalize(form));
      }),
    );
    const vietnamese = "Nước sông dâng cao ".normalize("NFD").repeat(40);
    expect(normalizeSafely(vietnamese, "NFC")).toBe(vietnamese.normalize("NFC"));
  });

  it("keeps 30 signs on a letter", () => {
    const letter = `a${"\u0316".repeat(500)}b`;
    expect(normalizeSafely(letter, "NFKD")).toBe(`a${"\u0316".repeat(30)}b`);
  });

  // A letter with 100,000 signs takes a browser half a minute: the time grows with the square of
  // their number.
  it.each([
    ["in turn", "\u0316\u0301".repeat(200_000)],
    ["in the wrong order", "\u0301".repeat(200_000) + "\u0316".repeat(200_000)],
    ["of two units each", "\u{1d165}".repeat(200_000)],
    ["of different lengths", "\u{1d165}\u0301".repeat(200_000)],
  ])("is made of a letter with endless signs, %s, with 30 of them at most", (_, signs) => {
    const normalize = vi.spyOn(String.prototype, "normalize");
    foldToLetters(`a${signs}`);
    const given = normalize.mock.contexts.map(String);
    normalize.mockRestore();
    expect(given).toHaveLength(1);
    expect(given[0]).toMatch(/^a\p{M}{1,30}$/u);
  });
});
