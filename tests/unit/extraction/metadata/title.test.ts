/** The headline: which of a page's titles it is, and what does not belong to it. */
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../../lib/extraction/article.ts";
import { ADDRESS, openHtml } from "../fixture.ts";

interface Titles {
  document?: string;
  shared?: string;
  headline?: string;
  site?: string;
  section?: string;
  /** The page's headings, as markup. */
  body: string;
}

const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const meta = (name: string, value?: string) =>
  value ? `<meta property="${name}" content="${quoted(value)}">` : "";

function titleOf({ document, shared, headline, site, section, body }: Titles): string {
  const data = headline
    ? { "@context": "https://schema.org", "@type": "NewsArticle", headline }
    : null;
  const head = `<title>${quoted(document ?? "")}</title>${meta("og:title", shared)}${meta("og:site_name", site)}
    ${meta("article:section", section)}${data ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ""}`;
  return extractArticle(
    openHtml(`<html><head>${head}</head><body>${body}<p>Some text.</p></body></html>`),
    ADDRESS,
  ).title;
}

const SAND = "Sand closes the harbour of Eastmere";

describe("the title", () => {
  it("is without the site's name, at either end, however often", () => {
    for (const document of [
      `${SAND} | The Eastmere Post`,
      `The Eastmere Post – ${SAND}`,
      `${SAND} | News of The Eastmere Post | The Eastmere Post`,
    ])
      expect(titleOf({ document, site: "The Eastmere Post", body: "" })).toBe(SAND);
  });

  it("is without the first part of a site's long name", () => {
    const site = "Eastmere Post | News, sport and weather from the coast";
    expect(titleOf({ document: `${SAND} | Eastmere Post`, site, body: "" })).toBe(SAND);
  });

  it("stays where the site's name is filled with it", () => {
    const site = `${SAND} | Eastmere Post`;
    expect(
      titleOf({ document: site, shared: SAND, site, body: `<h2>Harbour</h2><h2>Contact us</h2>` }),
    ).toBe(SAND);
  });

  it("is without the section that a site adds", () => {
    const shared = "모래가 항구를 닫았다, 봄까지 배가 다니지 못한다-정치ㅣ동해신문";
    expect(titleOf({ shared, headline: shared, site: "동해신문", section: "정치", body: "" })).toBe(
      "모래가 항구를 닫았다, 봄까지 배가 다니지 못한다",
    );
    expect(titleOf({ document: "All about politics", section: "politics", body: "" })).toBe(
      "All about politics",
    );
  });

  it("keeps its own case and its own signs", () => {
    const body = "<h1>“We WAIT”: sand closes eBay’s harbour</h1>";
    expect(
      titleOf({ document: '"We WAIT": sand closes eBay\'s harbour | Post', site: "Post", body }),
    ).toBe("“We WAIT”: sand closes eBay’s harbour");
  });

  it("is the printed one where og:title only repeats what was written for search engines", () => {
    const searched = "Eastmere harbour closed: dates, ferries, map";
    const body = `<h1>${SAND}</h1>`;
    expect(
      titleOf({
        document: `${searched} | Post`,
        shared: searched,
        site: "Post",
        headline: SAND,
        body,
      }),
    ).toBe(SAND);
  });

  it("is the one that the paper shares where that is a wording of its own", () => {
    const shared = "Why no ship can reach Eastmere";
    const body = `<h1>${SAND}</h1>`;
    expect(
      titleOf({ document: `${SAND} | Post`, shared, site: "Post", headline: SAND, body }),
    ).toBe(shared);
  });

  it("is the printed one on a page that marks up no article and words its <title> differently", () => {
    const body = "<h1>Eastmere Post</h1><h1>Sand has closed the harbour of Eastmere again</h1>";
    expect(titleOf({ document: "Harbour of Eastmere: sand closes it – all you need", body })).toBe(
      "Sand has closed the harbour of Eastmere again",
    );
  });

  it("is no heading that says something else", () => {
    expect(titleOf({ document: SAND, body: "<h1>Sign our petition for the ferry</h1>" })).toBe(
      SAND,
    );
  });

  it("is the longest heading that a title ends or begins with", () => {
    const body = `<h1>A hundred winters</h1><h1>${SAND}</h1>`;
    expect(
      titleOf({
        document: `A hundred winters: ${SAND}`,
        shared: `A hundred winters: ${SAND}`,
        body,
      }),
    ).toBe(SAND);
  });

  it("is without a kicker inside its heading", () => {
    for (const name of [
      "subtitle",
      "article-header__roofline typo",
      "kicker",
      "headline--topline",
      "articleoverline",
    ]) {
      const body = `<h1 class="title"><span class="${name}">Ships and winters</span><span>: </span>${SAND}</h1>`;
      expect([
        name,
        titleOf({ document: `Ships and winters - ${SAND} - Post`, site: "Post", body }),
      ]).toEqual([name, SAND]);
    }
    const body = `<h1><span class="marked">Sand closes</span> the harbour of Eastmere</h1>`;
    expect(titleOf({ document: SAND, body })).toBe(SAND);
  });

  it("may be short when page and metadata agree", () => {
    expect(titleOf({ document: "Emdun - Post", site: "Post", body: "<h1>Emdun</h1>" })).toBe(
      "Emdun",
    );
  });

  it("is no short label that no heading repeats", () => {
    expect(titleOf({ document: "Home", body: `<h1>${SAND}</h1>` })).toBe(SAND);
  });

  it("is never longer than 400 letters, nor takes long to find", () => {
    const long = `${"sand | ".repeat(15_000)}sea`;
    const started = Date.now();
    const body = `<h1>${long}</h1><h1><span class="kicker">${long}</span>${long}</h1>`;
    expect(
      titleOf({ document: long, shared: long, headline: long, site: long, section: long, body })
        .length,
    ).toBeLessThan(401);
    expect(Date.now() - started).toBeLessThan(3000);
  });
});
