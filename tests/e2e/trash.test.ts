/**
 * What is deleted is named, undone by key wherever the focus is, and waits in the trash; what is
 * deleted for ever is in no table, in no backup, and does not come back.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { rawNotebook } from "./notebook.ts";
import { FERRY, story } from "./pages.ts";
import { highlight } from "./reader.ts";
import { backupThatRemoves } from "./removals.ts";
import { until } from "./until.ts";

const BACKUP = "tests/fixtures/pages/sample/expected/backup.json";
const STORY = "https://www.marsh-post.example/2026/ferry";
const OTHER = "https://www.marsh-post.example/2026/harbour";
/** Words of the article, of its address, of a quote, of a note and of a tag. */
const WORDS = ["Night ferries", "ferry-night-service", "planned for a trickle", "monthly figures"];

describe.each(KINDS)("deleting in %s", (kind) => {
  let rig: Rig;
  let library: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    library = await rig.openOwn("library.html");
    await library.waitForSelector("input[type=file]");
    await take();
    await says(library, "Added 1 article and 7 highlights.");
    await library.waitForSelector("li.highlight");
  });
  afterAll(() => rig?.stop());

  const take = async () => {
    const field = (await library.$("input[type=file]")) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(resolve(BACKUP));
  };
  const words = (page: Page, selector: string) =>
    page.$$eval(selector, (all) =>
      all.map((one) => (one.textContent ?? "").replace(/[\u2068\u2069]/g, "")),
    );
  const says = (page: Page, said: string) =>
    until(said, async () => {
      const all = await words(page, ".toast");
      if (!all.some((text) => text.includes(said))) throw new Error(`it says: ${all}`);
      return true;
    });
  /** What has the focus, by its record or its words. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document;
      const entry = activeElement?.closest<HTMLElement>("[data-id]");
      return entry?.dataset.id ?? activeElement?.textContent ?? "";
    });
  const hasFocus = (page: Page, id: string) =>
    until(`the focus on ${id}`, async () => {
      const now = await focused(page);
      if (now !== id) throw new Error(`it is on ${now}`);
      return true;
    });
  const idsIn = (page: Page, selector: string) =>
    page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).dataset.id ?? ""));
  // A row that is just drawn anew loses the focus again.
  const pressOn = async (page: Page, selector: string) => {
    await until(`the focus on ${selector}`, async () => {
      await page.focus(selector);
      return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    });
    await page.keyboard.press("Enter");
  };
  const undo = async (page: Page) => {
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
  };
  const inTables = async (some: readonly string[]) => {
    const all = JSON.stringify((await rawNotebook(rig)).tables);
    return some.filter((word) => all.includes(word));
  };

  it("names what was deleted, moves the focus on, and Ctrl+Z in the search field undoes it", async () => {
    const [first, second, third] = await idsIn(library, "li.highlight");
    await library.focus("input[type=search]");
    await library.keyboard.type("f");
    await library.keyboard.press("Backspace");
    for (const [id, next] of [
      [first, second],
      [second, third],
    ] as const) {
      await pressOn(library, `[data-id="${id}"] [aria-label="Delete this highlight"]`);
      await hasFocus(library, next!);
      await says(library, "Deleted “");
    }
    await says(library, "It stays in the trash for 30 days.");
    await library.focus("input[type=search]");
    await undo(library);
    await until("the second", async () => (await idsIn(library, "li.highlight")).includes(second!));
    await undo(library);
    await until("the first", async () => (await idsIn(library, "li.highlight")).includes(first!));
    await says(library, "is back.");
    expect(await library.evaluate(() => document.activeElement?.localName)).toBe("input");
  });

  it("keeps the focus, the message and the undo with their article in the panel", async () => {
    rig.serve(STORY, story());
    rig.serve(OTHER, story({ title: "Harbour closed" }));
    const page = await rig.open(STORY);
    await highlight(page, FERRY[0]!.slice(0, 40), "fact");
    await highlight(page, FERRY[1]!.slice(0, 40), "quote");
    const panel = await rig.panel(page);
    await panel.waitForSelector("li.item:nth-child(2)");
    const [first, second] = await idsIn(panel, "li.item");
    await pressOn(panel, `[data-id="${first}"] .pick`);
    await panel.waitForSelector(`[data-id="${first}"] [aria-label="Delete this highlight"]`);
    await pressOn(panel, `[data-id="${first}"] [aria-label="Delete this highlight"]`);
    await hasFocus(panel, second!);
    await says(panel, "Deleted “The council of Lower Marsh");
    await page.goto(OTHER, { waitUntil: "domcontentloaded" });
    await until("no message there", async () => (await words(panel, ".toast")).length === 0);
    await until("the other article", async () =>
      (await panel.evaluate(() => document.body.innerText)).includes("Harbour closed"),
    );
    await panel.focus("summary");
    await undo(panel);
    await page.goto(STORY, { waitUntil: "domcontentloaded" });
    await says(panel, "Deleted “The council");
    await pressOn(panel, ".toast button");
    await hasFocus(panel, first!);
    await says(panel, "is back.");
    await page.close();
    if (kind === "firefox") await panel.close();
    await library.bringToFront();
  });

  it("asks before an import deletes what is here, and keeps it where that is wanted (demand 68)", async () => {
    const { articles = [] } = (await rawNotebook(rig)).tables;
    const sample = articles.find((one) => JSON.stringify(one).includes(WORDS[0]!))!;
    const file = backupThatRemoves([sample.id], []);
    const field = (await library.$("input[type=file]")) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(file);
    await library.waitForSelector("dialog[open]");
    expect((await words(library, "dialog h2"))[0]).toBe(
      "Delete 1 article and 7 highlights here, too?",
    );
    expect((await words(library, "dialog"))[0]).toContain(WORDS[0]);
    expect(await focused(library)).toBe("Cancel");
    await library.keyboard.press("Escape");
    await says(library, "Nothing was imported.");
    await field.uploadFile(file);
    await library.waitForSelector("dialog[open]");
    await (await library.waitForSelector("::-p-text(Keep them)"))!.click();
    await until("no question", async () => (await library.$("dialog")) === null);
    expect(await inTables(WORDS)).toEqual(WORDS);
  });

  it("asks once, with the count, and deletes for ever: no table has a word of it", async () => {
    const [id] = await library.$$eval("li.article", (all) =>
      all.flatMap((one) =>
        one.textContent?.includes("Night ferries") ? [(one as HTMLElement).dataset.id!] : [],
      ),
    );
    await (await library.waitForSelector("::-p-text(Open all)"))!.click();
    await library.waitForSelector(`[data-id="${id}"] [aria-label^='Delete “']`);
    await pressOn(library, `[data-id="${id}"] [aria-label^='Delete “']`);
    await says(library, "and its 7 highlights");
    await library.$$eval(".facets .facet", (all) =>
      (all.find((one) => one.textContent?.startsWith("Trash")) as HTMLElement).click(),
    );
    await library.waitForSelector(".trashed");
    expect((await words(library, ".trashed .masthead"))[0]).toContain("30 days left");
    await library.focus(".search input");
    await library.keyboard.press("End");
    await library.keyboard.type(" nowhere");
    await until("nothing", async () => (await words(library, ".trashed")).length === 0);
    await library.keyboard.press("Backspace");
    for (const _letter of " nowher") await library.keyboard.press("Backspace");
    await library.waitForSelector(".trashed");
    expect(await inTables(WORDS)).toEqual(WORDS);
    const empty = ".trash-head .danger";
    await pressOn(library, empty);
    await library.waitForSelector("dialog[open]");
    expect((await words(library, "dialog h2"))[0]).toBe(
      "Delete 1 article and 7 highlights for ever?",
    );
    expect(await focused(library)).toBe("Cancel");
    await library.keyboard.press("Escape");
    await until("no question", async () => (await library.$("dialog")) === null);
    expect(await inTables(WORDS)).toEqual(WORDS);
    await pressOn(library, empty);
    await pressOn(library, "dialog .danger");
    await says(library, "Deleted for ever: 1 article and 7 highlights.");
    await hasFocus(library, "The trash is empty");
    expect(await inTables(WORDS)).toEqual([]);
  });

  it("does not bring it back with an older backup, nor into a new one", async () => {
    await take();
    await says(library, "8 of what the file holds were deleted for ever and stay so.");
    expect(await inTables(WORDS)).toEqual([]);
    const file = await rig.download(async () => {
      await library.click(".menu > button");
      await library.waitForSelector(".menu-list");
      await library.click('[data-choice="backup"]');
    });
    const { tombstones, content } = JSON.parse(file.text);
    expect([tombstones.length, content.tombstones]).toEqual([8, 8]);
    expect(Object.keys(tombstones[0]).sort()).toEqual(["id", "kind", "removed"]);
    expect(WORDS.filter((word) => file.text.includes(word))).toEqual([]);
    expect(readFileSync(BACKUP, "utf8")).toContain(WORDS[0]);
  });
});
