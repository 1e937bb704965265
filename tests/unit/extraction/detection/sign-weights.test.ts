/**
 * That a weight is of no unknown sign is what its type says; here: the code gives each that has a
 * weight.
 */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { signsOfAddress } from "../../../../lib/extraction/detection/address-signs.ts";
import { pageSignsOf } from "../../../../lib/extraction/detection/page-signs.ts";
import { BIAS, WEIGHTS } from "../../../../lib/extraction/detection/sign-weights.ts";
import { ADDRESS, openArticle, openHtml } from "../fixture.ts";
import { paragraphs } from "../tree.ts";

const ADDRESSES = [
  ...[
    "",
    "https://post.example/",
    "https://post.example/a/b/c/d/e/f",
    "https://post.example/a/b",
    "https://post.example/a/b/c",
  ],
  ...[
    "https://post.example/login",
    "https://post.example/shop/coat",
    "https://post.example/tag/sand",
  ],
  ...["https://post.example/a/b/c/story.php?id=1234&page=2", "https://post.example/forum/a-b-c"],
  ...["https://post.example/two-words", "https://post.example/a/five-words-of-a-story/d/x.html"],
  "https://post.example/news/2026/03/04/the-harbour-of-eastmere-opens-again-after-winter-12345",
];
const repeated = (tag: string, count: number) => `<${tag}></${tag}>`.repeat(count);
const PAGES = [
  ...[1, 3, 8].map((count) => `<div>${paragraphs(count)}</div>`),
  ...[600, 1000, 2000, 4000].map((count) => `<p>${"Sand. ".repeat(count / 6)}</p>`),
  ...[1, 3, 9].map((count) => repeated("article", count)),
  ...[1, 5, 20].map((count) => repeated("time", count)),
  paragraphs(6).replaceAll("<p>", "<div><b></b><p>").replaceAll("</p>", "</p></div>"),
  `<title>${"Sand ".repeat(12)}</title>${"<input>".repeat(20)}${repeated("a", 300)}`,
  '<meta property="og:type" content="website"><meta name="date"><meta name="pubdate">',
  '<meta name="news_keywords"><meta name="author"><meta name="datePublished"><h1></h1><h1></h1>',
  '<input type="password"><link rel="amphtml"><figcaption>a</figcaption>',
];

describe("the weights of the signs", () => {
  it("are each of a sign that some page has", () => {
    const folder = new URL("../../../fixtures/pages", import.meta.url);
    const slugs = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const docs = [...slugs.map(openArticle), ...PAGES.map(openHtml)];
    const given = new Set<string>([
      ...ADDRESSES.flatMap(signsOfAddress),
      ...docs.flatMap((doc) => pageSignsOf(doc, ADDRESS).names),
    ]);
    expect(Object.keys(WEIGHTS).filter((name) => !given.has(name))).toEqual([]);
  });

  it("are log-odds of a fit with a ridge: none is extreme, none is nothing", () => {
    for (const [name, weight] of Object.entries({ ...WEIGHTS, BIAS })) {
      expect(Math.abs(weight), name).toBeLessThan(5);
      expect(Math.abs(weight), name).toBeGreaterThanOrEqual(0.05);
    }
  });
});
