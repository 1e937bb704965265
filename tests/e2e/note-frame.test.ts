/** The note and the tags of a highlight in their frame: focus, keys, what others write, pages that bar frames. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { firefoxSidebar } from "./launch.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import {
  changeSettings,
  clickHighlight,
  command,
  highlight,
  noteFrame,
  noteWithFocus,
  overlay,
  overlayWords,
  painted,
  press,
  pressInNote,
  pressLink,
  select,
} from "./reader.ts";
import { until } from "./until.ts";

const PASSAGE = "the first rise since 2019";

describe.each(KINDS)("a note in its frame in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.tab();
  });
  afterAll(() => rig?.stop());

  const visit = async (name: string, headers: Record<string, string> = {}) => {
    const address = `https://www.marsh-post.example/${name}/a-story-about-the-ferry`;
    rig.serve(address, story(), headers);
    await rig.open(address, page);
    return address;
  };
  const bodyAt = async (address: string) =>
    (await tables(rig)).annotations.find(({ target }) => target.source === address)?.body;
  const noCard = () =>
    until("no card", () => page.evaluate(() => !document.querySelector("pressmark-overlay")));

  it("takes the focus from the toolbar and the command, and Tab goes on to the tags", async () => {
    const address = await visit("focus");
    await select(page, PASSAGE);
    await press(page, "note");
    await noteWithFocus(page, "textarea");
    await page.keyboard.type("by the toolbar");
    await page.keyboard.press("Tab");
    await noteWithFocus(page, "input");
    await page.keyboard.type("ferry");
    await page.keyboard.press("Enter");
    await until("note and tag", async () => {
      const body = await bodyAt(address);
      return body?.note.value === "by the toolbar" && body.tags.value.join() === "ferry";
    });
    await page.keyboard.press("Escape"); // the list of tags
    await page.keyboard.press("Escape");
    await noCard();
    // The note shows on the page at once, as an underline.
    await until("the underline", () =>
      page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.includes("-note-"))),
    );
    await select(page, "Two members abstained");
    await command(rig, address, "highlight-note");
    await noteWithFocus(page, "textarea");
    await page.keyboard.press("Escape");
    await noCard();
    await select(page, "counted twice in some weeks");
    await press(page, "tag");
    await noteWithFocus(page, "input");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await noCard();
  });

  it("fits what is in it, and shows what is written elsewhere", async () => {
    await visit("size");
    await highlight(page, PASSAGE, "fact");
    await clickHighlight(page, 0.3);
    const frame = await noteFrame(page);
    const isWhole = () =>
      frame.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        return scrollHeight <= clientHeight;
      });
    await until("an empty note without a scroll bar", isWhole);
    const before = await overlay(page, 300);
    await pressInNote(page, "textarea");
    for (const line of ["one", "two", "three", "four", "five"]) {
      await page.keyboard.type(line);
      await page.keyboard.press("Enter");
    }
    await until("a higher card", async () => (await overlay(page, 300)).height > before.height);
    await until("a longer note without a scroll bar", isWhole);
    const panel = await rig.panel(page);
    await panel.waitForSelector(".item .pick");
    await panel.click(".item .pick");
    await panel.waitForSelector(".item.on textarea");
    await panel.type(".item.on textarea", "in the panel");
    await until("the panel's words in the card", () =>
      frame.evaluate(() => document.querySelector("textarea")!.value.includes("in the panel")),
    );
    await panel.close();
    const theme = () => frame.evaluate(() => document.documentElement.dataset.theme);
    for (const wanted of ["dark", "light"] as const) {
      await changeSettings(rig, { theme: wanted });
      await until(`the ${wanted} frame`, async () => (await theme()) === wanted);
    }
    await page.bringToFront();
    await page.keyboard.press("Escape");
  });

  it("has its last words though the page is loaded anew right after the last key", async () => {
    const address = await visit("reload");
    await highlight(page, PASSAGE, "fact");
    await clickHighlight(page, 0.3);
    await pressInNote(page, "textarea");
    await page.keyboard.type("to the last word");
    await page.reload({ waitUntil: "domcontentloaded" });
    await until("the note", async () => (await bodyAt(address))?.note.value === "to the last word");
    await until("its highlight", async () => (await painted(page)).length === 1);
    await clickHighlight(page, 0.3);
    await pressInNote(page, "input");
    await page.keyboard.type("half-typed");
    await page.reload({ waitUntil: "domcontentloaded" });
    await until("the tag", async () => (await bodyAt(address))?.tags.value[0] === "half-typed");
  });

  const STRICT: Record<string, Record<string, string>> = {
    "default-none": { "Content-Security-Policy": "default-src 'none'" },
    "frames-none": { "Content-Security-Policy": "frame-src 'none'; child-src 'none'" },
    "styles-none": { "Content-Security-Policy": "default-src 'none'; style-src 'none'" },
    "trusted-types": { "Content-Security-Policy": "require-trusted-types-for 'script'" },
    ...(kind === "chromium"
      ? { sandbox: { "Content-Security-Policy": "sandbox allow-scripts" } }
      : {
          isolated: {
            "Cross-Origin-Embedder-Policy": "require-corp",
            "Cross-Origin-Opener-Policy": "same-origin",
          },
        }),
  };

  it.each(Object.keys(STRICT))("is written on a page with the policy %s", async (name) => {
    const address = await visit(name, STRICT[name]);
    await highlight(page, PASSAGE, "fact");
    await clickHighlight(page, 0.3);
    await pressInNote(page, "textarea");
    await page.keyboard.type("in spite of it");
    await until("the note", async () => (await bodyAt(address))?.note.value === "in spite of it");
    await page.keyboard.press("Escape");
    await noCard();
  });

  const isPanelOpen = async () => {
    if (kind === "firefox") return (await firefoxSidebar(rig.browser)).startsWith(rig.origin);
    return rig.browser.targets().some((target) => target.url() === `${rig.origin}/sidepanel.html`);
  };
  /** In the real panel. In Firefox no driver reaches it, but other pages of the extension do. */
  const inPanel = async <T>(work: (scope: Window) => T): Promise<T> => {
    const call = `(${work})`;
    if (kind === "firefox")
      return rig.desk.evaluate(
        `${call}(browser.extension.getViews({ type: "sidebar" })[0])`,
      ) as Promise<T>;
    return (await rig.panelOf(page)).evaluate(`${call}(window)`) as Promise<T>;
  };

  const isNoteWanted = () =>
    rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      const kept = await (browser ?? chrome).storage.session.get(null);
      return JSON.stringify(kept).includes('"wantedNote":"');
    });

  it("is written in the panel where the page lets no frame in", async () => {
    const address = await visit(
      "barred",
      kind === "chromium"
        ? {
            "Cross-Origin-Embedder-Policy": "require-corp",
            "Cross-Origin-Opener-Policy": "same-origin",
          }
        : { "Content-Security-Policy": "sandbox allow-scripts" },
    );
    await highlight(page, PASSAGE, "fact");
    await clickHighlight(page, 0.3);
    // Without the frame the card is lower than with the room that is kept for it.
    await until("the card without a frame", async () => (await overlay(page, 300)).height < 130);
    expect((await bodyAt(address))?.note.value).toBe("");
    if (kind === "chromium") expect(await overlayWords(page)).toContain("Write in the panel");
    await until("the press", async () => {
      await pressLink(page); // not taken while the card has only just opened
      return kind === "firefox" ? isNoteWanted() : isPanelOpen();
    });
    // Firefox opens its sidebar for its own button alone; the card says so.
    if (kind === "firefox") await rig.pressButton(page);
    await until("the panel", isPanelOpen);
    await until("the note's field, ready to be written", () => inPanel(isNoteActive));
    // Firefox leaves the keys to the page until the reader presses into its sidebar.
    if (kind === "chromium") await until("the keys", () => inPanel(hasKeys));
    await inPanel(writeNote);
    await until("the note", async () => (await bodyAt(address))?.note.value === "in the panel");
  });
});

// The next three run in the panel.

function isNoteActive({ document }: Window): boolean {
  return document.activeElement?.matches(".item.on .note-field textarea") ?? false;
}

function hasKeys({ document }: Window): boolean {
  return document.hasFocus();
}

function writeNote({ document }: Window): void {
  document.execCommand("insertText", false, "in the panel");
}
