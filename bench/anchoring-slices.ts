/**
 * Does anchoring keep the page alive? 5,000 highlights on a page of 1 MB, driven as a page session
 * drives it, watched by the Long Tasks API; and what reading again after a small change costs.
 *
 *   npm run bench:slices -- [--own] [--corpus DIR] [--bench DIR]
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "rolldown";
import type { Slices } from "./anchoring-page.ts";
import { launchChromium } from "./chromium.ts";
import { makeLongPages } from "./long-pages.ts";

const { values: options } = parseArgs({
  options: {
    own: { type: "boolean", default: false },
    corpus: { type: "string" },
    bench: { type: "string" },
  },
});

const folder = await makeLongPages(options);
const bundle = await build({
  input: resolve("bench/anchoring-page.ts"),
  write: false,
  platform: "browser",
  output: { format: "iife", name: "_slices" },
  logLevel: "silent",
});
const browser = await launchChromium(["--disable-gpu"]);
const page = await browser.newPage();
await page.evaluateOnNewDocument(bundle.output[0].code);
await page.goto(pathToFileURL(join(folder, "mb.html")).href);
await page.evaluate("pressmark.mark(5000)");
const rows: Record<string, unknown>[] = [];
for (const state of ["unchanged", "edited"]) {
  if (state === "edited") await page.evaluate("pressmark.edit()");
  for (let round = 1; round <= 3; round++) {
    const slices = (await page.evaluate("pressmark.run()")) as Slices;
    const { total, half, longest, longTasks, found } = slices;
    const ms = (value: number) => Number(value.toFixed(1));
    rows.push({
      ...{ page: state, round, "total ms": ms(total), "half of them, ms": ms(half), found },
      ...{
        "longest slice, ms": ms(longest),
        "tasks over 50 ms": longTasks.map((task) => Math.round(task)).join(" "),
      },
    });
  }
}
console.table(rows);
console.log("1 MB, read and folded (ms):", await page.evaluate("pressmark.rereading()"));
await browser.close();
