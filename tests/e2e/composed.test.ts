/** Web components and frames of the same origin are read, marked and found again. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quoteOf } from "../../lib/model/annotation.ts";
import { COMPOSED, composedStory } from "./composed-pages.ts";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { FERRY } from "./pages.ts";
import { command, overlay, press } from "./reader.ts";
import { until } from "./until.ts";

const ADDRESS = "https://www.marsh-post.example/2026/02/the-book-of-crossings";
const [FIRST_SHADOW, LAST_SHADOW] = COMPOSED.component as [string, string];
const FRAMED = COMPOSED.frame[1]!;

/** Ends of a text wherever it stands, in pixels of the top window; scrolled into view. */
function placeOf(page: Page, words: string) {
  return page.evaluate((wanted) => {
    interface Place {
      node: Text;
      x: number;
      y: number;
    }
    const find = (root: Node, x: number, y: number): Place | null => {
      const walker = root.ownerDocument!.createTreeWalker(root, 5);
      for (let node: Node | null = root; node; node = walker.nextNode()) {
        if (node.nodeType === 3 && (node as Text).data.includes(wanted))
          return { node: node as Text, x, y };
        const shadow = (node as Element).shadowRoot;
        const hit = shadow && find(shadow, x, y);
        if (hit) return hit;
        const doc = (node as HTMLIFrameElement).contentDocument;
        if (!doc) continue;
        (node as Element).scrollIntoView({ block: "center" });
        const inner = find(doc.body, x, y);
        if (!inner) continue;
        inner.node.parentElement!.scrollIntoView({ block: "nearest" });
        const box = (node as Element).getBoundingClientRect();
        return { ...inner, x: box.x + 2, y: box.y + 2 };
      }
      return null;
    };
    const { node, x, y } = find(document.body, 0, 0)!;
    if (node.ownerDocument === document) node.parentElement!.scrollIntoView({ block: "center" });
    const range = node.ownerDocument.createRange();
    const at = node.data.indexOf(wanted);
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    const rects = [...range.getClientRects()];
    const [a, b] = [rects[0]!, rects.at(-1)!];
    return {
      from: { x: x + a.left + 0.5, y: y + a.top + a.height / 2 },
      to: { x: x + b.right - 0.5, y: y + b.top + b.height / 2 },
    };
  }, words);
}

/** Drags from the first of these words to the last ones, and presses a colour. */
async function mark(page: Page, from: string, to = from): Promise<void> {
  const before = (await painted(page)).length;
  const start = (await placeOf(page, from)).from;
  const end = (await placeOf(page, to)).to;
  const { from: first } = from === to ? { from: start } : await placeOf(page, from);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move((first.x + end.x) / 2, (first.y + end.y) / 2 + 3, { steps: 3 });
  const last = from === to ? end : (await placeOf(page, to)).to;
  await page.mouse.move(last.x, last.y, { steps: 3 });
  await page.mouse.up();
  await press(page, "fact");
  await until(`the highlight of ${from}`, async () => (await painted(page)).length > before);
}

/** What is painted in the page and in its frame. */
const painted = (page: Page) =>
  page.evaluate(() => {
    const windows = [
      globalThis as never as Window,
      ...[...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow!),
    ];
    return windows.flatMap((win) =>
      [...(win as Window & typeof globalThis).CSS.highlights]
        .filter(([name]) => name.startsWith("pressmark-") && !/note|flash/.test(name))
        .flatMap(([, set]) => [...set].map((range) => (range as Range).toString())),
    );
  });

/** Whether the words can be seen in the window, in their frame, too. */
const isInView = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const frame = document.querySelector("iframe")!;
    const windows = [globalThis as never as Window, frame.contentWindow!];
    for (const [i, win] of windows.entries()) {
      const range = [...(win as Window & typeof globalThis).CSS.highlights]
        .flatMap(([, set]) => [...set] as Range[])
        .find((one) => one.toString().includes(wanted));
      if (!range) continue;
      const { top, bottom } = range.getClientRects()[0]!;
      const outer = i === 0 ? 0 : frame.getBoundingClientRect().top;
      const isShown = top >= 0 && bottom <= win.innerHeight;
      return isShown && top + outer >= 0 && bottom + outer <= innerHeight;
    }
    return false;
  }, words);

describe.each(KINDS)("a page of several trees in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(ADDRESS, composedStory("The book of crossings"));
    page = await rig.open(ADDRESS);
  });
  afterAll(() => rig?.stop());

  const quotes = async () => (await tables(rig)).annotations.map(quoteOf);

  it("is marked in a web component and in a frame (demands 70, 71)", async () => {
    await mark(page, LAST_SHADOW);
    await mark(page, FRAMED);
    expect(await quotes()).toEqual(expect.arrayContaining([LAST_SHADOW, FRAMED]));
  });

  it("is marked across the border of a component, as it is read", async () => {
    const end = FIRST_SHADOW.slice(-30);
    const start = COMPOSED.slotted.slice(0, 21);
    await mark(page, end, start);
    expect((await quotes()).join("\n")).toContain(`${end} ${start}`);
  });

  it("keeps the text of all its trees", async () => {
    const { versions } = await tables(rig);
    const kept = versions.at(-1)!.blocks.map(({ text }) => text);
    expect(kept).toEqual(
      expect.arrayContaining([FERRY[0]!, FIRST_SHADOW, COMPOSED.slotted, FRAMED]),
    );
  });

  it("is found again after a reload, and gone through in reading order", async () => {
    await page.reload({ waitUntil: "domcontentloaded" });
    const all = [FIRST_SHADOW.slice(-30), COMPOSED.slotted.slice(0, 21), LAST_SHADOW, FRAMED];
    await until("all highlights", async () => {
      const words = await painted(page);
      return all.every((one) => words.includes(one));
    });
    for (const words of [all[0]!, LAST_SHADOW, FRAMED]) {
      await command(rig, ADDRESS, "next-highlight");
      await until(`${words} in view`, () => isInView(page, words));
    }
  });

  it("opens the card at a press on a highlight in a frame", async () => {
    await page.keyboard.press("Escape");
    const { from } = await placeOf(page, FRAMED);
    await page.mouse.click(from.x + 40, from.y);
    const card = await overlay(page, 300);
    const { y } = await page.evaluate(() =>
      document.querySelector("iframe")!.getBoundingClientRect().toJSON(),
    );
    expect(card.y).toBeGreaterThan(y - 300);
    expect(Math.abs(card.x - from.x)).toBeLessThan(200);
  });

  it("shows a highlight again when its component is filled late, and follows what it renders", async () => {
    await page.evaluate(() => {
      const shadow = document.querySelector("x-book")!.shadowRoot!;
      const { innerHTML } = shadow;
      shadow.innerHTML = "<p>Loading</p>";
      setTimeout(() => {
        shadow.innerHTML = innerHTML;
      });
    });
    await until("the highlight in the component", async () =>
      (await painted(page)).includes(LAST_SHADOW),
    );
  });
});
