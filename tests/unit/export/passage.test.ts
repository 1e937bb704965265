import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArchivedText, archivedTextOf, findPassage } from "../../../lib/export/passage.ts";
import type { TextQuoteSelector } from "../../../lib/model/annotation.ts";
import type { Version } from "../../../lib/model/article.ts";
import { collapseWhitespace } from "../../../lib/text/foldings.ts";

const version = (...texts: string[]): Version => ({
  id: "v",
  articleId: "a",
  created: "",
  hash: "",
  blocks: texts.map((text) => ({ type: "paragraph", text })),
});
const quote = (exact: string, prefix = "", suffix = ""): TextQuoteSelector => ({
  type: "TextQuoteSelector",
  exact,
  prefix,
  suffix,
});

describe("archivedTextOf", () => {
  it.each<[Version[], ArchivedText]>([
    [[], { text: "", blockBreaks: [] }],
    [[version()], { text: "", blockBreaks: [] }],
    [
      [version("old"), version(" One\n two ", "", " ", "Three")],
      { text: "One two Three", blockBreaks: [7] },
    ],
    [[version("港が", "開いた")], { text: "港が 開いた", blockBreaks: [2] }],
  ])("of %j", (versions, archived) => expect(archivedTextOf({ versions })).toEqual(archived));

  it("has a space at each break, and the blocks between them", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const archived = archivedTextOf({ versions: [version(...texts)] });
        const edges = [-1, ...archived.blockBreaks, archived.text.length];
        const blocks = edges
          .slice(1)
          .map((end, i) => archived.text.slice((edges[i] ?? 0) + 1, end));
        expect(blocks.filter(Boolean)).toEqual(texts.map(collapseWhitespace).filter(Boolean));
      }),
    );
  });
});

describe("findPassage", () => {
  const archived = archivedTextOf({
    versions: [version("It never sleeps. Some live there.", "It never sleeps, they say.")],
  });

  it.each([
    [quote("Some\n live"), { start: 17, end: 26, occurrences: 1 }],
    [quote("It never sleeps"), { start: 0, end: 15, occurrences: 2 }],
    [quote("It never sleeps", "live there. "), { start: 34, end: 49, occurrences: 2 }],
    [quote("It never sleeps", "", ", they say"), { start: 34, end: 49, occurrences: 2 }],
    [quote("it never"), null],
    [quote(" "), null],
    [quote(""), null],
  ])("of %j", (selector, passage) => expect(findPassage(selector, archived)).toEqual(passage));

  it("counts occurrences that overlap", () => {
    const text = archivedTextOf({ versions: [version("aaaa")] });
    expect(findPassage(quote("aa"), text)?.occurrences).toBe(3);
  });
});
