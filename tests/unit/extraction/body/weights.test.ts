/**
 * That a weight is of no unknown feature is what its type says; here: the code produces each that
 * has a weight.
 */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { featuresOf } from "../../../../lib/extraction/body/features.ts";
import { phraseFeaturesOf } from "../../../../lib/extraction/body/phrases.ts";
import { BIAS, WEIGHTS } from "../../../../lib/extraction/body/weights.ts";
import { readContentTree } from "../../../../lib/extraction/content/content-tree.ts";
import { ZONE } from "../../../../lib/extraction/content/zone-hints.ts";
import { zonesOf } from "../../../../lib/extraction/content/zones.ts";
import { openArticle } from "../fixture.ts";
import { endless, paragraphs, treeOf } from "../tree.ts";

/** What no page of the fixtures has. */
const RARE = `<h2>Harbour of the town</h2><h3>Deep</h3><h4>Deeper</h4><pre>+---+</pre><p>AHOY SAILORS</p><p>The end:</p><p>And so…</p>
  <p>Write to post@post.example</p><p>* * *</p><p><a href="/a">harbour of the town</a> of Eastmere</p>
  <p>See <a href="/a">harbours</a> here</p><p>© Post</p><p>© Post. ${"All of it. ".repeat(30)}</p><p>Ada Verdi</p>
  <p>Sign up</p><p>Sign up. ${"All of it. ".repeat(30)}</p><p>Photo: Ada Verdi</p><p>By Ada Verdi</p><p>5 min read</p>
  <p>Also read: sand</p><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>
  <p><b>All bold</b></p><p>${"Long text of sand. ".repeat(40)}</p><p>The standfirst of it all, as it was printed</p>`;
/** A class that says each zone; tags say the others. */
const HINTS: Record<string, string> = { body: "article-body", embed: "tweet" };
const ZONED = Object.keys(ZONE)
  .map((name) => `<div class="${HINTS[name] ?? name}"><p>In it</p></div>`)
  .join("");
const article = (inner: string) => `<article>${inner}</article>`;
const PAGES = [
  `${"<p>Far before</p>".repeat(20)}${article(`<h1>Harbour</h1><div id="text">${paragraphs(4)}${RARE}${ZONED}</div>
    <div id="text">${paragraphs(1)}<p>Two</p></div><div>One<p>Two</p></div>${article("<p>a</p><p>b</p>")}`)}
    <ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>${"<p>Far</p>".repeat(20)}
    <main><form><p>In form</p><p>b</p></form></main><header>Head</header><blockquote>Said</blockquote>`,
  `<div>${paragraphs(4)}</div>${article("<p>Another</p><p>b</p>")}`,
];
const EVIDENCE = {
  title: "harbour of the town",
  excerpt: "the standfirst of it all as it was printed",
  body: "the dredging of the harbour mouth took ".repeat(20),
  authors: ["ada verdi"],
};

function producedFeatures(): Set<string> {
  const slugs = readdirSync(new URL("../../../fixtures/pages", import.meta.url), {
    withFileTypes: true,
  })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const trees = [
    ...slugs.map((slug) => readContentTree(openArticle(slug).body, endless())),
    ...PAGES.map((html) => treeOf(html).tree),
  ];
  const produced = trees.flatMap((tree) => {
    const picks = tree.textBlocks.flatMap(({ text }, index) => (text.length > 80 ? [index] : []));
    const features = featuresOf(tree, zonesOf(tree), new Set(picks), EVIDENCE);
    const names = features.flatMap((found): string[] => found ?? []);
    return [...names, ...tree.textBlocks.flatMap(phraseFeaturesOf)];
  });
  return new Set(produced);
}

describe("the weights of the features", () => {
  it("are each of a feature that some page has", () => {
    const produced = producedFeatures();
    expect(Object.keys(WEIGHTS).filter((name) => !produced.has(name))).toEqual([]);
  });

  it("are log-odds of a fit with a ridge: none is extreme, none is nothing", () => {
    for (const [name, weight] of Object.entries({ ...WEIGHTS, BIAS })) {
      expect(Math.abs(weight), name).toBeLessThan(5);
      expect(Math.abs(weight), name).toBeGreaterThanOrEqual(0.05);
    }
  });
});
