import { describe, expect, it } from "vitest";
import { ZONE } from "../../../../lib/extraction/content/zone-hints.ts";
import { zonesOf } from "../../../../lib/extraction/content/zones.ts";
import { indexOf, paragraphs, treeOf } from "../tree.ts";

function zoneIn(html: string, start = "Ahoy"): number {
  const { tree } = treeOf(html);
  return zonesOf(tree)[indexOf(tree, start)]!;
}

const TEXT = `<div>${paragraphs(5)}</div>`;

describe("zonesOf", () => {
  it.each([
    ["its own tag", "<aside>Ahoy</aside>", ZONE.aside],
    ["an ancestor", '<div class="newsletter"><div><p>Ahoy</p></div></div>', ZONE.promo],
    ["several of them", '<aside><p class="share">Ahoy</p></aside>', ZONE.aside | ZONE.share],
    ["a role", '<div role="navigation">Ahoy</div>', ZONE.nav],
    ["nothing", "<div><p>Ahoy</p></div>", 0],
  ])("is told by %s", (_, html, zone) => expect(zoneIn(html + TEXT)).toBe(zone));

  it("is not told by a container that holds much of the page's prose", () => {
    const wrapped = `<div class="newsletter sidebar">${TEXT}<p>Ahoy</p></div>`;
    expect(zoneIn(wrapped)).toBe(0);
    expect(zoneIn(wrapped + TEXT.repeat(2))).toBe(ZONE.promo | ZONE.aside);
  });

  it("is told by the article's own containers, however much they hold", () => {
    const page = `<main><article class="article-body">${TEXT}<p>Ahoy</p></article></main>`;
    expect(zoneIn(page)).toBe(ZONE.main | ZONE.article | ZONE.body);
  });

  it("has an entry for each text block, and none for a page without", () => {
    expect(zonesOf(treeOf(TEXT).tree)).toHaveLength(5);
    expect(zonesOf(treeOf("").tree)).toEqual([]);
  });

  it("is told where there is no prose at all", () =>
    expect(zoneIn("<aside><h2>Ahoy</h2></aside>")).toBe(ZONE.aside));
});
