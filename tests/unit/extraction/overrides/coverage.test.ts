import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockStatesOf } from "../../../../lib/extraction/overrides/block-states.ts";
import {
  coverageOf,
  coverageWarning,
  mayBelongToArticle,
  missingBlocks,
  missingFromColumn,
} from "../../../../lib/extraction/overrides/coverage.ts";
import { article, block, click, excludedBlock, FERRY, LATE, preferencesOf } from "./blocks.ts";

describe("mayBelongToArticle", () => {
  it.each([
    [0.2, 20, true],
    [1, 5000, true],
    [0.19, 5000, false],
    [1, 19, false],
    [undefined, 5000, false],
  ])("likelihood %s, %d units", (likelihood, length, may) => {
    const text = "a".repeat(length);
    expect(mayBelongToArticle(likelihood === undefined ? { text } : { text, likelihood })).toBe(
      may,
    );
  });
});

describe("coverageOf", () => {
  it.each([
    [["sand"], [], 1],
    [["sand"], ["ship"], 0.5],
    [[], ["ship"], 0],
    [[], [], 0],
    [["港"], ["港港港"], 0.25],
  ])("%j without %j", (included, missing, coverage) =>
    expect(
      coverageOf(
        included.map((text) => block(text)),
        missing.map((text) => block(text)),
      ),
    ).toBe(coverage),
  );

  it("does not count captions", () => {
    const caption = { ...block("a picture"), type: "caption" as const };
    expect(coverageOf([block("sand"), caption], [block("ship"), caption])).toBe(0.5);
  });

  it("is a share, and falls with all that is missing", () => {
    const blocks = fc.array(fc.string().map((text) => block(text)));
    fc.assert(
      fc.property(blocks, blocks, fc.string(), (included, missing, text) => {
        const coverage = coverageOf(included, missing);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        expect(coverageOf(included, [...missing, block(text)])).toBeLessThanOrEqual(coverage);
      }),
    );
  });
});

describe("missingBlocks", () => {
  const missing = (overrides = preferencesOf([])) =>
    missingBlocks(blockStatesOf(FERRY, overrides)).map(({ opening }) => opening.slice(0, 7));

  it("are those that may be text", () => expect(missing()).toEqual(["“Nobody"]));

  it("are none of which the reader spoke", () => {
    expect(missing(preferencesOf(click(FERRY, [], 1, true)))).toEqual([]);
    const rule = { site: "example.org", keep: false, by: "container" as const, example: "x" };
    expect(missing(preferencesOf([], [{ ...rule, match: "div.voice" }]))).toEqual([]);
  });
});

describe("missingFromColumn", () => {
  const column = ["div.text", "article"];
  const said = "The boat will sail again in May, the council said.";
  const missing = (text: string, containers: string[], likelihood = 0.5) => {
    const left = { ...excludedBlock(1, text, ...containers), likelihood };
    const page = article(
      [block("The ferry runs.", ...column), block("Fares rise.", ...column)],
      [left],
    );
    return missingFromColumn(blockStatesOf(page, preferencesOf([]))).length;
  };

  it.each([
    [said, column, 0.5, 1],
    ["地震の影響で列車が止まっていると鉄道会社は話している。", column, 0.4, 1],
    [said, ["aside.box", ...column], 0.5, 0],
    [said, column, 0.39, 0],
    ["Share this story with your friends", column, 0.9, 0],
  ])("%j in %j, likely by %d: %d", (text, containers, likelihood, count) =>
    expect(missing(text, containers, likelihood)).toBe(count),
  );

  it("is warned of, however much is there (demand 82)", () => {
    const page = article([block(LATE, ...column)], [excludedBlock(1, said, ...column)]);
    const states = blockStatesOf(page, preferencesOf([]));
    expect(coverageWarning({ coverage: 1, confidence: 1, truncated: false }, states)).toBe(
      "missing",
    );
    expect(coverageWarning({ coverage: 0.5, confidence: 1, truncated: false }, states)).toBe(
      "incomplete",
    );
  });
});

describe("coverageWarning", () => {
  const states = blockStatesOf(article([block("One")], [excludedBlock(1, "x")]), preferencesOf([]));
  const sure = { coverage: 1, confidence: 1, truncated: false };

  it.each([
    [{}, ""],
    [{ coverage: 0.9 }, ""],
    [{ coverage: 0.89 }, "incomplete"],
    [{ coverage: 0.5, truncated: true }, "incomplete"],
    [{ confidence: 0.7 }, ""],
    [{ confidence: 0.69 }, "unsure"],
    [{ confidence: 0.1, truncated: true }, ""],
    [{ coverage: 0.5, confidence: 0.1 }, "incomplete"],
  ])("%j: %j", (more, warning) =>
    expect(coverageWarning({ ...sure, ...more }, states)).toBe(warning),
  );

  it("is not given where there is nothing, and not to a reader who has looked", () => {
    const unsure = { ...sure, confidence: 0.1 };
    expect(coverageWarning({ ...unsure, coverage: 0 }, [])).toBe("");
    const looked = blockStatesOf(FERRY, preferencesOf(click(FERRY, [], 1, true)));
    expect(coverageWarning(unsure, looked)).toBe("");
  });
});
