/**
 * Vectors at every door: what a page says of itself, what is marked in it, a stranger's backup, the
 * names of files and colours, and exports that are opened as pages. None runs, none tries to, none
 * becomes markup. Here many stand together in a page; `npm run attack` gives each its own.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import MarkdownIt from "markdown-it";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backupWith, recordsOf, settingsWith } from "../vectors/records.ts";
import { VECTORS as ALL_VECTORS, type Vector } from "../vectors/vectors.ts";
import { type Beacon, markupFrom, watchPage } from "./beacon.ts";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { changeSettings, command, painted } from "./reader.ts";
import { until } from "./until.ts";

/** `npm run attack`: each by itself at each door. */
const ALL = process.env.ATTACK === "all";
/** `ATTACK_PART=2/4`: the second quarter of them, for a run that should be short. */
const [part = 1, parts = 1] = (process.env.ATTACK_PART ?? "")
  .split("/")
  .filter(Boolean)
  .map(Number);
const A_PART = Math.ceil(ALL_VECTORS.length / parts);
const VECTORS = ALL_VECTORS.slice((part - 1) * A_PART, part * A_PART);
const A_PAGE = ALL ? 1 : 34;
/** Of the doors that take one at a time: every so manyeth. */
const EACH = ALL ? 1 : 24;

const some = VECTORS.filter((_, i) => i % EACH === 0);
const groups = Array.from({ length: Math.ceil(VECTORS.length / A_PAGE) }, (_, i) =>
  VECTORS.slice(i * A_PAGE, (i + 1) * A_PAGE),
);

const asText = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const asJson = (data: unknown) => JSON.stringify(data).replace(/</g, "\\u003c");

/** A page of news that says the vectors wherever a page can say something of itself. */
function pageOf(vectors: readonly Vector[]): string {
  const all = vectors.map(({ text }) => text);
  const words = asText(all.join(" "));
  const meta = (name: string) => `<meta property="${name}" content="${words}">`;
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    ...{ headline: all.join(" "), articleSection: all, keywords: all, inLanguage: all[0] },
    ...{ datePublished: all[0], dateModified: all.join(" "), image: all, url: all[0] },
    author: all.map((name) => ({ "@type": "Person", name, url: name })),
    publisher: { "@type": "Organization", name: all.join(" "), logo: all[0] },
    articleBody: all.join(" "),
  };
  const paragraphs = vectors.map(
    ({ id, text }) =>
      `<p>Paragraph ${id} of the story, in which the council heard ${asText(text)} and went on to the next item.</p>
<p><a href="${asText(text)}" title="${asText(text)}">A link of the story, number ${id}</a>, among words enough for a paragraph.</p>`,
  );
  return `<!doctype html><html lang="${asText(all[0]!)}"><head><meta charset="utf-8"><title>${words}</title>
${["og:title", "og:description", "og:site_name", "og:url", "og:image", "og:locale", "article:author", "article:section", "article:published_time", "article:modified_time"].map(meta).join("\n")}
<meta property="og:type" content="article"><meta name="author" content="${words}"><meta name="description" content="${words}">
<link rel="canonical" href="${asText(all[0]!)}"><link rel="amphtml" href="${asText(all.at(-1)!)}">
<script type="application/ld+json">${asJson(data)}</script></head><body><article><h1>${words}</h1>
<p class="byline">By <span rel="author" itemprop="author">${words}</span> <time datetime="${words}">${words}</time></p>
${paragraphs.join("\n")}
<figure><figcaption>${words}</figcaption></figure><table><caption>${words}</caption><tr><th>${words}<td>${words}<tr><td>${words}<td>${words}</table>
</article></body></html>`;
}

/** Runs in the library. */
function hasRowsInSight(): boolean {
  return [...document.querySelectorAll(".rows > li")].some((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

/** Runs in the library: opens the fields of some highlights; how many there are in sight. */
function editSome(): { highlights: number; notes: number } {
  const pencils = document.querySelectorAll<HTMLElement>(
    "li.highlight [aria-label='Edit note and tags']",
  );
  for (const pencil of [...pencils].slice(0, 10)) pencil.click();
  return { highlights: pencils.length, notes: document.querySelectorAll(".note p").length };
}

describe.each(KINDS)("vectors in %s", (kind) => {
  let rig: Rig;
  const pages: { name: string; page: Page; beacon: Beacon }[] = [];
  beforeAll(async () => {
    rig = await Rig.start(kind);
  });
  afterAll(() => rig?.stop());

  const watch = async (name: string, page: Page) => {
    pages.push({ name, page, beacon: await watchPage(page) });
    return page;
  };
  /** Nothing ran and nothing was made of text, in all pages that are watched; closes them. */
  const nothingHappened = async () => {
    const events: string[] = [];
    for (const { name, page, beacon } of pages.splice(0)) {
      const isOwn = page.url().startsWith(rig.origin) || /^\w+\.html/.test(name);
      events.push(...(await beacon.seen()).map((what) => `${name}: ${what}`));
      if (isOwn) events.push(...(await markupFrom(page)).map((what) => `${name}: ${what}`));
      if (page !== rig.desk) await page.close();
    }
    expect(events).toEqual([]);
  };
  const own = async (name: string) => watch(name, await rig.openOwn(name));
  const take = async (page: Page, name: string, text: string) => {
    const path = join(rig.downloads, name);
    writeFileSync(path, text);
    const field = (await page.waitForSelector(
      "input[type=file]",
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
  };
  const press = (page: Page, selector: string, words: string) =>
    page.$$eval(
      selector,
      (all, wanted) =>
        (all.find((one) => one.textContent?.trim().startsWith(wanted)) as HTMLElement).click(),
      words,
    );
  const says = (page: Page, words: string) =>
    until(words, () =>
      page.evaluate((wanted) => document.body.textContent!.includes(wanted), words),
    );

  it("do nothing in what a page says of itself, in a quote, and in the panel", {
    timeout: 900_000,
  }, async () => {
    const names = settingsWith(VECTORS[12]!).colors;
    await changeSettings(rig, { colors: names });
    for (const [i, group] of groups.entries()) {
      const address = `https://www.marsh-post.example/2026/02/vectors-${i}`;
      rig.serve(address, pageOf(group));
      const page = await watch(address, await rig.open(address));
      // All of it at once: title, byline, table and every paragraph.
      await page.evaluate(() =>
        getSelection()!.selectAllChildren(document.querySelector("article")!),
      );
      await command(rig, address, "highlight");
      await until("the highlight", async () => (await painted(page)).length === 1);
      await page.evaluate(() => getSelection()!.removeAllRanges());
      const panel = await watch("sidepanel.html", await rig.panel(page));
      await until("its quote in the panel", () =>
        panel.evaluate(
          () => (document.querySelector(".list .item")?.textContent?.length ?? 0) > 20,
        ),
      );
      await panel.evaluate(() => {
        for (const summary of document.querySelectorAll("summary, .coverage button"))
          (summary as HTMLElement).click();
      });
      await nothingHappened();
    }
    const { articles, annotations } = await tables(rig);
    expect(articles).toHaveLength(groups.length);
    expect(JSON.stringify(annotations)).toContain("pmHit");
    await changeSettings(rig, { colors: settingsWith({ ...VECTORS[0]!, text: "Fact" }).colors });
  });

  it("do nothing in a stranger's backup, in library, trash and options", {
    timeout: 300_000,
  }, async () => {
    const library = await own("library.html");
    await take(
      library,
      "stranger.json",
      backupWith(recordsOf(VECTORS), settingsWith(VECTORS[12]!, some)),
    );
    await says(library, "Added ");
    // Only rows in sight are drawn: a window that is high enough has all of them.
    await library.setViewport({ width: 1200, height: 30_000 });
    await until("the articles", async () => (await library.$$("li.article")).length > 20);
    await press(library, ".line .link", "Open all");
    const seen = { highlights: 0, notes: 0 };
    const height = await library.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < height; top += 25_000) {
      await library.evaluate((y) => scrollTo(0, y), top);
      await until("the rows in sight", () => library.evaluate(hasRowsInSight));
      const { highlights, notes } = await library.evaluate(editSome);
      seen.highlights += highlights;
      seen.notes += notes;
    }
    expect(seen.highlights).toBeGreaterThan(20);
    // Each of the others stands as rendered Markdown, in its highlight and on its article.
    expect(seen.notes).toBeGreaterThan(20);
    await press(library, ".facets .facet", "Trash");
    await library.waitForSelector("li.trashed");
    const options = await own("options.html");
    await options.$$eval("input[type=checkbox]", (all) => (all.at(-1) as HTMLElement).click());
    await take(
      options,
      "stranger-options.json",
      backupWith(recordsOf([]), settingsWith(VECTORS[12]!, VECTORS)),
    );
    await says(options, "The options are those of the backup");
    await until("the site rules", () =>
      options.evaluate(() => document.body.textContent!.includes("pmHit")),
    );
    const panel = await own("sidepanel.html");
    await panel.waitForSelector("h1, .empty h2");
    await nothingHappened();
  });

  it("do nothing in the name of a file, and in words about a damaged one", {
    timeout: 900_000,
  }, async () => {
    const library = await own("library.html");
    for (const { id, text } of some) {
      const records = recordsOf([VECTORS[0]!]);
      const at = `2026 ${text}`;
      const damaged = backupWith(
        { ...records, articles: records.articles.map((one) => ({ ...one, created: at })) },
        settingsWith(VECTORS[0]!),
      );
      const name = `${id} ${text.replace(/[/\0\n\r]|[\ud800-\udfff]/g, " ").slice(0, 120)}.json`;
      await take(library, name, damaged);
      await until(`the words on ${name}`, () =>
        library.evaluate(() =>
          document
            .querySelector(".toast")
            ?.textContent?.includes("articles[0].created: should be a moment"),
        ),
      );
      await library.$$eval(".toast button", (all) =>
        (all.at(-1) as HTMLElement | undefined)?.click(),
      );
      await take(library, name, `{"format": "${text}`);
      await until("a refusal", () =>
        library.evaluate(() => {
          const said = document.querySelector(".toast")?.textContent ?? "";
          return said.includes("Nothing was imported") && !said.includes("articles[0]");
        }),
      );
      await library.$$eval(".toast button", (all) =>
        (all.at(-1) as HTMLElement | undefined)?.click(),
      );
    }
    await nothingHappened();
  });

  it("do nothing in an export that is opened", { timeout: 900_000 }, async () => {
    const library = await own("library.html");
    await library.waitForSelector("li.article");
    const save = async (format: string) => {
      const file = await rig.download(async () => {
        await press(library, ".menu > button", "Export all");
        await library.waitForSelector(".menu-list");
        const choice = `[data-choice="${format}"]`;
        await library.$eval(choice, (one) => (one as HTMLElement).click());
      });
      return file.path;
    };
    const asPages: [name: string, html: string][] = [];
    const reader = new MarkdownIt({ html: true, linkify: true });
    const files = Object.values(unzipSync(readFileSync(await save("markdown"))));
    const markdown = files.map((file) => reader.render(strFromU8(file)));
    expect(markdown.length).toBeGreaterThan(VECTORS.length / 2);
    const inAPage = ALL ? 1 : 40;
    for (let i = 0; i < markdown.length; i += inAPage)
      asPages.push([`markdown-${i}`, markdown.slice(i, i + inAPage).join("\n")]);
    for (const format of ["web-annotation", "backup", "bookmarks"])
      asPages.push([format, readFileSync(await save(format), "utf8")]);
    const table = join(rig.downloads, "table.txt");
    copyFileSync(await save("csv"), table);
    await nothingHappened();
    expect(asPages.filter(([, html]) => html.includes("pmHit")).length).toBeGreaterThan(
      asPages.length / 2,
    );
    for (const [name, html] of asPages) {
      const address = `https://reader.example/${name}`;
      rig.serve(
        address,
        `<!doctype html><script>pmSeen=[];pmHit=id=>pmSeen.push(String(id))</script>${html}`,
      );
      const page = await rig.tab();
      await page.goto(address, { waitUntil: "load" });
      const before = await page.evaluate(
        () => (globalThis as never as { pmSeen: string[] }).pmSeen,
      );
      expect(before.map((id) => `${name}: ${id}`)).toEqual([]);
      await watch(address, page);
      await page.evaluate(() => {
        for (const link of document.querySelectorAll<HTMLElement>(
          "a[href^='javascript'], [onclick]",
        ))
          link.click();
      });
      await nothingHappened();
    }
    // A table cannot say its signs in another way; a browser shows it as text, or saves it.
    const page = await rig.browser.newPage();
    await page.goto(`file://${table}`);
    expect(
      await page.evaluate(() => [
        document.contentType,
        document.querySelectorAll("script, img").length,
      ]),
    ).toEqual(["text/plain", 0]);
    await page.close();
  });
});
