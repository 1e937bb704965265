/**
 * Links to passages against a matcher of their own: the algorithm of the draft, step by step, with
 * no part of what makes the links.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkToPassage } from "../../../lib/export/fragment.ts";
import { leadsTo } from "../../../lib/export/fragment-match.ts";
import { findPassage, textOfBlocks } from "../../../lib/export/passage.ts";
import type { Block } from "../../../lib/model/article.ts";
import { sampleEntry } from "../sample.ts";

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ type: "paragraph", text }));

interface Place {
  block: number;
  at: number;
}
/** Both ends of a match, in the text of their blocks. */
interface Match {
  start: Place;
  end: Place;
}

const words = new Intl.Segmenter("en", { granularity: "word" });
/** Signs are compared by their base, without case. */
const base = (sign: string) => sign.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const same = (a: string, b: string) =>
  a.length === b.length && [...a].every((sign, i) => base(sign) === base([...b][i] ?? ""));
const isEdge = (text: string, at: number) =>
  at === 0 || at === text.length || words.segment(text).containing(at)?.index === at;

/** The first place of a term at or behind `from`, within one block. */
function find(
  blocks: string[],
  term: string,
  from: Place,
  edges: [boolean, boolean],
): Match | null {
  for (let block = from.block; block < blocks.length; block++) {
    const text = blocks[block]!;
    for (let at = block === from.block ? from.at : 0; at + term.length <= text.length; at++) {
      const end = at + term.length;
      if (!same(text.slice(at, end), term)) continue;
      if ((edges[0] && !isEdge(text, at)) || (edges[1] && !isEdge(text, end))) continue;
      return { start: { block, at }, end: { block, at: end } };
    }
  }
  return null;
}

function skipSpace(blocks: string[], { block, at }: Place): Place {
  if (block >= blocks.length) return { block, at };
  if (at >= blocks[block]!.length) return skipSpace(blocks, { block: block + 1, at: 0 });
  return /\s/.test(blocks[block]![at]!) ? skipSpace(blocks, { block, at: at + 1 }) : { block, at };
}

/** What a browser finds: “find a range from a text directive”. */
function browserFinds(directive: string, blocks: string[]): Match | null {
  const parts = directive.replace(/^text=/, "").split(",");
  const decode = (part: string) => decodeURIComponent(part);
  const prefix = parts[0]?.endsWith("-") ? decode(parts.shift()!.slice(0, -1)) : "";
  const suffix = parts.at(-1)?.startsWith("-") ? decode(parts.pop()!.slice(1)) : "";
  const [start = "", end = ""] = parts.map(decode);
  let from: Place = { block: 0, at: 0 };
  for (;;) {
    let first: Match | null;
    const mustEnd = end !== "" || suffix === "";
    if (prefix) {
      const before = find(blocks, prefix, from, [true, false]);
      if (!before) return null;
      from = { ...before.start, at: before.start.at + 1 };
      const behind = skipSpace(blocks, before.end);
      first = find(blocks, start, behind, [false, mustEnd]);
      if (!first) return null;
      if (first.start.block !== behind.block || first.start.at !== behind.at) continue;
    } else {
      first = find(blocks, start, from, [true, mustEnd]);
      if (!first) return null;
      from = { ...first.start, at: first.start.at + 1 };
    }
    let match = first;
    for (;;) {
      if (end) {
        const last = find(blocks, end, match.end, [true, suffix === ""]);
        if (!last) return null;
        match = { start: first.start, end: last.end };
      }
      if (!suffix) return match;
      const behind = skipSpace(blocks, match.end);
      const after = find(blocks, suffix, behind, [false, true]);
      if (!after) return null;
      if (after.start.block === behind.block && after.start.at === behind.at) return match;
      if (!end) break;
    }
  }
}

/** Where a place of the blocks is in them joined by one sign. */
const offsetOf = (blocks: string[], { block, at }: Place) =>
  blocks.slice(0, block).reduce((sum, text) => sum + text.length + 1, at);

const word = fc.constantFrom(
  ..."a The the rent rose rósE Rents in inner-city 14 14.5 “we, yes” it. never, 東京は夜 สวัสดีชาว naïve Naive &-,".split(
    " ",
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((list) => list.join(" "));
const blocksAndPassage = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat())
  .map(([texts, a, b]) => {
    const joined = texts.join(" ");
    const [from, to] = [a % joined.length, b % (joined.length + 1)].sort((x, y) => x - y);
    return { texts, joined, from: from!, to: to! };
  });

describe("a link to a passage", () => {
  it("that is said to be tried leads exactly to the highlight (demand 56)", () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(blocksAndPassage, ({ texts, joined, from, to }) => {
        const exact = joined.slice(from, to).trim();
        fc.pre(exact !== "");
        const archived = textOfBlocks(paragraphs(...texts));
        const prefix = joined.slice(0, from);
        const quote = {
          type: "TextQuoteSelector" as const,
          exact,
          prefix,
          suffix: joined.slice(to),
        };
        const { address, kind } = linkToPassage("https://a.example/x", {
          selector: [quote],
          archived,
        });
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (kind === "plain") {
          expect(address).toBe("https://a.example/x");
          return;
        }
        expect(kind).not.toBe("untested");
        const found = browserFinds(address.split(":~:")[1]!, texts);
        const place = findPassage(quote, archived)!;
        // Browsers find whole words: letters that belong to the first and the last one come with it.
        const [start, end] = [offsetOf(texts, found!.start), offsetOf(texts, found!.end)];
        const more = [joined.slice(start, place.start), joined.slice(place.end, end)];
        expect([start <= place.start, end >= place.end]).toEqual([true, true]);
        for (const letters of more) expect(letters).toMatch(/^[\p{L}\p{N}\p{M}.'’]*$/u);
      }),
      { numRuns: 3000 },
    );
    // The words are few, so that many stand twice: all kinds were met.
    for (const kind of ["unique", "context", "plain"]) expect(kinds.get(kind)).toBeGreaterThan(50);
  });

  it.each([
    [
      ["It never sleeps.", "They say so in the town.", "It never sleeps."],
      "They say so in the town.",
      "unique",
    ],
    [["Then it was plain here.", "First it was plain there."], "it was plain", "context"],
    [["The same words again.", "The same words again."], "same words", "plain"],
    [
      ["Résumé of it all is long.", "A resume of it all is long."],
      "resume of it all is long",
      "context",
    ],
    [["No letters: — …"], "— …", "plain"],
    [["Something else."], "It is not in the text that was kept", "untested"],
  ])("in %j to %j is %s", (texts, exact, kind) => {
    const quote = { type: "TextQuoteSelector" as const, exact, prefix: "", suffix: "" };
    const archived = textOfBlocks(paragraphs(...texts));
    expect(linkToPassage("https://a.example/", { selector: [quote], archived }).kind).toBe(kind);
  });

  it("is taken as leading elsewhere if a term crosses blocks, cuts a word or fits twice", () => {
    const archived = textOfBlocks(paragraphs("One two three", "four five one"));
    const passage = { start: 4, end: 18 };
    const terms = (start: string, end = "") => ({ prefix: "", start, end, suffix: "" });
    expect(leadsTo(terms("two three", "four"), passage, archived)).toBe(true);
    expect(leadsTo(terms("two three four"), passage, archived)).toBe(false);
    expect(leadsTo(terms("wo"), { start: 5, end: 7 }, archived)).toBe(false);
    expect(leadsTo(terms("One"), { start: 0, end: 3 }, archived)).toBe(false);
  });

  it("is made for every highlight of the sample, and tried", () => {
    const { annotations, versions } = sampleEntry();
    const archived = textOfBlocks(versions[0]!.blocks);
    const kinds = annotations.map(
      ({ target }) => linkToPassage(target.source, { selector: target.selector, archived }).kind,
    );
    expect(kinds.toSorted()).toEqual([
      "context",
      "context",
      "context",
      "unique",
      "unique",
      "unique",
      "unique",
    ]);
  });
});
