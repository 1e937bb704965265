import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Choosable,
  chosenOf,
  idsToDelete,
  idsToTag,
  isNothingChosen,
  NOTHING_CHOSEN,
  withRows,
} from "../../../../entrypoints/library/selection.ts";

const article: Choosable = { articleId: "A", annotationIds: ["a", "b"], isArticle: true };
const a: Choosable = { articleId: "A", annotationIds: ["a"], isArticle: false };
const b: Choosable = { articleId: "A", annotationIds: ["b"], isArticle: false };
const bare: Choosable = { articleId: "B", annotationIds: [], isArticle: true };
const rows = [article, a, b, bare];
const ids: Record<string, string[]> = { A: ["a", "b", "c"], B: [] };
const idsOf = (id: string) => ids[id]!;

describe("what is chosen", () => {
  it("of an article are the highlights that are shown of it", () => {
    const chosen = withRows(NOTHING_CHOSEN, [article], true);
    expect(rows.map((row) => chosenOf(row, chosen))).toEqual([true, true, true, false]);
    const without = withRows(chosen, [a], false);
    expect(rows.map((row) => chosenOf(row, without))).toEqual(["some", false, true, false]);
  });

  it("is an article as a whole only if all of its highlights are", () => {
    const shown = withRows(NOTHING_CHOSEN, [article, bare], true);
    expect(idsToDelete(shown, idsOf)).toEqual({ articles: ["B"], annotations: ["a", "b"] });
    const c: Choosable = { articleId: "A", annotationIds: ["c"], isArticle: false };
    const whole = withRows(shown, [c], true);
    expect(idsToDelete(whole, idsOf)).toEqual({ articles: ["A", "B"], annotations: [] });
    expect(idsToTag(whole, idsOf)).toEqual({ articles: ["B"], annotations: ["a", "b", "c"] });
  });

  it("is let go as it was chosen", () => {
    fc.assert(
      fc.property(fc.subarray(rows), fc.subarray(rows), (first, second) => {
        const both = withRows(withRows(NOTHING_CHOSEN, first, true), second, true);
        expect(second.every((row) => chosenOf(row, both) === true)).toBe(true);
        expect(isNothingChosen(withRows(both, [...first, ...second], false))).toBe(true);
      }),
    );
  });
});
