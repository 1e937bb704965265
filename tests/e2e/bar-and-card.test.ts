/**
 * Toolbar and card by keyboard alone, and beside what a page does itself: links, menus of its own,
 * dark grounds, highlights over each other.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import {
  changeSettings,
  clickHighlight,
  command,
  highlight,
  noteWithFocus,
  overlay,
  overlayWords,
  painted,
  select,
} from "./reader.ts";
import { until } from "./until.ts";

const LINES = [
  'Before the words there is <a href="#before">a link</a>, and the ferry runs through the winter.',
  "Fares will rise by eleven percent in January, the first rise since 2019.",
  'After the words there is <a href="#after">another link</a>, and nobody wanted to stop the boat.',
];

describe.each(KINDS)("toolbar and card in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.tab();
  });
  afterAll(() => rig?.stop());

  const visit = async (name: string, more: Parameters<typeof story>[0] = {}) => {
    const address = `https://www.marsh-post.example/${name}/a-story-about-the-ferry`;
    rig.serve(address, story({ lines: LINES, ...more }));
    await rig.open(address, page);
    return address;
  };
  const noOverlay = () =>
    until("no overlay", () => page.evaluate(() => !document.querySelector("pressmark-overlay")));
  const bodies = async (address: string) =>
    (await tables(rig)).annotations
      .filter(({ target, deleted }) => target.source === address && !deleted.value)
      .map(({ body }) => body);
  const paintedSoon = (count: number) =>
    until(`${count} painted`, async () => (await painted(page)).length === count);
  /** Which element of the page has the focus. */
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return `${at?.localName} ${at?.textContent?.trim().slice(0, 12)}`;
    });
  const inOverlay = () =>
    until("the focus in the overlay", async () =>
      (await focused()).startsWith("pressmark-overlay"),
    );
  /** Firefox's driver cannot look into a closed shadow root. */
  const isSaid = async (words: string) => {
    if (kind === "firefox") return;
    await until(words, async () => (await overlayWords(page)).includes(words));
  };
  /** Selects words as caret browsing does, from the caret, with the keyboard's own events. */
  const selectByKeys = async (words: string) => {
    await page.evaluate((text) => {
      (document.activeElement as HTMLElement).blur();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(text);
        if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + text.length - 1);
      }
    }, words);
    await page.keyboard.down("Shift");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.up("Shift");
    expect(await page.evaluate(() => `${getSelection()}`)).toBe(words);
  };

  it("goes from a keyboard selection into the toolbar by Tab, and back (demand 74)", async () => {
    const address = await visit("keys-bar");
    await selectByKeys("eleven percent");
    await overlay(page);
    await isSaid("Press Tab to go to it");
    await page.keyboard.press("Tab");
    await inOverlay();
    await page.keyboard.press("Escape");
    await noOverlay();
    // Back with the words selected, and Tab goes on from them and not from the page's top.
    expect(await page.evaluate(() => `${getSelection()}`)).toBe("eleven percent");
    expect(await focused()).toBe("p Fares will r");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("a another link");
    await selectByKeys("first rise");
    await overlay(page);
    await page.keyboard.press("Tab");
    await inOverlay();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await paintedSoon(1);
    await until(
      "the second colour",
      async () => (await bodies(address))[0]?.color.value === "quote",
    );
    await until("the focus at the words", async () => (await focused()) === "p Fares will r");
    await isSaid("Highlighted: Quote.");
    await highlight(page, "by eleven percent", "doubt"); // the mouse has its toolbar at once
  });

  it("does everything in the card by keyboard, and gives the focus back (demands 74, 75)", async () => {
    const address = await visit("keys-card");
    for (const words of ["ferry runs", "first rise since 2019"])
      await highlight(page, words, "fact");
    await page.evaluate(() => scrollTo(0, 0));
    await command(rig, address, "next-highlight");
    await inOverlay();
    await isSaid("Highlight 1 of 2, Fact, yellow.");
    await page.keyboard.press("j");
    await isSaid("Highlight 2 of 2, Fact, yellow.");
    await page.keyboard.press("3");
    await until("the third colour", async () =>
      (await bodies(address)).some(({ color }) => color.value === "question"),
    );
    await page.keyboard.press("n");
    await noteWithFocus(page, "textarea");
    await page.keyboard.type("who says so #figures");
    await until("the note with its tag (demand 41)", async () =>
      (await bodies(address)).some(
        ({ note, tags }) => note.value.startsWith("who") && tags.value.join() === "figures",
      ),
    );
    await page.keyboard.press("Escape");
    await noOverlay();
    expect(await focused()).toBe("p Fares will r");
    expect(await page.evaluate(() => document.querySelectorAll("[tabindex]").length)).toBe(1);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("a another link");
    expect(await page.evaluate(() => document.querySelectorAll("[tabindex]").length)).toBe(0);
    await command(rig, address, "previous-highlight");
    await inOverlay();
    await page.keyboard.press("Delete");
    await paintedSoon(1);
    await inOverlay(); // on Undo
    await page.keyboard.press("Enter");
    await paintedSoon(2);
    await noOverlay();
    expect(await focused()).toMatch(/^p /);
  });

  it("copies words with their source and a link to the passage (demands 51, 56)", async () => {
    const address = await visit("copied");
    await highlight(page, "first rise since 2019", "fact");
    await command(rig, address, "next-highlight");
    await inOverlay();
    await page.keyboard.press("c");
    await isSaid("Copied with its source, as Markdown.");
    await page.evaluate(() => document.body.append(document.createElement("textarea")));
    const pasted = async () => {
      await page.focus("body > textarea");
      await page.keyboard.down("Control");
      await page.keyboard.press("v", { commands: ["Paste"] });
      await page.keyboard.up("Control");
      return page.$eval("body > textarea", (field) => field.value);
    };
    const text = await until("the copied words", async () => {
      const words = await pasted();
      return words.includes("first rise") && words;
    });
    expect(text).toMatch(/^> first rise since 2019\n>\n> — \[.+\]\(/);
    expect(text).toContain(`${address}#:~:text=`);
  });

  it("takes what is typed after a click on a highlight for its note", async () => {
    const heard = "<script>addEventListener('keydown',e=>document.title+=e.key,true)</script>";
    const address = await visit("typed", { body: heard });
    await highlight(page, "eleven percent", "fact");
    const title = await page.title();
    await clickHighlight(page, 0.4);
    await noteWithFocus(page, "textarea");
    await page.keyboard.type("jk1");
    await until("the note", async () => (await bodies(address))[0]?.note.value === "jk1");
    expect(await page.title()).toBe(title);
    await page.keyboard.press("Escape");
    await noOverlay();
  });

  it("stays in the window with its fields, however many tags come", async () => {
    await visit("long", { body: "<style>article { padding: 42vh 0 60vh }</style>" });
    await highlight(page, "eleven percent", "fact");
    await clickHighlight(page, 0.4);
    await noteWithFocus(page, "textarea");
    await page.keyboard.press("Tab");
    await noteWithFocus(page, "input");
    for (let tag = 0; tag < 40; tag++) {
      await page.keyboard.type(`tag-number-${tag}`);
      await page.keyboard.press("Enter");
    }
    const seen = await page.evaluate(() => innerHeight);
    await until("the whole of a long card", async () => {
      const { y, height } = await overlay(page, 300);
      return height > seen / 2 && y + height <= seen;
    });
    await page.keyboard.press("Escape"); // the list of tags
    await page.keyboard.press("Escape");
    await noOverlay();
  });

  it("takes a whole paragraph, or the words of a triple click alone (demands 23, 27, 28)", async () => {
    const address = await visit("blocks");
    await select(page, "eleven");
    await overlay(page);
    await command(rig, address, "highlight-block");
    await until("the paragraph", async () => (await painted(page))[0]?.text === LINES[1]);
    const at = await page.$eval("article p:nth-of-type(3)", (p) => {
      const { x, y, height } = p.getBoundingClientRect();
      return { x: x + 20, y: y + height / 4 };
    });
    await page.mouse.click(at.x, at.y, { count: 3 });
    await overlay(page);
    await command(rig, address, "highlight");
    await paintedSoon(2);
    const quotes = (await painted(page)).map(({ text }) => text.trim());
    expect(quotes).toContain(
      "After the words there is another link, and nobody wanted to stop the boat.",
    );
  });

  it("follows a link in a highlight, and opens its card with Alt (demand 30)", async () => {
    await visit("links");
    await highlight(page, "words there is a link, and", "fact");
    const link = (await page.$("article a"))!;
    const looks = await link.evaluate((a) => getComputedStyle(a).textDecorationLine);
    expect(looks).toBe("underline");
    await page.keyboard.down("Alt");
    await link.click();
    await page.keyboard.up("Alt");
    await overlay(page, 300);
    expect(page.url()).not.toContain("#");
    await page.keyboard.press("Escape");
    await noOverlay();
    await link.click();
    await until("the link followed", async () => page.url().endsWith("#before"));
    expect(await page.evaluate(() => document.querySelector("pressmark-overlay"))).toBeNull();
  });

  it("leaves words in a highlight selectable by a double click (demand 29)", async () => {
    await visit("double");
    await highlight(page, "Fares will rise by eleven percent", "fact");
    const at = await page.evaluate(() => {
      const [range] = [...CSS.highlights].flatMap(([, set]) => [...set] as Range[]);
      const box = range!.getClientRects()[0]!;
      return { x: box.x + 15, y: box.y + box.height / 2 };
    });
    await page.mouse.click(at.x, at.y, { count: 2 });
    const bar = await until("the toolbar", async () => {
      const box = await overlay(page);
      return box.height < 60 && box;
    });
    expect(bar.width).toBeLessThan(300);
    expect(await page.evaluate(() => `${getSelection()}`.trim())).toBe("Fares");
    await page.keyboard.press("Escape");
    await noOverlay();
  });

  it("does not cover the menu that a site shows at a selection", async () => {
    const body = `<div id="own" hidden style="position:absolute;z-index:9;padding:12px;background:#222;color:#fff">Share</div>
      <script>document.addEventListener("selectionchange",()=>{const s=getSelection();if(!s.rangeCount||s.isCollapsed)return;
      const b=s.getRangeAt(0).getBoundingClientRect();own.hidden=false;own.style.left=b.x+"px";own.style.top=(b.bottom+scrollY+4)+"px"})</script>`;
    await visit("menu", { body });
    await select(page, "eleven percent in January");
    await until("a toolbar beside the site's menu", async () => {
      const bar = await overlay(page);
      const menu = await page.$eval("#own", (own) => own.getBoundingClientRect().toJSON());
      return (
        bar.y + bar.height <= menu.top ||
        bar.y >= menu.bottom ||
        bar.x + bar.width <= menu.left ||
        bar.x >= menu.right
      );
    });
    await page.keyboard.press("Escape");
  });

  it("brings the toolbar only by its shortcut, shows no highlights, where that is wanted (demands 31, 32, 33)", async () => {
    await changeSettings(rig, { toolbar: "shortcut", painting: "none" });
    const address = await visit("modes");
    await selectByKeys("eleven percent");
    await command(rig, address, "show-toolbar");
    await inOverlay();
    await page.keyboard.press("2");
    await until("it saved", async () => (await bodies(address)).length === 1);
    await isSaid("highlights are not shown in pages");
    expect(await painted(page)).toEqual([]);
    await changeSettings(rig, { toolbar: "always", painting: "browser" });
    await paintedSoon(1);
  });

  it("asks whether highlights that overlap become one, which can be undone (demands 24, 26)", async () => {
    await changeSettings(rig, { overlaps: "ask" });
    const address = await visit("overlap");
    await highlight(page, "Fares will rise by eleven", "fact");
    await select(page, "eleven percent in January");
    await command(rig, address, "highlight");
    await paintedSoon(2);
    await isSaid("This overlaps another highlight. All are kept.");
    await page.keyboard.press("Tab");
    await inOverlay();
    await page.keyboard.press("Enter");
    await until(
      "one",
      async () => (await painted(page))[0]?.text === "Fares will rise by eleven percent in January",
    );
    await isSaid("Made one of this and the highlight that it overlapped.");
    await page.keyboard.press("Enter"); // Undo
    await paintedSoon(2);
    await changeSettings(rig, { overlaps: "keep" });
  });
});
