/**
 * What the reader does beside highlighting: notes, deletion and undo, colours, modes, pages that
 * are no articles.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { fixture, story } from "./pages.ts";
import {
  changeSettings,
  clickHighlight,
  command,
  highlight,
  overlay,
  overlayWords,
  painted,
  press,
  select,
} from "./reader.ts";
import { until } from "./until.ts";

describe.each(KINDS)("reading with a pen in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.tab();
  });
  afterAll(() => rig?.stop());
  const paintedSoon = (count: number) =>
    until(`${count} painted`, async () => (await painted(page)).length === count);
  const noOverlay = () =>
    until("nothing of ours", () =>
      page.evaluate(() => document.querySelector("pressmark-overlay") === null),
    );

  it("marks a front page as no article, and works there on demand", async () => {
    const address = "https://www.harbour-courier.example/";
    rig.serve(address, fixture("front"));
    await rig.open(address, page);
    expect((await rig.record(address))?.isArticle).toBe(false);
    const words = await page.evaluate(() => document.querySelector("h2, h3")!.textContent!.trim());
    await highlight(page, words, "follow");
    expect((await painted(page))[0]?.text.trim()).toBe(words);
  });

  it("uses dark tints where the text is light, and leaves the page's nodes alone (demands 37, 81)", async () => {
    const address = "https://www.night-desk.example/science/darkest-sky";
    rig.serve(address, fixture("dark"));
    await rig.open(address, page);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const words = await page.evaluate(() =>
      document.querySelectorAll("article p, main p")[1]!.textContent!.trim().slice(0, 80).trim(),
    );
    await highlight(page, words, "quote");
    expect((await painted(page))[0]?.name).toBe("pressmark-blue-dark");
    await noOverlay();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it("works from right to left", async () => {
    const address = "https://www.al-marfa.example/culture/2026/02/night-library";
    rig.serve(address, fixture("arabic"));
    await rig.open(address, page);
    const words = await page.evaluate(() =>
      document
        .querySelectorAll("p:not(.lede)")[2]!
        .textContent!.trim()
        .split(" ")
        .slice(0, 5)
        .join(" "),
    );
    await highlight(page, words, "fact");
    expect((await painted(page))[0]?.text).toBe(words);
    const panel = await rig.panel(page);
    await until("the item", () =>
      panel.evaluate(() => document.querySelector(".item .quote") !== null),
    );
    expect(await panel.$eval(".quote", (quote) => getComputedStyle(quote).direction)).toBe("rtl");
    await panel.close();
  });

  it("takes notes and tags on the article, live in both directions, and deletes with undo", async () => {
    const address = "https://www.marsh-post.example/notes-and-undo-in-the-panel";
    rig.serve(address, story());
    await rig.open(address, page);
    const panel = await rig.panel(page);
    await panel.waitForSelector(".article-note summary");
    await panel.click(".article-note summary");
    await panel.type(".article-note textarea", "For the piece on ferries #transport");
    await until("the article's note", async () =>
      (await tables(rig)).articles.some(({ note }) => note.value.endsWith("#transport")),
    );
    await page.bringToFront();
    await highlight(page, "the first rise since 2019", "fact");
    await panel.waitForSelector(".item .pick");
    await panel.click(".item .pick");
    await panel.waitForSelector(".item.on textarea");
    await panel.type(".item.on textarea", "Check the fares of 2019");
    await until("the underline of a note on the page", () =>
      page.evaluate(() =>
        [...CSS.highlights].some(
          ([name, ranges]) => name.startsWith("pressmark-note") && ranges.size > 0,
        ),
      ),
    );
    await panel.click('.item.on [aria-label="Change to Doubt"]');
    await until("the other colour", async () =>
      (await painted(page))[0]?.name.startsWith("pressmark-red"),
    );
    await panel.click('.item.on [aria-label="Delete this highlight"]');
    await paintedSoon(0);
    await until("the undo", () =>
      panel.evaluate(() => document.querySelector(".notice button") !== null),
    );
    await panel.click(".notice button");
    await paintedSoon(1);
    expect(
      (await tables(rig)).annotations.find(
        ({ body }) => body.note.value === "Check the fares of 2019",
      )?.deleted.value,
    ).toBe(false);
    await panel.close();
  });

  it("closes the toolbar on Escape, and keeps it away where the reader wants none", async () => {
    const address = "https://www.marsh-post.example/toolbar-modes-for-readers";
    rig.serve(address, story());
    await rig.open(address, page);
    await select(page, "the council granted 290,000");
    const bar = await overlay(page);
    const words = await page.evaluate(
      () => getSelection()!.getRangeAt(0).getBoundingClientRect().bottom,
    );
    expect(bar.y).toBeGreaterThanOrEqual(words); // never on the selection
    await page.keyboard.press("Escape");
    await noOverlay();
    await changeSettings(rig, { toolbar: "never" });
    await select(page, "a review in twelve months");
    await command(rig, address, "highlight");
    await paintedSoon(1);
    await changeSettings(rig, { toolbar: "modifier" });
    await select(page, "Two members abstained");
    await noOverlay();
    await page.keyboard.down("Alt");
    await select(page, "counted twice in some weeks");
    await press(page, "doubt");
    await page.keyboard.up("Alt");
    await paintedSoon(2);
    await changeSettings(rig, { toolbar: "always" });
  });

  it("shows nothing on a site that is switched off, and all of it when it is on again", async () => {
    const address = "https://www.marsh-post.example/toolbar-modes-for-readers";
    await changeSettings(rig, { disabledSites: ["marsh-post.example"] });
    await paintedSoon(0);
    await page.goto(address);
    await page.bringToFront();
    const panel = await rig.panel(page);
    await until("the switch", () =>
      panel.evaluate(() => /Switched off/.test(document.body.textContent ?? "")),
    );
    await panel.click(".site-bar > button");
    await paintedSoon(2);
    await panel.close();
  });

  it("opens a card on a click without taking links or selections away", async () => {
    const address = "https://www.marsh-post.example/links-and-clicks-in-a-story";
    rig.serve(
      address,
      story({
        lines: [
          'A report with <a href="#figures">a link to the figures</a> in the middle of it, and more words behind.',
          "A second paragraph which is long enough to be read as one, and says nothing else.",
          "A third paragraph, so that this may be called an article by anybody who counts.",
        ],
      }),
    );
    await rig.open(address, page);
    await highlight(page, "A report with a link to the figures in the middle", "fact");
    await clickHighlight(page, 0.05);
    await overlay(page, 300);
    await page.keyboard.press("Escape");
    await noOverlay();
    await page.click("article a");
    await until("the link followed", async () => page.url().endsWith("#figures"));
    expect(await page.evaluate(() => document.querySelector("pressmark-overlay"))).toBeNull();
  });

  it("opens the innermost of several at a click, and the next one at the next click", async () => {
    const address = "https://www.marsh-post.example/one-passage-within-another";
    rig.serve(address, story());
    await rig.open(address, page);
    await highlight(page, "said Agnes Holm, who chairs the transport committee", "fact");
    await highlight(page, "who chairs", "doubt");
    const words = () => (kind === "chromium" ? overlayWords(page) : Promise.resolve(""));
    const at = await page.evaluate(() => {
      const inner = [...CSS.highlights]
        .flatMap(([, set]) => [...set] as Range[])
        .find((r) => `${r}` === "who chairs")!;
      const box = inner.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const layer = (name: string) => page.evaluate((n) => CSS.highlights.get(n)?.priority, name);
    expect([await layer("pressmark-red-light-1"), await layer("pressmark-yellow-light")]).toEqual([
      1, 0,
    ]);
    for (const name of ["Doubt", "Fact", "Doubt"]) {
      await page.mouse.click(at.x, at.y);
      await overlay(page, 300);
      // Firefox's driver cannot look into a closed shadow root.
      if (kind === "chromium")
        await until(`the card of ${name}`, async () => (await words()).startsWith(name));
    }
    await page.keyboard.press("Escape");
    await noOverlay();
  });
});
