/**
 * A backup comes in, is found by word, filtered, exported, deleted, restored; a broken file changes
 * nothing.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig, until } from "./harness.ts";

const EXPECTED = "tests/fixtures/pages/sample/expected";
const read = (name: string) => readFileSync(`${EXPECTED}/${name}`, "utf8");

describe.each(KINDS)("the library in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.openOwn("library.html");
  });
  afterAll(() => rig?.stop());

  const texts = (selector: string) =>
    page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ""));
  const press = (selector: string, words: string) =>
    page.$$eval(
      selector,
      (all, wanted) =>
        (all.find((one) => one.textContent?.trim().startsWith(wanted)) as HTMLElement).click(),
      words,
    );
  const says = (words: string) =>
    until(words, async () => (await texts(".toast")).some((text) => text.includes(words)));
  const take = async (path: string) =>
    ((await page.$("input[type=file]")) as ElementHandle<HTMLInputElement>).uploadFile(
      resolve(path),
    );
  const find = async (words: string) => {
    await page.$eval("input[type=search]", (field) => (field as HTMLInputElement).select());
    await page.focus("input[type=search]");
    await page.keyboard.press("Backspace");
    if (words) await page.keyboard.type(words);
  };

  it("says that it is empty, and what to do", async () => {
    await until("the empty library", async () =>
      (await texts(".empty h2")).includes("Nothing here yet"),
    );
  });

  it("refuses a file that is no backup, by name", async () => {
    await take("package.json");
    await says("This is not a Pressmark backup");
    expect(await texts("li.article")).toEqual([]);
  });

  it("takes a backup in, once", async () => {
    await take(`${EXPECTED}/backup.json`);
    await says("Added 1 article and 7 highlights.");
    await until("the article", async () => (await texts("li.article h2")).length === 1);
    await take(`${EXPECTED}/backup.json`);
    await says("8 articles and highlights were here already.");
  });

  it("finds words in quotes, notes and tags", async () => {
    await find("forecast solh");
    await until("nothing", async () => (await texts(".empty h2")).includes("Nothing matches"));
    await find("forecast");
    await until("one highlight", async () => (await texts("li.highlight")).length === 1);
    await find("");
    await press(".facets .facet", "Quote");
    await until("two quotes", async () => (await texts("li.highlight")).length === 2);
    await press(".link", "Show everything");
  });

  it("links to the passage", async () => {
    const links = await page.$$eval("a.open", (all) =>
      all.map((one) => (one as HTMLAnchorElement).href),
    );
    expect(links.every((link) => link.includes("/ferry-night-service#:~:text="))).toBe(true);
  });

  it("writes the expected Markdown", async () => {
    const file = await rig.download(async () => {
      await press(".menu > button", "Export all");
      await page.waitForSelector(".menu-list");
      await press(".menu-list button", "Markdown");
    });
    expect(file.name).toMatch(/^2026-03-04 The Harbour Courier - Night ferries.*\.md$/);
    expect(file.text).toBe(read("markdown.md"));
  });

  it("puts what is deleted into the trash, and takes it back", async () => {
    await press("li.highlight .hit[aria-label='Delete this highlight']", "");
    await says("Deleted “");
    await press(".facets .facet", "Trash");
    await until("the trash", async () => (await texts("li.trashed")).length === 1);
    await press("li.trashed .link", "Restore");
    await says("Restored.");
    await until("an empty trash", async () =>
      (await texts(".empty h2")).includes("The trash is empty"),
    );
  });
});
