import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Block,
  type ExtractedArticle,
  emptyMeta,
  type PageSnapshot,
} from "../../../lib/model/article.ts";
import {
  boundArticle,
  boundBlocks,
  boundClaimed,
  boundMeta,
  boundSnapshot,
  LONGEST_ADDRESS_OF_PAGE,
  LONGEST_ARTICLE,
  MOST_BLOCKS,
} from "../../../lib/model/bounded-page.ts";
import { anyText } from "../arbitraries.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const article = (blocks: Block[]): ExtractedArticle => ({
  ...emptyMeta(),
  blocks,
  excludedBlocks: [],
  confidence: 1,
  coverage: 1,
  truncated: false,
});

describe("a page within its bounds", () => {
  it("is taken as it is", () => {
    const mark = { type: "link" as const, start: 0, end: 2, href: "https://example.org/" };
    const page = fc.record({
      address: anyText,
      claimed: fc.array(anyText, { maxLength: 3 }),
      meta: fc
        .record({ title: anyText, authors: fc.array(anyText), excerpt: anyText })
        .map((some) => ({ ...emptyMeta(), ...some })),
      blocks: fc.array(
        anyText.map((text) =>
          text.length > 2 ? { ...paragraph(text), marks: [mark] } : paragraph(text),
        ),
      ),
    });
    fc.assert(
      fc.property(page, (some: PageSnapshot) => {
        expect(boundSnapshot(some)).toEqual(some);
      }),
    );
  });

  it("may be a book of 10 MB in 40,000 paragraphs", () => {
    const blocks = Array.from({ length: 40_000 }, (_, i) => paragraph(`${i} `.repeat(60)));
    expect(boundBlocks(blocks)).toBe(blocks);
    expect(boundArticle(article(blocks)).truncated).toBe(false);
  });
});

describe("a page beyond them", () => {
  const endless = "é".repeat(1_000_000);

  it("says no more of itself than an article does", () => {
    const meta = {
      ...emptyMeta(),
      title: endless,
      byline: endless,
      authors: Array.from({ length: 10_000 }, () => endless),
      siteName: endless,
      excerpt: endless,
      canonical: `https://example.org/${endless}`,
      leadImage: `https://example.org/${endless}`,
    };
    const bounded = boundMeta(meta);
    expect(JSON.stringify(bounded).length).toBeLessThan(500_000);
    expect([bounded.title.length, bounded.canonical]).toEqual([2000, ""]);
    expect(boundMeta(bounded)).toEqual(bounded);
  });

  it("claims a few addresses", () => {
    const claimed = Array.from({ length: 100 }, (_, i) => `https://example.org/${i}`);
    expect(boundClaimed(["x".repeat(LONGEST_ADDRESS_OF_PAGE + 1), ...claimed])).toEqual(
      claimed.slice(0, 8),
    );
  });

  it("keeps its text up to the bound, and is said to break off there", () => {
    const half = paragraph("x".repeat(LONGEST_ARTICLE * 0.6));
    const bounded = boundArticle(article([half, half, half]));
    expect(bounded.blocks.map(({ text }) => text.length)).toEqual([
      LONGEST_ARTICLE * 0.6,
      LONGEST_ARTICLE * 0.4,
    ]);
    expect(bounded.truncated).toBe(true);
    const many = Array.from({ length: MOST_BLOCKS + 1 }, () => paragraph("x"));
    expect(boundArticle(article(many))).toMatchObject({ truncated: true });
    expect(boundBlocks(many)).toHaveLength(MOST_BLOCKS);
  });

  it("loses marks that have no place or an endless address, not their words", () => {
    const link = (href: string, end = 5) => ({ type: "link" as const, start: 0, end, href });
    const block = {
      ...paragraph("words"),
      marks: [link("https://a.example/"), link(`https://${endless}`)],
    };
    expect(boundBlocks([block])).toEqual([{ ...block, marks: [link("https://a.example/")] }]);
    const marks = Array.from({ length: 500_000 }, () => link(""));
    expect(boundBlocks([{ ...paragraph("words"), marks }])[0]!.marks).toHaveLength(150_000);
  });

  it("never ends in half a character", () => {
    const meta = boundMeta({
      ...emptyMeta(),
      title: "🦭".repeat(5000),
      byline: `x${"🦭".repeat(5000)}`,
    });
    expect([meta.title.isWellFormed(), meta.byline.isWellFormed()]).toEqual([true, true]);
  });
});
