import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Folder, fold, foldedAt, isHigh, isLow, sourceSpan } from "../../../lib/text/fold.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."aé ß-–“”…ﬁ½ǅ한漢が😀𝒜\u00ad\u0301\ud83d\udcf0") }),
);

describe("fold", () => {
  it.each([
    ["", ""],
    [" \n\t\u00a0\u200b\u00ad", ""],
    ["Two  Words", "twowords"],
    ["Café", "cafe"],
    ["Cafe\u0301", "cafe"],
    ["ﬁne Ｗｉｄｅ", "finewide"],
    ["“So”, she said – it’s", '"so",shesaid-it\'s'],
    ["ΑΘΉΝΑ", "αθηνα"],
    ["مَكْتَبَة", "مكتبة"],
    ["שָׁלוֹם", "שלום"],
    ["한글", "한글"],
    ["がﾊﾟ", "か\u3099ハ\u309a"],
    ["😀 𝒜", "😀a"],
    ["½…", "1⁄2..."],
    ["\ud83d!", "\ud83d!"],
    ["\udcf0!", "\udcf0!"],
  ])("of %j: %j", (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it("knows of each folded unit where it came from", () => {
    const { text, at } = fold("A  ﬁt—😀");
    expect(text).toBe("afit-😀");
    expect([...at]).toEqual([0, 3, 3, 4, 5, 6, 7]);
  });

  it("finds room for characters that become many", () => {
    const ligature = "\ufdfa"; // 18 letters
    const { text, codes, at } = fold(ligature.repeat(5000));
    expect(codes).toHaveLength(text.length);
    expect(text.length).toBeGreaterThan(50_000);
    expect(at.at(-1)).toBe(4999);
  });

  it("leads back: each folded unit is the folding of its source, and offsets never descend", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded.codes).toHaveLength(folded.text.length);
        expect(folded.at).toHaveLength(folded.text.length);
        for (let i = 0; i < folded.text.length; i++) {
          expect(folded.codes[i]).toBe(folded.text.charCodeAt(i));
          expect(folded.at[i]).toBeGreaterThanOrEqual(folded.at[i - 1] ?? 0);
          const { start, end } = sourceSpan(text, folded, i, i + 1);
          expect(fold(text.slice(start, end)).text).toContain(folded.text[i]);
        }
      }),
    );
  });

  it("is the same bit by bit, and long texts are folded like short ones", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 7 }), (text, units) => {
        const folder = new Folder(text);
        while (!folder.add(units));
        expect(folder.done()).toEqual(fold(text));
        const long = fold(text.toWellFormed().repeat(600));
        expect(long.text).toBe(fold(text.toWellFormed()).text.repeat(600));
      }),
    );
  });
});

describe("foldedAt and sourceSpan", () => {
  it("are inverses, up to what is folded away", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        const from = Math.min(a, b) % (folded.text.length + 1);
        const to = Math.max(from, b % (folded.text.length + 1));
        const { start, end } = sourceSpan(text, folded, from, to);
        expect(start).toBeLessThanOrEqual(end);
        expect(foldedAt(folded, start)).toBeLessThanOrEqual(from);
        if (to > from) expect(foldedAt(folded, end)).toBeGreaterThanOrEqual(to);
      }),
    );
  });

  it("complete pairs, and are empty where nothing is asked for", () => {
    const text = "a😀b";
    const folded = fold(text);
    expect(sourceSpan(text, folded, 2, 3)).toEqual({ start: 1, end: 3 });
    expect(sourceSpan(text, folded, 1, 2)).toEqual({ start: 1, end: 3 });
    expect(sourceSpan(text, folded, 3, 3)).toEqual({ start: 3, end: 3 });
    expect(sourceSpan(text, folded, 9, 9)).toEqual({ start: 4, end: 4 });
    expect(foldedAt(folded, 99)).toBe(4);
  });
});

it("tells the halves of surrogate pairs apart", () => {
  const units = ["a", "\ud7ff", "\ud800", "\udbff", "\udc00", "\udfff", "\ue000"];
  const codes = units.map((unit) => unit.charCodeAt(0));
  expect(codes.map(isHigh)).toEqual([false, false, true, true, false, false, false]);
  expect(codes.map(isLow)).toEqual([false, false, false, false, true, true, false]);
});
