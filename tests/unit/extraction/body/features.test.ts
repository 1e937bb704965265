import { describe, expect, it } from "vitest";
import { type FeatureName, featuresOf } from "../../../../lib/extraction/body/features.ts";
import type { PageEvidence } from "../../../../lib/extraction/body/page-evidence.ts";
import { zonesOf } from "../../../../lib/extraction/content/zones.ts";
import { indexOf, NO_EVIDENCE, paragraphs, prose, treeOf } from "../tree.ts";

const evidence = (more: Partial<PageEvidence>): PageEvidence => ({ ...NO_EVIDENCE, ...more });

/**
 * The features of all text blocks; Readability keeps what the page marks with the class `picked`.
 */
function featuresIn(html: string, about: PageEvidence = NO_EVIDENCE) {
  const { tree } = treeOf(html);
  const picks = [...tree.textBlocks.keys()].filter((index) => {
    const { first, end } =
      tree.containers.find(({ hint }) => /picked/.test(hint)) ?? tree.containers[0]!;
    return index >= first && index < end;
  });
  const all = featuresOf(tree, zonesOf(tree), new Set(picks), about);
  return { all, of: (start: string) => all[indexOf(tree, start)]! };
}

describe("features of the text", () => {
  const form: [text: string, features: FeatureName[], not: FeatureName[]][] = [
    ["Ships.", ["length 0", "ends as a sentence"], ["capitals", "bold", "no letters"]],
    ["* * *", ["length 0", "no letters"], ["ends as a sentence"]],
    ["港は開いている。", ["length 1", "ends as a sentence"], ["no letters"]],
    ["And then the boats came…", ["length 1", "trails off"], []],
    ["The harbour master said:", ["length 1", "ends with a colon"], []],
    ["HARBOUR OPENS AGAIN", ["length 1", "capitals"], []],
    ["<b>The harbour opens</b>", ["bold"], ["capitals"]],
    ["Write to post@post.example", ["address or handle"], []],
    [prose(1), ["length 3"], ["links 1", "repeated"]],
    [`${prose(1)} ${prose(2)} ${prose(3)} ${prose(4)} ${prose(5)}`, ["length 6"], []],
    ['One of two longer <a href="/a">words</a>', ["links 1"], ["links 2"]],
    ['One of <a href="/a">two words</a>', ["links 2"], ["links 1"]],
    ['One <a href="/a">of three longer words</a>', ["links 3"], []],
    ['<a href="/a">All of it</a>', ["links 4"], []],
  ];
  it.each(form)("%s", (text, features, not) => {
    const [first] = featuresIn(`<div class="picked"><p>${text}</p></div>`).all;
    expect(first).toEqual(expect.arrayContaining(features));
    expect(not.filter((name) => first!.includes(name))).toEqual([]);
  });

  it("knows a text that stands twice", () => {
    const { of } = featuresIn(
      `<div class="picked"><p>Share</p><p>${prose(1)}</p><p>Share</p></div>`,
    );
    expect(of("Share")).toContain("repeated");
    expect(of("The dredging")).not.toContain("repeated");
  });

  const said: [about: Partial<PageEvidence>, text: string, feature: FeatureName][] = [
    [{ title: "harbour opens again" }, "Harbour opens again", "is the title"],
    [{ title: "harbour opens after winter of sand" }, "Harbour opens after winter", "is the title"],
    [{ excerpt: `${"sand ".repeat(9)}` }, `${"Sand ".repeat(8)}`, "is the excerpt"],
    [{ authors: ["ada verdi"] }, "Ada Verdi, Eastmere", "names the author"],
    [{ body: "the harbour is open ".repeat(30) }, "The harbour is open", "in articleBody"],
    [{ body: "the harbour is open ".repeat(30) }, "Our newsletter", "not in articleBody"],
  ];
  it.each(said)("is compared with what the page says: %j", (about, text, feature) => {
    const html = `<div class="picked"><p>${text}</p></div>`;
    expect(featuresIn(html, evidence(about)).all[0]).toContain(feature);
    expect(featuresIn(html).all[0]).not.toContain(feature);
  });
});

describe("features of the markup", () => {
  const markup: [html: string, features: FeatureName[]][] = [
    ["<h1>Ahoy</h1>", ["heading 1"]],
    ["<h6>Ahoy</h6>", ["heading 4"]],
    ["<ul><li>Ahoy</li></ul>", ["list-item"]],
    ["<blockquote>Ahoy</blockquote>", ["quote", "in quote"]],
    ["<pre>Ahoy</pre>", ["preformatted"]],
    ["<figure><figcaption>Ahoy</figcaption></figure>", ["caption", "in figure"]],
    ['<aside class="newsletter"><p>Ahoy</p></aside>', ["in aside", "in promo", "tag p"]],
    ['<div class="factbox">Ahoy</div>', ["paragraph", "in infobox"]],
  ];
  it.each(markup)("%s", (html, features) => {
    const { of } = featuresIn(`<div class="picked">${paragraphs(3)}</div>${html}`);
    expect(of("Ahoy")).toEqual(expect.arrayContaining(features));
  });
});

describe("features of the place", () => {
  const PAGE = `<p>Top</p><article><h1>Harbour opens</h1>
    <div class="text" id="picked">${paragraphs(4)}<div><p>Nested one</p><p>Nested two</p></div>
      <article><p>Inner one</p><p>Inner two</p></article></div>
    <div class="text"><p>Alike one</p><p>Alike two</p></div>
    <div class="more"><p>Beside one</p><p>Beside two</p></div></article>
    <article><p>Foreign one</p><p>Foreign two</p></article>
    <ul><li><a href="/a">Linked one</a></li><li><a href="/b">Linked two</a></li></ul>`;
  const { of, all } = featuresIn(PAGE);
  const places: [start: string, features: FeatureName[]][] = [
    ["Top", ["dropped by Readability", "before the text", "outside the article"]],
    ["The dredging", ["kept by Readability", "in main container", "prose just after"]],
    ["Nested one", ["nested in main container", "prose just before", "no prose after"]],
    ["Inner one", ["in nested article"]],
    ["Alike one", ["in container like main", "after the text"]],
    ["Beside one", ["beside main container", "no prose before"]],
    ["Foreign one", ["outside the article"]],
    ["Linked one", ["container of links"]],
  ];
  it.each(places)("%s", (start, features) =>
    expect(of(start)).toEqual(expect.arrayContaining(features)),
  );

  it("says of each text block one of the exclusive features", () => {
    for (const features of all) {
      const readability = features!.filter((name) => name.endsWith("by Readability"));
      expect(readability).toHaveLength(1);
      expect(new Set(features).size).toBe(features!.length);
    }
  });

  it("knows another article from the page's own, which stands in none", () => {
    const page = featuresIn(
      `<div class="picked">${paragraphs(4)}</div><article><p>Foreign one</p><p>Two</p></article>`,
    );
    expect(page.of("Foreign one")).toContain("in another article");
  });

  it("goes by the article that holds the headline", () => {
    const own = `<article class="own"><h1>Harbour opens</h1>${paragraphs(3)}</article>`;
    const other = `<article><h1>Ferry runs</h1>${paragraphs(9).replaceAll("dredging", "ferry")}</article>`;
    const html = `<div class="picked">${own}${other}</div>`;
    const about = evidence({ title: "harbour opens" });
    expect(featuresIn(html, about).of("The dredging")).toContain("in main container");
    expect(featuresIn(html).of("The dredging")).toContain("beside main container");
  });

  it("has none for what is too far from the text", () => {
    const far = featuresIn(
      `<div class="picked">${paragraphs(3)}</div>${"<p>Far</p>".repeat(60)}`,
    ).all;
    expect(far[3]).toContain("after the text");
    expect(far[20]).toContain("long after the text");
    expect([far[42] === null, far[43]]).toEqual([false, null]);
  });

  it("answers a page without text", () => expect(featuresIn("<div></div>").all).toEqual([]));
});
