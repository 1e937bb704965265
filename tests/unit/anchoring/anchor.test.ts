import { expect, it, describe as suite } from "vitest";
import { anchor, anchorAll } from "../../../lib/anchoring/anchor.ts";
import { describe } from "../../../lib/anchoring/describe/describe.ts";
import { readText } from "../../../lib/anchoring/document/page-text.ts";
import { bodyOf, rangeOfWords } from "./dom.ts";

const STORY =
  "<h1>River rises after the storm</h1><p>The river rose by twelve centimetres on Monday, the town said.</p>" +
  "<p>Volunteers carried sand to the old bridge until late in the evening.</p>";

suite("anchor", () => {
  it("is the inverse of describe on an unchanged page", () => {
    const page = readText(bodyOf(STORY));
    const range = rangeOfWords(page.root, "carried sand to the old bridge");
    const found = anchor(page, describe(page, range));
    expect(found.state).toBe("exact");
    expect(found.ranges.map(String)).toEqual(["carried sand to the old bridge"]);
    expect(found.ranges[0]?.startContainer).toBe(range.startContainer);
  });

  it("finds the words in another rendering", () => {
    const page = readText(bodyOf(STORY));
    const made = describe(page, rangeOfWords(page.root, "twelve centimetres on Monday"));
    const other = readText(
      bodyOf(
        "<nav>Home</nav><div>The river rose by <i>twelve</i>\n centi\u00admetres on Monday, the town said.</div>",
      ),
    );
    expect(anchor(other, made).ranges.map(String)).toEqual([
      "twelve\n centi\u00admetres on Monday",
    ]);
  });

  it("says so when the words are gone", () => {
    const page = readText(bodyOf(STORY));
    const made = describe(page, rangeOfWords(page.root, "sand"));
    expect(anchor(readText(bodyOf("<p>Nothing of the kind.</p>")), made)).toMatchObject({
      state: "not-found",
      ranges: [],
    });
  });

  it("pauses while it looks for a lost passage in what is not shown", () => {
    const shown = readText(bodyOf("<p>Nothing of the kind.</p>"));
    const folded = bodyOf(`${STORY}${"<p>Nobody was hurt.</p>".repeat(4000)}`);
    const page = { ...shown, hidden: [...folded.children] };
    const made = readText(bodyOf(STORY));
    const selector = describe(made, rangeOfWords(made.root, "carried sand to the old bridge"));
    const steps = [...anchorAll(page, [{ id: "a", selector }], { now: () => 0, slice: 0 })];
    expect(steps.flat()).toMatchObject([{ id: "a", hidden: true }]);
    const reading = steps.findIndex((step) => step.length > 0);
    expect(reading).toBeGreaterThan(8); // as many thousand nodes, and the folding of their text
  });

  it("answers every request once", () => {
    const page = readText(bodyOf(STORY));
    const selector = describe(page, rangeOfWords(page.root, "sand"));
    const requests = Array.from({ length: 100 }, (_, i) => ({ id: String(i), selector }));
    const ids = [...anchorAll(page, requests)].flat().map(({ id }) => id);
    expect(ids.sort()).toEqual(requests.map(({ id }) => id).sort());
  });
});
