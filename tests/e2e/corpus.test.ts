/**
 * Real pages of many publishers, languages and scripts, under their own addresses: read, marked,
 * found again, exported.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { highlight, painted } from "./reader.ts";
import { until } from "./until.ts";

const CORPUS = "../shared/corpora/articles";

interface Row {
  id: string;
  source: string;
  site: string;
  url?: string;
  file: string;
  isArticle: boolean | null;
  title?: string;
  language?: string;
  paragraphs?: string[];
}

/**
 * One page a language, then one a publisher, in the order of the collection, so that nobody chose
 * the easy ones.
 */
function choose(count: number): Row[] {
  if (!existsSync(`${CORPUS}/index.jsonl`)) return [];
  const rows = readFileSync(`${CORPUS}/index.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const usable = rows.filter(
    (row) =>
      row.isArticle &&
      row.source === "fundus" &&
      row.url &&
      row.title &&
      (row.paragraphs?.length ?? 0) >= 5,
  );
  const chosen = new Map<string, Row>();
  for (const row of usable)
    if (row.language && ![...chosen.values()].some(({ language }) => language === row.language))
      chosen.set(row.site, row);
  for (const row of usable)
    if (chosen.size < count && !chosen.has(row.site)) chosen.set(row.site, row);
  return [...chosen.values()].slice(0, count);
}

/**
 * More than are needed: on some saved pages the text lies under a dialog or is hidden, since their
 * styles are not there.
 */
const rows = choose(30);
const ENOUGH = 4;
it("the collection of real pages is there", (context) => {
  if (rows.length === 0) context.skip("../shared/corpora/articles is not there");
  expect(rows.length).toBeGreaterThan(ENOUGH);
});

describe.skipIf(rows.length === 0).each(KINDS)("real pages in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
  });
  afterAll(() => rig?.stop());

  const waiting = [...rows];

  /** The whole path on one page; false if a mouse can reach fewer than three of its passages. */
  const markAndFind = async (row: Row): Promise<boolean> => {
    const address = new URL(row.url!).href;
    rig.serve(address, gunzipSync(readFileSync(`${CORPUS}/${row.file}`)).toString("utf8"));
    await page?.close();
    page = await rig.tab();
    await rig.open(address, page);
    await until("detected as an article", async () => (await rig.record(address))?.isArticle);
    const passages = await visiblePassages(page, row.paragraphs!);
    if (passages.length < 3) return false;
    const colors = ["fact", "quote", "doubt"] as const;
    for (const [i, passage] of passages.entries()) await highlight(page, passage, colors[i]!);
    await page.reload({ waitUntil: "domcontentloaded" });
    await until("three found again", async () => (await painted(page)).length === 3);
    const plain = (text: string) => text.replace(/\s+/g, "");
    expect((await painted(page)).map(({ text }) => plain(text)).sort()).toEqual(
      passages.map(plain).sort(),
    );

    const all = await tables(rig);
    const mine = all.annotations.filter(({ target }) =>
      target.selector.some(
        (s) => s.type === "TextQuoteSelector" && passages.map(plain).includes(plain(s.exact)),
      ),
    );
    const ids = new Set(mine.map(({ articleId }) => articleId));
    expect([mine.length, ids.size]).toEqual([3, 1]);
    const kept = all.versions
      .filter(({ articleId }) => ids.has(articleId))
      .flatMap(({ blocks }) => blocks.map(({ text }) => plain(text)))
      .join("");
    expect(
      passages.filter((passage) => !kept.includes(plain(passage))),
      "passages that the kept text lacks",
    ).toEqual([]);
    expect(all.articles.find(({ id }) => ids.has(id))!.meta.title.length).toBeGreaterThan(5);

    const panel = await rig.panel(page);
    await until("three items", async () => (await panel.$$(".item")).length === 3);
    const { text } = await rig.download(async () => {
      await panel.click("footer .btn.main");
      await (await panel.waitForSelector('[data-choice="markdown"]'))!.click();
    });
    expect(text.match(/^> /gm)?.length).toBeGreaterThanOrEqual(3);
    await panel.close();
    return true;
  };

  it.each(Array.from({ length: ENOUGH }, (_, i) => i + 1))(`page %i of ${ENOUGH}`, async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const name = `${row.language} ${row.site}`;
      if (await markAndFind(row)) return console.info(`${kind}: ${name}`);
      console.info(
        `${kind}: ${name} passed over: saved without its styles, it shows fewer than three passages`,
      );
    }
    expect.fail("no page is left to try");
  });
});

/**
 * The beginnings of three paragraphs as the page shows them: each on the page, once, and under the
 * mouse.
 */
async function visiblePassages(page: Page, paragraphs: readonly string[]): Promise<string[]> {
  return page.evaluate((texts) => {
    const plain = (text: string) => text.replace(/\s+/g, "");
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wanted = texts.map(plain);
    for (
      let node = walker.nextNode() as Text | null;
      node && found.length < 3;
      node = walker.nextNode() as Text | null
    ) {
      const parent = node.parentElement!;
      if (
        parent.closest("script, style, noscript, template, a, h1, h2, figcaption") ||
        plain(node.data).length < 20
      )
        continue;
      const words = node.data.trim();
      const cut = words
        .slice(0, 44)
        .replace(/\S+$/u, (last) =>
          /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(last)
            ? last
            : "",
        )
        .trim();
      if (plain(cut).length < 12 || !wanted.some((text) => text.includes(plain(cut)))) continue;
      const all = plain(document.body.textContent ?? "");
      if (all.indexOf(plain(cut)) !== all.lastIndexOf(plain(cut))) continue;
      const start = node.data.indexOf(cut);
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + cut.length);
      parent.scrollIntoView({ block: "center", behavior: "instant" });
      const boxes = [...range.getClientRects()];
      const isSeen = boxes.every((box) => {
        const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return (
          box.width > 0 &&
          at !== null &&
          (at === parent || parent.contains(at) || at.contains(parent))
        );
      });
      if (boxes.length > 0 && isSeen && getComputedStyle(parent).userSelect !== "none")
        found.push(cut);
    }
    return found;
  }, paragraphs);
}
