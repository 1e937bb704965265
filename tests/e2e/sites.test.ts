/**
 * A page of one site does not learn what was marked on another, and the reader may say otherwise in
 * the panel.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { highlight, painted } from "./reader.ts";
import { until } from "./until.ts";

const HOME = "https://www.quayside-courier.example/harbour/clock";
const COPY = "https://mirror.example/copies/clock";
const NOTHING = "https://mirror.example/other";
const WORDS = "carried sand to the old bridge";
const OWN_WORDS = "trains run with delays";
const TITLE = "The river rises";
const storyOf = (canonical: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${TITLE}</title><meta property="og:type" content="article"><link rel="canonical" href="${canonical}"></head>
<body><article><h1>${TITLE}</h1>
<p>The river rose by twelve centimetres on Monday, the town said, after a night of rain that nobody had forecast.
Volunteers carried sand to the old bridge until late in the evening, and the mayor asked people to move their cars.</p>
<p>Schools stay closed on Tuesday; trains run with delays. The council is to meet on Thursday to decide about the
wall that was promised nine years ago and never built, for want of money and of a contractor.</p></article></body></html>`;

/** Everything of ours that a script of the page can see. */
const seenByPage = (page: Page) =>
  page.evaluate(() => ({
    highlights: [...CSS.highlights].map(([name]) => name),
    hosts: [...document.querySelectorAll("*")]
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith("pressmark")),
    sheets: [...document.styleSheets].length + document.adoptedStyleSheets.length,
    roots: [...document.documentElement.childNodes].map(({ nodeName }) => nodeName),
  }));

describe.each(KINDS)("sites in %s", (kind) => {
  let rig: Rig;
  let home: Page;
  let copy: Page;
  let panel: Page;
  beforeAll(async () => {
    const output = process.env.OUTPUT?.replace("%s", kind === "firefox" ? "firefox" : "chrome");
    rig = await Rig.start(kind, output ? { output } : {});
    rig.serve(HOME, storyOf(HOME));
    rig.serve(COPY, storyOf(HOME));
    rig.serve(NOTHING, storyOf(NOTHING));
    home = await rig.open(HOME);
    await highlight(home, WORDS, "fact");
  });
  afterAll(() => rig?.stop());

  const words = () => panel.evaluate(() => document.querySelector(".other-site")?.textContent);
  const press = (label: string) =>
    until(`the button ${label}`, () =>
      panel.evaluate((text) => {
        const buttons = [...document.querySelectorAll<HTMLElement>(".other-site button")];
        const button = buttons.find(({ textContent }) => textContent === text);
        button?.click();
        return button !== undefined;
      }, label),
    );
  /** Whether more of ours runs in the tab at this address than in any other. */
  const hasAnnotator = async (address: string) => {
    const { tabId } = (await rig.record(address))!;
    return rig.ask(async (id) => {
      const { browser, chrome } = globalThis as never as Apis;
      const [result] = await (browser ?? chrome).scripting.executeScript({
        target: { tabId: id },
        func: () => {
          const world = globalThis as { [name: symbol]: unknown };
          return typeof world[Symbol.for("pressmark.annotator")] === "function";
        },
      });
      return result!.result;
    }, tabId);
  };
  const texts = async (page: Page) => (await painted(page)).map(({ text }) => text);
  const picture = async (name: string) => {
    const folder = process.env.PICTURES;
    if (folder)
      await panel.screenshot({ path: `${folder}/${name}-${kind}.png` as `${string}.png` });
  };

  it("a copy on another site, and one for each story it asks about, learns nothing", async () => {
    const before = await tables(rig);
    const plain = await rig.open(NOTHING);
    await until("the page without a story", async () => (await rig.record(NOTHING)) !== null);
    copy = await rig.open(COPY);
    // The badge speaks to the reader alone, after the background has looked at all.
    await until("a badge", async () => (await rig.badge(COPY)) !== "");
    expect(await hasAnnotator(COPY)).toBe(await hasAnnotator(NOTHING));
    expect(await rig.badge(COPY)).toBe("?");
    expect(await seenByPage(copy)).toEqual(await seenByPage(plain));
    expect((await seenByPage(copy)).highlights).toEqual([]);
    for (const path of ["/harbour/clock", "/harbour/bridge", "/amp/s/quayside-courier.example"]) {
      const address = `https://mirror.example${path}`;
      await copy.evaluate((to) => history.pushState(null, "", to), address);
      await until(`the sentinel's word on ${path}`, async () => Boolean(await rig.record(address)));
    }
    expect(await seenByPage(copy)).toEqual(await seenByPage(plain));
    expect(await tables(rig)).toEqual(before);
    await plain.close();
  });

  it("the panel asks, and while it does the page still sees nothing", async () => {
    await rig.open(COPY, copy);
    await until("the badge's question", async () => (await rig.badge(COPY)) === "?");
    const before = await tables(rig);
    panel = await rig.panel(copy);
    await until("the question", async () =>
      (await words())?.includes(
        "You marked this article at quayside-courier.example. Show the highlight here?",
      ),
    );
    await picture("question-light");
    await panel.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    await picture("question-dark");
    await panel.evaluate(() => document.documentElement.removeAttribute("data-theme"));
    expect(await painted(copy)).toEqual([]);
    expect(await tables(rig)).toEqual(before);
  });

  it("no is remembered, and binds nothing", async () => {
    await press("No");
    await until("the refusal", async () => (await words())?.includes("not shown here"));
    expect(await rig.badge(COPY)).toBe("");
    await rig.open(COPY, copy);
    await until("the refusal after a reload", async () =>
      (await words())?.includes("1 highlight from there is not shown here"),
    );
    await picture("refused");
    const [article] = (await tables(rig)).articles;
    expect(article!.identities).toEqual(["quayside-courier.example/harbour/clock"]);
    expect([await painted(copy), await rig.badge(COPY)]).toEqual([[], ""]);
  });

  it("yes shows them, also after a reload, and what is marked here joins them", async () => {
    await press("Show it");
    await until("the painted highlight", async () => (await texts(copy)).includes(WORDS));
    await until("the badge", async () => (await rig.badge(COPY)) === "1");
    await rig.open(COPY, copy);
    await until("it after a reload", async () => (await texts(copy)).includes(WORDS));
    await highlight(copy, OWN_WORDS, "quote");
    const { articles, annotations } = await tables(rig);
    expect(new Set(annotations.map(({ articleId }) => articleId))).toEqual(
      new Set([articles[0]!.id]),
    );
    await home.bringToFront();
    await until("the copy's highlight at home", async () => (await painted(home)).length === 2);
  });

  it("consent is taken back", async () => {
    await copy.bringToFront();
    await until("the way back", async () => (await words())?.includes("Shown here, too"));
    await picture("shown");
    await press("Stop showing it here");
    await until("nothing painted", async () => (await painted(copy)).length === 0);
    await until("the refusal", async () => (await words())?.includes("are not shown here"));
    await until("the badge", async () => (await rig.badge(COPY)) === "");
    await rig.open(COPY, copy);
    await until("the refusal after a reload", async () => (await words())?.includes("not shown"));
    expect(await painted(copy)).toEqual([]);
    expect((await painted(home)).length).toBe(2);
  });
});
