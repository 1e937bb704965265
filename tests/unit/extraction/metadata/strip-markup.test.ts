import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripMarkup } from "../../../../lib/extraction/metadata/strip-markup.ts";

describe("stripMarkup", () => {
  it.each([
    ["", ""],
    ["  Sand\n\tand  sea ", "Sand and sea"],
    ["Sand <b>and</b> sea", "Sand and sea"],
    ["Caf&eacute;", "Café"],
    ["Caf&amp;eacute;", "Café"],
    ["Caf&amp;amp;eacute;", "Caf&eacute;"],
    ["&lt;script&gt;alert(1)&lt;/script&gt;", "alert(1)"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["港が<br/>開いた", "港が 開いた"],
    ["<b", "<b"],
    ["&unknown; &#0; &#x110000;", "&unknown; &#0; &#x110000;"],
  ])("of %j is %j", (text, plain) => expect(stripMarkup(text)).toBe(plain));

  it("leaves text without markup and entities as it is, but for white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!/[<&]/.test(text));
        expect(stripMarkup(text)).toBe(text.replace(/\s+/g, " ").trim());
      }),
    );
  });

  it("cuts very long text, and takes no long time on a tag without end", () => {
    expect(stripMarkup("a".repeat(300_000))).toHaveLength(200_000);
    const started = Date.now();
    stripMarkup("<a".repeat(100_000));
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it("takes away what a pattern of tags would", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "<b",
      "</b",
      "a",
      " ",
      "/",
      "<B>",
      "é",
      "x".repeat(498),
      "x".repeat(3),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const plain = text
          .replace(/<\/?[a-z][^>]{0,500}>/gi, " ")
          .replace(/\s+/g, " ")
          .trim();
        expect(stripMarkup(text)).toBe(plain);
      }),
      { numRuns: 3000 },
    );
  });
});
