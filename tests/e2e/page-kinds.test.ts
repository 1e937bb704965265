/**
 * Pages as they are made today: rendered by a framework, in an app with the Navigation API, as AMP;
 * and such as have no text to mark, a PDF and a document that is drawn.
 */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { quoteOf } from "../../lib/model/annotation.ts";
import { FACTS, navigatedStory, type Rendered, renderedStory, SECOND_STORY } from "./app-pages.ts";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { fixture, story } from "./pages.ts";
import { command, highlight, overlayWords, painted } from "./reader.ts";
import { until } from "./until.ts";

const ACROSS = "Fares will rise by eleven percent in January";

/** A page of one line, in the form that viewers ask for. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 46>>stream
BT /F 18 Tf 20 100 Td (The river rose again.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
%%EOF`;

/** A document whose letters are drawn; what it has as text are its menus. */
const DRAWN = `<!doctype html><html lang="en"><title>Minutes - Google Docs</title>
<div role="menubar">${"<span>File</span> <span>Edit</span> <span>View</span> ".repeat(20)}</div>
<canvas width="1000" height="700"></canvas>
<script>document.querySelector("canvas").getContext("2d").fillText("The river rose again.", 40, 40);</script>`;

describe.each(KINDS)("a page in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    rig = await Rig.start(kind);
  });
  afterAll(() => rig?.stop());
  beforeEach(async () => {
    errors = [];
    page = await rig.tab();
    page.on("pageerror", (error) => errors.push(String(error)));
  });
  afterEach(() => page.close());

  const paintedSoon = (words: string[]) =>
    until(`painted: ${words.join(" | ")}`, async () => {
      const shown = (await painted(page)).map(({ text }) => text);
      return [...words].sort().join("|") === shown.join("|");
    });
  /** Which of the painted words stand in nodes that are no longer in the page. */
  const inRemovedNodes = () =>
    page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith("pressmark-"))
        .flatMap(([, set]) => [...set] as Range[])
        .filter(({ startContainer }) => !startContainer.isConnected)
        .map(String),
    );
  /** Where what was marked at such addresses was marked. */
  const sourcesOf = async (addresses: RegExp) =>
    (await tables(rig)).annotations
      .map((one) => [quoteOf(one), one.target.source])
      .filter(([, source]) => addresses.test(source!))
      .sort();
  /** What the panel beside the page says. */
  const inPanel = async (words: RegExp) => {
    const panel = await rig.panel(page);
    const said = () => panel.evaluate(() => document.body.innerText);
    await until(`the panel to say ${words}`, async () => words.test(await said()));
    await panel.close();
  };

  it("that is hydrated and rendered again keeps its highlights, and its renderer its nodes (demands 9, 11, 81)", async () => {
    const address = "https://www.marsh-post.example/2026/03/rendered";
    const all = [ACROSS, FACTS[1]!];
    rig.serve(address, renderedStory("The ferry, rendered by a script"));
    await rig.open(address, page);
    await highlight(page, ACROSS, "fact");
    await highlight(page, FACTS[1]!, "quote");
    const act = (name: keyof Rendered) =>
      page.evaluate((what) => (globalThis as never as Rendered)[what](), name);
    const steps = ["hydrate", "update", "rekey", "reorder", "rekey", "hydrate"] as const;
    for (const name of steps) {
      await act(name);
      await until(`the highlights after ${name}`, async () => {
        const shown = (await painted(page)).map(({ text }) => text);
        return all.every((words) => shown.includes(words)) && shown.length === 2;
      });
      await until("painted nodes of the page", async () => (await inRemovedNodes()).length === 0);
    }
    await act("suspend");
    await act("resume");
    await paintedSoon(all);
    expect(await page.$eval("#state", ({ textContent }) => textContent)).toBe("8");
    await page.reload({ waitUntil: "domcontentloaded" });
    await act("hydrate");
    await paintedSoon(all);
    await until("painted nodes of the page", async () => (await inRemovedNodes()).length === 0);
    expect(errors).toEqual([]);
  });

  it("that hears and stops every press in its document takes none from the toolbar (demand 34)", async () => {
    const address = "https://www.marsh-post.example/2026/03/swallows-presses";
    const body = `<script>
for (const type of ["pointerdown", "pointerup", "mousedown", "mouseup", "click"])
  document.addEventListener(type, (event) => {
    document.body.dataset.heard = event.target.localName;
    event.stopImmediatePropagation();
  }, true);
</script>`;
    rig.serve(address, story({ title: "The ferry, behind listeners", body }));
    await rig.open(address, page);
    await highlight(page, ACROSS, "doubt");
    expect((await painted(page)).map(({ text }) => text)).toEqual([ACROSS]);
  });

  it("of an app that intercepts navigations has each highlight under its own address (demands 19, 20)", async () => {
    const first = "https://www.marsh-post.example/2026/03/app-ferry";
    const second = "https://www.marsh-post.example/2026/03/app-bakery";
    rig.serve(first, navigatedStory(first, second));
    await rig.open(first, page);
    const go = (address: string) =>
      page.evaluate((to) => (globalThis as never as { go(to: string): void }).go(to), address);
    await highlight(page, ACROSS, "fact");
    await go(second);
    await paintedSoon([]);
    await until("the second article", async () => (await rig.record(second))?.isArticle);
    const later = SECOND_STORY[1]!.slice(0, 40);
    await highlight(page, later, "quote");
    await page.evaluate(() => (globalThis as never as { back(): void }).back());
    await paintedSoon([ACROSS]);
    await go(second);
    await paintedSoon([later]);
    expect(await sourcesOf(/app-/)).toEqual([
      [ACROSS, first],
      [later, second],
    ]);
    const articles = (await tables(rig)).articles.filter(({ address }) => /app-/.test(address));
    expect(articles.map(({ meta }) => meta.title.split(",")[0]).sort()).toEqual([
      "The bakery on the pier",
      "The ferry",
    ]);
    expect(errors).toEqual([]);
  });

  it("in AMP is the article that it names as its own (demands 14, 16)", async () => {
    const address = "https://post.example/2026/03/03/harbour-of-eastmere-opens-again";
    const amp = "https://amp.post.example/s/harbour-4711";
    const first = "moved enough sand to fill the old market hall";
    const second = "the pilots will guide every vessel";
    rig.serve(address, fixture("captions-and-credits"));
    rig.serve(amp, fixture("amp"));
    await rig.open(address, page);
    await highlight(page, first, "fact");
    await rig.open(amp, page);
    await paintedSoon([first]);
    await highlight(page, second, "doubt");
    await rig.open(address, page);
    await paintedSoon([first, second]);
    const { articles } = await tables(rig);
    expect(articles.filter(({ meta }) => meta.title.startsWith("Harbour"))).toHaveLength(1);
  });

  it.each(["files/report.pdf", "download?id=7"])(
    "that is a PDF, %s, is said to be one (demand 72)",
    async (path) => {
      const address = `https://www.marsh-post.example/${path}`;
      rig.serve(address, PDF, { "content-type": "application/pdf" });
      await page.goto(address);
      await page.bringToFront();
      await inPanel(/PDF/);
    },
  );

  it("that draws its text is said to, in the panel and at the shortcut (demand 72)", async () => {
    const address = "https://docs.google.com/document/d/1x/edit";
    rig.serve(address, DRAWN);
    await rig.open(address, page);
    await command(rig, address, "highlight");
    if (kind === "chromium")
      await until("the reason", async () => /draws its text/.test(await overlayWords(page)));
    await inPanel(/This page draws its text/);
  });
});
