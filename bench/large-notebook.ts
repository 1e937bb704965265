/**
 * What a notebook of a hundred thousand highlights costs on its way out and in: restored, saved,
 * checked, backed up by itself and rescued in a real browser. For each how long it takes beside
 * JSON's own reading of the file, and how long a beat of 20 ms was missed at most; for "nothing",
 * too, which says what of it is the machine's. Needs `npm run build`.
 *
 *   npm run bench:large -- [--browser firefox] [--articles 20000] [--only save] [--output FOLDER]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ElementHandle, Page } from "puppeteer-core";
import { backupParts } from "../lib/export/backup.ts";
import { buildWithDownloads } from "../tests/e2e/downloads-build.ts";
import { type Kind, Rig } from "../tests/e2e/harness.ts";
import { until } from "../tests/e2e/until.ts";
import { madeRecords } from "./made-records.ts";

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    articles: { type: "string", default: "20000" },
    only: { type: "string" },
    output: { type: "string" },
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
      if (gap > 200) state.pmBeat.stops += 1;
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

const kind = values.browser as Kind;
const home = mkdtempSync(join(tmpdir(), "pressmark-large-"));
const output = buildWithDownloads(kind, home, values.output);
const rig = await Rig.start(kind, { output, plainDownloads: true });
const rows: Record<string, unknown>[] = [];
let jsonMs = 1;
let size = 1;
async function measure(what: string, screen: string, work: (page: Page) => Promise<unknown>) {
  // Nothing can be done with a notebook that is not restored.
  if (values.only && what !== "restore" && !values.only.split(",").includes(what)) return;
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
    "longest stop, ms": Math.round(found.longest ?? 0),
    "to JSON.parse, too": Number(((found.longest ?? 0) / jsonMs).toFixed(2)),
    "stops over 200 ms": found.stops,
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
  await measure("nothing", "options.html", () => new Promise((done) => setTimeout(done, 10_000)));
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
  await measure("by itself", "options.html", async (page) => {
    await until("the switch", () =>
      page.$("section[aria-labelledby=backups] input[type=checkbox]").then(Boolean),
    );
    await page.click("section[aria-labelledby=backups] input[type=checkbox]");
    await says(page, /Last backup:|The last try failed|Not switched on/);
  });
  await measure("rescue", "rescue.html", async (page) => {
    await until("the button", () => page.$(".btn.main").then(Boolean), LONGEST);
    await page.click(".btn.main");
    await says(page, /Saved “|Not saved/);
  });
  console.table(rows);
} finally {
  await rig.stop();
  rmSync(home, { recursive: true, force: true });
}
