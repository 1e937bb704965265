/**
 * How good a pair of models is, by the corpus's own scorer; how two models differ; a model as a
 * source file.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { LEAST_LOG_ODDS } from "../lib/extraction/body/select-content.ts";
import { LEAST_SCORE } from "../lib/extraction/detection/detect.ts";
import { type PageScore, scorePage, summarize } from "./articles-score.ts";
import type { Page } from "./fit-models.ts";
import { type Model, oddsOf } from "./fit-regression.ts";

export type Scores = Record<string, { n: number; value: number | null }>;

/** Titles, authors and dates do not hang on the weights. */
const SHOWN = /body F1$|paragraph|snippet|^detection (?:F1|precision|recall|specificity)$/;
/** Weights nearer to nothing are not written. */
const LEAST = 0.05;

export interface Scorer {
  corpus: string;
  /** The collection's own program of judgement; null: ours. */
  script: string | null;
  folder: string;
}

/** `odds` that a page is an article, by its id. */
export function scoresOf(
  pages: Page[],
  blocks: Model,
  odds: (page: Page) => number,
  scorer: Scorer,
): Scores {
  if (scorer.script === null) {
    return ownScoresOf(
      pages.map((page) => scorePage(page.row, predictionOf(page, blocks, odds(page)))),
    );
  }
  const ids = new Set(pages.map((page) => page.row.id));
  const [index, pred, json] = ["index.jsonl", "pred.jsonl", "scores.json"].map((name) =>
    join(scorer.folder, name),
  );
  const lines = readFileSync(join(scorer.corpus, "index.jsonl"), "utf8").split("\n");
  writeFileSync(
    index!,
    `${lines.filter((line) => line && ids.has(JSON.parse(line).id)).join("\n")}\n`,
  );
  const predictions = pages.map((page) => JSON.stringify(predictionOf(page, blocks, odds(page))));
  writeFileSync(pred!, `${predictions.join("\n")}\n`);
  const asked = ["--index", index!, "--pred", pred!, "--json", json!, "--boot", "1"];
  execFileSync(process.execPath, [scorer.script, ...asked], { encoding: "utf8" });
  const all = JSON.parse(readFileSync(json!, "utf8")) as Scores;
  return Object.fromEntries(Object.entries(all).filter(([name]) => SHOWN.test(name)));
}

function ownScoresOf(scores: PageScore[]): Scores {
  const shown = summarize(scores).filter(({ name }) => SHOWN.test(name));
  return Object.fromEntries(shown.map(({ name, pages, value }) => [name, { n: pages, value }]));
}

function predictionOf({ row, facts }: Page, blocks: Model, odds: number) {
  const body = facts.textBlocks.filter(
    ({ isScored, features }) => isScored && oddsOf(blocks, features) > LEAST_LOG_ODDS,
  );
  const score = 1 / (1 + Math.exp(-odds));
  return {
    ...{
      id: row.id,
      isArticle: score >= LEAST_SCORE,
      score,
      title: "",
      byline: "",
      published: "",
      language: "",
    },
    text: body.map(({ text }) => text).join("\n\n"),
    paragraphs: body.filter(({ isHeading }) => !isHeading).map(({ text }) => text),
  };
}

export function printScores(heading: string, columns: Record<string, Scores>): void {
  const names = Object.keys(columns);
  console.log(
    `\n${heading.padEnd(40)} pages   ${names.map((name) => name.padStart(9)).join("  ")}`,
  );
  for (const [name, { n }] of Object.entries(columns[names[0]!] ?? {})) {
    const cells = names.map((column) =>
      (columns[column]?.[name]?.value?.toFixed(3) ?? "-").padStart(9),
    );
    console.log(`${name.padEnd(40)} ${String(n).padStart(5)}   ${cells.join("  ")}`);
  }
}

/** How far a fit is from the weights that the extension has now. */
export function printDifference(heading: string, fitted: Model, present: Model): void {
  const [a, b] = [writtenOf(fitted), writtenOf(present)];
  const names = [...new Set([...Object.keys(a.weights), ...Object.keys(b.weights)])];
  const gaps = names.map((name) => ({
    name,
    gap: (a.weights[name] ?? 0) - (b.weights[name] ?? 0),
  }));
  gaps.sort((one, other) => Math.abs(other.gap) - Math.abs(one.gap));
  const mean = gaps.reduce((sum, { gap }) => sum + Math.abs(gap), 0) / Math.max(1, gaps.length);
  const most = gaps
    .slice(0, 6)
    .map(({ name, gap }) => `${name} ${gap > 0 ? "+" : ""}${gap.toFixed(2)}`);
  const bias = `bias ${b.bias} -> ${a.bias}`;
  console.log(
    `\n${heading}: ${names.length} names, mean difference ${mean.toFixed(3)}, ${bias}; most: ${most.join(", ")}`,
  );
}

function writtenOf({ bias, weights }: Model): Model {
  const rounded = Object.entries(weights).map(
    ([name, value]) => [name, Math.round(value * 100) / 100] as const,
  );
  const kept = rounded.filter(([, value]) => Math.abs(value) >= LEAST);
  return { bias: Math.round(bias * 100) / 100, weights: Object.fromEntries(kept) };
}

/**
 * Writes the weights into `folder` in the form of the source file at `path` below lib/extraction:
 * under its heading and imports, with its type.
 */
export function writeModel(folder: string, path: string, model: Model): void {
  const source = readFileSync(new URL(`../lib/extraction/${path}`, import.meta.url), "utf8");
  writeFileSync(join(folder, basename(path)), modelSource(source, model));
}

/** The text of a weights file like `present` with another model in it. */
export function modelSource(present: string, model: Model): string {
  const heading = present.slice(0, present.indexOf("export const"));
  const declaration = /^export const WEIGHTS: .+ = \{$/m.exec(present)?.[0];
  if (!declaration) throw new Error("the present weights file declares no WEIGHTS");
  const { bias, weights } = writtenOf(model);
  const quoted = (key: string) => (/^[a-z]\w*$/i.test(key) ? key : JSON.stringify(key));
  const keys = Object.keys(weights).sort();
  const lines = keys.map((key) => `  ${quoted(key)}: ${weights[key]},\n`).join("");
  return `${heading}export const BIAS = ${bias};\n\n${declaration}\n${lines}};\n`;
}
