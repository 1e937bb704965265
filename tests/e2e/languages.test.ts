/**
 * Panel and reading copy where the browser speaks another language than the article: each runs its
 * own way, and what is copied keeps its English words.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import arabic from "../../locales/ar/imports.ts";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { highlight } from "./reader.ts";
import { until } from "./until.ts";

const ADDRESS = "https://www.marsh-post.example/ferry-in-arabic";

const wayOf = (page: Page, selector: string) =>
  page.$eval(selector, (one) => getComputedStyle(one).direction);
const wordsOf = (page: Page, selector: string) =>
  page.$eval(selector, (one) => (one as HTMLElement).innerText.trim());
const rootOf = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return `${lang} ${dir}`;
  });
/** What stands out of the window or lies under something else. */
const wider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each(KINDS)("an English article in an Arabic %s (demand 77)", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind, { language: "ar" });
    rig.serve(ADDRESS, story());
    const page = await rig.open(ADDRESS);
    await highlight(page, "the first rise since 2019", "fact");
  });
  afterAll(() => rig?.stop());

  it("has its head and quotes from left to right in a panel that runs from the right", async () => {
    const [page] = (await rig.browser.pages()).filter((one) => one.url() === ADDRESS);
    const panel = await rig.panel(page!);
    await panel.waitForSelector(".item .pick");
    expect(await rootOf(panel)).toBe("ar rtl");
    expect(await wayOf(panel, ".article h1")).toBe("ltr");
    expect(await wayOf(panel, ".item .quote")).toBe("ltr");
    expect(await wayOf(panel, "footer")).toBe("rtl");
    expect(await wordsOf(panel, ".saved-all")).toBe("كل شيء محفوظ هنا");
    expect(await wordsOf(panel, ".article > .facts span:last-child")).toBe("تظليل واحد");
    await panel.click(".item .pick");
    await panel.waitForSelector(".item.on textarea");
    // An empty field shows our words; with the reader's it goes by those.
    expect(await wayOf(panel, ".item.on textarea")).toBe("rtl");
    await panel.type(".item.on textarea", "who says so?");
    expect(await wayOf(panel, ".item.on textarea")).toBe("ltr");
    expect(await wider(panel)).toBeLessThanOrEqual(0);
    await until("the note", async () =>
      (await tables(rig)).annotations.some(({ body }) => body.note.value === "who says so?"),
    );
  });

  it("is read from left to right in a reading copy that runs from the right", async () => {
    const { articles } = await tables(rig);
    const article = articles.find(({ address }) => address === ADDRESS)!;
    const copy = await rig.openOwn(`reader.html?article=${encodeURIComponent(article.id)}`);
    await copy.waitForSelector(".copy [data-part]");
    expect(await rootOf(copy)).toBe("ar rtl");
    expect(await wayOf(copy, ".copy > p")).toBe("ltr");
    expect(await wayOf(copy, ".copy .facts")).toBe("rtl");
    expect(await wordsOf(copy, ".side-head h2")).toBe("التظليلات · 1");
    const edges = await copy.evaluate(() => {
      const left = (selector: string) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(selector)!);
        return range.getBoundingClientRect().left;
      };
      return [left(".copy .facts"), left(".copy h1")];
    });
    expect(edges[0]).toBeCloseTo(edges[1]!, 0); // our words begin where the article does
    await copy.close();
  });

  // The words come from a worker, which the browser gives none.
  it("does not leave a failed import without words, nor in English", async () => {
    const library = await rig.openOwn("library.html");
    const path = join(rig.downloads, "newer.json");
    const newer = { format: "pressmark-backup", version: 99, articles: [], annotations: [] };
    writeFileSync(path, JSON.stringify({ ...newer, versions: [] }));
    await (await library.waitForSelector('input[type="file"]'))!.uploadFile(path);
    const reason = arabic.newerBackup.split("{")[0]!.trim();
    await until("the reason", async () => (await wordsOf(library, "body")).includes(reason));
    await library.close();
  });
});
