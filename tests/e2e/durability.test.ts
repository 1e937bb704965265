/**
 * Saved means on the disk; and on a disk that is full nothing is lost: the words stay in the field,
 * the reader is told what to do, and the next save goes through when there is room again.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillDiskFor, nextDurability, stopBackground } from "../torture/background.ts";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { FERRY, story } from "./pages.ts";
import { clickHighlight, highlight, noteFrame, overlayWords, pressInNote } from "./reader.ts";
import { until } from "./until.ts";

const ADDRESS = "https://www.marsh-post.example/durability";
const NOTE = ".note-field textarea";

describe.each(KINDS)("durability in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(ADDRESS, story());
    page = await rig.open(ADDRESS);
  });
  afterAll(() => rig?.stop());

  it("a write is asked to be on the disk before it is said to be done", async () => {
    const durability = nextDurability(rig);
    await highlight(page, FERRY[0]!.slice(0, 40), "fact");
    expect(await durability).toBe("strict");
  });

  it("on a full disk the words stay, with what to do, and are saved when there is room", async () => {
    const library = await rig.openOwn("library.html");
    const pencil = "li.highlight [aria-label='Edit note and tags']";
    await library.waitForSelector(pencil);
    await library.click(pencil);
    await library.waitForSelector(NOTE);
    const status = () =>
      library.$eval(".note-field [role=status]", (line) => line.textContent ?? "");
    const shown = () => library.$eval(NOTE, (area) => (area as HTMLTextAreaElement).value);
    const note = async () => (await tables(rig)).annotations[0]!.body.note.value;
    const write = async (words: string) => {
      await library.bringToFront();
      await library.focus(NOTE);
      // At once: a busy machine could save in the middle of what keys type.
      await library.evaluate((text) => document.execCommand("insertText", false, text), words);
    };
    await fillDiskFor(rig, 3);
    await write("one");
    await until("the first save", async () => (await note()) === "one");
    await write(" and two");
    await until("the refusal", async () =>
      /Not saved: The disk is full.*still here.*Make room on the disk, then try again/.test(
        await status(),
      ),
    );
    expect([await shown(), await note()]).toEqual(["one and two", "one"]);
    for (const words of [" and", " more", "!"]) {
      await write(words);
      await until("an answer", async () => !/Saving/.test(await status()));
    }
    await until("the save", async () => (await note()) === "one and two and more!");
    expect([await shown(), await status()]).toEqual(["one and two and more!", "Saved"]);
    await library.close();
  });

  it("words that a card could not save before it was closed are in the next card", async () => {
    const note = async () => (await tables(rig)).annotations[0]!.body.note.value;
    const before = await note();
    await page.bringToFront();
    await clickHighlight(page, 0.3);
    await pressInNote(page, "textarea");
    await page.keyboard.press("End");
    await fillDiskFor(rig, 1000);
    await page.keyboard.type(" So far.");
    await until("the first save", async () => (await note()) === `${before} So far.`);
    await page.keyboard.type(" Last words.");
    await page.keyboard.press("Escape");
    // The note's frame goes with its card; the message at the foot is wider than the toolbar.
    await until("the card to go", async () => {
      const isThere = page.frames().some((frame) => frame.url().endsWith("/note-frame.html"));
      return !isThere;
    });
    await until("the words to be kept", () => hasKeptWords(rig));
    if (kind === "chromium") {
      await until("the message", async () =>
        /words of a note were not saved.*They are kept/.test(await overlayWords(page)),
      );
    }
    await stopBackground(rig); // the disk has room again
    await until("the background", () => isAnswered(rig));
    await clickHighlight(page, 0.3);
    const frame = await noteFrame(page);
    await until("the words in the card", () =>
      frame.$eval("textarea", (area) => area.value.endsWith(" So far. Last words.")),
    );
    await until("the save", async () => (await note()) === `${before} So far. Last words.`);
    await until("nothing to be kept", async () => !(await hasKeptWords(rig)));
  });
});

function isAnswered(rig: Rig): Promise<boolean> {
  return rig.ask(async () => {
    const { browser, chrome } = globalThis as never as Apis;
    const question = { pressmark: "background", name: "listTags", data: null };
    const answer = await (browser ?? chrome).runtime.sendMessage(question);
    return (answer as { ok?: boolean } | undefined)?.ok === true;
  });
}

function hasKeptWords(rig: Rig): Promise<boolean> {
  return rig.ask(async () => {
    const { browser, chrome } = globalThis as never as Apis;
    const { local, session } = (browser ?? chrome).storage;
    const all = { ...(await local.get(null)), ...(await session.get(null)) };
    return Object.keys(all).some((key) => key.startsWith("unsaved-note:"));
  });
}
