import { describe, expect, it } from "vitest";
import { meaningOf } from "../../../lib/text/html-tags.ts";

const tagsWhere = (tags: string, test: (tag: string) => boolean) => tags.split(" ").filter(test);

describe("meaningOf", () => {
  it("takes for blocks what browsers display as blocks, list items and parts of tables", () => {
    const blocks =
      "p div h2 li ul dl dt dd blockquote pre table tr td th caption figure hr br body";
    expect(tagsWhere(blocks, (tag) => !meaningOf(tag).isBlock)).toEqual([]);
    const inline = "span a b i em strong code sub sup mark time ruby rt label q abbr font svg img";
    expect(tagsWhere(inline, (tag) => meaningOf(tag).isBlock)).toEqual([]);
  });

  it("leaves code, form values and media out of both readings", () => {
    const tags = "script style noscript template textarea select object video audio canvas";
    const isSkippedInBoth = (tag: string) =>
      meaningOf(tag).skippedInAnchoring && meaningOf(tag).skippedInExtraction;
    expect(tagsWhere(tags, (tag) => !isSkippedInBoth(tag))).toEqual([]);
  });

  it.each(["svg", "math", "map", "button", "progress", "meter"])(
    "<%s>: words that can be selected, but are no prose",
    (tag) =>
      expect(meaningOf(tag)).toMatchObject({
        skippedInAnchoring: false,
        skippedInExtraction: true,
      }),
  );

  it.each(["rt", "rp"])("<%s>: a reading of a word, no word of the sentence", (tag) =>
    expect(meaningOf(tag)).toMatchObject({ skippedInAnchoring: true, skippedInExtraction: false }),
  );

  it("knows the levels of headings", () => {
    const levels = ["h1", "h2", "h3", "h4", "h5", "h6", "h7", "hr", "p"];
    expect(levels.map((tag) => meaningOf(tag).headingLevel)).toEqual([1, 2, 3, 4, 5, 6, 0, 0, 0]);
  });

  it("knows the marks", () => {
    expect(["a", "em", "i", "b", "strong", "code", "span"].map((t) => meaningOf(t).mark)).toEqual([
      ...["link", "emphasis", "emphasis", "strong", "strong", "code"],
      null,
    ]);
  });

  it("takes custom elements for blocks, and other unknown tags for inline", () => {
    expect(meaningOf("story-card").isBlock).toBe(true);
    expect(meaningOf("blink").isBlock).toBe(false);
    expect(meaningOf("").isBlock).toBe(false);
    // names that every object has
    expect(meaningOf("constructor").isBlock).toBe(false);
    expect(meaningOf("__proto__").mark).toBe(null);
  });
});
