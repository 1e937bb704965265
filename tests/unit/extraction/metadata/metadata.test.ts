/** What a page states besides title, authors and dates, which have tests of their own. */
import { describe, expect, it } from "vitest";
import { articleMetaOf, readPageMetadata } from "../../../../lib/extraction/metadata/metadata.ts";
import { emptyMeta } from "../../../../lib/model/article.ts";
import { ADDRESS } from "../fixture.ts";
import { jsonLdScript, openPage } from "./page.ts";

const NOW = Date.parse("2026-04-01T12:00:00Z");

function metaOf(head: string, body = "", html = "<html>") {
  const { doc, tree } = openPage(`${html}<head>${head}</head><body>${body}</body></html>`);
  return articleMetaOf(doc, ADDRESS, tree, readPageMetadata(doc, ADDRESS), NOW);
}
const tag = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const article = (fields: object) => jsonLdScript({ "@type": "NewsArticle", ...fields });

describe("readPageMetadata", () => {
  it("finds the node of the page's article by its title or address", () => {
    const { doc } = openPage(
      `<head><title>Sand closes harbour</title>${jsonLdScript([
        { "@type": "NewsArticle", headline: "Ferry stops" },
        { "@type": "NewsArticle", headline: "Sand closes harbour" },
      ])}</head>`,
    );
    expect(readPageMetadata(doc, ADDRESS).articleNode?.headline).toBe("Sand closes harbour");
    expect(readPageMetadata(openPage("").doc, "").articleNode).toBeNull();
  });
});

describe("articleMetaOf", () => {
  it("is empty where the page says nothing, except for the date in the address", () => {
    expect(metaOf("")).toEqual({ ...emptyMeta(), published: "2026-03-03" });
  });

  it("reads each field from meta tags and from JSON-LD", () => {
    const tags =
      tag("og:site_name", "Eastmere Post") +
      tag("article:section", "Harbour") +
      tag("og:description", "No ship came in.") +
      tag("og:image", "/sand.jpg");
    const data = article({
      publisher: { name: "Eastmere Post" },
      articleSection: ["Harbour", "Coast"],
      description: "No ship came in.",
      image: [{ url: "https://post.example/sand.jpg" }],
    });
    for (const head of [tags, data])
      expect(metaOf(head)).toMatchObject({
        siteName: "Eastmere Post",
        section: "Harbour",
        excerpt: "No ship came in.",
        leadImage: "https://post.example/sand.jpg",
      });
  });

  it.each([
    [{ image: "sand.jpg" }, "https://post.example/2026/03/03/sand.jpg"],
    [{ image: { contentUrl: "//cdn.example/sand.jpg" } }, "https://cdn.example/sand.jpg"],
    [{ image: "javascript:alert(1)" }, ""],
    [{ image: 42 }, ""],
    [{}, ""],
  ])("makes the lead image of %j absolute", (fields, address) =>
    expect(metaOf(article(fields)).leadImage).toBe(address),
  );

  it.each([
    ['<link rel="canonical" href="/sand">', "https://post.example/sand"],
    [tag("og:url", "https://post.example/sand"), "https://post.example/sand"],
    ['<link rel="canonical" href="javascript:alert(1)">', ""],
    ["", ""],
  ])("finds the canonical address in %j", (head, address) =>
    expect(metaOf(head).canonical).toBe(address),
  );

  it.each([
    [true, true],
    ["True", true],
    [false, false],
    ["false", false],
    ["no", null],
    [0, null],
    [undefined, null],
  ])("reads isAccessibleForFree %j as %j", (isAccessibleForFree, free) =>
    expect(metaOf(article({ isAccessibleForFree })).isAccessibleForFree).toBe(free),
  );

  it("cuts what has no end", () => {
    const long = "sand ".repeat(2000);
    const meta = metaOf(tag("og:site_name", long) + tag("og:description", long));
    expect([meta.siteName.length, meta.excerpt.length]).toEqual([200, 1000]);
  });

  it("reads 3/4/2026 by the page's language", () => {
    const body = "<h1>Sand closes harbour</h1><p>3/4/2026</p>";
    const publishedIn = (html: string, head = "") => {
      const { doc, tree } = openPage(`${html}<head>${head}</head><body>${body}</body></html>`);
      const address = "https://post.example/sand";
      return articleMetaOf(doc, address, tree, readPageMetadata(doc, address), NOW).published;
    };
    expect(publishedIn('<html lang="en-US">')).toBe("2026-03-04");
    expect(publishedIn('<html lang="en">')).toBe("2026-03-04");
    expect(publishedIn("<html>", tag("og:locale", "en_US"))).toBe("2026-03-04");
    expect(publishedIn('<html lang="en-GB">')).toBe("");
    expect(publishedIn('<html lang="fr">')).toBe("");
  });

  it("tells the language from prose, not from menus", () => {
    const prose =
      "Der Hafen war den Winter über geschlossen, und die Schiffe, die auf der Reede liegen, haben nicht einlaufen dürfen. ";
    const menu = `<p><a href="/">${"The news of the day and the weather for the coast. ".repeat(9)}</a></p>`;
    expect(metaOf("", `${menu}<p>${prose}</p>`).language).toBe("de");
  });
});
