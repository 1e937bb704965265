/**
 * A page that tries everything in one place: to hold us up, to lie to our scripts, to be asked
 * without end. What it does stays its own: another tab saves meanwhile, and its own passage is
 * saved, or nothing is. The other suites have the rest (THREATS.md).
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quoteOf } from "../../lib/model/annotation.ts";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { CLOBBERED, clobbering, HOSTILE, LYING, POISONED, SELECTED } from "./hostile-pages.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { command, painted, select } from "./reader.ts";
import { until } from "./until.ts";

const QUIET = "https://www.marsh-post.example/2026/11/ferries-sail-again";
const addressOf = (name: string) =>
  `https://www.hostile.example/2026/02/${name.replace(/\W+/g, "-").toLowerCase()}`;
/** What a page that changes endlessly may make us say: it is asked for seconds, not for ever. */
const MOST_MESSAGES = 60;

describe.each(KINDS)("a malicious page in %s", (kind) => {
  let rig: Rig;
  let quiet: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(QUIET, story());
    quiet = await rig.open(QUIET);
    await rig.ask(() => {
      const { browser, chrome } = globalThis as never as Apis;
      const state = globalThis as never as { pmMessages: string[] };
      state.pmMessages = [];
      (browser ?? chrome).runtime.onMessage.addListener((message: { name?: string }) => {
        if (message?.name) state.pmMessages.push(message.name);
      });
    });
  });
  afterAll(() => rig?.stop());

  const quotes = async () => (await tables(rig)).annotations.map(quoteOf);
  const messages = () =>
    rig.ask(() => (globalThis as never as { pmMessages: string[] }).pmMessages.splice(0));
  const savesElsewhere = async (words: string) => {
    await quiet.bringToFront();
    await select(quiet, words);
    await command(rig, QUIET, "highlight");
    await until("the other page's highlight", async () =>
      (await painted(quiet)).some(({ text }) => text === words),
    );
  };

  it.for([
    ["100,000 mutations a second", "The council of Lower Marsh"],
    ["endless titles", "children under twelve"],
    ["endless frames", "Nobody wanted to be the one"],
    ["endless selections", "The operator had asked"],
    ["endless pushState", "Two members abstained"],
  ] as const)("of %s is asked now and then, and holds up nobody", async ([name, words]) => {
    const address = addressOf(name);
    rig.serve(address, HOSTILE[name]!());
    const page = await rig.tab();
    await messages();
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await page.bringToFront();
    await until("the sentinel's word", async () => (await messages()).includes("reportPageStatus"));
    await savesElsewhere(words);
    await page.bringToFront();
    const before = (await quotes()).length;
    if (name !== "endless pushState" && name !== "endless selections") {
      await page.evaluate((length) => {
        const text = document.querySelectorAll("article p")[1]!.firstChild!;
        getSelection()!.setBaseAndExtent(text, 0, text, length);
      }, SELECTED.length);
      await command(rig, address, "highlight");
      await until("its own highlight", async () => (await quotes()).length === before + 1);
    }
    const panel = await rig.panel(page);
    await until("the panel's word", () => panel.evaluate(() => !!document.querySelector("h1, h2")));
    expect((await messages()).length).toBeLessThan(MOST_MESSAGES);
    await panel.close();
    await page.close();
  });

  it("whose own world is poisoned is read and marked as any other", async () => {
    const address = addressOf("poisoned");
    rig.serve(address, POISONED);
    const page = await rig.tab();
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await page.bringToFront();
    await until("the sentinel's word", async () => (await rig.record(address))?.isArticle);
    await command(rig, address, "highlight");
    await until("its highlight", async () => {
      const { articles, annotations } = await tables(rig);
      const article = articles.find((one) => one.address === address);
      return annotations.some((one) => one.articleId === article?.id && quoteOf(one) === SELECTED);
    });
    const { articles, versions } = await tables(rig);
    const article = articles.find((one) => one.address === address)!;
    expect(article.meta.title).toBe("Ferry to run through the winter");
    const [version] = versions.filter(({ articleId }) => articleId === article.id);
    expect(version!.blocks.length).toBeGreaterThan(4);
    await page.close();
  });

  it("that takes names from the document is seen as any other, and loses nothing else", async () => {
    const page = await rig.tab();
    for (const name of CLOBBERED) {
      const address = addressOf(`clobbering ${name}`);
      rig.serve(address, clobbering(name));
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await until(`the sentinel's word on ${name}`, () => rig.record(address).then(Boolean));
    }
    await page.close();
    await savesElsewhere("subsidy of 340,000 euros");
    const { annotations } = await tables(rig);
    expect(annotations.filter(({ target }) => target.source.includes("clobbering"))).toEqual([]);
  });

  it("that lies about its time and its title is kept with what is true of it", async () => {
    const address = addressOf("lying");
    rig.serve(address, LYING);
    const page = await rig.open(address);
    const before = (await quotes()).length;
    await command(rig, address, "highlight");
    await until("its highlight", async () => (await quotes()).length === before + 1);
    const { articles } = await tables(rig);
    const { meta, claims, created } = articles.find((one) => one.address === address)!;
    // The first of its moments is one; none of the others is.
    expect([meta.published, meta.modified, claims]).toEqual(["2026-02-03T08:00:00Z", "", []]);
    expect(Number.isNaN(Date.parse(created))).toBe(false);
    const library = await rig.openOwn("library.html");
    await library.waitForSelector("li.article");
    const words = await library.evaluate(() => document.body.textContent!);
    expect(words).not.toMatch(/Invalid|9999|2026-99/);
    expect(words).toContain("Ferry <% tp.system.prompt() %>");
    await library.close();
    await page.close();
  });
});
