/** One note in two editors at once: what is written in either is in both, and in the notebook. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { FERRY, story } from "./pages.ts";
import { highlight } from "./reader.ts";
import { until } from "./until.ts";

const ADDRESS = "https://www.marsh-post.example/two-editors";
const NOTE = "textarea[aria-label='Note on this highlight']";
const ARTICLE_NOTE = ".article-note textarea";

describe.each(KINDS)("two editors of one note in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let panel: Page;
  let library: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(ADDRESS, story());
    page = await rig.open(ADDRESS);
    await highlight(page, FERRY[0]!.slice(0, 40), "fact");
    const { tabId } = (await rig.record(ADDRESS))!;
    panel = await rig.openOwn(`sidepanel.html?tab=${tabId}`);
    await panel.waitForSelector(".list .item .pick");
    await panel.click(".list .item .pick");
    await panel.waitForSelector(NOTE);
    library = await rig.openOwn("library.html");
    const pencil = "li.highlight [aria-label='Edit note and tags']";
    await library.waitForSelector(pencil);
    await library.click(pencil);
    await library.waitForSelector(NOTE);
  });
  afterAll(() => rig?.stop());

  const stored = async () => (await tables(rig)).annotations[0]!.body.note.value;
  const shown = (screen: Page, field = NOTE) =>
    screen.$eval(field, (area) => (area as HTMLTextAreaElement).value);
  /** As the reader's keys do it: before the caret, which stays behind what was typed. */
  const write = (screen: Page, words: string, field = NOTE) =>
    screen.$eval(
      field,
      (area, text) => {
        (area as HTMLTextAreaElement).setRangeText(
          text,
          (area as HTMLTextAreaElement).selectionStart,
          (area as HTMLTextAreaElement).selectionEnd,
          "end",
        );
        area.dispatchEvent(new InputEvent("input", { bubbles: true }));
      },
      words,
    );
  const beforeCaret = (screen: Page) =>
    screen.$eval(NOTE, (area) => {
      const { value, selectionStart } = area as HTMLTextAreaElement;
      return value.slice(0, selectionStart);
    });

  it("within one pause both are kept, both fields show both, and each caret stays", async () => {
    await Promise.all([write(panel, "written in the panel"), write(library, "and in the library")]);
    const both = async (text: Promise<string>) =>
      /panel/.test(await text) && /library/.test(await text);
    await until("both in the notebook", () => both(stored()));
    await until("both in the panel", () => both(shown(panel)));
    await until("both in the library", () => both(shown(library)));
    expect((await stored()).split("\n\n").sort()).toEqual([
      "and in the library",
      "written in the panel",
    ]);
    await write(panel, ", and on");
    await write(library, ", and on");
    await until("what was written on", async () => {
      const lines = (await stored()).split("\n\n").sort();
      return lines.join("|") === "and in the library, and on|written in the panel, and on";
    });
    expect(await beforeCaret(panel)).toMatch(/written in the panel, and on$/);
    expect(await beforeCaret(library)).toMatch(/and in the library, and on$/);
  });

  it("the note on an article keeps what another panel wrote", async () => {
    const { tabId } = (await rig.record(ADDRESS))!;
    const other = await rig.openOwn(`sidepanel.html?tab=${tabId}`);
    await other.waitForSelector(ARTICLE_NOTE);
    await Promise.all([write(panel, "one", ARTICLE_NOTE), write(other, "two", ARTICLE_NOTE)]);
    await until("both in the notebook", async () => {
      const note = (await tables(rig)).articles[0]!.note.value;
      return note === "one\n\ntwo" || note === "two\n\none";
    });
    await other.close();
  });
});
