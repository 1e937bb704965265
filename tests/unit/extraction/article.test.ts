import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../lib/extraction/article.ts";
import { detect } from "../../../lib/extraction/detection/detect.ts";

const ADDRESS = "https://example.org/2026/03/04/harbour-opens-again";
const TEXT =
  "The harbour of Eastmere opened again on Tuesday, after a winter in which no ship could enter it, and people came.";
const PAGE = `<!doctype html><html lang="en"><head><title>Harbour opens again | The Eastmere Post</title>
<meta property="og:site_name" content="The Eastmere Post"><meta property="article:published_time" content="2026-03-04T08:00:00+01:00">
<meta name="author" content="By Ada Verdi and Tom Quill"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour opens again</h1>
<div class="story-body"><p>${TEXT} One.</p><p>${TEXT} <a href="/two">Two</a> is <em>here</em>.</p><h2>Ships</h2><p>${TEXT} Three.</p>
<figure><img src="a.jpg"><figcaption>The harbour, seen from the hill.</figcaption></figure><p>${TEXT} Four.</p></div></article></body></html>`;

function page(html: string): Document {
  return new JSDOM(html, { url: ADDRESS }).window.document;
}

describe("extractArticle", () => {
  const doc = page(PAGE);
  const before = doc.documentElement.outerHTML;
  const article = extractArticle(doc, ADDRESS);

  it("leaves the page as it was", () => expect(doc.documentElement.outerHTML).toBe(before));

  it("reads what the page says of itself", () => {
    expect(article).toMatchObject({
      title: "Harbour opens again",
      authors: ["Ada Verdi", "Tom Quill"],
      published: "2026-03-04T08:00:00+01:00",
      siteName: "The Eastmere Post",
      language: "en",
    });
  });

  it("reads blocks with marks as offsets", () => {
    const body = article.blocks.filter((block) => block.type === "paragraph");
    expect(body.map((block) => block.text.split(" ").at(-1))).toEqual([
      "One.",
      "here.",
      "Three.",
      "Four.",
    ]);
    const marks = body[1]?.marks ?? [];
    expect(
      marks.map((mark) => [mark.type, body[1]?.text.slice(mark.start, mark.end), mark.href]),
    ).toEqual([
      ["link", "Two", "https://example.org/two"],
      ["emphasis", "here", undefined],
    ]);
    expect(article.blocks.find((block) => block.type === "heading")?.text).toBe("Ships");
  });

  it("reads the text of a page whose nav is never closed, and no other nav", () => {
    const unclosed = extractArticle(page(PAGE.replace("</nav>", "")), ADDRESS);
    const paragraphs = unclosed.blocks
      .filter((block) => block.type === "paragraph")
      .map(({ text }) => text.slice(-5));
    expect([unclosed.title, ...paragraphs]).toEqual([
      article.title,
      " One.",
      "here.",
      "hree.",
      "Four.",
    ]);
    const listed = `<nav><p>${TEXT} In the nav.</p></nav>`;
    expect(
      JSON.stringify(
        extractArticle(page(PAGE.replace("<article>", `${listed}<article>`)), ADDRESS),
      ),
    ).not.toContain("In the nav");
  });

  it("answers an empty page with an empty article", () => {
    expect(extractArticle(page(""), ADDRESS)).toMatchObject({ blocks: [], confidence: 0 });
  });
});

describe("detect", () => {
  it("takes the page for an article", () =>
    expect(detect(page(PAGE), ADDRESS).isArticle).toBe(true));
  it("takes a front page for none", () =>
    expect(detect(page(PAGE), "https://example.org/").isArticle).toBe(false));
});
