/**
 * What it costs to show 1,000 and 5,000 highlights, with our painter and with the bare CSS Custom
 * Highlight API, side by side in one run; medians of several pages each.
 *
 *   npm run bench:painting -- [--own] [--corpus DIR] [--bench DIR] [--runs N]
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "rolldown";
import { launchChromium } from "./chromium.ts";
import { makeLongPages } from "./long-pages.ts";

const { values: options } = parseArgs({
  options: {
    own: { type: "boolean", default: false },
    corpus: { type: "string" },
    bench: { type: "string" },
    runs: { type: "string", default: "5" },
  },
});
const folder = await makeLongPages(options);
const bundle = await build({
  input: resolve("bench/painting-page.ts"),
  write: false,
  platform: "browser",
  output: { format: "iife", name: "_painting" },
  logLevel: "silent",
});
const browser = await launchChromium(["--disable-gpu"]);

type Painter = "bare" | "ours";

/** Milliseconds of the calls alone, and until the highlights are on the screen. */
interface PaintTime {
  call: number;
  shown: number;
}

async function measure(file: string, count: number, painter: Painter): Promise<PaintTime> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.evaluateOnNewDocument(bundle.output[0].code);
  await page.goto(pathToFileURL(join(folder, file)).href);
  const time = await page.evaluate(`pressmark.paint(${count}, "${painter}")`);
  await page.close();
  return time as PaintTime;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** One line of the table: both painters take turns on fresh pages. */
async function compare(file: string, count: number): Promise<Record<string, unknown>> {
  const taken: Record<Painter, PaintTime[]> = { bare: [], ours: [] };
  for (let run = 0; run < Number(options.runs); run++) {
    const order: Painter[] = run % 2 ? ["ours", "bare"] : ["bare", "ours"];
    for (const painter of order) taken[painter].push(await measure(file, count, painter));
  }
  const medianOf = (painter: Painter, field: keyof PaintTime) =>
    median(taken[painter].map((time) => time[field]));
  const cell = (painter: Painter) =>
    `${medianOf(painter, "call").toFixed(1)} / ${medianOf(painter, "shown").toFixed(0)}`;
  return {
    page: file,
    highlights: count,
    "bare: call / shown, ms": cell("bare"),
    "ours: call / shown, ms": cell("ours"),
    "shown, ours × bare": (medianOf("ours", "shown") / medianOf("bare", "shown")).toFixed(2),
  };
}

const rows: Record<string, unknown>[] = [];
for (const file of ["longest.html", "mb.html"]) {
  for (const count of [1000, 5000]) rows.push(await compare(file, count));
}
console.table(rows);
await browser.close();
