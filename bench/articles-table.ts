/**
 * The bench's tables: the scorer's figures for both, side by side, its paired differences, and the
 * times.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./articles-corpus.ts";
import type { Prediction } from "./articles-page.ts";

/**
 * What the tables are made of: a collection, its rows that were run, two files of predictions, its
 * scorer, a work folder.
 */
export interface Tables {
  corpus: string;
  rows: Row[];
  out: string;
  baselineOut: string;
  scorer: string;
  folder: string;
}

type Scores = Record<string, { n: number; value: number; ci?: [number, number] | null }>;

const figure = (value: number | null | undefined) =>
  value == null || Number.isNaN(value) ? "-" : value.toFixed(3);

/**
 * Prints what the collection's own scorer says of both files of predictions, and what it does not
 * count.
 */
export function printTables({ corpus, rows, out, baselineOut, scorer, folder }: Tables): void {
  const ids = new Set(rows.map((row) => row.id));
  const index = join(folder, "index.jsonl");
  const lines = readFileSync(join(corpus, "index.jsonl"), "utf8").split("\n");
  writeFileSync(
    index,
    `${lines.filter((line) => line && ids.has(JSON.parse(line).id)).join("\n")}\n`,
  );
  const score = (pred: string, ...more: string[]) =>
    execFileSync(process.execPath, [scorer, "--index", index, "--pred", pred, ...more], {
      encoding: "utf8",
    });
  const json = [join(folder, "ours.json"), join(folder, "theirs.json")] as const;
  const text = score(out, "--json", json[0], "--vs", baselineOut);
  score(baselineOut, "--json", json[1], "--boot", "1");
  const [ours, theirs] = json.map((file) => JSON.parse(readFileSync(file, "utf8")) as Scores) as [
    Scores,
    Scores,
  ];
  console.log(`${"measure".padEnd(40)} pages  Pressmark                  Readability`);
  for (const [name, { n, value, ci }] of Object.entries(ours)) {
    const interval = ci ? `[${figure(ci[0])}, ${figure(ci[1])}]` : "";
    const cells = [
      String(n || "").padStart(5),
      figure(value),
      interval.padEnd(18),
      figure(theirs[name]?.value),
    ];
    console.log(name.padEnd(40), cells.join("   "));
  }
  const [ourPredictions, theirPredictions] = [readPredictions(out), readPredictions(baselineOut)];
  console.log(`\n${specificityOnFronts(rows, ourPredictions, theirPredictions)}`);
  console.log(text.slice(text.indexOf("\ndetection by source")));
  console.log(timesOf(ourPredictions, theirPredictions));
}

/** A file of predictions, by the page's id. */
export function readPredictions(file: string): Map<string, Prediction> {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => JSON.parse(line) as Prediction).map((item) => [item.id, item]),
  );
}

/** Front pages are what a reader meets most often that is no article. */
function specificityOnFronts(
  rows: Row[],
  ours: Map<string, Prediction>,
  theirs: Map<string, Prediction>,
): string {
  const fronts = rows.filter((row) => row.isArticle === false && row.kind === "front");
  const share = (predictions: Map<string, Prediction>) =>
    figure(fronts.filter(({ id }) => !predictions.get(id)?.isArticle).length / fronts.length);
  return `specificity on front pages (${fronts.length}): ${share(ours)}   ${share(theirs)}`;
}

/** Milliseconds of both sides: median, 95th percentile and longest. */
export function timesOf(ours: Map<string, Prediction>, theirs: Map<string, Prediction>): string {
  const line = (name: "detect" | "extract") => {
    const cells = [ours, theirs].map((predictions) => {
      const sorted = [...predictions.values()].map((item) => item.ms[name]).sort((a, b) => a - b);
      const at = (q: number) =>
        (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0).toFixed(2);
      return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
    });
    return `${name.padEnd(8)} Pressmark ${cells[0]}   Readability ${cells[1]}`;
  };
  return `time, same run\n${line("detect")}\n${line("extract")}`;
}
