import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldSearchTerm, foldToLetters, foldToWords } from "../../../lib/text/foldings.ts";

describe("foldToWords", () => {
  it.each([
    ["", ""],
    [" – … ", ""],
    ["The River:  12 cm, “rising”!", "the river 12 cm rising"],
    ["Jean-Luc O’Brien", "jean luc o brien"],
    ["Ｗｉｄｅ　ﬁne", "wide fine"],
    ["Café", "café"],
    ["水位が、上昇（続報）", "水位が 上昇 続報"],
    ["مَدْرَسَة، كبيرة", "مَدْرَسَة كبيرة"],
    ["हिन्दी में।", "हिन्दी में"],
  ])("of %j: %j", (text, folded) => expect(foldToWords(text)).toBe(folded));
});

describe("foldToLetters", () => {
  it.each([
    ["", ""],
    ["The River:  12 cm!", "theriver12cm"],
    ["Café", "café"],
    ["水位が、上昇", "水位が上昇"],
    ["🦭 — 7", "7"],
  ])("of %j: %j", (text, folded) => expect(foldToLetters(text)).toBe(folded));

  it("is what is left of foldToWords without the spaces, for plain letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB9 é-,.!水の") }), (text) => {
        expect(foldToWords(text).replaceAll(" ", "")).toBe(foldToLetters(text));
      }),
    );
  });
});

describe("foldSearchTerm", () => {
  it.each([
    ["Café", "cafe"],
    ["STRASSE", "strasse"],
    ["straße", "strasse"],
    ["Łódź", "lodz"],
    ["مَكْتَبَة", "مكتبه"],
    ["Ἀθήνα", "αθηνα"],
    ["λόγος", "λογοσ"],
    ["ﬁne", "fine"],
    ["किताब", "किताब"], // vowel signs are letters
    ["서울", "서울"],
    ["", ""],
  ])("of %j: %j", (word, folded) => expect(foldSearchTerm(word)).toBe(folded));
});

it("folds what is folded already to itself", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aÉß ø,ﬁ½Ｗ水がक ि😀\u0301") });
  fc.assert(
    fc.property(letters, (text) => {
      for (const folding of [foldToWords, foldToLetters, foldSearchTerm]) {
        expect(folding(folding(text))).toBe(folding(text));
      }
    }),
  );
});
