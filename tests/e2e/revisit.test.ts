/**
 * The same article under other addresses, other articles under the same claim, pages that change.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { FERRY, fixture, story } from "./pages.ts";
import { highlight, painted } from "./reader.ts";
import { until } from "./until.ts";

const WORDS = "Fares will rise by eleven percent in January";

describe.each(KINDS)("a page seen again in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.tab();
  });
  afterAll(() => rig?.stop());

  const paintedSoon = (count: number) =>
    until(`${count} painted`, async () => (await painted(page)).length === count);
  const pagesOf = async () => (await tables(rig)).articles;

  it("is one article under tracking keys, mobile, AMP and http addresses (demand 13)", async () => {
    const address = "https://www.marsh-post.example/2026/02/03/ferry-winter";
    rig.serve(address, story());
    await rig.open(address, page);
    await highlight(page, WORDS, "fact");
    const others = [
      `${address}?utm_campaign=x&gclid=1`,
      `${address}/amp`,
      "https://m.marsh-post.example/2026/02/03/ferry-winter/",
      "http://marsh-post.example/2026/02/03/ferry-winter",
    ];
    for (const other of others) {
      rig.serve(other, story());
      await rig.open(other, page);
      await paintedSoon(1);
    }
    expect(await pagesOf()).toHaveLength(1);
  });

  it("is joined by a canonical link that the text proves true (demand 14)", async () => {
    const canonical =
      '<link rel="canonical" href="https://www.marsh-post.example/2026/02/03/ferry-winter">';
    const other = "https://www.marsh-post.example/story?id=4711";
    rig.serve(other, story({ head: canonical }));
    await rig.open(other, page);
    await paintedSoon(1);
    const [article] = await pagesOf();
    expect(article?.identities).toContain("marsh-post.example/story?id=4711");
  });

  it("is not joined to another article by a wrong canonical link, an empty one, or the home page (demands 15, 16)", async () => {
    const lines = FERRY.map(
      (line, i) =>
        `${i}. A wholly different report about owls in the old barn, number ${line.length * 7}.`,
    );
    const wrong = [
      "https://www.marsh-post.example/2026/02/03/ferry-winter",
      "",
      "https://www.marsh-post.example/",
      "(unknown)",
    ];
    for (const [i, href] of wrong.entries()) {
      const address = `https://www.marsh-post.example/owls-in-the-barn-${i}`;
      const own = lines.map(
        (line) =>
          `${line} Edition ${i} of ${address.length} speaks of ${"owl ".repeat(i + 1)}again.`,
      );
      rig.serve(
        address,
        story({
          title: `Owls, part ${i}`,
          head: `<link rel="canonical" href="${href}">`,
          lines:
            i === 0
              ? lines
              : own.map(
                  (l, k) =>
                    `${"zebra plover heron swift".split(" ")[i]} ${k} ${i} ${[...l].reverse().join("")}`,
                ),
        }),
      );
      await rig.open(address, page);
      expect(await painted(page)).toEqual([]);
      await highlight(
        page,
        await page.evaluate(() =>
          document.querySelector("article p")!.textContent!.slice(0, 30).trim(),
        ),
        "doubt",
      );
    }
    expect(await pagesOf()).toHaveLength(1 + wrong.length);
  });

  it("follows an address that changes without a load (demand 19)", async () => {
    const swifts = "https://www.fenland-reader.example/stories/swifts";
    const peat = "https://www.fenland-reader.example/stories/peat";
    rig.serve(swifts, fixture("spa"));
    await rig.open(swifts, page);
    await highlight(page, "four days earlier than last spring", "quote");
    await page.click("#to-peat");
    await paintedSoon(0);
    await until("the second story's record", async () => (await rig.record(peat))?.isArticle);
    await highlight(page, "emissions fell by almost a third", "question");
    await page.click("#to-swifts");
    await until(
      "the first story's highlight",
      async () => (await painted(page))[0]?.text === "four days earlier than last spring",
    );
    await page.goBack();
    await until(
      "the second story's highlight",
      async () => (await painted(page))[0]?.text === "emissions fell by almost a third",
    );
    expect(
      (await pagesOf())
        .filter(({ address }) => address.includes("fenland"))
        .map(({ address }) => address)
        .sort(),
    ).toEqual([peat, swifts]);
  });

  it("waits for text that comes late, and stays painted when a paragraph is rendered anew (demands 3, 21)", async () => {
    const address = "https://www.millrace-gazette.example/town/bakery-wall";
    rig.serve(address, fixture("late"));
    await rig.open(address, page);
    await page.waitForSelector("body[data-ready]");
    await highlight(page, "paid 48,000 euros for the work", "fact");
    await page.reload({ waitUntil: "domcontentloaded" });
    await paintedSoon(1);
    await page.click("#again");
    await until("the new paragraph's words", async () =>
      page.evaluate(() => {
        const ranges = [...CSS.highlights]
          .filter(([n]) => /-(light|dark|line)$/.test(n) && !/note/.test(n))
          .flatMap(([, h]) => [...h] as Range[]);
        return (
          ranges.length === 1 &&
          ranges[0]!.startContainer.isConnected &&
          ranges[0]!.toString() === "paid 48,000 euros for the work"
        );
      }),
    );
  });

  it("says in the panel what was edited and what is gone (demand 4)", async () => {
    const address = "https://www.marsh-post.example/changing-story-of-the-day";
    rig.serve(address, story());
    await rig.open(address, page);
    await highlight(
      page,
      "Fares will rise by eleven percent in January, the first rise since 2019",
      "fact",
    );
    await highlight(
      page,
      "Two members abstained. One of them, Peter Quist, said that the figures for passengers had been counted twice in some weeks.",
      "doubt",
    );
    const edited = FERRY.map((line) => line.replace("eleven percent", "fourteen percent")).slice(
      0,
      4,
    );
    rig.serve(address, story({ lines: edited }));
    await rig.open(address, page);
    await paintedSoon(1);
    const panel = await rig.panel(page);
    await until("the state", () =>
      panel.evaluate(() => document.querySelector(".not-found .item") !== null),
    );
    expect(await panel.$eval(".not-found h2", (h2) => h2.textContent)).toBe(
      "Not on this page today · 1",
    );
    expect(await panel.$eval(".not-found .quote", (quote) => quote.textContent)).toContain(
      "Peter Quist",
    );
    // By the keyboard: in Firefox the press of the driver came down on the footer instead.
    await panel.focus(".not-found .archived-date");
    await panel.keyboard.press("Enter");
    // The kept text comes from the notebook in a moment.
    const shown = await until("the kept text", () =>
      panel.evaluate(() => {
        const text = document.querySelector(".not-found .archived p");
        return text !== null && [text.textContent, text.querySelector("mark")?.textContent];
      }),
    );
    const [text, words] = shown;
    expect(text).toBe(FERRY[4]);
    expect(words).toMatch(/^Two members abstained.*some weeks\.$/);
    const state = await panel.$eval(
      '.item[data-state="edited"] .status-line',
      (line) => line.textContent,
    );
    expect(state).toMatch(/Edited since.*eleven.*fourteen/);
    const { annotations } = await tables(rig);
    const kept = annotations.find(({ target }) => target.reanchoring);
    // The original is never overwritten.
    expect(JSON.stringify(kept?.target.selector)).toContain("eleven");
    await panel.close();
  });
});
