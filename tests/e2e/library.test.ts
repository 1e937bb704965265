/**
 * A backup comes in, is found by word, filtered, exported, deleted, restored; a broken file changes
 * nothing.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnnotation } from "../../lib/model/annotation.ts";
import { emptyMeta, type SavedArticle } from "../../lib/model/article.ts";
import { expectNoViolations } from "./axe.ts";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { changeSettings } from "./reader.ts";
import { until } from "./until.ts";

const EXPECTED = "tests/fixtures/pages/sample/expected";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const read = (name: string) => readFileSync(`${EXPECTED}/${name}`, "utf8");

/** What a page's policy keeps from running and loading, if something were put into it. */
const whatIsRefused = (page: Page) =>
  page.evaluate(async () => {
    const refused = new Set<string>();
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      refused.add(effectiveDirective.split("-")[0] ?? "");
    });
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    const image = document.createElement("img");
    image.src = "https://tracker.example/pixel.png";
    const failed = new Promise((done) => image.addEventListener("error", done));
    document.body.append(script, image);
    await failed;
    return { ran: document.title === "ran", refused: [...refused].sort() };
  });

const ARTICLES = 300;
const HIGHLIGHTS = 4;

/** Three hundred articles with four highlights each, the tags `eu` and `eu/border` among them. */
function manyRecords() {
  const articles: SavedArticle[] = [];
  const annotations = [];
  for (let i = 0; i < ARTICLES; i++) {
    const id = `many-${i}`;
    const now = new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString();
    const source = `https://www.gazette.example/${i}?utm_source=letter`;
    articles.push({
      ...{ id, address: source, identities: [`gazette.example/${i}`], claims: [], created: now },
      meta: { ...emptyMeta(), title: `Report number ${i}`, siteName: "The Gazette" },
      ...{ note: { value: "", modified: now }, tags: { value: [], modified: now }, modified: now },
      deleted: { value: false, modified: now },
    });
    for (let k = 0; k < HIGHLIGHTS; k++) {
      const exact = `Passage ${k} of report ${i}`;
      const quote = { type: "TextQuoteSelector" as const, exact, prefix: "", suffix: "" };
      const place = { type: "TextPositionSelector" as const, start: k * 100, end: k * 100 + 9 };
      const made = { id: `${id}-${k}`, articleId: id, source, selector: [quote, place], now };
      const tags = { 1: ["eu"], 2: ["eu/border"] }[k] ?? [];
      annotations.push(createAnnotation({ ...made, color: "fact", tags }));
    }
  }
  return { articles, annotations };
}

/** Writes records into the tables as they are. */
const putRecords = (rig: Rig, records: ReturnType<typeof manyRecords>) =>
  rig.ask(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("pressmark");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction(["articles", "annotations"], "readwrite");
    for (const [name, all] of Object.entries(rows)) {
      for (const row of all) transaction.objectStore(name).put(row);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  }, records);

/** What axe finds, as `rule: element`. */
const faultsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as never as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  });
};

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

  it("reads phrases, operators and exclusions, and marks what was found (demand 43)", async () => {
    await find('"at night" -zeppelin color:fact');
    await until("nothing", async () => (await texts(".empty h2")).includes("Nothing matches"));
    await find("tag:stat");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await until("the tag's highlight", async () => (await texts("li.highlight")).length === 1);
    expect(
      await page.$eval("input[type=search]", (field) => (field as HTMLInputElement).value),
    ).toBe("tag:statistics ");
    await page.keyboard.type("passengers");
    await until("a marked word", async () =>
      (await texts("li.highlight mark.found")).includes("passengers"),
    );
  });

  it("finds a word of the article's text, and shows where it stands", async () => {
    await find("sociologist");
    const snippets = () => texts(".snippet mark.found");
    await until("the snippet", async () => (await snippets()).includes("sociologist"));
    expect(await texts("li.highlight")).toEqual([]);
    await find("");
    await until("all", async () => (await texts("li.highlight")).length === 7);
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
      await press(".menu-list button", "Obsidian");
    });
    expect(file.name).toMatch(/^2026-03-04 The Harbour Courier - Night ferries.*\.md$/);
    expect(file.text).toBe(read("markdown.md"));
  });

  it("writes a web page that needs nothing and may do nothing (demand 57)", async () => {
    const file = await rig.download(async () => {
      await press(".menu > button", "Export all");
      await page.waitForSelector(".menu-list");
      await press(".menu-list button", "Web page");
    });
    expect(file.name).toMatch(/^2026-03-04 The Harbour Courier - Night ferries.*\.html$/);
    const own = await rig.browser.newPage();
    const asked: string[] = [];
    own.on("request", (request) => asked.push(request.url()));
    await own.goto(pathToFileURL(file.path).href);
    expect(asked.filter((address) => /^(?:https?|wss?):/.test(address))).toEqual([]);
    expect(await own.$$eval("mark", (all) => all.length)).toBeGreaterThan(6);
    // The style sheet is the one that the policy names.
    expect(await own.$eval(".notes", (one) => getComputedStyle(one).listStyleType)).toBe("none");
    for (const theme of ["light", "dark"]) {
      await own.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      await expectNoViolations(own);
    }
    expect(await whatIsRefused(own)).toEqual({ ran: false, refused: ["img", "script"] });
    await own.close();
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

  it("draws only the rows in sight of thousands (demand 43)", async () => {
    await putRecords(rig, manyRecords());
    await page.close(); // Firefox's driver cannot load a page of an extension again
    page = await rig.openOwn("library.html");
    const [articles, highlights] = [ARTICLES + 1, ARTICLES * HIGHLIGHTS + 7].map((count) =>
      count.toLocaleString("en"),
    );
    const counted = `${articles} articles, ${highlights} highlights`;
    await until("everything", async () => (await texts(".line [role=status]")).includes(counted));
    await press(".line .link", "Open all");
    await until("open articles", async () => (await texts("li.highlight")).length > 0);
    const drawn = await page.$$eval(".rows > li", (all) => ({
      count: all.length,
      of: all[0]!.getAttribute("aria-setsize"),
    }));
    expect(drawn.count).toBeLessThan(80);
    expect(drawn.of).toBe(String((ARTICLES + 1) * (HIGHLIGHTS + 1) + 3));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until("the last article", async () =>
      (await texts("li.article h2")).includes("Report number 0"),
    );
    await page.evaluate(() => scrollTo(0, 0));
    await press(".line .link", "Close all");
  });

  it("answers Ctrl+F with its own search, since the browser sees only what is drawn", async () => {
    await page.focus(".line input");
    await page.keyboard.down("Control");
    await page.keyboard.press("f");
    await page.keyboard.up("Control");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  });

  const focusedTitle = () =>
    page.evaluate(() => document.activeElement?.closest("li")?.querySelector("h2")?.textContent);
  const inBulkBar = () => texts(".bulk [role=status]").then(([said = ""]) => said);

  it("is gone through and chosen with the keyboard alone", async () => {
    await find("site:gazette.example");
    await until("what was searched for", async () =>
      (await texts(".line [role=status]"))[0]!.startsWith(`${ARTICLES} articles`),
    );
    await press(".line .link", "Close all");
    await until("closed articles", async () => (await texts("li.highlight")).length === 0);
    await page.focus(".rows > li .choose");
    const first = await focusedTitle();
    for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowDown");
    await until("a row further down", async () => (await focusedTitle()) === "Report number 269");
    for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowUp");
    await until("the first row", async () => (await focusedTitle()) === first);
    await page.keyboard.press(" " as "Space"); // the name that Firefox's driver knows
    await page.keyboard.down("Shift");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.up("Shift");
    await until("three articles", async () =>
      (await inBulkBar()).startsWith("12 highlights in 3 articles"),
    );
    await page.keyboard.press("Escape");
    await until("nothing chosen", async () => (await texts(".bulk")).length === 0);
  });

  it("tags everything that is shown at once, and takes it back", async () => {
    await find("tag:eu/border");
    await until("one of each", async () =>
      (await texts(".line [role=status]"))[0]!.endsWith(`${ARTICLES} highlights`),
    );
    await until("all chosen", async () => {
      await page.focus(".rows > li .choose"); // a row that is drawn anew has lost it again
      await page.keyboard.down("Control");
      await page.keyboard.press("a");
      await page.keyboard.up("Control");
      return (await inBulkBar()).startsWith(`${ARTICLES} highlights`);
    });
    await press(".bulk .btn", "Tags");
    await page.waitForSelector(".bulk-tags input");
    await page.type(".bulk-tags input", "checked");
    await page.keyboard.press("Enter");
    await says(`Tagged #checked: ${ARTICLES} highlights.`);
    const tagged = async (tag: string) =>
      (await tables(rig)).annotations.filter(({ body }) => body.tags.value.includes(tag)).length;
    expect(await tagged("checked")).toBe(ARTICLES);
    await press(".toast button", "Undo");
    await says("Undone.");
    expect(await tagged("checked")).toBe(0);
    await press(".bulk .btn", "Select none");
  });

  it("renames a tag with those below it, and undoes it (demand 41)", async () => {
    await find("");
    await press(".facets .link", "Edit tags");
    await page.waitForSelector("dialog[open]");
    await page.click("[aria-label='Rename #eu']");
    await page.waitForSelector(".rename input");
    await page.keyboard.type("union");
    await page.keyboard.press("Enter");
    await says(`#eu is #union now: ${ARTICLES * 2} highlights.`);
    await until("the new names", async () =>
      (await texts(".tag-name")).join(" ").includes("#union #union/border"),
    );
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { hidden: true });
    await press(".toast button", "Undo");
    await says("Undone.");
  });

  it("exports what is shown, and says how many (demand 25)", async () => {
    await find('tag:eu "report 7"');
    await until("two highlights", async () =>
      (await texts(".line [role=status]"))[0]!.startsWith("1 article, 2 highlights"),
    );
    const file = await rig.download(async () => {
      await press(".menu > button", "Export 2 shown");
      await page.waitForSelector(".menu-list");
      await press(".menu-list button", "Obsidian");
    });
    expect(file.text).toContain("Passage 1 of report 7");
    expect(file.text).not.toContain("Passage 3 of report 7");
    expect(file.text).not.toContain("utm_source");
    await says("2 highlights of 1 article.");
  });

  it("exports articles whole only where the reader asks for it right then (demand 25)", async () => {
    const open = async () => {
      await press(".menu > button", "Export 2 shown");
      await page.waitForSelector("[data-choice=whole][aria-checked=false]");
    };
    const file = await rig.download(async () => {
      await open();
      await press(".menu-list button", "Whole articles");
      await page.waitForSelector("[data-choice=whole][aria-checked=true]");
      await press(".menu-list button", "Obsidian");
    });
    expect(file.text).toContain("Passage 3 of report 7");
    await open();
    await page.keyboard.press("Escape");
    await page.waitForSelector(".menu-list", { hidden: true });
  });

  it("prints all that is listed, as words", async () => {
    await find("site:gazette.example");
    await until("many", async () =>
      (await texts(".line [role=status]"))[0]!.startsWith(`${ARTICLES} articles`),
    );
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect((await texts(".paper article")).length).toBe(ARTICLES);
    expect(await texts(".paper button, .paper input")).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await texts(".paper article")).toEqual([]);
  });

  it.each(["light", "dark"] as const)("has no fault that axe finds, in %s", async (theme) => {
    await changeSettings(rig, { theme, tagColors: { eu: "teal" } });
    await find("report tag:eu color:f");
    await until("completions", async () => (await texts(".search [role=option]")).length > 0);
    expect(await faultsOf(page)).toEqual([]);
    await find("in:trash");
    await until("the trash", async () => (await texts(".empty h2")).length > 0);
    expect(await faultsOf(page)).toEqual([]);
  });
});
