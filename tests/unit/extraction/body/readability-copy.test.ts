import { describe, expect, it } from "vitest";
import { selectWithReadability } from "../../../../lib/extraction/body/readability-copy.ts";
import { createBudget, OutOfTime } from "../../../../lib/extraction/content/budget.ts";
import { endless, paragraphs, treeOf } from "../tree.ts";

function pickedIn(html: string): string[] {
  const { doc, tree } = treeOf(html);
  const picks = selectWithReadability(doc, tree, "Harbour opens", endless());
  return [...picks].sort((a, b) => a - b).map((index) => tree.textBlocks[index]!.text.slice(0, 8));
}

const SIDE =
  '<ul class="sidebar"><li><a href="/a">Ferry</a></li><li><a href="/b">Fares</a></li></ul>';

describe("selectWithReadability", () => {
  it("keeps the article's paragraphs and leaves lists of links", () => {
    const picked = pickedIn(`<div>${SIDE}</div><article>${paragraphs(5)}</article>`);
    expect(picked).toEqual(Array(5).fill("The dred"));
  });

  it("keeps headings, lists and quotes within the text", () => {
    const text = `${paragraphs(3)}<h2>What next</h2><blockquote>${paragraphs(1)}</blockquote>${paragraphs(2)}`;
    expect(pickedIn(`<article>${text}</article>`)).toContain("What nex");
  });

  it("never sees navigation and consent", () => {
    const consent = `<div class="cookie-consent">${paragraphs(2).replaceAll("The", "We use cookies. The")}</div>`;
    expect(pickedIn(`${consent}<article>${paragraphs(5)}</article>`)).not.toContain("We use c");
  });

  it("keeps the text of a block with links, bare text and overlapping marks", () => {
    const linked = paragraphs(4).replaceAll(
      "harbour mouth",
      '<a href="/a">harbour <b>mouth</b></a> and <a href="javascript:x">sand</a>',
    );
    expect(pickedIn(`<article>${linked}</article>`)).toHaveLength(4);
  });

  it.each(["", "<p></p>", "<div>Ahoy</div>", "<script>x()</script>"])("answers %j", (html) =>
    expect(pickedIn(html).length).toBeLessThan(2),
  );

  it("changes nothing of the page", () => {
    const { doc, tree } = treeOf(`<article>${paragraphs(5)}</article>`);
    const before = doc.documentElement.outerHTML;
    selectWithReadability(doc, tree, "x".repeat(10_000), endless());
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it("stops when the time is used up", () => {
    const { doc, tree } = treeOf(`<article>${paragraphs(200)}</article>`);
    let clock = 0;
    const budget = createBudget(1, () => clock++);
    expect(() => selectWithReadability(doc, tree, "", budget)).toThrow(OutOfTime);
  });
});
