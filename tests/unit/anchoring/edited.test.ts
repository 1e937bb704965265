/** Pages that changed: what is found, how it is called, and what is told of it. */
import { expect, it, describe as suite } from "vitest";
import { type Anchored, anchor } from "../../../lib/anchoring/anchor.ts";
import { describe, describeSpan } from "../../../lib/anchoring/describe/describe.ts";
import { rangeOf, readText } from "../../../lib/anchoring/document/page-text.ts";
import { anchorQueryOf } from "../../../lib/anchoring/search/anchor-query.ts";
import { matchAll } from "../../../lib/anchoring/search/match-all.ts";
import { indexOfBlocks } from "../../../lib/anchoring/text-index/text-index.ts";
import { bodyOf } from "./dom.ts";

const BEFORE = [
  "The river at Oxley rose by twelve centimetres on Monday night, the council said.",
  "Volunteers carried sand to the old bridge until late in the evening, and the mayor thanked them.",
  "Schools in the lower town stay closed until Thursday; the trains run again from tomorrow.",
];
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("");

/** Marks `words` on the page before, and looks for them on the page after. */
function follow(words: string, after: string, before = paragraphs(BEFORE)): Anchored {
  const page = readText(bodyOf(before));
  const start = page.text.indexOf(words);
  expect(start, `«${words}» is on the page`).toBeGreaterThanOrEqual(0);
  return anchor(
    readText(bodyOf(after)),
    describe(page, rangeOf(page, start, start + words.length)),
  );
}

const texts = ({ ranges }: Anchored) => ranges.map(String);

suite("a changed page", () => {
  it("a word of the quote is another: edited, with the change", () => {
    const found = follow(
      "rose by twelve centimetres on Monday",
      paragraphs(BEFORE).replace("twelve", "fourteen"),
    );
    expect(found).toMatchObject({
      state: "edited",
      changes: [{ was: "twelve", is: "fourteen" }],
      alternatives: 0,
    });
    expect(texts(found)).toEqual(["rose by fourteen centimetres on Monday"]);
    expect(found.similarity).toBeGreaterThan(0.6);
    expect(found.selector.find(({ type }) => type === "TextQuoteSelector")).toMatchObject({
      exact: "rose by fourteen centimetres on Monday",
    });
  });

  it("the first and the last word are others: the edges still hold", () => {
    const after = paragraphs(BEFORE)
      .replace("rose by", "climbed by")
      .replace("Monday night", "Tuesday night");
    expect(texts(follow("rose by twelve centimetres on Monday", after))).toEqual([
      "climbed by twelve centimetres on Tuesday",
    ]);
  });

  it("words were put in and taken out", () => {
    const after = paragraphs(BEFORE)
      .replace("carried sand", "have carried much sand")
      .replace("old ", "");
    const found = follow("carried sand to the old bridge until late", after);
    expect(texts(found)).toEqual(["carried much sand to the bridge until late"]);
    expect(found.changes).toEqual([
      { was: "", is: "much" },
      { was: "old", is: "" },
    ]);
  });

  it("the paragraphs changed places: the words are the same", () => {
    const found = follow(
      "Volunteers carried sand to the old bridge",
      paragraphs([BEFORE[2]!, BEFORE[0]!, BEFORE[1]!]),
    );
    expect(texts(found)).toEqual(["Volunteers carried sand to the old bridge"]);
    expect(["exact", "moved"]).toContain(found.state);
  });

  it("a box stands between: two ranges, without the box", () => {
    const words = `${BEFORE[0]!.slice(20)}\n${BEFORE[1]!.slice(0, 59)}`;
    const box =
      "<div>Advertisement</div><div>Read more about this</div><div>Subscribe now for less</div>";
    const found = follow(words, `<p>${BEFORE[0]}</p>${box}<p>${BEFORE[1]}</p><p>${BEFORE[2]}</p>`);
    expect(texts(found)).toEqual([BEFORE[0]!.slice(20), BEFORE[1]!.slice(0, 59)]);
    expect(found.state).not.toBe("edited");
  });

  it("the sentence is gone, its neighbours stand: not found", () => {
    expect(
      follow("Volunteers carried sand to the old bridge", paragraphs([BEFORE[0]!, BEFORE[2]!]))
        .state,
    ).toBe("not-found");
  });

  it("a frequent word is gone, others like it stand: not found", () => {
    const after = paragraphs(BEFORE).replace("and the mayor thanked", "and people thanked");
    expect(follow("the mayor", after).state).toBe("not-found");
  });

  it("a look-alike with half of the words stands there: not found", () => {
    const after = paragraphs([
      BEFORE[0]!,
      "Engineers pumped water from the old tunnel until late in March, and the owners paid them.",
      BEFORE[2]!,
    ]);
    expect(
      follow("Volunteers carried sand to the old bridge until late in the evening", after).state,
    ).toBe("not-found");
  });

  it("the same sentence twice, nothing to tell them apart: alternatives are told", () => {
    const after = paragraphs([
      "An hour later.",
      BEFORE[1]!,
      "Something else, at length and in other words.",
      BEFORE[1]!,
      "The end.",
    ]);
    expect(follow(BEFORE[1]!, after).alternatives).toBe(1);
  });

  it("white space, typography, markup and soft hyphens are no change", () => {
    const after = paragraphs(BEFORE)
      .replace("twelve centimetres", "<b>twel\u00adve</b>\n\t centi<i>metres</i>")
      .replace(",", "\u200b,");
    expect(follow("rose by twelve centimetres on Monday", after).state).toBe("exact");
  });

  it("what was seen last leads on when little of the original is left", () => {
    const first = readText(bodyOf(paragraphs(BEFORE)));
    const at = first.text.indexOf("rose by twelve");
    const original = describe(
      first,
      rangeOf(first, at, at + "rose by twelve centimetres on Monday night".length),
    );
    const second = readText(
      bodyOf(paragraphs(BEFORE).replace("rose by twelve", "stood at fourteen")),
    );
    const seen = anchor(second, original);
    expect(seen.state).toBe("edited");
    const third = readText(
      bodyOf(
        paragraphs(BEFORE).replace(
          "rose by twelve centimetres on Monday",
          "stood at fourteen feet on Tuesday",
        ),
      ),
    );
    const found = anchor(third, original, seen.selector);
    expect(found).toMatchObject({ state: "edited" });
    expect(texts(found)).toEqual(["stood at fourteen feet on Tuesday night"]);
    expect(found.changes.map(({ was }) => was).join(" ")).toContain("rose");
  });
});

suite("selections of all kinds", () => {
  const whole =
    "<ul><li>first item here</li><li>second 😀 item</li></ul><table><tr><td>cell one</td><td>cell two</td></tr></table>";

  it.each(["item here\nsecond", "item\ncell one\ncell", "cond 😀 it", "one\ncell two"])(
    "«%s»",
    (words) => {
      const found = follow(words, `<nav>Menu</nav>${whole}<p>More.</p>`, whole);
      expect(found.state).toBe("exact");
      expect(found.ranges).toHaveLength(1);
    },
  );

  it("half of a surrogate pair is completed", () => {
    const page = readText(bodyOf(whole));
    const at = page.text.indexOf("😀");
    const [quote] = describe(page, rangeOf(page, at + 1, at + 7));
    expect(quote).toMatchObject({ exact: "😀 item" });
  });

  it("ruby readings are no part of the quote", () => {
    const ruby = "<p>古い<ruby>橋<rt>はし</rt></ruby>まで土嚢を運んだ。</p>";
    expect(follow("古い橋まで土嚢", "<p>古い橋まで土嚢を運んだ。</p>", ruby).state).toBe("exact");
    expect(follow("古い橋まで土嚢", ruby, "<p>古い橋まで土嚢を運んだ。</p>").state).toBe("exact");
  });

  it("kept versions are anchored in without a DOM", () => {
    const selector = describeSpan(indexOfBlocks(BEFORE), 4, 60);
    const queries = [anchorQueryOf({ id: "a", selector })];
    const steps = matchAll(indexOfBlocks(["A new first paragraph.", ...BEFORE]), queries);
    const [answer] = [...steps].flat();
    expect(answer?.match.state).toBe("exact");
  });
});
