import { describe, expect, it } from "vitest";
import type { SavedArticle } from "../../../../lib/model/article.ts";
import type { SiteRule } from "../../../../lib/model/site-rules.ts";
import { createPageExtractor } from "../../../../lib/page/observing/page-extractor.ts";
import { ARTICLE, finish, openArticle } from "../page.ts";

const BOX =
  '<aside class="letter"><p>Each morning before dawn we write down what the night was like in the town.</p></aside>';
const recordOf = (opening: string) =>
  ({
    id: "p",
    overrides: { value: [{ opening, occurrence: 0, keep: false }], modified: "" },
  }) as unknown as SavedArticle;
const texts = (snapshot: { blocks: { text: string }[] }) =>
  snapshot.blocks.map(({ text }) => text.slice(0, 12));
const FIRST =
  "The river rose by twelve centimetres on Monday, the town said, after a night of rain that nobody had forecast.";

describe("a page extractor", () => {
  it("takes snapshots with the reader's overrides, and gives the article without them", () => {
    const { doc } = openArticle();
    const extractor = createPageExtractor(doc);
    const before = texts(finish(extractor.snapshotSteps()));
    expect(before[0]).toBe("The river ro");
    extractor.setOverridesFrom(recordOf(FIRST));
    expect(texts(finish(extractor.snapshotSteps()))).toEqual(before.slice(1));
    expect(texts(finish(extractor.articleSteps()))).toEqual(before);
    extractor.setOverridesFrom(null);
    expect(texts(finish(extractor.snapshotSteps()))).toEqual(before);
  });

  it("applies the rules for its site", () => {
    const { doc } = openArticle(ARTICLE.replace("</h1>", `</h1>${BOX}`));
    let rules: SiteRule[] = [];
    const extractor = createPageExtractor(doc, () => rules);
    const hasBox = () => texts(finish(extractor.snapshotSteps())).includes("Each morning");
    const was = hasBox();
    rules = [
      { site: "example.org", keep: !was, by: "container", match: "aside.letter", example: "Each" },
    ];
    expect(hasBox()).toBe(!was);
    const withRule = finish(extractor.snapshotSteps()).extracted;
    rules = [{ ...rules[0]!, site: "other.example" }];
    expect(finish(extractor.snapshotSteps()).extracted).toBe(withRule);
    expect(withRule).toMatch(/^[0-9a-f]{16}$/);
    expect(hasBox()).toBe(was);
  });

  it("carries no override over to an app's next article", () => {
    const { doc, go } = openArticle();
    const extractor = createPageExtractor(doc);
    extractor.setOverridesFrom(recordOf(FIRST));
    go("/2026/another-story");
    expect(texts(finish(extractor.snapshotSteps()))[0]).toBe("The river ro");
  });

  it("leaves out of a snapshot what holds for today only", () => {
    const { doc } = openArticle(
      ARTICLE.replace("<article>", '<article><div class="story-body">').replace(
        "</article>",
        "</div></article>",
      ),
    );
    const extractor = createPageExtractor(doc);
    expect(finish(extractor.articleSteps()).blocks[0]?.containers).toEqual(["div.story-body"]);
    expect(
      finish(extractor.snapshotSteps()).blocks.every((block) => !("containers" in block)),
    ).toBe(true);
  });

  it("reads again what changed while it was read, and pauses on a long page", () => {
    const { doc } = openArticle(
      ARTICLE.replace("</article>", `${"<p>One more.</p>".repeat(1500)}</article>`),
    );
    const extractor = createPageExtractor(doc);
    const steps = extractor.articleSteps();
    let pauses = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      pauses += 1;
      if (pauses === 1) extractor.invalidate();
    }
    expect(pauses).toBeGreaterThan(5); // 3,000 nodes, a thousand at a time, and what follows
    const again = extractor.articleSteps();
    expect(again.next().done).toBe(false);
    const read = finish(again);
    expect(finish(extractor.articleSteps())).toBe(read);
  });
});
