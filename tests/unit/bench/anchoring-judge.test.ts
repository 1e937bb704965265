import { describe, expect, it } from "vitest";
import type { AnchorCase, Hole, Truth } from "../../../bench/anchoring-cases.ts";
import { figuresOf, judge } from "../../../bench/anchoring-judge.ts";

const TEXT = "before the ten words of this passage behind";
const caseOf = (truth: Truth): AnchorCase => ({
  ...{ id: "x", kind: "identical", sel: "phrase", site: "post.example" },
  ...{ before: "a", after: "b", quote: "", start: 0, end: 0, truth },
});
const there = (status: "present" | "edited", holes: Hole[] = []) =>
  caseOf({ status, start: 7, end: 36, text: TEXT.slice(7, 36), holes });
const verdictOf = (entry: AnchorCase, ...spans: Hole[]) => judge(entry, { spans, ms: 1 });

describe("judge", () => {
  it.each<[string, Hole[], string, number]>([
    ["the very place", [[7, 36]], "right", 1],
    ["in two parts", [[7, 20], [20, 36]], "right", 1], // biome-ignore format: one line a case
    ["most of it", [[7, 30]], "right", 0.87],
    ["with some words before", [[0, 36]], "right", 0.87],
    ["a word of it", [[7, 10]], "wrong", 0.22],
    ["another place", [[37, 43]], "wrong", 0],
    ["nowhere", [], "missed", 0],
  ])("%s", (_name, spans, verdict, f1) => {
    const judged = verdictOf(there("present"), ...spans);
    expect(judged.verdict).toBe(verdict);
    expect(judged.f1).toBeCloseTo(f1, 1);
  });

  it("neither asks for a hole nor punishes it", () => {
    const entry = there("present", [[11, 21]]);
    expect(verdictOf(entry, [7, 36]).f1).toBe(1);
    expect(verdictOf(entry, [7, 11], [21, 36]).f1).toBe(1);
  });

  it("wants what is gone to be reported so", () => {
    const gone = caseOf({ status: "deleted" });
    expect(verdictOf(gone).verdict).toBe("reported gone");
    expect(verdictOf(gone, [3, 9]).verdict).toBe("wrong");
  });

  it("accepts the only other place of the same words, or none", () => {
    const elsewhere = caseOf({ status: "ambiguous", accept: [[20, 30]] });
    expect(verdictOf(elsewhere).verdict).toBe("reported gone");
    expect(verdictOf(elsewhere, [21, 30]).verdict).toBe("reported gone");
    expect(verdictOf(elsewhere, [0, 5]).verdict).toBe("wrong");
  });
});

describe("figuresOf", () => {
  it("counts each share among the cases that it speaks of", () => {
    const judged = [
      verdictOf(there("present"), [7, 36]),
      verdictOf(there("present")),
      verdictOf(there("edited"), [7, 36]),
      verdictOf(there("edited"), [7, 33]),
      verdictOf(there("edited"), [0, 6]),
      verdictOf(caseOf({ status: "deleted" })),
      verdictOf(caseOf({ status: "deleted" }), [0, 6]),
    ];
    expect(figuresOf(judged)).toEqual({
      cases: 7,
      found: 3 / 5,
      wrong: 1 / 5,
      reportedGone: 1 / 2,
      exactEdges: 1 / 2,
      ms: 7,
    });
  });

  it("has no share of nothing", () =>
    expect(figuresOf([])).toMatchObject({ found: null, reportedGone: null, exactEdges: null }));
});
