/** The styles against rows by hand, and APA against the processor that citation programs use. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citationIn } from "../../../lib/export/citation-styles.ts";
import { type Cited, cslItemOf } from "../../../lib/export/csl-item.ts";
import { type ArticleMeta, emptyMeta } from "../../../lib/model/article.ts";
import { CITATION_STYLES, type CitationStyle } from "../../../lib/model/settings.ts";
import { anyText } from "../arbitraries.ts";

const URL = "https://times.example/a?b=c";
const KNOWN: Partial<ArticleMeta> = {
  ...{ kind: "news", siteName: "The Example Times", language: "en" },
  ...{ title: "Council backs “rent” cap", authors: ["Ana María Ruiz"], published: "2026-03-04" },
};
const citedWith = (meta: Partial<ArticleMeta>): Cited => ({
  address: URL,
  created: "2026-09-06T12:00:00.000Z",
  meta: { ...emptyMeta(), ...KNOWN, ...meta },
});
/** Italics as in Markdown. */
const cite = (style: CitationStyle, meta: Partial<ArticleMeta> = {}) =>
  citationIn(style, citedWith(meta), "UTC")
    .html.replace(/<\/?i>/g, "*")
    .replaceAll("&amp;", "&");

const TWO = ["Jean-Paul von der Leyen", "Martin Luther King, Jr."];
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => `Given Family${String.fromCharCode(65 + i)}`);

describe.each<[CitationStyle, [string, Partial<ArticleMeta>, string][]]>([
  [
    "apa",
    [
      [
        "one author",
        {},
        `Ruiz, A. M. (2026, March 4). Council backs “rent” cap. *The Example Times*. ${URL}`,
      ],
      [
        "two authors",
        { authors: TWO },
        `von der Leyen, J.-P., & King, M. L., Jr. (2026, March 4). Council backs “rent” cap. *The Example Times*. ${URL}`,
      ],
      [
        "no author",
        { authors: [] },
        `Council backs “rent” cap. (2026, March 4). *The Example Times*. ${URL}`,
      ],
      [
        "no date",
        { published: "" },
        `Ruiz, A. M. (n.d.). Council backs “rent” cap. *The Example Times*. Retrieved September 6, 2026, from ${URL}`,
      ],
      [
        "no title",
        { title: "" },
        `Ruiz, A. M. (2026, March 4). [Newspaper article]. *The Example Times*. ${URL}`,
      ],
      [
        "an agency",
        { authors: [], agencies: ["Reuters"] },
        `Reuters. (2026, March 4). Council backs “rent” cap. *The Example Times*. ${URL}`,
      ],
      [
        "a question",
        { title: "Who pays?" },
        `Ruiz, A. M. (2026, March 4). Who pays? *The Example Times*. ${URL}`,
      ],
      [
        "a webpage",
        { kind: "other" },
        `Ruiz, A. M. (2026, March 4). *Council backs “rent” cap*. The Example Times. ${URL}`,
      ],
      [
        "a page by the site",
        { kind: "other", authors: [], byline: "Example Times" },
        `Example Times. (2026, March 4). *Council backs “rent” cap*. ${URL}`,
      ],
      [
        "a day that is in no calendar",
        { published: "2026-02-30" },
        `Ruiz, A. M. (2026, February). Council backs “rent” cap. *The Example Times*. ${URL}`,
      ],
    ],
  ],
  [
    "mla",
    [
      [
        "one author",
        {},
        `Ruiz, Ana María. “Council backs ‘rent’ cap.” *The Example Times*, 4 Mar. 2026, ${URL}.`,
      ],
      [
        "two authors",
        { authors: TWO },
        `von der Leyen, Jean-Paul, and Martin Luther King Jr. “Council backs ‘rent’ cap.” *The Example Times*, 4 Mar. 2026, ${URL}.`,
      ],
      [
        "three authors",
        { authors: many(3) },
        `FamilyA, Given, et al. “Council backs ‘rent’ cap.” *The Example Times*, 4 Mar. 2026, ${URL}.`,
      ],
      [
        "no author",
        { authors: [] },
        `“Council backs ‘rent’ cap.” *The Example Times*, 4 Mar. 2026, ${URL}.`,
      ],
      [
        "no date",
        { published: "" },
        `Ruiz, Ana María. “Council backs ‘rent’ cap.” *The Example Times*, ${URL}. Accessed 6 Sept. 2026.`,
      ],
      [
        "no title",
        { title: "" },
        `Ruiz, Ana María. Newspaper article. *The Example Times*, 4 Mar. 2026, ${URL}.`,
      ],
      [
        "the paper itself",
        { authors: [], byline: "The Example Times" },
        `“Council backs ‘rent’ cap.” *The Example Times*, 4 Mar. 2026, ${URL}.`,
      ],
      [
        "a quotation at the end",
        { title: 'He said "no"' },
        `Ruiz, Ana María. “He said ‘no.’” *The Example Times*, 4 Mar. 2026, ${URL}.`,
      ],
      [
        "German quotation marks",
        { title: "Er sagte „nein“" },
        `Ruiz, Ana María. “Er sagte „nein“.” *The Example Times*, 4 Mar. 2026, ${URL}.`,
      ],
    ],
  ],
  [
    "chicago",
    [
      [
        "one author",
        {},
        `Ruiz, Ana María. “Council backs ‘rent’ cap.” *Example Times*, March 4, 2026. ${URL}.`,
      ],
      [
        "two authors",
        { authors: TWO },
        `Leyen, Jean-Paul von der, and Martin Luther King Jr. “Council backs ‘rent’ cap.” *Example Times*, March 4, 2026. ${URL}.`,
      ],
      [
        "seven authors",
        { authors: many(7) },
        `FamilyA, Given, Given FamilyB, Given FamilyC, et al. “Council backs ‘rent’ cap.” *Example Times*, March 4, 2026. ${URL}.`,
      ],
      [
        "no author",
        { authors: [] },
        `*Example Times*. “Council backs ‘rent’ cap.” March 4, 2026. ${URL}.`,
      ],
      [
        "no author of a magazine",
        { authors: [], siteName: "Port Magazine" },
        `*Port Magazine*. “Council backs ‘rent’ cap.” March 4, 2026. ${URL}.`,
      ],
      [
        "no date",
        { published: "" },
        `Ruiz, Ana María. “Council backs ‘rent’ cap.” *Example Times*. Accessed September 6, 2026. ${URL}.`,
      ],
      [
        "neither",
        { published: "", authors: [] },
        `*Example Times*. “Council backs ‘rent’ cap.” Accessed September 6, 2026. ${URL}.`,
      ],
      [
        "a blog",
        { section: "Blogs" },
        `Ruiz, Ana María. “Council backs ‘rent’ cap.” *The Example Times* (blog), March 4, 2026. ${URL}.`,
      ],
      [
        "a webpage",
        { kind: "other" },
        `Ruiz, Ana María. “Council backs ‘rent’ cap.” The Example Times, March 4, 2026. ${URL}.`,
      ],
    ],
  ],
])("%s (demand 55)", (style, rows) => {
  it.each(rows)("cites %s", (_what, meta, line) => expect(cite(style, meta)).toBe(line));
});

it("cites a Chinese author family first, without comma and initials", () => {
  const meta = { authors: ["毛泽东"], language: "zh", title: "新闻" };
  expect(cite("apa", meta)).toBe(`毛泽东. (2026, March 4). 新闻. *The Example Times*. ${URL}`);
});

it("is one line in every style, whose markup has nothing of the page's", () => {
  const meta = fc.record({
    ...{ title: anyText, siteName: anyText, authors: fc.array(anyText, { maxLength: 3 }) },
    ...{ published: fc.constantFrom("", "2026-03-04", "x"), byline: anyText },
  });
  fc.assert(
    fc.property(meta, fc.constantFrom(...CITATION_STYLES), (some, style) => {
      const { text, html } = citationIn(style, citedWith({ ...some, title: `<b>${some.title}` }));
      if (style !== "bibtex") expect(text).not.toMatch(/[\n\r\u2028\u2029]/);
      expect(html.replace(/<\/?i>/g, "")).not.toMatch(/<|&(?!amp;|lt;|gt;)/);
      if (html) expect(html.replace(/<\/?i>/g, "").replace("&lt;b&gt;", "<b>")).toContain("<b>");
    }),
  );
});

it("says in APA what the CSL processor says of the same items", () => {
  const word = fc.constantFrom("Ana", "Li", "Ruiz", "Jean-Paul", "Álvarez", "van", "Tom");
  const person = fc.tuple(word, word, word).map((words) => words.join(" "));
  const meta = fc.record({
    title: fc.constantFrom("Council backs cap", "Who pays?", "A & B", "Stop!"),
    authors: fc.uniqueArray(person, { maxLength: 22 }),
    published: fc.constantFrom("2026-03-04", "2026-12-31", ""),
    kind: fc.constantFrom("news" as const, "other" as const),
    siteName: fc.constantFrom("The Example Times", "Port Magazine", "Harbour Blog"),
  });
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  fc.assert(
    fc.property(meta, (some) => {
      const cited = citedWith(some);
      const item = { id: "a", ...cslItemOf(cited, "UTC") };
      const said = plugins.output.format("bibliography", [item], {
        template: "apa",
        lang: "en-US",
      });
      expect(citationIn("apa", cited, "UTC").text).toBe(plain(said));
    }),
    { numRuns: 60 },
  );
});
