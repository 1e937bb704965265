/**
 * Highlights as boxes that the page's scripts cannot read: they lie on the text, whatever the page
 * does, and nothing of them can be seen in the page's world.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { changeSettings, painted, press, select } from "./reader.ts";
import { until } from "./until.ts";

const HOME = "https://www.quayside-courier.example/harbour/clock";
const WORDS = "carried sand to the old bridge";
const DARK_WORDS = "trains run with delays";
const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The river rises</title>
<script>
customElements.define("pressmark-boxes", class extends HTMLElement {
  constructor() { super(); window.caught = this.attachInternals(); }
});</script><style>body{margin:0 40px;font:18px/1.6 serif}#dark{background:#222;color:#eee}header{position:fixed;top:0;left:0;right:0;
height:120px;background:#fff;display:none}</style></head><body><header>The Quayside Courier</header><article><h1>The river
rises</h1><p id="marked">The river rose by twelve centimetres on Monday, the town said, after a night of rain that nobody had
forecast. Volunteers carried sand to the <em>old</em> bridge until late in the evening, and the mayor asked people to move
their cars.</p><p id="dark">Schools stay closed on Tuesday; trains run with delays. The council is to meet on Thursday.</p>
<div style="height:3000px"></div></article></body></html>`;

interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What a script of the page can find out of the boxes. */
const seenByPage = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-pressmark-boxes]")].map((host) => ({
      inside: [host.shadowRoot, host.childNodes.length],
      text: host.textContent,
      html: host.outerHTML,
      box: JSON.stringify(host.getBoundingClientRect()),
      under: document.elementsFromPoint(300, 120).includes(host),
    })),
  );

/** Where the words' own boxes are: the first line of each run of text. */
const textRects = (page: Page, id: string, words: string) =>
  page.evaluate(
    (place, wanted) => {
      const walker = document.createTreeWalker(
        document.getElementById(place)!,
        NodeFilter.SHOW_TEXT,
      );
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      const all = nodes.map(({ data }) => data.replace(/\n/g, " ")).join("");
      const [start, end] = [all.indexOf(wanted), all.indexOf(wanted) + wanted.length];
      let before = 0;
      return nodes.flatMap((node) => {
        const [from, to] = [Math.max(0, start - before), Math.min(node.length, end - before)];
        before += node.length;
        if (from >= to) return [];
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()].map((box) => box.toJSON() as Rect);
      });
    },
    id,
    words,
  );

describe.each(KINDS)("hidden painting in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let empty: Awaited<ReturnType<typeof seenByPage>>;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(HOME, story);
    await changeSettings(rig, { painting: "boxes" });
    page = await rig.open(HOME);
  });
  afterAll(() => rig?.stop());

  /** The boxes, looked at from our own world of the page. */
  const boxes = async (): Promise<(Rect & { color: string })[]> => {
    const { tabId } = (await rig.record(HOME))!;
    return rig.ask(async (id) => {
      const { browser, chrome } = globalThis as never as Apis;
      const [result] = await (browser ?? chrome).scripting.executeScript({
        target: { tabId: id },
        func: () => {
          const api = globalThis as never as {
            chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot } };
          };
          type Opened = Element & { openOrClosedShadowRoot: ShadowRoot };
          const rootOf = (host: Element) =>
            api.chrome?.dom?.openOrClosedShadowRoot(host) ??
            (host as Opened).openOrClosedShadowRoot;
          return [...document.querySelectorAll("[data-pressmark-boxes]")].flatMap((host) =>
            [...rootOf(host).querySelectorAll("div")].map((box) => {
              const { left, top, width, height } = box.getBoundingClientRect();
              return { left, top, width, height, color: getComputedStyle(box).backgroundColor };
            }),
          );
        },
      });
      return result!.result as never;
    }, tabId);
  };
  const areClose = (a: Rect, b: Rect) =>
    (["left", "top", "width", "height"] as const).every((side) => Math.abs(a[side] - b[side]) < 1);
  const lieOnText = (what: string, id = "marked", words = WORDS) =>
    until(`boxes on the text ${what}`, async () => {
      const [all, texts] = [await boxes(), await textRects(page, id, words)];
      return texts.length > 0 && texts.every((text) => all.some((box) => areClose(box, text)));
    });

  it("paints over the text, and the page sees nothing of it", async () => {
    await select(page, WORDS);
    await until("the elements for boxes", async () => (await seenByPage(page)).length === 3);
    empty = await seenByPage(page);
    await press(page, "fact");
    await lieOnText("after marking");
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await select(page, DARK_WORDS);
    await press(page, "doubt");
    await lieOnText("on a dark ground", "dark", DARK_WORDS);
    expect(await seenByPage(page)).toEqual(empty);
    expect(empty.every(({ inside, under }) => inside[0] === null && !under)).toBe(true);
    expect(await page.evaluate(() => [CSS.highlights.size, "caught" in window])).toEqual([
      0,
      false,
    ]);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/boxes-${kind}.png` });
  });

  it("a page that turns to the elements themselves learns nothing either", async () => {
    const probe = () =>
      page.evaluate(() => {
        const hosts = [...document.querySelectorAll<HTMLElement>("[data-pressmark-boxes]")];
        const styles = hosts.map((host) => host.style.cssText);
        for (const { style } of hosts) {
          for (const [name, value] of [
            ["pointer-events", "auto"],
            ["width", "0"],
            ["height", "0"],
            ["overflow", "auto"],
          ] as const)
            style.setProperty(name, value, "important");
        }
        const hits = [];
        for (let x = 5; x < innerWidth; x += 20)
          for (let y = 5; y < 400; y += 10)
            if (document.elementsFromPoint(x, y).some((one) => hosts.includes(one as HTMLElement)))
              hits.push([x, y]);
        const sizes = hosts.map((host) => [host.scrollWidth, host.scrollHeight]);
        const internals = hosts.map((host) => {
          try {
            return host.attachInternals().shadowRoot;
          } catch {
            return null;
          }
        });
        hosts.forEach((host, i) => {
          host.style.cssText = styles[i]!;
        });
        return { hits, sizes: sizes.map(String), internals };
      });
    const found = await probe();
    expect(found.hits).toEqual([]);
    expect(found.internals).toEqual([null, null, null]);
    expect(new Set(found.sizes).size).toBe(1); // with boxes or without
  });

  it("follows what the page does", async () => {
    await rig.open(HOME, page);
    await lieOnText("after a reload");
    await page.evaluate(() => scrollTo(0, 30));
    await lieOnText("after scrolling");
    await page.setViewport({ width: 700, height: 600 });
    await lieOnText("in a narrow window");
    await page.evaluate(() => {
      const line = document.createElement("p");
      line.textContent = "Correction: it was eleven centimetres.";
      document.getElementById("marked")!.before(line);
    });
    await lieOnText("below a new paragraph");
    await page.evaluate(() => {
      document.body.style.fontSize = "22px";
    });
    await lieOnText("in another size");
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it("draws nothing over what covers the text", async () => {
    await page.evaluate(() => {
      document.querySelector("header")!.style.cssText = "display:block;height:600px";
    });
    await until("no box over the header", async () => (await boxes()).length === 0);
    await page.evaluate(() => {
      document.querySelector("header")!.style.display = "none";
    });
    await lieOnText("without the header");
  });

  it("gives way to the browser's painting, and takes it over again", async () => {
    await changeSettings(rig, { painting: "browser" });
    await until("the browser's highlights", async () => (await painted(page)).length === 2);
    expect(await seenByPage(page)).toEqual([]);
    await changeSettings(rig, { painting: "boxes" });
    await lieOnText("again");
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});
