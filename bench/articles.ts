/**
 * How good are detection and extraction? Runs the extension's own code, and Readability in the same
 * run, over labelled pages: a public collection, or the pages of tests/fixtures/pages. README.md
 * says what data it takes and from where.
 *
 *   npm run bench:articles [-- --own]                           a table of both
 *   npm run -s bench:articles -- --corpus DIR --out FILE.jsonl  predictions, one JSON object a line, and no table
 *
 * Also: --scorer FILE (a collection's own program of judgement), --only id,id, --half 1|2 (one half
 * of the sites), --max N (the first N pages), --engine chromium|jsdom, --baseline FILE
 * (Readability's predictions, too), --workers N.
 */
import { createWriteStream, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { halfOf, readRows } from "./articles-corpus.ts";
import { createChromiumEngine, createJsdomEngine } from "./articles-engines.ts";
import type { Prediction, Side } from "./articles-page.ts";
import { type PageSet, runAll } from "./articles-run.ts";
import type { LabelledPage } from "./articles-score.ts";
import { printOwnTable } from "./articles-score-table.ts";
import { printTables } from "./articles-table.ts";
import { chooseEngine } from "./chromium.ts";
import { findCorpus, findScorer, headingOf } from "./data.ts";
import { OWN_PAGES, readOwnRows } from "./own-pages.ts";

const { values: options } = parseArgs({
  options: {
    own: { type: "boolean", default: false },
    corpus: { type: "string" },
    scorer: { type: "string" },
    out: { type: "string" },
    baseline: { type: "string" },
    only: { type: "string" },
    half: { type: "string" },
    max: { type: "string" },
    engine: { type: "string" },
    workers: { type: "string", default: "1" },
  },
});

function choosePages(corpus: string | null): PageSet<LabelledPage> {
  const only = options.only?.split(",");
  const { half, max } = options;
  const rows = (corpus ? readRows(corpus) : readOwnRows()).filter(
    (row) => (!only || only.includes(row.id)) && (!half || String(halfOf(row)) === half),
  );
  return { folder: corpus ?? OWN_PAGES, rows: max ? rows.slice(0, Number(max)) : rows };
}

/** The predictions of each side, written to the side's file as they come. */
async function predict(pages: PageSet, files: Partial<Record<Side, string>>): Promise<void> {
  const sides = Object.keys(files) as Side[];
  const streams = new Map(sides.map((side) => [side, createWriteStream(files[side] ?? "")]));
  // Some pages of the collections have 2 MB.
  const limitMs = pages.folder === OWN_PAGES ? 5000 : 30_000;
  const isChromium = chooseEngine(options.engine) === "chromium";
  const engine = isChromium ? await createChromiumEngine() : await createJsdomEngine();
  const write = (side: Side, prediction: Prediction) => {
    streams.get(side)?.write(`${JSON.stringify(prediction)}\n`);
  };
  try {
    const workers = Number(options.workers);
    await runAll(pages, engine, { sides, workers, limitMs, onPrediction: write });
  } finally {
    await engine.close();
    const ends = [...streams.values()].map(
      (stream) => new Promise<void>((done) => stream.end(done)),
    );
    await Promise.all(ends);
  }
}

async function main(): Promise<void> {
  const corpus = findCorpus("articles", options);
  const pages = choosePages(corpus);
  const sites = pages.rows.map(({ site }) => site);
  const engine = chooseEngine(options.engine);
  console.log(headingOf(corpus, `${pages.rows.length} pages`, sites, engine));
  if (options.out) {
    const baseline = options.baseline ? { readability: options.baseline } : {};
    return predict(pages, { ours: options.out, ...baseline });
  }
  const folder = mkdtempSync(join(tmpdir(), "bench-articles-"));
  const out = join(folder, "pressmark.jsonl");
  const baselineOut = options.baseline ?? join(folder, "readability.jsonl");
  await predict(pages, { ours: out, readability: baselineOut });
  const scorer = corpus && findScorer(options.scorer);
  if (corpus && scorer) {
    printTables({ corpus, rows: pages.rows, out, baselineOut, scorer, folder });
  } else printOwnTable(pages.rows, out, baselineOut);
}

await main();
