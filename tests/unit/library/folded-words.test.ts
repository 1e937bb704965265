import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedTextOf, hitSpans, needleOf, snippetOf } from "../../../lib/library/folded-words.ts";

const finds = (text: string, words: string, isPhrase = false) => {
  const needle = needleOf(words, isPhrase);
  return needle === undefined || foldedTextOf(text).includes(needle.text);
};
const marked = (text: string, ...words: string[]) => {
  const needles = words.flatMap((word) => needleOf(word.replaceAll('"', ""), /"/.test(word)) ?? []);
  return hitSpans(text, needles).map(({ start, end }) => text.slice(start, end));
};

describe("words of the search", () => {
  it.each([
    ["212,480 passengers", "PASSENG", true],
    ["212,480 passengers", "212,480", true],
    ["€1.84 million", "1.84", true],
    ["€1.84 million", "84", true],
    ["Elektrizitätenwerk", "elektrizitaten", true],
    ["Hauptbetriebswerk", "betriebs", false],
    ["Łódź, Ærø, Straße", "lodz", true],
    ["Straße", "strasse", true],
    ["مدرسة المدينة", "مدرسه", true],
    ["東京都の予算", "京都", true], // any part: no dictionary decides where words end
    ["東京都の予算", "予算", true],
    ["カタカナ", "タカ", true],
    ["ภาษาไทย", "ไทย", true],
    ["anything", "—", true],
  ])("in %j, %j is found: %s", (text, words, expected) =>
    expect(finds(text, words)).toBe(expected),
  );

  it("takes a phrase by its words, whole and in order, within one text", () => {
    expect(finds("The last boat leaves", "last boat", true)).toBe(true);
    expect(finds("The last boat leaves", "last boats", true)).toBe(false);
    expect(finds("The last boat leaves", "last boa", true)).toBe(false);
    expect(finds("The boat leaves last", "last boat", true)).toBe(false);
    const needle = needleOf("last boat", true)!;
    expect(foldedTextOf("at last", "boat trips").includes(needle.text)).toBe(false);
  });

  it("marks the words where they stand", () => {
    expect(marked("Ferry, ferries and a Café", "ferr", "cafe")).toEqual([
      "Ferry",
      "ferries",
      "Café",
    ]);
    expect(marked("the last boat, the last stop", '"last boat"')).toEqual(["last boat"]);
    expect(marked("東京都の予算", "京都")).toEqual(["京都"]);
    expect(marked("nothing of it", "zeppelin")).toEqual([]);
  });

  it("marks something wherever it finds something, and never outside of the text", () => {
    const unit = fc.constantFrom(..."aAéßΣ東の7 .-’\u0301\u0000فة\ud83d\ude00".split(""));
    const text = fc.oneof(fc.string({ unit }), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(
        text,
        fc.string({ unit, maxLength: 3 }),
        fc.boolean(),
        (text, words, isPhrase) => {
          const needle = needleOf(words, isPhrase);
          if (!needle) return;
          const spans = hitSpans(text, [needle]);
          expect(spans.length > 0).toBe(foldedTextOf(text).includes(needle.text));
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it("cuts a snippet around the hit, between words", () => {
    const long = `${"one ".repeat(100)}zeppelin ${"two ".repeat(100)}`;
    const snippet = snippetOf(long, [needleOf("zepp", false)!]);
    expect(snippet).toMatch(/^…one .*zeppelin.* two…$/);
    expect(snippet.length).toBeLessThan(300);
    expect(snippetOf("A zeppelin.", [needleOf("zepp", false)!])).toBe("A zeppelin.");
    expect(snippetOf("A boat.", [needleOf("zepp", false)!])).toBe("");
  });
});
