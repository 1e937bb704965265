/**
 * Does a page that means ill make us hold it up, or the background? Pages beyond measure in
 * Chromium, with a highlight and the panel open: the longest task in which our scripts ran, beside
 * that of an ordinary page, and how long the background takes to answer others meanwhile.
 *
 *   npm run bench:hostile -- [--only name,name] [--output FOLDER]   (needs npm run build)
 */
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { type Apis, Rig, until } from "../tests/e2e/harness.ts";
import { HOSTILE } from "../tests/e2e/hostile-pages.ts";
import { command, painted } from "../tests/e2e/reader.ts";
import { type OurTask, traceOurTasks } from "./hostile-tasks.ts";

const { values: options } = parseArgs({
  options: { only: { type: "string" }, output: { type: "string" }, verbose: { type: "boolean" } },
});
const QUOTE = "Fares will rise by eleven percent";
/** Milliseconds that a page is watched: the sentinel looks again after four seconds. */
const WATCHED = 6500;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The longest wait for the background's answer to another page, asked again and again. */
async function longestAnswer(rig: Rig, work: () => Promise<void>): Promise<number> {
  await rig.ask(() => {
    const { browser, chrome } = globalThis as never as Apis;
    const state = globalThis as never as { pmStop: boolean; pmLongest: number };
    [state.pmStop, state.pmLongest] = [false, 0];
    const ask = async () => {
      while (!state.pmStop) {
        const began = performance.now();
        await (browser ?? chrome).runtime.sendMessage({
          pressmark: "background",
          name: "listTags",
          data: null,
        });
        state.pmLongest = Math.max(state.pmLongest, performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    void ask();
  });
  await work();
  return rig.ask(() => {
    const state = globalThis as never as { pmStop: boolean; pmLongest: number };
    state.pmStop = true;
    return state.pmLongest;
  });
}

async function measure(rig: Rig, name: string, html: string) {
  const address = `https://www.hostile.example/2026/02/${name.replace(/\W+/g, "-")}`;
  rig.serve(address, html);
  const page = await rig.tab();
  let tasks: OurTask[] = [];
  let state = "";
  const answer = await longestAnswer(rig, async () => {
    tasks = await traceOurTasks(page, async () => {
      await rig.open(address, page);
      await wait(WATCHED / 2);
      state = await markAndLook(rig, page, address);
      await wait(WATCHED);
    });
  });
  await page.close();
  return { name, tasks, answer, state };
}

/** Highlights a passage near the top, and opens the panel. */
async function markAndLook(rig: Rig, page: Page, address: string): Promise<string> {
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, 4);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const at = text.data.indexOf(words);
      if (at >= 0) return getSelection()!.setBaseAndExtent(text, at, text, at + words.length);
    }
  }, QUOTE);
  await command(rig, address, "highlight");
  const isPainted = await until(
    "the highlight",
    async () => (await painted(page)).length > 0,
    15_000,
  ).catch(() => false);
  const panel = await rig.panel(page).catch(() => null);
  const isShown = await until(
    "the panel",
    () => panel!.evaluate(() => document.querySelector(".list .item") !== null),
    15_000,
  ).catch(() => false);
  return `${isPainted ? "painted" : "NOT painted"}, ${isShown ? "listed" : "NOT listed"}`;
}

const rig = await Rig.start("chromium", options.output ? { output: options.output } : {});
const rows: Record<string, unknown>[] = [];
let ordinary = 0;
for (const [name, html] of Object.entries(HOSTILE)) {
  if (options.only && !["ordinary", ...options.only.split(",")].some((one) => name.includes(one)))
    continue;
  const { tasks, answer, state } = await measure(rig, name, html()).catch((error) => ({
    tasks: [] as OurTask[],
    answer: 0,
    state: String(error).slice(0, 60),
  }));
  const [longest] = tasks;
  ordinary ||= longest?.ours ?? 1;
  rows.push({
    page: name,
    "our longest task, ms": Math.round(longest?.ours ?? 0),
    "to an ordinary page": Number(((longest?.ours ?? 0) / ordinary).toFixed(1)),
    "over 50 ms": tasks.filter(({ ours }) => ours > 50).length,
    "others' answer, ms": Math.round(answer),
    state,
  });
  if (options.verbose)
    for (const task of tasks.slice(0, 8))
      console.log(name, Math.round(task.ours), Math.round(task.whole), task.where);
}
console.table(rows);
await rig.stop();
