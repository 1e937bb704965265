import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, createAlignment } from "../../../../lib/anchoring/align/align.ts";
import { tokensIn, wordsIn } from "../texts.ts";

/**
 * `query word = page word` for each pair, with a `~` where the spelling differs; `query word = -`
 * for the others.
 */
function aligned(query: string, page: string, ends = { freeStart: true, freeEnd: true }): string[] {
  const [q, p] = [tokensIn(query), tokensIn(page)];
  const out = createAlignment(q.tokens);
  align(q, p, out, ends);
  const pageWords = wordsIn(p);
  return wordsIn(q).map((word, i) => {
    const at = out.pair[i] ?? -1;
    const likeness = out.likeness[i] ?? 0;
    if (at < 0) return `${word} = -`;
    const other = likeness > 0 ? "~" : "≠";
    return `${word} ${likeness === 1 ? "=" : other} ${pageWords[at]}`;
  });
}

describe("align", () => {
  it.each([
    ["the river rose", "the river rose", ["the = the", "river = river", "rose = rose"]],
    ["river rose", "soon the river rose again", ["river = river", "rose = rose"]],
    ["the river rose", "the rose", ["the = the", "river = -", "rose = rose"]],
    ["river rose", "river suddenly rose", ["river = river", "rose = rose"]],
    ["colour of water", "color of water", ["colour ~ color", "of = of", "water = water"]],
    ["the big river", "the old river", ["the = the", "big ≠ old", "river = river"]],
    ["水位が", "水位は", ["水 = 水", "位 = 位", "か = -", "\u3099 = -"]],
    ["", "the river", []],
    ["the river", "", ["the = -", "river = -"]],
  ])("%j in %j", (query, page, pairs) => expect(aligned(query, page)).toEqual(pairs));

  it("keeps to the ends that are not free", () => {
    const page = "rose and fell and rose";
    const lastOf = (freeEnd: boolean) => {
      const [q, p] = [tokensIn("rose"), tokensIn(page)];
      const out = createAlignment(q.tokens);
      align(q, p, out, { freeStart: !freeEnd, freeEnd });
      return out.pair[0];
    };
    expect(lastOf(true)).toBe(0);
    expect(lastOf(false)).toBe(4);
  });

  it("aligns a text with itself, however long it is", () => {
    const text = Array.from({ length: 3000 }, (_, i) => (i % 9 === 0 ? "the" : `word${i}`)).join(
      " ",
    );
    const range = tokensIn(text);
    const out = createAlignment(range.tokens);
    align(range, range, out);
    expect([...out.pair]).toEqual([...out.pair.keys()]);
    expect(out.likeness.every((likeness) => likeness === 1)).toBe(true);
  });

  it("leaves unaligned what is too long to compare and has no landmark", () => {
    const [q, p] = [tokensIn("a ".repeat(250_000)), tokensIn("b ".repeat(300))];
    const out = createAlignment(q.tokens);
    align(q, p, out);
    expect(out.pair.every((at) => at === -1)).toBe(true);
  });

  it("pairs in order, and calls the same only what is the same", () => {
    const text = fc.array(fc.constantFrom("river", "rivers", "bridge", "a", "水", "."), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (query, page) => {
        const [q, p] = [tokensIn(query.join(" ")), tokensIn(page.join(" "))];
        const out = createAlignment(q.tokens);
        align(q, p, out);
        let before = -1;
        for (const [i, at] of out.pair.entries()) {
          if (at < 0) continue;
          expect(at).toBeGreaterThan(before);
          expect(out.likeness[i] === 1).toBe(q.tokens.ids[i] === p.tokens.ids[at]);
          before = at;
        }
      }),
    );
  });
});

describe("likeness", () => {
  /** Of two words with the same neighbours, so that they are laid side by side. */
  const likeness = (a: string, b: string) => {
    const [q, p] = [tokensIn(`before ${a} behind`), tokensIn(`before ${b} behind`)];
    const out = createAlignment(q.tokens);
    align(q, p, out);
    return out.likeness[1];
  };
  it.each([
    ["river", "river", 1],
    ["colour", "color", 5 / 6],
    ["centimetre", "centimeter", 8 / 10],
    ["river", "bridge", 0],
    ["ab", "ac", 0], // too short to be another spelling
    [`${"a".repeat(80)}c`, `${"a".repeat(80)}b`, 0], // too long to be a word
  ])("of %j and %j: %d", (a, b, share) => {
    expect(likeness(a, b)).toBeCloseTo(share);
    expect(likeness(b, a)).toBeCloseTo(share);
  });
});
