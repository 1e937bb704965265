import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type LabelledRow, labelsOf } from "../../../bench/fit-labels.ts";
import type { TextBlockFacts } from "../../../bench/fit-page.ts";
import { type Model, oddsOf, regress, type Sample } from "../../../bench/fit-regression.ts";
import { modelSource } from "../../../bench/fit-report.ts";
import * as weights from "../../../lib/extraction/body/weights.ts";
import * as signWeights from "../../../lib/extraction/detection/sign-weights.ts";

const OPTIONS = { ridge: 0.5, rarest: 2 };

function samplesOf(rows: [string, boolean, number][]): Sample[] {
  return rows.map(([names, yes, weight]) => ({
    names: names.split(" ").filter(Boolean),
    yes,
    weight,
  }));
}

/** What the regression promises to make as small as it can be. */
function lossOf(model: Model, samples: Sample[]): number {
  const ridge = Object.values(model.weights).reduce(
    (sum, value) => sum + (OPTIONS.ridge * value * value) / 2,
    0,
  );
  return samples.reduce(
    (sum, { names, yes, weight }) => {
      const odds = oddsOf(model, names);
      return sum + weight * Math.log(1 + Math.exp(yes ? -odds : odds));
    },
    ridge + 0.0005 * model.bias * model.bias,
  );
}

describe("the regression", () => {
  const samples = samplesOf([
    ["long prose", true, 3],
    ["long prose", true, 1],
    ["long", true, 1],
    ["long links", false, 1],
    ["short links", false, 2],
    ["short", false, 1],
    ["short prose", true, 1],
    ["short prose rare", false, 0.5],
  ]);
  const model = regress(samples, OPTIONS);

  it("finds the least loss: whichever weight is moved, it grows", () => {
    const least = lossOf(model, samples);
    for (const step of [-0.01, 0.01]) {
      expect(lossOf({ ...model, bias: model.bias + step }, samples)).toBeGreaterThan(least);
      for (const [name, value] of Object.entries(model.weights)) {
        const moved = { ...model, weights: { ...model.weights, [name]: value + step } };
        expect(lossOf(moved, samples), name).toBeGreaterThan(least);
      }
    }
  });

  it("gives no weight to a name that hardly any sample has", () => {
    expect(Object.keys(model.weights)).toEqual(["links", "long", "prose", "short"]);
  });

  it("stays finite when a name decides everything", () => {
    const certain = samplesOf([..."ab"].flatMap((name) => Array(5).fill([name, name === "a", 1])));
    const { weights } = regress(certain, OPTIONS);
    expect(weights.a).toBeCloseTo(-weights.b!, 2);
    expect(weights.a).toBeLessThan(10);
  });
});

describe("the labels of text blocks", () => {
  const row: LabelledRow = {
    ...{
      id: "1",
      site: "example",
      url: null,
      file: "",
      kind: "news",
      isArticle: true,
      source: "fundus",
    },
    text: "The river rose by two metres in one night.\n\nNobody was hurt, said the mayor.",
    summary: ["A flood without a warning."],
  };
  const textBlocksOf = (...texts: string[]): TextBlockFacts[] =>
    texts.map((text) => ({ text, isHeading: false, features: [], isScored: true }));

  it("come from the shingles that a text block shares with the body", () => {
    const textBlocks = textBlocksOf(
      "The river rose by two metres in one night.",
      "Read more about rivers and floods here",
    );
    expect(labelsOf(row, textBlocks)).toEqual([true, false]);
  });

  it("ask short text blocks to stand in the body word for word, and say nothing of the standfirst", () => {
    const textBlocks = textBlocksOf(
      "the mayor",
      "the baker",
      "by",
      "A flood without a warning.",
      "***",
    );
    expect(labelsOf(row, textBlocks)).toEqual([true, false, null, null, null]);
  });

  it("come from marked snippets where there is no body", () => {
    const { text: _, ...rest } = row;
    const marked = {
      ...rest,
      source: "trafilatura",
      snippets: { with: ["river rose"], without: ["Read more"] },
    };
    expect(labelsOf(marked, textBlocksOf("The river  rose.", "Read more: rivers", "Else"))).toEqual(
      [true, false, null],
    );
  });

  it("are not there for pages that are no articles", () => {
    expect(
      labelsOf({ ...row, isArticle: false }, textBlocksOf("The river rose by two metres")),
    ).toEqual([null]);
  });
});

describe("a fitted model as a source file", () => {
  it.each([
    ["body/weights.ts", weights],
    ["detection/sign-weights.ts", signWeights],
  ])("has the form of the file that is there: %s", (path, { BIAS, WEIGHTS }) => {
    const source = readFileSync(
      new URL(`../../../lib/extraction/${path}`, import.meta.url),
      "utf8",
    );
    const model = { bias: BIAS, weights: { ...WEIGHTS } };
    expect(modelSource(source, model)).toBe(source);
    const refitted = modelSource(source, { bias: 1, weights: { bold: 0.123, "tag p": 0.04 } });
    expect(refitted).toContain("export const BIAS = 1;");
    expect(refitted).toContain("  bold: 0.12,\n};");
  });
});
