/** Pages laid out in unusual ways: what was marked is found again, and next and previous lead to it. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig, until } from "./harness.ts";
import { FERRY, story } from "./pages.ts";
import { command, painted } from "./reader.ts";

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

  it.each(Object.keys(LAYOUTS))("%s is marked, found again and gone through", async (name) => {
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
  });
});
