/** What a reader does in a page with mouse and keyboard, and what a reader sees. */
import type { Frame, Page } from "puppeteer-core";
import type { Settings } from "../../lib/model/settings.ts";
import type { Apis, Rig } from "./harness.ts";
import { until } from "./until.ts";

export interface Point {
  x: number;
  y: number;
}

/**
 * Where a text begins and ends on the screen, scrolled into view. `nth` counts occurrences from 0.
 */
async function edgesOf(
  page: Page,
  text: string,
  nth = 0,
): Promise<{ from: Point; to: Point; inLink: boolean }> {
  return page.evaluate(
    (wanted: string, skip: number) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: { node: Text; start: number }[] = [];
      let all = "";
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest("script, style, noscript, template")) continue;
        nodes.push({ node: node as Text, start: all.length });
        all += (node as Text).data;
      }
      // White space in the page's source is not what the reader sees: compare without it.
      const at: number[] = [];
      let squeezed = "";
      for (let i = 0; i < all.length; i++) {
        if (/\s/.test(all[i]!)) continue;
        at.push(i);
        squeezed += all[i];
      }
      const plain = wanted.replace(/\s+/g, "");
      let found = -1;
      for (let i = 0; i <= skip; i++) found = squeezed.indexOf(plain, found + 1);
      if (found < 0) throw new Error(`not on the page: ${wanted.slice(0, 60)}`);
      const place = (offset: number) => {
        const last = nodes.findLast(({ start }) => start <= offset)!;
        return { node: last.node, offset: offset - last.start };
      };
      const range = document.createRange();
      const [a, b] = [place(at[found]!), place(at[found + plain.length - 1]!)];
      range.setStart(a.node, a.offset);
      range.setEnd(b.node, b.offset + 1);
      a.node.parentElement!.scrollIntoView({ block: "center", behavior: "instant" });
      const first = document.createRange();
      first.setStart(a.node, a.offset);
      first.setEnd(a.node, a.offset + 1);
      const last = document.createRange();
      last.setStart(b.node, b.offset);
      last.setEnd(b.node, b.offset + 1);
      const [f, l] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
      const isRtl = (node: Text) => getComputedStyle(node.parentElement!).direction === "rtl";
      return {
        inLink: a.node.parentElement!.closest("a[href]") !== null,
        from: { x: isRtl(a.node) ? f.right - 0.5 : f.left + 0.5, y: f.top + f.height / 2 },
        to: { x: isRtl(b.node) ? l.left + 0.5 : l.right - 0.5, y: l.top + l.height / 2 },
      };
    },
    text,
    nth,
  );
}

/**
 * Drags the mouse over a text; over a link backwards from behind it, since a drag that begins in a
 * link moves the link. Gives the words that the browser then has selected.
 */
export async function select(page: Page, text: string, nth = 0): Promise<string> {
  const plain = (words: string) => words.replace(/\s+/g, "");
  for (let triesLeft = 3; ; triesLeft--) {
    const selected = await drag(page, text, nth);
    if (plain(selected) === plain(text) || triesLeft === 0) return selected;
    await page.evaluate(() => getSelection()?.removeAllRanges()); // a drag would move the words
  }
}

async function drag(page: Page, text: string, nth: number): Promise<string> {
  const edges = await edgesOf(page, text, nth);
  const [from, to] = edges.inLink
    ? [{ ...edges.to, x: edges.to.x + 1.5 }, edges.from]
    : [edges.from, edges.to];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  const plain = (words: string) => words.replace(/\s+/g, "");
  await until(`the selection of "${text.slice(0, 40)}"`, async () => {
    // A busy browser may still be at the last but one point.
    await page.mouse.move(to.x, to.y, { steps: 2 });
    const words = await page.evaluate(() => getSelection()?.toString() ?? "");
    return plain(words) === plain(text);
  });
  await page.mouse.up();
  // A page that grows narrower while the button is let go may still change what is selected.
  return page.evaluate(() => getSelection()?.toString() ?? "");
}

/** The box of what the extension shows in the page; waits for it. */
export async function overlay(
  page: Page,
  wider = 0,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return until("the toolbar or card", () =>
    page.evaluate((least) => {
      const host = document.querySelector("pressmark-overlay");
      const box = host?.getBoundingClientRect();
      if (!box || box.width <= least || box.top < 0 || getComputedStyle(host!).left === "auto")
        return undefined;
      return { x: box.x, y: box.y, width: box.width, height: box.height };
    }, wider),
  );
}

/**
 * The words in what the extension shows in the page. Chromium only: its tools may look into a
 * closed shadow root.
 */
export async function overlayWords(page: Page): Promise<string> {
  interface Node {
    nodeName: string;
    nodeValue: string;
    children?: Node[];
    shadowRoots?: Node[];
  }
  const cdp = await page.createCDPSession();
  const { root } = (await cdp.send("DOM.getDocument", { depth: -1, pierce: true })) as {
    root: Node;
  };
  await cdp.detach();
  const below = (node: Node) => [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  const find = (node: Node): Node | undefined =>
    node.nodeName === "PRESSMARK-OVERLAY" ? node : below(node).map(find).find(Boolean);
  const words = (node: Node): string =>
    node.nodeName === "STYLE" ? "" : node.nodeValue + below(node).map(words).join("");
  const host = find(root);
  return host ? words(host) : "";
}

/** The frame of the open card with the note and the tags, once they can be seen in it. */
export function noteFrame(page: Page): Promise<Frame> {
  return until("the note's frame", async () => {
    for (const frame of page.frames()) {
      // Asked before it has its address, Firefox's driver goes on asking what was there before.
      if (!frame.url().endsWith("/note-frame.html")) continue;
      if (await frame.evaluate(() => document.querySelector("textarea") !== null)) return frame;
    }
    return undefined;
  });
}

/**
 * The same, once one of its fields has the focus and the page knows it: Chromium moves the focus
 * into another process, and what is typed before all of them know goes to the page. The browser
 * itself cannot be asked, so the answer must be the same three times.
 */
export function noteWithFocus(page: Page, field: string): Promise<Frame> {
  let times = 0;
  return until(`the focus in the ${field}`, async () => {
    const frame = await noteFrame(page);
    const isInField = await frame.evaluate(
      (css) => document.hasFocus() && document.activeElement?.matches(css) === true,
      field,
    );
    const isInCard = await page.evaluate(
      () => document.activeElement?.localName === "pressmark-overlay",
    );
    times = isInField && isInCard ? times + 1 : 0;
    return times === 3 && frame;
  });
}

/** Pixels from the card's corner to the frame in it. */
const FRAME_AT = { x: 6, y: 40 };

/** Presses on a part of the note's frame with the mouse. */
export async function pressInNote(page: Page, selector: string): Promise<void> {
  const frame = await noteFrame(page);
  const card = await overlay(page, 300);
  const middle = await frame.evaluate((css) => {
    const { x, y, width, height } = document.querySelector(css)!.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
  await page.mouse.click(card.x + FRAME_AT.x + middle.x, card.y + FRAME_AT.y + middle.y);
  // Firefox's driver does not say that a pressed frame has the focus.
  if (/chrome/i.test(await page.browser().version())) await noteWithFocus(page, selector);
}

/** Where the buttons of the card begin, from its right edge, and their distance. */
const CARD_BUTTONS = { copy: 2, delete: 1, close: 0 };

/** The middle of a button of the card. */
export async function cardButton(page: Page, name: keyof typeof CARD_BUTTONS): Promise<Point> {
  const { x, y, width } = await overlay(page, 300);
  return { x: x + width - 9 - 15 - CARD_BUTTONS[name] * 32, y: y + 22 };
}

/** Presses the words in a card without a note that look like a link. */
export async function pressLink(page: Page): Promise<void> {
  const { x, y } = await overlay(page, 300);
  await page.mouse.click(x + 150, y + 77);
}

/** The toolbar's buttons from the left: five colours, the note, the tag. */
const BUTTONS = { fact: 0, quote: 1, question: 2, follow: 3, doubt: 4, note: 5, tag: 6 } as const;

/**
 * Presses a button of the toolbar with the mouse; a card that still stands there is not taken for
 * it.
 */
export async function press(page: Page, button: keyof typeof BUTTONS): Promise<void> {
  const box = await until("the toolbar", async () => {
    const shown = await overlay(page);
    return shown.height < 60 && shown;
  });
  const order = BUTTONS[button];
  const x = box.x + 5 + order * 30 + 15 + (order > 4 ? 13 : 0);
  await page.mouse.click(x, box.y + box.height / 2);
}

/** What is painted, by the names of our highlights. */
export async function painted(page: Page): Promise<{ name: string; text: string }[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith("pressmark-") && !/note|flash/.test(name))
      .flatMap(([name, highlight]) =>
        [...highlight].map((range) => ({ name, text: (range as Range).toString() })),
      )
      .sort((a, b) => (a.text < b.text ? -1 : 1)),
  );
}

/** Highlights a text through the toolbar, and waits until it is painted. */
export async function highlight(
  page: Page,
  text: string,
  color: "fact" | "quote" | "question" | "follow" | "doubt",
  nth = 0,
): Promise<void> {
  const before = (await painted(page)).length;
  await select(page, text, nth);
  await press(page, color);
  await until(
    `the highlight of "${text.slice(0, 40)}"`,
    async () => (await painted(page)).length > before,
  );
}

/** Clicks on the only highlight of the page, at a share of its first line's width. */
export async function clickHighlight(page: Page, share: number): Promise<void> {
  const point = await page.evaluate((part) => {
    const range = [...CSS.highlights]
      .filter(([name]) => name.startsWith("pressmark-") && !/note|flash/.test(name))
      .flatMap(([, highlight]) => [...highlight] as Range[])[0]!;
    const box = range.getClientRects()[0]!;
    return { x: box.x + box.width * part, y: box.y + box.height / 2 };
  }, share);
  await page.mouse.click(point.x, point.y);
}

/** What a browser command does; no driver can press the browser's own shortcuts. */
export async function command(
  rig: Rig,
  address: string,
  name: string,
  inFrame = false,
): Promise<void> {
  await commandTab(rig, (await rig.record(address))!.tabId, name, inFrame);
}

/** The same in a tab that may be at another address at each moment. */
export async function commandTab(
  rig: Rig,
  tabId: number,
  name: string,
  inFrame = false,
): Promise<void> {
  await rig.ask(
    async (id, what, frame) => {
      const { browser, chrome } = globalThis as never as Apis;
      const api = browser ?? chrome;
      await api.runtime.sendMessage({
        pressmark: "background",
        name: "injectAnnotator",
        data: { tabId: id },
      });
      await api.tabs.sendMessage(
        id,
        { pressmark: "tab", name: "runCommand", data: { name: what, inFrame: frame } },
        { frameId: 0 },
      );
    },
    tabId,
    name,
    inFrame,
  );
}

/** Changes settings as the options page does. */
export async function changeSettings(rig: Rig, change: Partial<Settings>): Promise<void> {
  await rig.ask(async (what) => {
    const { browser, chrome } = globalThis as never as Apis;
    const local = (browser ?? chrome).storage.local;
    const { settings } = await local.get("settings");
    await local.set({ settings: { ...(settings as object), ...what } });
  }, change);
}
