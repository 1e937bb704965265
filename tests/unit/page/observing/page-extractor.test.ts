import { describe, expect, it } from "vitest";
import type { SavedArticle } from "../../../../lib/model/article.ts";
import type { SiteRule } from "../../../../lib/model/site-rules.ts";
import { createReading } from "../../../../lib/page/observing/page-extractor.ts";
import { ARTICLE, openArticle } from "../page.ts";

const BOX =
  '<aside class="letter"><p>Each morning before dawn we write down what the night was like in the town.</p></aside>';
const recordOf = (opening: string) =>
  ({
    id: "p",
    overrides: { value: [{ opening, occurrence: 0, keep: false }], modified: "" },
  }) as unknown as SavedArticle;
const texts = (init: { blocks: { text: string }[] }) =>
  init.blocks.map(({ text }) => text.slice(0, 12));
const FIRST =
  "The river rose by twelve centimetres on Monday, the town said, after a night of rain that nobody had forecast.";

describe("a page's reading", () => {
  it("is told as the reader wants it, and given as it was read", () => {
    const { doc } = openArticle();
    const reading = createReading(doc);
    const before = texts(reading.init());
    expect(before[0]).toBe("The river ro");
    expect(reading.meet(recordOf(FIRST))).toBe("p");
    expect(texts(reading.init())).toEqual(before.slice(1));
    expect(texts(reading.article())).toEqual(before);
    expect(reading.meet(null)).toBeNull();
    expect(texts(reading.init())).toEqual(before);
  });

  it("follows the rules for its site", () => {
    const { doc } = openArticle(ARTICLE.replace("</h1>", `</h1>${BOX}`));
    let rules: SiteRule[] = [];
    const reading = createReading(doc, () => rules);
    const hasBox = () => texts(reading.init()).includes("Each morning");
    const was = hasBox();
    rules = [
      { site: "example.org", keep: !was, by: "container", match: "aside.letter", example: "Each" },
    ];
    expect(hasBox()).toBe(!was);
    rules = [{ ...rules[0]!, site: "other.example" }];
    expect(hasBox()).toBe(was);
  });

  it("carries no choice over to an app's next story", () => {
    const { doc, go } = openArticle();
    const reading = createReading(doc);
    reading.meet(recordOf(FIRST));
    go("/2026/another-story");
    expect(texts(reading.init())[0]).toBe("The river ro");
  });

  it("is kept without what is of today only", () => {
    const { doc } = openArticle(
      ARTICLE.replace("<article>", '<article><div class="story-body">').replace(
        "</article>",
        "</div></article>",
      ),
    );
    const reading = createReading(doc);
    expect(reading.article().blocks[0]?.containers).toEqual(["div.story-body"]);
    expect(reading.init().blocks.every((block) => !("containers" in block))).toBe(true);
  });
});
