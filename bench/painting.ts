/**
 * What it costs to show 1,000 and 5,000 highlights, with our painter and with the bare CSS Custom Highlight API, side by
 * side in one run; medians of several pages each.
 *
 *   node bench/painting.ts [--corpus DIR] [--bench DIR] [--runs N]
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import { build } from "rolldown";

const shared = ["../shared", "../../shared"].find((folder) => existsSync(folder)) ?? "../shared";
const { values: options } = parseArgs({
  options: {
    corpus: { type: "string", default: join(shared, "corpora/anchoring") },
    bench: { type: "string", default: join(shared, "bench/anchor") },
    runs: { type: "string", default: "5" },
  },
});
const pages = (await import(pathToFileURL(resolve(options.bench, "perf/pages.mjs")).href)) as {
  makePages(corpus: string): { out: string };
};
const { out } = pages.makePages(options.corpus);
const bundle = await build({
  input: resolve("bench/painting-page.ts"),
  write: false,
  platform: "browser",
  output: { format: "iife", name: "_painting" },
  logLevel: "silent",
});
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

async function measure(
  file: string,
  count: number,
  how: string,
): Promise<{ call: number; shown: number }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.evaluateOnNewDocument(bundle.output[0].code);
  await page.goto(pathToFileURL(join(out, file)).href);
  const result = await page.evaluate(`pressmark.paint(${count}, "${how}")`);
  await page.close();
  return result as { call: number; shown: number };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
const rows: Record<string, unknown>[] = [];
for (const file of ["longest.html", "mb.html"]) {
  for (const count of [1000, 5000]) {
    const taken: Record<string, { call: number; shown: number }[]> = { bare: [], ours: [] };
    for (let run = 0; run < Number(options.runs); run++)
      for (const how of run % 2 ? ["ours", "bare"] : ["bare", "ours"])
        taken[how]!.push(await measure(file, count, how));
    const of = (how: string, what: "call" | "shown") => median(taken[how]!.map((one) => one[what]));
    rows.push({
      page: file,
      highlights: count,
      "bare: call / shown, ms": `${of("bare", "call").toFixed(1)} / ${of("bare", "shown").toFixed(0)}`,
      "ours: call / shown, ms": `${of("ours", "call").toFixed(1)} / ${of("ours", "shown").toFixed(0)}`,
      "shown, ours × bare": (of("ours", "shown") / of("bare", "shown")).toFixed(2),
    });
  }
}
console.table(rows);
await browser.close();
