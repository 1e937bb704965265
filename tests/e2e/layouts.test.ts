/** Pages laid out in unusual ways: what was marked is found again, and next and previous lead to it. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quoteOf } from "../../lib/model/annotation.ts";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { FERRY, story } from "./pages.ts";
import { command, painted } from "./reader.ts";
import { until } from "./until.ts";

const FIRST = FERRY[1]!.slice(0, 40);
const SECOND = FERRY[3]!.slice(4, 60);
const SPACE = '<div style="block-size:1500px"></div>';
const SPREAD = FERRY.map((line) => `${line}</p>${SPACE}<p>`);

/** By what is unusual: the page's head, and its paragraphs. */
const LAYOUTS: Record<string, { head: string; lines: string[] }> = {
  "a header that stays, over half of the window": {
    head: "<style>header{position:sticky;top:0;height:55vh;background:#fff}</style>",
    lines: SPREAD,
  },
  "an article that is scrolled in itself": {
    head: "<style>article{height:500px;overflow:auto;border:1px solid}body{padding-bottom:2000px}</style>",
    lines: SPREAD,
  },
  "one paragraph longer than the window": {
    head: "<style>span{display:block;height:1500px}</style>",
    lines: [FERRY.join("<span></span>")],
  },
  "columns side by side": {
    head: "<style>article{columns:300px;height:600px;column-fill:auto}body{max-width:none!important}</style>",
    lines: SPREAD.map((line) => line.replace("1500px", "700px")),
  },
  "lines from top to bottom": {
    head: "<style>html{writing-mode:vertical-rl}body{margin:20px!important;max-width:none!important}</style>",
    lines: SPREAD,
  },
  "sections that are folded": {
    head: "",
    lines: FERRY.map((line) => `${SPACE}<details><summary>More</summary>${line}</details>`),
  },
};

/** Selects words as a script can do best; those in a folded section, too. */
const selectWords = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("article")!, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement!.closest("details")?.setAttribute("open", "");
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);

const isPainted = async (page: Page, words: string) =>
  (await painted(page)).some(({ text }) => text === words);

/** Whether the first line of the highlight is in the window, with nothing over it. */
const isSeen = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const range = [...CSS.highlights]
      .filter(([name]) => name.startsWith("pressmark-"))
      .flatMap(([, set]) => [...set] as Range[])
      .find((one) => one.toString() === wanted);
    const box = range?.getClientRects()[0];
    if (!box) return false;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const ours = hit?.localName === "pressmark-overlay";
    return ours || (hit?.contains(range!.startContainer) ?? false);
  }, words);

describe.each(KINDS)("a page in %s with", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind);
  });
  afterAll(() => rig?.stop());

  it.each(Object.keys(LAYOUTS))(
    "%s is marked, found again and gone through (demand 8)",
    async (name) => {
      const address = `https://www.marsh-post.example/2026/03/${name.replaceAll(/\W+/g, "-")}`;
      const layout = LAYOUTS[name]!;
      // Another article each time: a page with the words of one that is known would be its copy.
      rig.serve(address, story({ title: `The ferry, told with ${name}`, ...layout }));
      const page = await rig.open(address);
      for (const words of [FIRST, SECOND]) {
        await selectWords(page, words);
        await command(rig, address, "highlight");
        await until(`the highlight of ${words}`, () => isPainted(page, words));
      }
      await page.reload({ waitUntil: "domcontentloaded" });
      for (const words of [FIRST, SECOND]) {
        await until(`${words} again`, () => isPainted(page, words));
      }
      for (const words of [FIRST, SECOND]) {
        await command(rig, address, "next-highlight");
        await until(`${words} in view`, () => isSeen(page, words));
      }
      await command(rig, address, "previous-highlight");
      await until("the first in view again", () => isSeen(page, FIRST));
      expect(await isSeen(page, FIRST)).toBe(true);
      await page.close();
    },
  );

  it("a translation keeps what was marked before, and marks its own words as translated", async () => {
    const address = "https://www.marsh-post.example/2026/03/translated";
    rig.serve(address, story({ title: "The ferry, told in translation" }));
    const page = await rig.open(address);
    await selectWords(page, FIRST);
    await command(rig, address, "highlight");
    await until("the highlight", () => isPainted(page, FIRST));
    // As Chrome translates: each text in two elements of its own, the root named anew.
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector("article")!, 4);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const [i, text] of texts.entries()) {
        if (!text.data.trim()) continue;
        const outer = document.createElement("font");
        const inner = outer.appendChild(document.createElement("font"));
        inner.textContent = `Die Fähre fährt den ganzen Winter über, sagt Satz ${i}.`;
        text.replaceWith(outer);
      }
      Object.assign(document.documentElement, { lang: "de", className: "translated-ltr" });
    });
    await until("nothing painted", async () => (await painted(page)).length === 0);
    const translated = "fährt den ganzen Winter über, sagt Satz 5";
    await selectWords(page, translated);
    await command(rig, address, "highlight");
    await until("the highlight of the translation", () => isPainted(page, translated));
    const { annotations } = await tables(rig);
    const made = annotations.filter(({ target }) => target.source === address);
    const kept = made.map((one) => [quoteOf(one), one.target.translatedInto]);
    expect(kept).toEqual(
      expect.arrayContaining([
        [FIRST, undefined],
        [translated, "de"],
      ]),
    );
    expect(made.every(({ target }) => target.reanchoring === undefined)).toBe(true);
    await page.reload({ waitUntil: "domcontentloaded" });
    await until("the highlight of the original", () => isPainted(page, FIRST));
    await page.close();
  });

  it("articles that follow each other as one scrolls has each highlight under its own address (demand 19)", async () => {
    const first = "https://www.marsh-post.example/2026/03/endless-one";
    const second = "https://www.marsh-post.example/2026/03/endless-two";
    const lines = FERRY.map((line) => `${line} So it was told for the endless page.`);
    rig.serve(first, story({ title: "The endless ferry", lines }));
    const page = await rig.open(first);
    const earlier = lines[1]!.slice(0, 40);
    await selectWords(page, earlier);
    await command(rig, first, "highlight");
    await until("the first highlight", () => isPainted(page, earlier));
    const later = "The bakery on the pier burns two hundred loaves a year";
    await page.evaluate(
      (address, words) => {
        const next = document.createElement("article");
        const more = Array.from(
          { length: 5 },
          (_, i) =>
            `<p>${words}, and number ${i} of its ovens has been cold since the flood came.</p>`,
        );
        next.innerHTML = `<h1>The bakery on the pier</h1>${more.join("")}`;
        document.querySelector("article")!.after(next);
        document.title = "The bakery on the pier";
        history.pushState(null, "", address);
      },
      second,
      later,
    );
    await until("the second address", async () => (await rig.record(second)) !== null);
    const words = `${later}, and number 3`;
    await page.evaluate((wanted) => {
      const paragraph = [...document.querySelectorAll("p")].find(({ textContent }) =>
        textContent!.startsWith(wanted),
      )!;
      getSelection()!.setBaseAndExtent(
        paragraph.firstChild!,
        0,
        paragraph.firstChild!,
        wanted.length,
      );
    }, words);
    await command(rig, second, "highlight");
    await until("the second highlight", () => isPainted(page, words));
    expect(await isPainted(page, earlier)).toBe(true);
    const made = (await tables(rig)).annotations.map((one) => [quoteOf(one), one.target.source]);
    expect(made).toEqual(
      expect.arrayContaining([
        [earlier, first],
        [words, second],
      ]),
    );
    await page.close();
  });
});
