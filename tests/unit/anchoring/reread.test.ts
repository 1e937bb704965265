import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import { anchorAll } from "../../../lib/anchoring/anchor.ts";
import { describe } from "../../../lib/anchoring/describe/describe.ts";
import { readText } from "../../../lib/anchoring/document/page-text.ts";
import { affectedBy, isUnchanged, pauseAfter, reread } from "../../../lib/anchoring/reread.ts";
import { foldedOf } from "../../../lib/anchoring/text-index/text-index.ts";
import { bodyOf, rangeOfWords } from "./dom.ts";

const BODY = Array.from(
  { length: 30 },
  (_, i) => `<p id="p${i}">Paragraph ${i} tells of the river in year ${1900 + i}.</p>`,
);

suite("reread", () => {
  it("sees that nothing changed", () => {
    const page = readText(bodyOf(BODY.join("")));
    expect(isUnchanged(reread(page))).toBe(true);
  });

  it("names the highlights near the change, and the lost ones", () => {
    const body = bodyOf(BODY.join(""));
    const page = readText(body);
    const requests = [2, 15, 28].map((i) => ({
      id: `p${i}`,
      selector: describe(page, rangeOfWords(body, `Paragraph ${i} tells`)),
    }));
    const gone = readText(bodyOf("<p>Once there stood a mill by the weir of Oxley.</p>"));
    requests.push({
      id: "gone",
      selector: describe(gone, rangeOfWords(gone.root, "mill by the weir")),
    });
    const anchored = [...anchorAll(page, requests)].flat();
    body.querySelector("#p15")!.textContent =
      "Something else stands here now, in quite other words.";
    const change = reread(page);
    expect(page.text.slice(change.old.from, change.old.to)).toContain("tells of the river");
    expect(change.page.text.slice(change.now.from, change.now.to)).toContain("quite other words");
    expect([...affectedBy(change, anchored)].sort()).toEqual(["gone", "p15"]);
  });

  it("notices nodes that were replaced by equal ones", () => {
    const body = bodyOf(BODY.join(""));
    const page = readText(body);
    const old = body.querySelector("#p9")!;
    old.replaceWith(old.cloneNode(true));
    const change = reread(page);
    expect(isUnchanged(change)).toBe(false);
    expect(change.now.to - change.now.from).toBeLessThan(60);
  });

  it("folds to the same as reading anew, whatever changes", () => {
    const text = fc.string({ maxLength: 12, unit: "binary" });
    const step = fc.tuple(fc.nat(29), fc.constantFrom("text", "remove", "insert", "data"), text);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), (steps) => {
        const body = bodyOf(BODY.join(""));
        const page = readText(body);
        foldedOf(page);
        for (const [i, what, words] of steps) {
          const element = body.querySelector(`#p${i}`);
          if (what === "insert")
            body.insertBefore(body.ownerDocument.createTextNode(words), element);
          else if (what === "remove") element?.remove();
          else if (what === "text" && element) element.textContent = words;
          else if (element?.firstChild) element.firstChild.nodeValue += words;
        }
        const { page: again } = reread(page);
        const anew = readText(body);
        expect(again.text).toBe(anew.text);
        expect(foldedOf(again).text).toBe(foldedOf(anew).text);
        expect([...foldedOf(again).at]).toEqual([...foldedOf(anew).at]);
      }),
      { numRuns: 60 },
    );
  });

  it("never asks for more than a twentieth of the time", () => {
    expect(pauseAfter(1)).toBe(250);
    expect(pauseAfter(100)).toBe(2000);
  });
});
