/** Every page through an engine, once for each side, and what each of them answered. */
import { type Row, readPage } from "./articles-corpus.ts";
import type { Engine } from "./articles-engines.ts";
import type { Prediction, Side } from "./articles-page.ts";

/** A folder and those of its pages that the bench runs on. */
export interface PageSet<R extends Row = Row> {
  folder: string;
  rows: R[];
}

export interface RunOptions {
  sides: Side[];
  /** Pages that are open at the same time. */
  workers: number;
  /** Milliseconds after which a page counts as failed: an empty prediction with an `error`. */
  limitMs: number;
  /** Called with each prediction as it comes, in no fixed order. */
  onPrediction: (side: Side, prediction: Prediction) => void;
}

/**
 * A fresh document for each of the two: the one that comes second to a document finds its nodes
 * wrapped and its code compiled, which is not so on a page that is read for the first time. They
 * take turns in going first, because the second one has the machine's caches warm.
 */
export async function runAll(pages: PageSet, engine: Engine, options: RunOptions): Promise<void> {
  const { sides, workers, limitMs, onPrediction } = options;
  const { rows } = pages;
  let failures = 0;
  let done = 0;
  const ask = async (row: Row, side: Side) => {
    try {
      const request = { id: row.id, address: row.url ?? "", side };
      onPrediction(side, await engine.run(readPage(pages.folder, row), request, limitMs));
    } catch (error) {
      failures += 1;
      onPrediction(side, failedPrediction(row.id, limitMs, error));
    }
  };
  const queue = rows.entries(); // one iterator for all workers: each takes the next page
  const work = async () => {
    for (const [at, row] of queue) {
      for (const side of at % 2 === 0 ? sides : sides.toReversed()) await ask(row, side);
      done += 1;
      showProgress(done, rows.length, failures);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

function failedPrediction(id: string, limitMs: number, error: unknown): Prediction {
  return {
    id,
    isArticle: false,
    score: 0,
    ...{ title: "", byline: "", published: "", modified: "", siteName: "", section: "" },
    ...{ language: "", leadImage: "", text: "" },
    authors: [],
    paragraphs: [],
    ms: { detect: limitMs, extract: limitMs },
    error: String(error),
  };
}

/** A bar on a terminal; elsewhere a line for every hundred pages. */
function showProgress(done: number, all: number, failures: number): void {
  const isTerminal = process.stderr.isTTY;
  if (!isTerminal && done % 100 !== 0 && done !== all) return;
  const width = 40;
  const full = Math.round((done / all) * width);
  const failed = failures > 0 ? `, ${failures} failed` : "";
  const bar = `${"█".repeat(full)}${"░".repeat(width - full)} ${done}/${all}${failed}`;
  const isLast = done === all;
  process.stderr.write(isTerminal ? `\r${bar}${isLast ? "\n" : ""}` : `${bar}\n`);
}
