/**
 * How good are detection and extraction on real news? Runs the extension's own code over a folder of labelled pages.
 *
 *   npm run -s bench:articles -- --corpus DIR --out FILE.jsonl [--only id,id] [--engine chromium|jsdom]
 *   npm run bench:articles            the scorer's table, beside Readability's on the same pages in the same run
 *
 * Also: --half 1|2 (one half of the sites), --baseline FILE (write Readability's predictions too), --workers N.
 */
import { createWriteStream, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { halfOf, type Row, readPage, readRows } from "./articles-corpus.ts";
import { createChromiumEngine, createJsdomEngine, type Engine } from "./articles-engines.ts";
import type { Prediction, Side } from "./articles-page.ts";
import { printTables } from "./articles-table.ts";

const LIMIT_MS = 30_000;
const { values: options } = parseArgs({
  options: {
    corpus: { type: "string", default: "../shared/corpora/articles" },
    scorer: { type: "string" },
    out: { type: "string" },
    baseline: { type: "string" },
    only: { type: "string" },
    half: { type: "string" },
    engine: { type: "string", default: "chromium" },
    workers: { type: "string", default: "1" },
  },
});

const failed = (id: string, error: unknown): Prediction => ({
  ...{
    id,
    isArticle: false,
    score: 0,
    title: "",
    byline: "",
    authors: [],
    published: "",
    modified: "",
    siteName: "",
  },
  ...{
    section: "",
    language: "",
    leadImage: "",
    text: "",
    paragraphs: [],
    ms: { detect: LIMIT_MS, extract: LIMIT_MS },
  },
  error: String(error),
});

function chooseRows(): Row[] {
  const only = options.only?.split(",");
  return readRows(options.corpus).filter(
    (row) =>
      (!only || only.includes(row.id)) && (!options.half || String(halfOf(row)) === options.half),
  );
}

function progress(done: number, all: number, failures: number): void {
  if (!process.stderr.isTTY && done % 100 !== 0 && done !== all) return;
  const width = 40;
  const full = Math.round((done / all) * width);
  const bar = `${"█".repeat(full)}${"░".repeat(width - full)} ${done}/${all}${failures ? `, ${failures} failed` : ""}`;
  process.stderr.write(process.stderr.isTTY ? `\r${bar}${done === all ? "\n" : ""}` : `${bar}\n`);
}

/**
 * A fresh document for each of the two: whoever reads a page second finds its nodes wrapped and its code compiled, which
 * no reader's page is. They take turns in going first, for the sake of the machine's caches.
 */
async function runAll(rows: Row[], engine: Engine, sides: Side[], write: Write): Promise<void> {
  let next = 0;
  let done = 0;
  let failures = 0;
  const ask = async (row: Row, side: Side) => {
    try {
      write(
        side,
        await engine.run(
          readPage(options.corpus, row),
          { id: row.id, address: row.url ?? "", side },
          LIMIT_MS,
        ),
      );
    } catch (error) {
      failures += 1;
      write(side, failed(row.id, error));
    }
  };
  const work = async () => {
    while (next < rows.length) {
      const at = next++;
      for (const side of at % 2 === 0 ? sides : sides.toReversed()) await ask(rows[at]!, side);
      progress(++done, rows.length, failures);
    }
  };
  await Promise.all(Array.from({ length: Number(options.workers) }, work));
}

type Write = (side: Side, prediction: Prediction) => void;

async function main(): Promise<void> {
  if (!existsSync(join(options.corpus, "index.jsonl"))) {
    throw new Error(`no index.jsonl in ${options.corpus}: name the folder with --corpus`);
  }
  const folder = mkdtempSync(join(tmpdir(), "bench-articles-"));
  const withTable = !options.out;
  const out = options.out ?? join(folder, "pressmark.jsonl");
  const baselineOut =
    options.baseline ?? (withTable ? join(folder, "readability.jsonl") : undefined);
  const rows = chooseRows();
  const engine =
    options.engine === "jsdom" ? await createJsdomEngine() : await createChromiumEngine();
  const ours = createWriteStream(out);
  const theirs = baselineOut ? createWriteStream(baselineOut) : null;
  try {
    await runAll(rows, engine, theirs ? ["ours", "readability"] : ["ours"], (side, prediction) => {
      (side === "ours" ? ours : theirs)?.write(`${JSON.stringify(prediction)}\n`);
    });
  } finally {
    await engine.close();
    await Promise.all(
      [ours, theirs].map((stream) => stream && new Promise<void>((done) => stream.end(done))),
    );
  }
  if (!withTable || !baselineOut) return;
  const scorer = options.scorer ?? join(options.corpus, "../../bench/extract/score.mjs");
  printTables({ corpus: options.corpus, rows, out, baselineOut, scorer, folder });
}

await main();
