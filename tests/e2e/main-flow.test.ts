/**
 * Detected, read, highlighted, noted, tagged; reloaded, restarted; exported and told apart from
 * what was not marked.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MarkedArticle, sampleArticle, seedArticle } from "./articles.ts";
import { expectedMarkdown } from "./expected-markdown.ts";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { highlight, overlay, painted, pressInNote } from "./reader.ts";
import { until } from "./until.ts";

const seed = seedArticle();
const articles: [string, MarkedArticle][] = [["the sample article", sampleArticle()]];
if (seed) articles.unshift(["the given article", seed]);

it("the given article is there", (context) => {
  if (!seed) context.skip("../shared/seeds is not there: the sample article covers the same flow");
  expect(seed?.paragraphs).toHaveLength(13); // the standfirst and twelve paragraphs
});

describe.each(
  KINDS.flatMap((kind) => articles.map(([name, article]) => ({ kind, name, article }))),
)("the whole path of $name in $kind", ({ kind, article }) => {
  let rig: Rig;
  let page: Page;
  let panel: Page;
  const inOrder = article.marks.map(({ text }) => text.replace(/\n/g, " "));

  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(article.address, article.html);
  });
  afterAll(() => rig?.stop());

  it("is detected, and the panel shows its card (demand 36)", async () => {
    page = await rig.open(article.address);
    expect((await rig.record(article.address))?.isArticle).toBe(true);
    panel = await rig.panel(page);
    await until("the card", () =>
      panel.evaluate(() => document.querySelector("header.article h1") !== null),
    );
    expect(await panel.$eval("h1", (h1) => h1.textContent)).toBe(article.title);
    expect(await panel.$eval(".masthead b", (b) => b.textContent)).toBe(article.publication);
    expect(await panel.$eval(".empty h2", (h2) => h2.textContent)).toBe("Nothing highlighted yet");
  });

  it("is highlighted, noted and tagged with the toolbar and the card", async () => {
    for (const mark of article.marks) {
      const words = mark.text;
      if (!mark.note && !mark.tags) {
        await highlight(page, words, mark.color, mark.nth);
        continue;
      }
      const before = (await painted(page)).length;
      await highlight(page, words, mark.color, mark.nth);
      expect((await painted(page)).length).toBe(before + 1);
      await openCard(page, words, mark.nth ?? 0);
      if (mark.note) await writeNote(page, mark.note);
      if (mark.tags) await addTags(page, mark.tags);
      await page.keyboard.press("Escape");
      await until("the card closed", () =>
        page.evaluate(() => document.querySelector("pressmark-overlay") === null),
      );
    }
    await until("notes and tags in the notebook", async () => {
      const { annotations } = await tables(rig);
      const notes = annotations.map(({ body }) => body.note.value).filter(Boolean);
      const tags = annotations.flatMap(({ body }) => body.tags.value);
      const wanted = article.marks.flatMap((mark) => [
        ...(mark.tags ?? []),
        ...(mark.note?.includes("#verify") ? ["verify"] : []),
      ]);
      return (
        notes.length === article.marks.filter(({ note }) => note).length &&
        wanted.every((tag) => tags.includes(tag))
      );
    });
    expect(await rig.badge(article.address)).toBe(String(article.marks.length));
  });

  it("keeps the text of the article and nothing beside it", async () => {
    const { articles, versions } = await tables(rig);
    expect(articles).toHaveLength(1);
    expect(versions).toHaveLength(1);
    const texts = versions[0]!.blocks
      .filter(({ type }) => type !== "caption")
      .map(({ text }) => text);
    expect(texts.filter((text) => article.paragraphs.includes(text))).toEqual(article.paragraphs);
    const all = texts.join("\n");
    expect(article.absent.filter((words) => all.includes(words))).toEqual([]);
  });

  it("lists the highlights live in the panel, in reading order, with notes and tags", async () => {
    await until(
      "five items",
      async () => (await panel.$$(".item")).length === article.marks.length,
    );
    await expectPanel(panel, article);
  });

  it("finds each highlight at its own place after a reload (demands 9, 22)", async () => {
    const before = await placesOf(page);
    expect(before.map(({ text }) => text)).toEqual(inOrder);
    await page.reload({ waitUntil: "domcontentloaded" });
    await until(
      "the highlights again",
      async () => (await painted(page)).length === article.marks.length,
    );
    expect(await placesOf(page)).toEqual(before);
  });

  it("finds them after a restart of the browser, under the address with tracking keys (demands 7, 13)", async () => {
    const before = await placesOf(page);
    await rig.restart();
    const tracked = `${article.address}?utm_source=newsletter&fbclid=abc#comments`;
    rig.serve(tracked, article.html);
    page = await rig.open(tracked);
    await until(
      "the highlights again",
      async () => (await painted(page)).length === article.marks.length,
    );
    expect(await placesOf(page)).toEqual(before);
    panel = await rig.panel(page);
    await until(
      "five items",
      async () => (await panel.$$(".item")).length === article.marks.length,
    );
    await expectPanel(panel, article);
    expect((await tables(rig)).articles).toHaveLength(1);
  });

  it("exports Markdown, character by character", async () => {
    const { articles, annotations } = await tables(rig);
    const { text } = await rig.download(() => exportAs(panel, "markdown"));
    expect(text).toBe(expectedMarkdown(article, articles[0]!, annotations));
  });

  it("exports a backup that holds every record (demand 47)", async () => {
    const all = await tables(rig);
    const backup = JSON.parse((await rig.download(() => exportAs(panel, "backup"))).text);
    const byId = (rows: { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const name of ["articles", "annotations", "versions"] as const)
      expect(byId(backup[name])).toEqual(byId(all[name]));
  });
});

/**
 * What is painted in reading order, with the block it stands in, counted from the first of its
 * kind.
 */
async function placesOf(page: Page): Promise<{ text: string; block: number }[]> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll("p, li, h1, h2, h3, figcaption, blockquote")];
    return [...CSS.highlights]
      .filter(([name]) => name.startsWith("pressmark-") && !/note|flash/.test(name))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => ({
        text: range.toString().replace(/\s+/g, " ").trim(),
        block: blocks.indexOf(
          range.startContainer.parentElement!.closest("p, li, h1, h2, h3, figcaption, blockquote")!,
        ),
      }));
  });
}

/**
 * Clicks on a highlight, which opens its card; on one in a link the reader goes there by keyboard
 * command instead.
 */
async function openCard(page: Page, text: string, nth: number): Promise<void> {
  const point = await page.evaluate(
    (words, skip) => {
      const ranges = [...CSS.highlights]
        .filter(([name]) => name.startsWith("pressmark-") && !/note|flash/.test(name))
        .flatMap(([, highlight]) => [...highlight] as Range[])
        .filter((range) => range.toString().replace(/\s+/g, "") === words.replace(/\s+/g, ""))
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[Math.min(skip, ranges.length - 1)]!;
      range.startContainer.parentElement!.scrollIntoView({ block: "center", behavior: "instant" });
      const box = range.getClientRects()[0]!;
      return { x: box.x + Math.min(12, box.width / 2), y: box.y + box.height / 2 };
    },
    text,
    nth,
  );
  await page.mouse.click(point.x, point.y);
  await overlay(page, 300);
}

async function writeNote(page: Page, note: string): Promise<void> {
  await pressInNote(page, "textarea");
  await page.keyboard.type(note);
}

async function addTags(page: Page, tags: string[]): Promise<void> {
  await pressInNote(page, "input");
  for (const tag of tags) {
    await page.keyboard.type(tag);
    await page.keyboard.press("Enter");
  }
}

/** Of a note as it is written and as it is shown: its letters, without where links lead. */
const wordsOf = (note: string) => note.replace(/\]\([^)]*\)/g, "]").replace(/[^\p{L}\p{N}]+/gu, "");

async function expectPanel(panel: Page, article: MarkedArticle): Promise<void> {
  const items = () =>
    panel.$$eval(".item", (list) =>
      list.map((item) => ({
        text: item.querySelector(".quote")!.textContent,
        kind: item.querySelector(".kind")!.textContent,
        note: item.querySelector(".note")?.textContent ?? "",
        tags: [...item.querySelectorAll(".tag")].map((tag) => tag.textContent),
        state: (item as HTMLElement).dataset.state,
      })),
    );
  await until("every highlight placed", async () =>
    (await items()).every(({ state }) => state === "exact"),
  );
  const names = {
    fact: "Fact",
    quote: "Quote",
    question: "Question",
    follow: "Follow up",
    doubt: "Doubt",
  };
  const shown = (await items()).map((item) => ({ ...item, note: wordsOf(item.note) }));
  expect(shown).toEqual(
    article.marks.map((mark) => ({
      text: mark.text.replace(/\n/g, " "),
      kind: names[mark.color],
      note: wordsOf(mark.note ?? ""),
      tags: [...(mark.tags ?? []), ...(mark.note?.includes("#verify") ? ["verify"] : [])].map(
        (tag) => `#${tag}`,
      ),
      state: "exact",
    })),
  );
}

async function exportAs(panel: Page, format: string): Promise<void> {
  await panel.click("footer .btn.main");
  await panel.waitForSelector(`[data-choice="${format}"]`);
  await panel.click(`[data-choice="${format}"]`);
}
