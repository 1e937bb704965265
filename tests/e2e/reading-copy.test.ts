/**
 * The reading copy: what was marked on the page is there, what is marked there is on the page, with
 * the site gone, too.
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig, until } from "./harness.ts";
import { tables } from "./notebook.ts";
import { FERRY, fixture, story } from "./pages.ts";
import { highlight, painted, select } from "./reader.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STORY = "https://www.marsh-post.example/2026/02/03/ferry-winter";
const urlOf = (name: string): string =>
  JSON.parse(readFileSync(`tests/fixtures/pages/${name}/article.json`, "utf8")).url;

/** A page, what is marked on it, and what is marked in its copy. */
const PAGES: [name: string, address: string, html: string, onPage: string, inCopy: string][] = [
  [
    "a story",
    STORY,
    story(),
    "Fares will rise by eleven percent in January",
    "Two members abstained.",
  ],
  [
    "blocks of all kinds",
    urlOf("block-types"),
    fixture("block-types"),
    "nothing at all, and a wider channel every ten years.",
    "Three ways to keep the channel clear",
  ],
  [
    "Arabic",
    urlOf("arabic"),
    fixture("arabic"),
    "جلس الناس على الدرج",
    "سبعة عشر منهم في رسالة إلى البلدية",
  ],
  [
    "several containers",
    urlOf("several-containers"),
    fixture("several-containers"),
    "",
    "",
  ],
];

/** The button of the selection's toolbar in the copy. */
const mark = async (copy: Page, text: string, color = "Fact") => {
  const before = (await painted(copy)).length;
  await select(copy, text);
  const button = await copy.waitForSelector(`.at-selection [aria-label="Highlight as ${color}"]`);
  await button!.click();
  await until(`"${text}" in the copy`, async () => (await painted(copy)).length > before);
};
const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const textsIn = async (page: Page) => (await painted(page)).map(({ text }) => plain(text)).sort();
const paintedIs = (page: Page, texts: string[]) =>
  until(`painted: ${texts.join(" | ")}`, async () => {
    const found = await textsIn(page);
    return JSON.stringify(found) === JSON.stringify(texts.map(plain).sort());
  });

describe.each(KINDS)("a reading copy in %s", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind);
  });
  afterAll(() => rig?.stop());

  const articleAt = async (address: string) =>
    (await tables(rig)).articles.find((article) => article.address === address)!;
  const openCopy = async (address: string, annotationId = "") => {
    const { id } = await articleAt(address);
    const copy = await rig.openOwn(`reader.html?article=${id}${annotationId && `#${annotationId}`}`);
    await copy.waitForSelector(".copy [data-part]");
    return copy;
  };

  it.each(PAGES.slice(0, 3))(
    "%s: marked on the page is in the copy, marked in the copy is on the page",
    async (_name, address, html, onPage, inCopy) => {
      rig.serve(address, html);
      const page = await rig.open(address);
      await highlight(page, onPage, "quote");
      const copy = await openCopy(address);
      await copy.bringToFront();
      await paintedIs(copy, [onPage]);
      await mark(copy, inCopy);
      await page.bringToFront();
      await paintedIs(page, [onPage, inCopy]);
      await page.reload({ waitUntil: "domcontentloaded" });
      await paintedIs(page, [onPage, inCopy]);
      await copy.close();
      await page.close();
    },
  );

  it("keeps one text and one article, however often something is marked in the copy", async () => {
    const { articles, versions } = await tables(rig);
    expect(articles).toHaveLength(3);
    expect(versions).toHaveLength(3);
  });
});
