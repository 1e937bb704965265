import { describe, expect, it } from "vitest";
import { anchorRisksOf } from "../../../../lib/anchoring/describe/anchor-risks.ts";
import { readText } from "../../../../lib/anchoring/document/page-text.ts";
import { bodyOf, rangeOfWords } from "../dom.ts";

const hints = (markup: string, words: string, isInArticle: boolean | null = null) => {
  const page = readText(bodyOf(markup));
  return anchorRisksOf(page, rangeOfWords(page.root, words), isInArticle);
};

describe("anchorRisksOf", () => {
  it("is silent when all is well", () => {
    expect(hints("<article><p>The river rose on Monday.</p></article>", "river rose")).toEqual([]);
    expect(
      hints("<div class='delivery slides'><p>The river rose.</p></div>", "river rose"),
    ).toEqual([]);
  });

  it("says that the words stand elsewhere, too", () => {
    expect(
      hints("<p>The river rose.</p><p>Soon the <i>river  rose</i> again.</p>", "river rose"),
    ).toEqual(["repeated"]);
    expect(hints("<p>He said no.</p><p>She said yes.</p>", "said")).toEqual(["repeated"]);
  });

  it.each([
    "<div aria-live='polite'><p>The river rose.</p></div>",
    "<div role='timer'>The river rose.</div>",
    "<section class='c-live-blog main'><p>The river rose.</p></section>",
    "<div id='most-read'><p>The river rose.</p></div>",
    "<div itemtype='https://schema.org/LiveBlogPosting'><p>The river rose.</p></div>",
  ])("says that it changes by itself: %s", (markup) =>
    expect(hints(markup, "river rose")).toEqual(["volatile"]),
  );

  it("says that it is not in the article", () => {
    expect(hints("<aside><p>The river rose.</p></aside>", "river rose")).toEqual(["outside"]);
    expect(hints("<aside><p>The river rose.</p></aside>", "river rose", true)).toEqual([]);
    expect(hints("<p>The river rose.</p>", "river rose", false)).toEqual(["outside"]);
  });
});
