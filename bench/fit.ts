/**
 * Fits the weights of lib/extraction anew on a folder of labelled pages, and says what they are
 * worth.
 *
 *   npm run bench:fit -- [--corpus DIR] [--scorer FILE] [--out DIR] [--facts FILE]
 *
 * Fitted on one half of the sites and scored on the other; detection cross-validated by site; then
 * fitted on all, which is what is written: weights.ts and sign-weights.ts in the folder named by
 * --out, and nowhere when it is not given. --facts keeps what was read of the pages in a file, and
 * reads it from there the next time.
 */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import * as weights from "../lib/extraction/body/weights.ts";
import * as signWeights from "../lib/extraction/detection/sign-weights.ts";
import { halfOf, readPage, readRows } from "./articles-corpus.ts";
import { createChromiumEngine } from "./articles-engines.ts";
import { findCorpus, findScorer, headingOf } from "./data.ts";
import type { LabelledRow } from "./fit-labels.ts";
import { crossValidated, fitBlocks, fitSigns, type Page } from "./fit-models.ts";
import type { PageFacts } from "./fit-page.ts";
import { type Model, oddsOf } from "./fit-regression.ts";
import { printDifference, printScores, type Scorer, scoresOf, writeModel } from "./fit-report.ts";

const LIMIT_MS = 30_000;
const { values: options } = parseArgs({
  options: {
    corpus: { type: "string" },
    scorer: { type: "string" },
    out: { type: "string" },
    facts: { type: "string" },
  },
});

/** Weights are fitted on hundreds of labelled pages: our own few would only be learnt by heart. */
function corpusOrThrow(): string {
  const corpus = findCorpus("articles", options);
  if (!corpus) throw new Error("fitting needs a collection of pages: see bench/README.md");
  return corpus;
}

const corpus = corpusOrThrow();

async function readAll(rows: LabelledRow[], file: string): Promise<void> {
  const engine = await createChromiumEngine<PageFacts>("./fit-page.ts");
  const part = `${file}.part`; // A run that was broken off leaves nothing that looks whole.
  const out = createWriteStream(part);
  try {
    for (const [at, row] of rows.entries()) {
      const request = { id: row.id, address: row.url ?? "", side: "ours" as const };
      try {
        out.write(
          `${JSON.stringify(await engine.run(readPage(corpus, row), request, LIMIT_MS))}\n`,
        );
      } catch (error) {
        console.error(`${row.id} is left out: ${error}`);
      }
      if ((at + 1) % 100 === 0) console.error(`${at + 1}/${rows.length} pages read`);
    }
  } finally {
    await engine.close();
    await new Promise<void>((done) => out.end(done));
  }
  renameSync(part, file);
}

async function pagesOf(rows: LabelledRow[], file: string): Promise<Page[]> {
  const known = new Map(rows.map((row) => [row.id, row]));
  const pages: Page[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const facts = JSON.parse(line) as PageFacts;
    const row = known.get(facts.id);
    if (row) pages.push({ row, half: halfOf(row), facts });
  }
  return pages;
}

interface Pair {
  blocks: Model;
  signs: Model;
}

const PRESENT: Pair = {
  blocks: { bias: weights.BIAS, weights: weights.WEIGHTS },
  signs: { bias: signWeights.BIAS, weights: signWeights.WEIGHTS },
};

const fitBoth = (pages: Page[]): Pair => ({
  blocks: fitBlocks(pages),
  signs: fitSigns(pages),
});

function report(pages: Page[], scorer: Scorer): Pair {
  const score = (on: Page[], { blocks, signs }: Pair) =>
    scoresOf(on, blocks, ({ facts }) => oddsOf(signs, facts.signs), scorer);
  const halves = [1, 2].map((half) => pages.filter((page) => page.half === half)) as [
    Page[],
    Page[],
  ];
  for (const seen of [0, 1] as const) {
    const fitted = fitBoth(halves[seen]);
    const unseen = halves[1 - seen]!;
    const columns = { "fit here": score(unseen, fitted), present: score(unseen, PRESENT) };
    printScores(`fitted on half ${seen + 1}, scored on ${2 - seen}`, columns);
  }
  const all = fitBoth(pages);
  const odds = crossValidated(pages);
  const crossed = scoresOf(pages, all.blocks, ({ row }) => odds.get(row.id)!, scorer);
  const ofDetection = Object.entries(crossed).filter(([name]) => name.startsWith("detection"));
  printScores("detection, cross-validated by site", {
    "five folds": Object.fromEntries(ofDetection),
  });
  printScores("fitted on all, scored on all", {
    "fit here": score(pages, all),
    present: score(pages, PRESENT),
  });
  printDifference("weights.ts", all.blocks, PRESENT.blocks);
  printDifference("sign-weights.ts", all.signs, PRESENT.signs);
  return all;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-fit-"));
  try {
    const rows = readRows(corpus) as LabelledRow[];
    const sites = rows.map(({ site }) => site);
    console.log(headingOf(corpus, `${rows.length} pages`, sites, "chromium"));
    const file = options.facts ?? join(folder, "facts.jsonl");
    if (!existsSync(file)) await readAll(rows, file);
    const script = findScorer(options.scorer);
    const all = report(await pagesOf(rows, file), { corpus, script, folder });
    if (!options.out) return;
    mkdirSync(options.out, { recursive: true });
    writeModel(options.out, "body/weights.ts", all.blocks);
    writeModel(options.out, "detection/sign-weights.ts", all.signs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
