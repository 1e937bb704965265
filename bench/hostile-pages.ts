/**
 * Does a page that means ill make us hold it up, or the background? Pages beyond measure in
 * Chromium, with a highlight and the panel open: the longest task in which our scripts ran, beside
 * that of an ordinary page, and how long the background takes to answer others meanwhile, beside
 * one that has nothing else to do.
 *
 *   npm run bench:hostile -- [--only name,name] [--output FOLDER]   (needs npm run build)
 */
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { type Apis, Rig } from "../tests/e2e/harness.ts";
import { HOSTILE } from "../tests/e2e/hostile-pages.ts";
import { commandTab, painted } from "../tests/e2e/reader.ts";
import { until } from "../tests/e2e/until.ts";
import { type Answers, answersDuring } from "./background-answers.ts";
import { type OurTask, traceOurTasks } from "./hostile-tasks.ts";

const { values: options } = parseArgs({
  options: { only: { type: "string" }, output: { type: "string" }, verbose: { type: "boolean" } },
});
const QUOTE = "Fares will rise by eleven percent";
/** Milliseconds that a page is watched: the sentinel looks again after four seconds. */
const WATCHED = 6500;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function measure(rig: Rig, name: string, html: string) {
  const address = `https://www.hostile.example/2026/02/${name.replace(/\W+/g, "-")}`;
  rig.serve(address, html);
  const page = await rig.tab();
  let tasks: OurTask[] = [];
  let state = "";
  const answers = await answersDuring(rig, async () => {
    tasks = await traceOurTasks(page, async () => {
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await page.bringToFront();
      await until("the sentinel's word", () => isKnown(rig, address));
      await wait(WATCHED / 2);
      state = await markAndLook(rig, page, address);
      await wait(WATCHED);
    });
  });
  await page.close();
  return { name, tasks, answers, state };
}

/** The tab whose address begins so: a page may change the rest of it endlessly. */
const tabAt = (rig: Rig, address: string) =>
  rig.ask(async (start) => {
    const { browser, chrome } = globalThis as never as Apis;
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.find(({ url }) => url?.startsWith(start))!.id!;
  }, address);

/** Whether the background has heard of that tab. */
async function isKnown(rig: Rig, address: string): Promise<boolean> {
  const key = `tab:${await tabAt(rig, address)}`;
  return rig.ask(async (wanted) => {
    const { browser, chrome } = globalThis as never as Apis;
    return wanted in (await (browser ?? chrome).storage.session.get(wanted));
  }, key);
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
  await commandTab(rig, await tabAt(rig, address), "highlight");
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

/** Milliseconds, and how many times those of the idle background. */
function compared(answers: Answers, figure: keyof Answers): string {
  return `${Math.round(answers[figure])} ms (${(answers[figure] / idle[figure]).toFixed(1)})`;
}

const rig = await Rig.start("chromium", options.output ? { output: options.output } : {});
const rows: Record<string, unknown>[] = [];
const NO_ANSWERS: Answers = { most: 0, longest: 0, stop: 0 };
let ordinary = 0;
const idle = await answersDuring(rig, async () => void (await wait(WATCHED)));
for (const [name, html] of Object.entries(HOSTILE)) {
  if (options.only && !["ordinary", ...options.only.split(",")].some((one) => name.includes(one)))
    continue;
  const { tasks, answers, state } = await measure(rig, name, html()).catch((error) => ({
    tasks: [] as OurTask[],
    answers: NO_ANSWERS,
    state: String(error).slice(0, 60),
  }));
  const [longest] = tasks;
  ordinary ||= longest?.ours ?? 1;
  rows.push({
    page: name,
    "our longest task, ms": Math.round(longest?.ours ?? 0),
    "to an ordinary page": Number(((longest?.ours ?? 0) / ordinary).toFixed(1)),
    "over 50 ms": tasks.filter(({ ours }) => ours > 50).length,
    "answers: 95 %": compared(answers, "most"),
    longest: compared(answers, "longest"),
    "the background's longest stop": compared(answers, "stop"),
    state,
  });
  if (options.verbose)
    for (const task of tasks.slice(0, 8))
      console.log(name, Math.round(task.ours), Math.round(task.whole), task.where);
}
console.table(rows);
await rig.stop();
