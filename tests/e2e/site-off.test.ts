/** One site is switched off in the panel, and on again in the same place. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { story } from "./pages.ts";
import { highlight, painted, select } from "./reader.ts";
import { until } from "./until.ts";

const FIRST = "https://www.marsh-post.example/harbour/first";
const SECOND = "https://www.marsh-post.example/harbour/second";
const ELSEWHERE = "https://www.hill-gazette.example/story";

describe.each(KINDS)("a site switched off in %s", (kind) => {
  let rig: Rig;
  const pages: Page[] = [];
  let panel: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    for (const address of [FIRST, SECOND, ELSEWHERE]) {
      rig.serve(address, story());
      const page = await rig.open(address);
      await highlight(page, "the first rise since 2019", "fact");
      pages.push(page);
    }
    await pages[0]!.bringToFront();
    panel = await rig.panel(pages[0]!);
  });
  afterAll(() => rig?.stop());

  const paintedSoon = (counts: number[]) =>
    until(`${counts} painted`, async () => {
      const all = await Promise.all(pages.map((page) => painted(page)));
      return all.every(({ length }, i) => length === counts[i]);
    });
  const press = async (words: string) => {
    const button = await until(words, async () => {
      const found = await panel.$(".site-bar button:last-child");
      return (await found?.evaluate((one) => one.textContent)) === words && found;
    });
    await button!.click();
  };
  /** Whether any script of ours in the tab hears a message. */
  const listens = (tabId: number) =>
    rig.ask(async (id) => {
      const { browser, chrome } = globalThis as never as Apis;
      const message = { pressmark: "tab", name: "addressChanged", data: { address: "" } };
      return (browser ?? chrome).tabs.sendMessage(id, message, { frameId: 0 }).then(
        () => true,
        () => false,
      );
    }, tabId);

  it("has nothing of us in its open pages at once; other sites keep theirs", async () => {
    const tabs = await Promise.all(
      [FIRST, SECOND].map(async (url) => (await rig.record(url))!.tabId),
    );
    expect(await Promise.all(tabs.map(listens))).toEqual([true, true]);
    await press("Switch off on marsh-post.example");
    await paintedSoon([0, 0, 1]);
    await until("silence", async () => !(await Promise.all(tabs.map(listens))).includes(true));
    expect(await rig.record(FIRST)).toBeNull();
    await until("the panel's word", () =>
      panel.evaluate(() => document.body.textContent?.includes("Switched off on marsh-post")),
    );
    await pages[1]!.bringToFront();
    await select(pages[1]!, "Two members abstained");
    expect(await pages[1]!.$("pressmark-overlay")).toBeNull();
    await pages[1]!.reload();
    expect(await listens(tabs[1]!)).toBe(false);
  });

  it("is as it was when it is switched on in the same place", async () => {
    await (kind === "firefox" ? panel : pages[0]!).bringToFront();
    await press("Switch on again on marsh-post.example");
    await paintedSoon([1, 1, 1]);
    await pages[0]!.bringToFront();
    await highlight(pages[0]!, "Two members abstained", "quote");
    await until("the badge", async () => (await rig.badge(FIRST)) === "2");
  });
});
