import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languagesWithStopword } from "../../../../lib/extraction/metadata/stopwords.ts";

describe("languagesWithStopword", () => {
  it.each([
    ["would", ["en"]],
    ["dass", ["de"]],
    ["également", []],
    ["og", ["is", "no", "da"]],
    ["и", ["ru", "bg", "sr"]],
    ["که", ["fa"]],
    ["", []],
    ["constructor", []],
    ["Would", []],
  ])("of %j is %j", (word, codes) =>
    expect([...languagesWithStopword(word)].sort()).toEqual([...codes].sort()),
  );

  it("gives codes of ISO 639-1 that the platform knows, each once", () => {
    const words = "the der le el o di de och og ja i a je ve yang và на и في از کے το के आहे ang";
    for (const word of words.split(" ")) {
      const codes = languagesWithStopword(word);
      expect(codes.length).toBeGreaterThan(0);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(new Intl.Locale(code).language).toMatch(/^[a-z]{2,3}$/);
    }
  });

  it("answers for any text without complaint", () => {
    fc.assert(fc.property(fc.string(), (word) => Array.isArray([...languagesWithStopword(word)])));
  });
});
