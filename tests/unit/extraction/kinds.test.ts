/**
 * A page of each kind that news sites have besides plain articles: what it is taken for, and what
 * is read of it.
 */
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../lib/extraction/article.ts";
import { detect } from "../../../lib/extraction/detection/detect.ts";
import { openArticle } from "./fixture.ts";

const at = (path: string) => `https://post.example/${path}`;
const textsOf = (slug: string, path: string) =>
  extractArticle(openArticle(slug), at(path))
    .blocks.filter(({ type }) => type === "paragraph")
    .map(({ text }) => text);

describe("pages that are articles", () => {
  const kinds: [slug: string, path: string, kind: string][] = [
    ["opinion", "2026/03/03/too-much-sand-in-it-again", "opinion"],
    ["gallery", "2026/03/03/the-harbour-opens-in-pictures", "gallery"],
    ["live-blog", "2026/03/03/the-harbour-of-eastmere-opens", "live"],
    ["video", "video/2026/03/03/the-dredger-leaves-the-harbour", "video"],
    ["also-read", "2026/03/03/harbour-of-eastmere-opens-again", "news"],
  ];
  it.each(kinds)("%s: told by its kind", (slug, path, kind) => {
    expect(detect(openArticle(slug), at(path))).toMatchObject({ isArticle: true, kind });
    expect(extractArticle(openArticle(slug), at(path)).kind).toBe(kind);
  });

  it("an opinion is read whole", () => expect(textsOf("opinion", kinds[0]![1])).toHaveLength(4));

  it("a gallery gives its text as text and its captions as captions", () => {
    const { blocks } = extractArticle(openArticle("gallery"), at(kinds[1]![1]));
    expect(blocks.filter(({ type }) => type === "caption")).toHaveLength(4);
    expect(textsOf("gallery", kinds[1]![1])).toEqual([
      expect.stringMatching(/^On Tuesday the first ships/),
    ]);
  });

  it("a video page gives the little text it has, and is not sure of it", () => {
    const article = extractArticle(openArticle("video"), at(kinds[3]![1]));
    expect(article.blocks.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^After five months/),
    ]);
    expect(article.confidence).toBeLessThan(0.5);
  });

  it("a live blog gives its posts, each with its time", () => {
    const { blocks } = extractArticle(openArticle("live-blog"), at(kinds[2]![1]));
    const timed = blocks.filter(({ time }) => time);
    expect(timed).toHaveLength(4);
    expect(new Set(timed.map(({ time }) => time)).size).toBe(4);
  });
});

describe("pages that are none", () => {
  const others: [slug: string, path: string][] = [
    ["front-page", ""],
    ["section", "world"],
    ["search", "search?q=harbour"],
    ["product", "shop/oilskin-coat-yellow"],
    ["forum", "forum/viewtopic.php?t=812"],
    ["login", "login"],
  ];
  it.each(others)("%s: not an article", (slug, path) => {
    expect(detect(openArticle(slug), at(path))).toMatchObject({ isArticle: false, kind: "other" });
  });

  it.each(others)("%s: read without a mistake when the reader asks for it", (slug, path) => {
    const article = extractArticle(openArticle(slug), at(path));
    expect(article.confidence).toBeLessThan(1);
    expect(article.title.length).toBeGreaterThan(3);
  });
});
