/**
 * A page that wants to read, change or hide what the reader does with Pressmark in it: what is
 * typed, presses that nobody made, styles and scripts against our element.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import {
  cardButton,
  clickHighlight,
  highlight,
  noteFrame,
  overlay,
  painted,
  pressInNote,
  select,
} from "./reader.ts";
import { until } from "./until.ts";

const PASSAGE = "the first rise since 2019";
const SECRET = "my stored secret";

/** Notes down whatever the page can hear or find out; `heard()` gives it as one text. */
const SPY = `<script>
  const heard = [];
  window.heard = () => JSON.stringify(heard);
  const say = (...what) => heard.push(what.map(String));
  const events = ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut", "change", "message",
    "compositionstart", "compositionupdate", "compositionend", "textInput", "error", "securitypolicyviolation"];
  for (const type of events) window.addEventListener(type, (event) =>
    say(type, event.key, event.data, event.origin, event.blockedURI, event.message, event.source && event.source !== window && "a window"), true);
  const types = PerformanceObserver.supportedEntryTypes;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => say(JSON.stringify(entry)))).observe({ entryTypes: types });
  if (window.ReportingObserver) new ReportingObserver((all) => say(JSON.stringify(all)), { buffered: true }).observe();
</script>`;

const OURS = "pressmark-overlay";
/** Each must leave the toolbar as it is on a quiet page. */
const STYLES = [
  `${OURS} { display: none !important }`,
  `* { display: revert !important; visibility: hidden !important; opacity: 0 !important }`,
  `${OURS} { all: unset !important; transform: scale(9) !important; zoom: 4 !important }`,
  `@layer a { ${OURS} { display: none !important; left: -999px !important } }`,
  `${OURS} { animation: away 1s infinite !important } @keyframes away { from, to { opacity: 0; left: -999px; display: none } }`,
  `${OURS} { transition: all 9999s !important; left: 0 !important; filter: blur(9px) !important }`,
  `${OURS}::before, ${OURS}::after { content: "x" !important; position: fixed !important; inset: 0 !important; background: red !important }`,
  `${OURS}::part(x), ${OURS} * { display: none !important }`,
  `html, ${OURS} { --sheet: transparent !important; --ink: transparent !important }`,
  `${OURS} { clip-path: inset(50%) !important; mask: linear-gradient(transparent, transparent) !important; content-visibility: hidden !important }`,
  `${OURS} { pointer-events: none !important; user-select: none !important; z-index: -1 !important; position: static !important }`,
  `${OURS} { width: 0 !important; height: 0 !important; overflow: hidden !important; contain: strict !important; padding: 99px !important }`,
  `html { visibility: hidden; pointer-events: none; color: transparent; -webkit-text-fill-color: transparent }`,
  `${OURS} { writing-mode: vertical-rl !important; unicode-bidi: bidi-override !important; direction: rtl !important; rotate: 45deg !important; scale: 0 !important; translate: 99px !important }`,
];
/** These move the page's own words, and the toolbar with them: it must be as large as before, and all there. */
const MOVING = [
  "html { direction: rtl; text-transform: uppercase; font-size: 40px; letter-spacing: 2px }",
  "html { zoom: 1.3 }",
  "html { transform: scale(0.9); will-change: transform }",
  "html { filter: blur(9px); opacity: 0; mix-blend-mode: difference }",
  "html { clip-path: inset(50%); mask: linear-gradient(transparent, transparent) }",
  "html { perspective: 9px; contain: paint; overflow: hidden }",
];
/** Before these we are helpless, as is the page: it is gone itself. The panel is there. */
const UNBEATEN = [
  "html { display: none !important }",
  "html { content-visibility: hidden; interactivity: inert }",
];
/** The same for what a script does to the element. */
const CALLS = [
  'host.style.cssText = "display: none !important; left: -999px !important"',
  "host.hidden = true; host.inert = true; host.className = host.id = 'x'",
  "host.hidePopover()",
  "host.removeAttribute('popover')",
  "host.popover = 'auto'",
  "host.remove()",
  "document.body.append(host)",
];

describe.each(KINDS)("a hostile page in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.tab();
  });
  afterAll(() => rig?.stop());

  /** A page of its own, with a highlight. */
  const visit = async (name: string, parts: Parameters<typeof story>[0] = {}, headers = {}) => {
    const address = `https://www.hostile.example/${name}/a-story-about-the-ferry`;
    rig.serve(address, story(parts), headers);
    await rig.open(address, page);
    await highlight(page, PASSAGE, "fact");
    return address;
  };
  const openCard = async () => {
    await clickHighlight(page, 0.3);
    await overlay(page, 300);
  };
  const annotationAt = async (address: string) =>
    (await tables(rig)).annotations.find(({ target }) => target.source === address)!;
  const noteSoon = (address: string, note: string) =>
    until(`the note "${note}"`, async () => (await annotationAt(address)).body.note.value === note);
  const writeNote = async (words: string) => {
    await pressInNote(page, "textarea");
    await page.keyboard.type(words);
  };
  const shownNote = async () =>
    (await noteFrame(page)).evaluate(() => document.querySelector("textarea")!.value);

  it("reads no letter of a note that is shown or typed, and changes none", async () => {
    const address = await visit("keys", { head: SPY });
    await openCard();
    await writeNote(SECRET);
    await noteSoon(address, SECRET);
    await page.keyboard.press("Escape");
    await until("no card", () => page.evaluate(() => !document.querySelector("pressmark-overlay")));
    await openCard();
    await until("the stored note", async () => (await shownNote()) === SECRET);
    await pressInNote(page, "textarea");
    await page.keyboard.press("End");
    const found = await page.evaluate(() => {
      const host = document.querySelector("pressmark-overlay")!;
      const found: unknown[] = [document.documentElement.outerHTML, host.shadowRoot, frames.length];
      found.push(document.querySelectorAll("iframe").length, document.activeElement?.nodeName);
      found.push((document.activeElement as HTMLTextAreaElement).value, history.length);
      const selection = getSelection()!;
      for (const command of ["selectAll", "copy", "cut"]) {
        document.execCommand(command);
        found.push(selection.toString());
      }
      found.push(selection.getComposedRanges?.().map((range) => range.startContainer.nodeName));
      found.push((window as never as { find(words: string): boolean }).find("stored secret"));
      found.push(performance.getEntries().map((entry) => JSON.stringify(entry)));
      for (const [command, value] of [
        ["insertText", "EVIL"],
        ["delete", ""],
      ] as const) {
        document.execCommand(command, false, value);
      }
      return JSON.stringify(found);
    });
    expect(found).not.toContain("secret");
    expect(found).not.toContain("-extension:");
    expect(JSON.parse(found).slice(1, 5)).toEqual([null, 0, 0, "PRESSMARK-OVERLAY"]);
    await writeNote(" and more");
    await noteSoon(address, `${SECRET} and more`);
    const heard = await page.evaluate(() => (window as never as { heard(): string }).heard());
    expect(heard).not.toMatch(/-extension:|note-frame|a window|EVIL/);
    // Escape and End go to the page where its own parts have the focus; letters never.
    expect(heard).not.toMatch(/\["(key|input|before|text|comp)\w*","[a-z ]"/);
  });

  it("loses nothing of what is typed when the card is closed at once, by a key or by a press", async () => {
    const address = await visit("closing");
    await openCard();
    await writeNote("closed by a key");
    await page.keyboard.press("Escape");
    await noteSoon(address, "closed by a key");
    await until("no card", () => page.evaluate(() => !document.querySelector("pressmark-overlay")));
    await openCard();
    await writeNote(", then by a press");
    await page.mouse.click(5, 5);
    await noteSoon(address, "closed by a key, then by a press");
    expect(await painted(page)).toHaveLength(1);
  });

  it("that frames the note's address itself gets an empty frame, and other pages of ours not at all", async () => {
    const address = await visit("framing");
    await openCard();
    await writeNote(SECRET);
    await noteSoon(address, SECRET);
    const note = await noteFrame(page);
    // Chromium's address is another one each session; the page is given what it could only guess.
    const own = await note.evaluate(() => location.origin);
    await page.evaluate((origin) => {
      for (const path of ["note-frame.html", "library.html", "sidepanel.html", "options.html"]) {
        const frame = document.createElement("iframe");
        frame.src = `${origin}/${path}#00000000-0000-4000-8000-000000000000`;
        frame.onload = () => frame.setAttribute("data-loaded", "");
        frame.onerror = () => frame.setAttribute("data-loaded", "");
        document.body.append(frame);
      }
    }, own);
    await until("four answers", () =>
      page.evaluate(() => document.querySelectorAll("iframe[data-loaded]").length === 4),
    );
    const shown: string[] = [];
    for (const frame of page.frames().filter((one) => one !== page.mainFrame() && one !== note)) {
      shown.push(await frame.evaluate(() => document.querySelector("#app")?.textContent ?? ""));
      shown.push(
        await frame.evaluate(() => String(document.querySelector("textarea")?.value ?? "")),
      );
    }
    expect(shown.filter(Boolean)).toEqual([]);
    expect((await annotationAt(address)).body.note.value).toBe(SECRET);
  });

  it("makes events that nobody obeys", async () => {
    const address = await visit("made-events");
    const before = await annotationAt(address);
    await page.evaluate(() => {
      const range = [...CSS.highlights].flatMap(([name, set]) =>
        name.startsWith("pressmark-") ? ([...set] as Range[]) : [],
      )[0]!;
      const box = range.getClientRects()[0]!;
      const at = { clientX: box.x + 20, clientY: box.y + 5, bubbles: true, composed: true };
      const paragraph = range.startContainer.parentElement!;
      for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
        paragraph.dispatchEvent(new MouseEvent(type, { ...at, detail: 1 }));
      }
    });
    // A card would have come before the answer to this real click.
    await page.mouse.click(5, 5);
    expect(await page.evaluate(() => document.querySelector("pressmark-overlay"))).toBeNull();

    await openCard();
    await noteFrame(page);
    await page.evaluate(() => {
      const host = document.querySelector("pressmark-overlay")!;
      const box = host.getBoundingClientRect();
      const keys = ["Escape", "Enter", " ", "Tab", "a"];
      for (const key of keys) {
        for (const target of [host, document.body, document, window]) {
          target.dispatchEvent(
            new KeyboardEvent("keydown", { key, bubbles: true, composed: true }),
          );
        }
      }
      for (let x = box.left + 5; x < box.right; x += 10) {
        for (const type of ["pointerdown", "pointerup", "click"]) {
          const at = { clientX: x, clientY: box.top + 22, bubbles: true, composed: true };
          host.dispatchEvent(new MouseEvent(type, { ...at, detail: 1 }));
        }
      }
    });
    await writeNote("still open");
    await noteSoon(address, "still open");
    const after = await annotationAt(address);
    expect([after.deleted.value, after.body.color.value]).toEqual([false, before.body.color.value]);
  });

  it("gets no press through that was meant for something else", async () => {
    const address = await visit("covered");
    const isDeleted = async () => (await annotationAt(address)).deleted.value;
    await openCard();
    const bin = await cardButton(page, "delete");
    // A layer of the page above the card, which lets presses through.
    await page.evaluate(() => {
      const layer = document.createElement("div");
      layer.id = "layer";
      layer.popover = "manual";
      layer.textContent = "Win a prize";
      layer.style.cssText =
        "position:fixed;inset:0;margin:0;width:100vw;height:100vh;pointer-events:none";
      document.body.append(layer);
      layer.showPopover();
    });
    await page.mouse.click(bin.x, bin.y);
    await page.evaluate(() => document.getElementById("layer")!.remove());
    expect(await isDeleted()).toBe(false);
    // A reader's press: on a card that is seen and has been.
    await until("the reader's press", async () => {
      await page.mouse.click(bin.x, bin.y);
      return isDeleted();
    });
  });

  /** The toolbar as the reader sees it, and whether it takes presses. */
  const seen = async () => {
    const box = await page.evaluate(() => {
      const host = document.querySelector("pressmark-overlay")!;
      const { x, y, width, height } = host.getBoundingClientRect();
      const isThere = document.elementFromPoint(x + 20, y + height / 2) === host;
      return { x, y, width, height, isThere };
    });
    if (!box.isThere) return { ...box, picture: "" };
    const clip = { x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8 };
    return { ...box, picture: await page.screenshot({ clip, encoding: "base64" }) };
  };
  const openToolbar = async () => {
    await page.keyboard.press("Escape");
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await select(page, "Two members abstained");
    await overlay(page);
    await page.mouse.move(2, 2);
    return seen();
  };
  const style = (css: string) =>
    page.evaluate((text) => {
      document.getElementById("attack")?.remove();
      const sheet = document.createElement("style");
      sheet.id = "attack";
      sheet.textContent = text;
      document.head.append(sheet);
    }, css);

  it("hides, moves, bends and blows up nothing by styles", async () => {
    await visit("styles");
    const quiet = await openToolbar();
    expect(quiet).toMatchObject({ isThere: true });
    const isAsQuiet = async () => JSON.stringify(await seen()) === JSON.stringify(quiet);
    for (const css of STYLES) {
      await style(css);
      await until(`the toolbar as it was under ${css}`, isAsQuiet);
    }
    for (const css of UNBEATEN) {
      await style(css);
      await until(`no toolbar under ${css}`, async () => !(await seen()).isThere);
      await style("");
      await until("the toolbar again", isAsQuiet);
    }
    for (const css of MOVING) {
      await style(css);
      const isWhole = async () => {
        const { x, y, width, height, isThere } = await seen();
        const isInside = x >= 0 && y >= 0 && x + width <= 1180 && y + height <= 900;
        return isThere && isInside && width === quiet.width && height === quiet.height;
      };
      await until(`the toolbar, as large as before, under ${css}`, isWhole);
    }
  });

  it("hides and moves nothing by attributes and calls", async () => {
    await visit("calls");
    for (const attack of CALLS) {
      const quiet = await openToolbar();
      await page.evaluate((code) => {
        new Function("host", code)(document.querySelector("pressmark-overlay"));
      }, attack);
      const isAsBefore = async () => JSON.stringify(await seen()) === JSON.stringify(quiet);
      await until(`the toolbar as it was after ${attack}`, isAsBefore);
    }
  });
});
