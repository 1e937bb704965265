import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSameNgram,
  type NgramIndex,
  ngramLength,
  ngramSteps,
  occurrencesOf,
  rowOf,
} from "../../../../lib/anchoring/text-index/ngrams.ts";

const codesOf = (text: string) => Uint16Array.from([...text].map((unit) => unit.charCodeAt(0)));

function indexOf(codes: Uint16Array): NgramIndex {
  const steps = ngramSteps(codes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function occurrences(text: string, query: string, limit = 100): number[] | null {
  const codes = codesOf(text);
  return occurrencesOf(indexOf(codes), codes, codesOf(query), 0, query.length, limit);
}

/** As slow as it is plain. */
function allIndexesOf(text: string, query: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) found.push(at);
  return found;
}

describe("n-grams", () => {
  it("are six units long, three in scripts with short words", () => {
    const codes = codesOf("ab水か한é");
    expect([...codes].map((_, i) => ngramLength(codes, i))).toEqual([6, 6, 3, 3, 3, 6]);
  });

  it("have a row only where the text does not end within them", () => {
    const codes = codesOf("rivers");
    const index = indexOf(codes);
    const row = rowOf(index, codes, 0);
    expect([...index.offsets.subarray(index.rows[row], index.rows[row + 1])]).toEqual([0]);
    expect(rowOf(index, codes, 1)).toBe(-1);
    expect(indexOf(codesOf("")).offsets).toHaveLength(0);
  });

  it("are the same only if each unit is", () => {
    const [a, b] = [codesOf("xrivers"), codesOf("riversx")];
    expect(isSameNgram(a, 1, b, 0)).toBe(true);
    expect(isSameNgram(a, 0, b, 0)).toBe(false);
    expect(isSameNgram(a, 1, b, 1)).toBe(false);
  });
});

describe("occurrencesOf", () => {
  it.each([
    ["the river rose and the river fell", "the river ", [0, 19]],
    ["the river rose", "the bridge", []],
    ["aaaaaaaaaa", "aaaaaaaa", [0, 1, 2]],
    ["水位が上がった水位が", "水位が", [0, 7]],
    ["", "the river", []],
    ["the river rose", "river", null], // shorter than an n-gram
    ["the river rose", "", null],
  ])("in %j of %j: %j", (text, query, found) => expect(occurrences(text, query)).toEqual(found));

  it("stops at the limit", () =>
    expect(occurrences("a river, a river, a river", "a river", 2)).toEqual([0, 9]));

  it("finds what a plain search finds", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "水"), maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.integer({ min: 6, max: 12 }), (text, at, length) => {
        const query = text.slice(at % (text.length + 1)).slice(0, length);
        const found = occurrences(text, query);
        if (found) expect(found).toEqual(allIndexesOf(text, query));
        if (query.length >= 6) expect(found).not.toBe(null);
      }),
    );
  });

  it("finds long passages on a very long page, whose index is thinned", () => {
    const words = Array.from({ length: 60_000 }, (_, i) => `w${(i * 7919) % 1_000_003}`).join("");
    const passage = words.slice(300_000, 300_120);
    const codes = codesOf(words);
    const index = indexOf(codes);
    expect(index.thinning).not.toBe(0);
    expect(index.offsets.length).toBeLessThan(codes.length / 2);
    expect(occurrencesOf(index, codes, codesOf(passage), 0, 120, 9)).toEqual([300_000]);
  });
});
