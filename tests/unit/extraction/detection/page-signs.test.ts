import { describe, expect, it } from "vitest";
import {
  createPageSigns,
  LINKED_DATA_STEP,
  pageSignsOf,
  type SignName,
  STEPS,
  textLengthOf,
} from "../../../../lib/extraction/detection/page-signs.ts";
import { ADDRESS, openArticle, openHtml } from "../fixture.ts";
import { paragraphs } from "../tree.ts";
import { SIGN_GROUPS, signsIn } from "./sign-groups.ts";

const signsOf = (html: string) => pageSignsOf(openHtml(html), ADDRESS);

describe("the signs of a page", () => {
  const json = (data: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const signs: [html: string, said: SignName[], not: SignName[]][] = [
    ["", ["og type none", "articles 0", "times 0", "text 0", "h1 none", "title bare"], ["h1 one"]],
    ['<meta property="og:type" content="Article">', ["og type article"], ["og type none"]],
    ['<meta property="og:type" content="blog">', ["og type website"], []],
    ['<meta name="og:type" content="product">', ["og type other"], []],
    ['<meta property="article:published_time" content="2026-03-04">', ["meta published"], []],
    ['<meta itemprop="datePublished" content="2026-03-04">', ["meta published"], ["meta date"]],
    ['<meta name="DC.date" content="2026-03-04">', ["meta date"], []],
    ['<meta name="news_keywords" content="sand">', ["meta section"], []],
    ['<meta name="byl" content="By Ada Verdi">', ["meta author"], []],
    [`<title>${"Sand ".repeat(12)}</title>`, ["title long"], ["title bare"]],
    ["<title>Harbour of Eastmere is open</title>", [], ["title long", "title bare"]],
    ["<article></article>", ["articles 1"], []],
    ["<article></article>".repeat(5), ["articles 2"], []],
    ["<article></article>".repeat(6), ["articles 3"], []],
    ["<time></time>".repeat(3), ["times 1"], []],
    ["<time></time>".repeat(11), ["times 2"], []],
    ["<time></time>".repeat(12), ["times 3"], []],
    ["<input>".repeat(13), ["many fields"], []],
    ["<figcaption>Sand</figcaption>", ["figure caption", "few links"], []],
    ['<a href="/">a</a>'.repeat(40), [], ["few links", "many links"]],
    ['<a href="/">a</a>'.repeat(251), ["many links"], ["few links"]],
    [
      json({ "@type": "NewsArticle", datePublished: "x" }),
      ["linked data article", "linked data dated"],
      [],
    ],
    [
      json({ "@type": ["Thing", "https://schema.org/ReportageNewsArticle"] }),
      ["linked data article"],
      [],
    ],
    [json({ "@type": "WebSite" }), [], ["linked data article", "linked data dated"]],
    ['<script type="application/ld+json">{"@type":</script>', [], ["linked data article"]],
    ["<h1>Harbour opens</h1>", ["h1 one"], ["h1 long", "h1 is the title"]],
    ["<h1>a</h1><h1>b</h1><h1>c</h1>", ["h1 many"], []],
    [
      "<title>Harbour opens again | Post</title><h1>Harbour Opens Again</h1>",
      ["h1 is the title"],
      [],
    ],
    [`<h1>${"Sand ".repeat(9)}</h1>`, ["h1 long"], []],
    [`<h1>${"Sand ".repeat(90)}</h1>`, [], ["h1 long"]],
    ['<input type="password">', ["password field"], []],
    ['<link rel="amphtml" href="/amp">', ["AMP version"], []],
    ['<span class="article-byline">Ada</span>', ["byline"], []],
    [paragraphs(3), ["text 1", "long paragraphs 2"], ["text in one place"]],
    [paragraphs(8), ["text 3", "long paragraphs 3", "text in one place"], []],
    [
      paragraphs(6).replaceAll("<p>", "<div><b></b><p>").replaceAll("</p>", "</p></div>"),
      ["text in many places"],
      [],
    ],
    [
      `<div>${"Sand and ships and people who came to see. <br>".repeat(20)}</div>`,
      ["text 3", "long paragraphs 0"],
      [],
    ],
    [`<p>${"港は開いた。".repeat(20)}</p>`, ["text 1", "long paragraphs 1"], []],
  ];
  it.each(signs)("%s", (html, said, not) => {
    const { names } = signsOf(html);
    expect(names).toEqual(expect.arrayContaining(said));
    expect(not.filter((name) => names.includes(name))).toEqual([]);
  });

  it("are at most one of each group, in the order of the steps", () => {
    for (const slug of ["also-read", "front-page", "forum", "live-blog", "login"]) {
      const doc = openArticle(slug);
      STEPS.forEach((addSigns, step) => {
        const found = createPageSigns();
        addSigns(doc, ADDRESS, found);
        const groups = SIGN_GROUPS[step]!;
        expect(found.names.filter((name) => !signsIn(groups).includes(name))).toEqual([]);
        for (const { names, isAlwaysSaid } of groups) {
          const count = names.filter((name) => found.names.includes(name)).length;
          expect(count).toBeLessThanOrEqual(1);
          if (isAlwaysSaid) expect(count).toBe(1);
        }
      });
    }
  });

  it("gives the types and the og:type for the page's kind", () => {
    const { types, ogType } = signsOf(
      `<meta property="og:type" content="Video.Other">${json({ "@type": "VideoObject" })}`,
    );
    expect([types.has("VideoObject"), ogType]).toEqual([true, "video.other"]);
  });

  it("reads JSON-LD in the step that is named for it", () => {
    const found = createPageSigns();
    STEPS[LINKED_DATA_STEP]!(openHtml(json({ "@type": "NewsArticle" })), ADDRESS, found);
    expect(found.names).toEqual(["linked data article"]);
  });
});

describe("textLengthOf", () => {
  it("reads the text when no step did, and only then", () => {
    const doc = openHtml(`<p>${"Sand ".repeat(40)}</p>`);
    const signs = createPageSigns();
    expect(textLengthOf(doc, signs)).toBe(200);
    expect(textLengthOf(openHtml(""), signs)).toBe(200);
  });

  it("does not count links", () => {
    const doc = openHtml(`<p>${"Sand ".repeat(20)}<a href="/">${"Link ".repeat(20)}</a></p>`);
    expect(textLengthOf(doc, createPageSigns())).toBe(100);
  });
});
