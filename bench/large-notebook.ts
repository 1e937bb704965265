/**
 * What a notebook of a hundred thousand highlights costs on its way out and in: restored, saved,
 * checked and rescued in a real browser. For each the seconds, how often a beat of 20 ms was missed
 * for longer than a second, and the longest such stop, beside JSON's own reading of the file in the
 * same page. Needs `npm run build`.
 *
 *   npm run bench:large -- [--browser firefox] [--articles 20000]
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ElementHandle, Page } from "puppeteer-core";
import { backupParts } from "../lib/export/backup.ts";
import { type Kind, Rig, until } from "../tests/e2e/harness.ts";
import { madeRecords } from "./made-records.ts";

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    articles: { type: "string", default: "20000" },
  },
});
const LONGEST = 600_000;

interface Beat {
  longest: number;
  stops: number;
  memory: number;
}

/** In the page: notes how long its main thread did not answer. */
const beat = (page: Page) =>
  page.evaluate(() => {
    const state = globalThis as never as { pmBeat: Beat };
    state.pmBeat = { longest: 0, stops: 0, memory: 0 };
    let last = performance.now();
    setInterval(() => {
      const gap = performance.now() - last;
      last = performance.now();
      const { usedJSHeapSize: used = 0 } =
        (performance as never as { memory?: { usedJSHeapSize: number } }).memory ?? {};
      state.pmBeat.longest = Math.max(state.pmBeat.longest, gap);
      state.pmBeat.memory = Math.max(state.pmBeat.memory, used);
      if (gap > 1000) state.pmBeat.stops += 1;
    }, 20);
  });

const says = (page: Page, words: RegExp) =>
  until(
    `"${words}"`,
    async () => words.test(await page.evaluate(() => document.body.innerText)),
    LONGEST,
  );

async function pick(page: Page, label: string, path: string): Promise<void> {
  const field = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll("input[type=file]")].find((one) =>
        one.parentElement?.textContent?.trim().startsWith(wanted),
      ),
    label,
  );
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

const rig = await Rig.start(values.browser as Kind);
const rows: Record<string, unknown>[] = [];
let jsonMs = 1;
let size = 1;
async function measure(what: string, screen: string, work: (page: Page) => Promise<unknown>) {
  const page = await rig.openOwn(screen);
  await until("the screen", () =>
    page.evaluate(() => document.querySelector("main, .btn") !== null),
  );
  await beat(page);
  const began = Date.now();
  const failed = await work(page).then(
    () => "",
    (error) => String(error).slice(0, 90),
  );
  const found = (await page
    .evaluate(() => (globalThis as never as { pmBeat: Beat }).pmBeat)
    .catch(() => ({}))) as Partial<Beat>;
  rows.push({
    what,
    "to JSON.parse": Number(((Date.now() - began) / jsonMs).toFixed(1)),
    "longest stop, to JSON.parse": Number(((found.longest ?? 0) / jsonMs).toFixed(1)),
    "stops over 1 s": found.stops,
    "heap, to the file": Number(((found.memory ?? 0) / size).toFixed(1)),
    failed,
  });
  console.log(JSON.stringify(rows.at(-1)));
  await page.close().catch(() => {});
}

try {
  const parts = await backupParts(madeRecords(Number(values.articles)), {
    now: "2026-03-04T18:22:05.000Z",
  });
  const path = join(rig.downloads, "large.json");
  writeFileSync(path, parts.join(""));
  size = parts.reduce((sum, { length }) => sum + length, 0);
  const began = performance.now();
  JSON.parse(parts.join(""));
  jsonMs = performance.now() - began;
  console.log(`${values.browser}: a backup of ${(size / 1e6).toFixed(0)} MB`);
  await measure("restore", "options.html", async (page) => {
    await pick(page, "Restore", path);
    await says(page, /Added |Not imported/);
  });
  await measure("check", "options.html", async (page) => {
    await pick(page, "Check", path);
    await says(page, /“large\.json”\s[\s\S]*(whole|Not checked|changed)/);
  });
  await measure("save", "options.html", async (page) => {
    await until("the button", () => page.$(".btn.main").then(Boolean));
    await page.click(".btn.main");
    await says(page, /Saved “|No backup was made/);
  });
  await measure("rescue", "rescue.html", async (page) => {
    await until("the button", () => page.$(".btn.main").then(Boolean), LONGEST);
    await page.click(".btn.main");
    await says(page, /Saved “|Not saved/);
  });
  console.table(rows);
} finally {
  await rig.stop();
}
