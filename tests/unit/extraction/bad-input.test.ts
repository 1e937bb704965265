/**
 * Whatever a page contains: nothing is thrown, nothing is changed, and the answer has the model's
 * form.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../lib/extraction/article.ts";
import { detect } from "../../../lib/extraction/detection/detect.ts";
import { ADDRESS, openHtml } from "./fixture.ts";

const DATE = /^(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?$/;

function check(doc: Document, address = ADDRESS): void {
  const article = extractArticle(doc, address);
  const found = detect(doc, address);
  expect(found.score).toBeGreaterThanOrEqual(0);
  expect(found.score).toBeLessThanOrEqual(1);
  expect(article.published).toMatch(DATE);
  expect(article.modified).toMatch(DATE);
  for (const share of [article.confidence, article.coverage]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  for (const field of [
    "title",
    "byline",
    "siteName",
    "section",
    "language",
    "excerpt",
    "leadImage",
    "canonical",
  ] as const) {
    expect(typeof article[field]).toBe("string");
    expect(article[field].length).toBeLessThan(5000);
  }
  for (const block of article.blocks) {
    for (const mark of block.marks ?? []) {
      expect(mark.start).toBeGreaterThanOrEqual(0);
      expect(mark.end).toBeGreaterThan(mark.start);
      expect(mark.end).toBeLessThanOrEqual(block.text.length);
      if (mark.href) expect(mark.href).toMatch(/^(?:https?|mailto):/);
    }
  }
}

const KEYS = [
  "@type",
  "@id",
  "@graph",
  "author",
  "name",
  "headline",
  "datePublished",
  "isAccessibleForFree",
  "image",
  "publisher",
  "__proto__",
  "constructor",
  "toString",
  "wordCount",
  "articleBody",
];
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(
      "NewsArticle",
      "Person",
      "Organization",
      "#a",
      "#b",
      "2026-03-04",
      "99999-99-99",
      "<script>alert(1)</script>",
      "",
    ),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 8 }),
  ),
})).any;

describe("bad input", () => {
  it("is read as far as it goes: JSON-LD of any shape", () => {
    fc.assert(
      fc.property(value, (data) => {
        const json = JSON.stringify(data).replaceAll("<", "\\u003c");
        check(openHtml(`<script type="application/ld+json">${json}</script><p>Some text.</p>`));
      }),
      { numRuns: 60 },
    );
  });

  it("is passed over: JSON-LD that is broken off or no JSON", () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.string(), (data, cut, noise) => {
        const json = `${JSON.stringify(data).slice(0, cut)}${noise}`.replaceAll("<", "\\u003c");
        check(openHtml(`<script type="application/ld+json">${json}</script>`));
      }),
      { numRuns: 40 },
    );
  });

  it("is passed over: references that go round in a circle", () => {
    const data =
      '{"@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#b"}},{"@id":"#b","author":{"@id":"#a"},"name":{"@id":"#b"}}]}';
    check(openHtml(`<script type="application/ld+json">${data}</script>`));
  });

  it("is read as text: markup and scripts in meta tags", () => {
    const doc = openHtml(
      '<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt;Sand &amp;amp; sea"><p>Text.</p>',
    );
    check(doc);
    expect(extractArticle(doc, ADDRESS).title).toBe("alert(1) Sand & sea");
  });

  it("is cut: titles of 100 kB", () => {
    const title = "sand ".repeat(20_000);
    check(
      openHtml(
        `<title>${title}</title><meta property="og:title" content="${title}"><h1>${title}</h1><p>Text.</p>`,
      ),
    );
  });

  it("is no page at all: binary as HTML, any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => check(openHtml(text))),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, text) =>
        check(openHtml("<p>Text."), fc.stringify(text) + url),
      ),
      { numRuns: 20 },
    );
  });

  it("is read flat below a depth: 2,000 levels (10,000 in real browsers: tests/e2e/extremes.test.ts)", () => {
    const doc = openHtml("<p>Top.</p>");
    let inner: Element = doc.body;
    for (let depth = 0; depth < 2_000; depth += 1)
      inner = inner.appendChild(doc.createElement("div"));
    inner.appendChild(doc.createElement("p")).textContent =
      "At the bottom of it all there is a sentence, and it is long enough to be read.";
    check(doc);
  });

  it("is cut off by the clock: a page without end", () => {
    const doc = openHtml("<article></article>");
    const article = doc.querySelector("article")!;
    for (let i = 0; i < 3000; i += 1)
      article.appendChild(doc.createElement("p")).textContent =
        `Sentence number ${i}, and it is long enough to count as prose for anyone who reads it.`;
    let clock = 0;
    const read = extractArticle(doc, ADDRESS, { budgetMs: 100, now: () => (clock += 2) });
    expect(read.truncated).toBe(true);
    expect(read.blocks.length).toBeGreaterThan(0);
  });

  it("is not kept whole: one text of 50 MB", { timeout: 30_000 }, () => {
    const doc = openHtml("<p></p>");
    doc.querySelector("p")!.textContent = "word ".repeat(10_000_000);
    const started = Date.now();
    check(doc);
    expect(Date.now() - started).toBeLessThan(8000);
  });
});
