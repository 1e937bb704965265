/**
 * The whole path, played without a window on the sample article, in light and in dark, with the
 * same harness as the tests: detect, highlight, note, tag, panel, reload, library, reading copy,
 * options, export. Every step is checked as it is played.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { type Kind, Rig } from "../tests/e2e/harness.ts";
import { noteWithFocus, overlay, painted, press, select } from "../tests/e2e/reader.ts";
import { until } from "../tests/e2e/until.ts";
import { MARKED, NOTED, ON_ARTICLE, SAMPLE } from "./sample.ts";

const FOLDER = resolve(".out/tour");
const TOTAL = MARKED.length + 1;

class Tour {
  readonly #rig: Rig;
  readonly #theme: "light" | "dark";
  readonly files: string[] = [];

  constructor(rig: Rig, theme: "light" | "dark") {
    this.#rig = rig;
    this.#theme = theme;
  }

  async play(): Promise<void> {
    const page = await this.#step("the page is seen as an article", () => this.#detect());
    const panel = await this.#step("the panel opens beside it", () => this.#openPanel(page));
    await this.#step("a passage is highlighted with a note and a tag", () => this.#note(page));
    await this.#step(`${MARKED.length} more, a colour each`, () => this.#mark(page));
    await this.#step("the panel lists them and takes a note on the article", () =>
      this.#usePanel(panel, page),
    );
    await this.#step("after a reload every highlight is found again", () => this.#reload(page));
    await this.#step("Markdown is exported from the panel", () =>
      this.#export(page, panel, "Markdown"),
    );
    await this.#step("the library finds a note by a word", () => this.#library());
    await this.#step("the reading copy opens at the note", () => this.#readingCopy());
    await this.#step("the options are there", () => this.#options());
    await this.#step("everything is saved as a backup", () => this.#export(page, panel, "Backup"));
  }

  async #step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = Date.now();
    try {
      const result = await work();
      console.log(`ok   ${this.#theme}: ${name}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
      return result;
    } catch (error) {
      console.error(`FAIL ${this.#theme}: ${name}`);
      await this.#pictureAll();
      throw error;
    }
  }

  async #picture(page: Page, name: string): Promise<void> {
    const path = join(FOLDER, `${name}-${this.#theme}.png`) as `${string}.png`;
    await page.screenshot({ path });
    this.files.push(path);
  }

  /** What every tab looked like when a step failed. */
  async #pictureAll(): Promise<void> {
    for (const [i, page] of (await this.#rig.browser.pages()).entries()) {
      await page.bringToFront().catch(() => {}); // a hidden tab is not drawn
      // Nor can one that is closing be photographed.
      await this.#picture(page, `failed-${i}`).catch(() => {});
    }
  }

  async #detect(): Promise<Page> {
    this.#rig.serve(SAMPLE.address, SAMPLE.html);
    const page = await this.#rig.open(SAMPLE.address);
    const record = await this.#rig.record(SAMPLE.address);
    if (!record?.isArticle) throw new Error("the sample article was not seen as an article");
    return page;
  }

  async #openPanel(page: Page): Promise<Page> {
    const panel = await this.#rig.panel(page);
    await until("the article's card in the panel", () => has(panel, "Night ferries carried"));
    await this.#picture(panel, "1-panel-empty");
    await page.bringToFront();
    return panel;
  }

  /**
   * Until it is selected: the page grows narrower while the panel slides in, and a drag then
   * catches other words.
   */
  async #select(page: Page, text: string): Promise<void> {
    const plain = (words: string) => words.replace(/\s+/g, " ").trim();
    await until(`"${text}" to be selected`, async () => {
      // A drag on selected words would move them.
      await page.evaluate(() => getSelection()?.removeAllRanges());
      return plain(await select(page, text)) === plain(text);
    });
  }

  async #note(page: Page): Promise<void> {
    await this.#select(page, NOTED.text);
    await overlay(page);
    await this.#picture(page, "2-toolbar");
    await press(page, "note");
    await noteWithFocus(page, "textarea");
    await page.keyboard.type(NOTED.note);
    await page.keyboard.press("Tab");
    await page.keyboard.type(NOTED.tag);
    await page.keyboard.press("Enter");
    await this.#picture(page, "3-card");
    await page.keyboard.press("Escape"); // closes the list of tags
    await page.keyboard.press("Escape"); // closes the card, which saves what was typed
  }

  async #mark(page: Page): Promise<void> {
    for (const { text, color } of MARKED) {
      const before = (await painted(page)).length;
      await this.#select(page, text);
      await press(page, color);
      await until(`"${text}" to be painted`, async () => (await painted(page)).length > before);
    }
    await until(
      "the badge's count",
      async () => (await this.#rig.badge(SAMPLE.address)) === String(TOTAL),
    );
    await select(page, "We planned"); // scrolls there
    await page.keyboard.press("Escape");
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await this.#picture(page, "4-page");
  }

  async #usePanel(panel: Page, page: Page): Promise<void> {
    if (this.#rig.kind === "firefox") await panel.bringToFront();
    await until("all highlights in the panel", () =>
      panel.evaluate((total) => document.querySelectorAll(".item").length === total, TOTAL),
    );
    await until("the note and its tags in the panel", async () => {
      const parts = ["before quoting", "#figures", `#${NOTED.tag.replace(" ", "-")}`];
      return (await Promise.all(parts.map((part) => has(panel, part)))).every(Boolean);
    });
    await panel.click(".article-note summary");
    await panel.type(".article-note textarea", ON_ARTICLE);
    await until("the article's note to be saved", () =>
      panel.evaluate(() => document.querySelector(".article-note .chip") !== null),
    );
    await this.#picture(panel, "5-panel");
    await panel.click(".item .pick");
    await panel.waitForSelector(".item.on .editor");
    await this.#picture(panel, "6-panel-editor");
    await page.bringToFront();
  }

  async #reload(page: Page): Promise<void> {
    await page.reload({ waitUntil: "domcontentloaded" });
    const texts = await until("the painted highlights", async () => {
      const found = (await painted(page)).map(({ text }) => text);
      return found.length === TOTAL && found;
    });
    for (const { text } of [NOTED, ...MARKED]) {
      if (!texts.includes(text))
        throw new Error(`not found again: ${text}\nbut: ${texts.join("\n     ")}`);
    }
  }

  async #library(): Promise<void> {
    if (!existsInBuild(this.#rig.kind, "library.html")) return;
    const library = await this.#rig.openOwn("library.html");
    await until("the article in the library", () => has(library, "Night ferries carried"));
    await this.#picture(library, "7-library");
    await library.type("input[type=search]", "forecast");
    await until("the one highlight that holds the word", () =>
      library.evaluate(() => document.querySelectorAll(".highlight").length === 1),
    );
    await this.#picture(library, "8-library-search");
    await library.close();
  }

  async #readingCopy(): Promise<void> {
    if (!existsInBuild(this.#rig.kind, "reader.html")) return;
    const library = await this.#rig.openOwn("library.html");
    const link = await library.waitForSelector(".highlight a[href^='/reader.html']");
    const path = await link!.evaluate((a) => a.getAttribute("href")!.slice(1));
    await library.close();
    const copy = await this.#rig.openOwn(path);
    await until("all highlights in the copy", async () => (await painted(copy)).length === TOTAL);
    await until("the end of the flash", () =>
      copy.evaluate(() => !CSS.highlights.has("pressmark-flash")),
    );
    await this.#picture(copy, "9-reading-copy");
    await copy.close();
  }

  async #options(): Promise<void> {
    if (!existsInBuild(this.#rig.kind, "options.html")) return;
    const options = await this.#rig.openOwn("options.html");
    await until("the colours in the options", () =>
      options.evaluate(() => document.querySelectorAll("input").length > 4),
    );
    await this.#picture(options, "9-options");
    await options.close();
  }

  async #export(page: Page, panel: Page, format: "Markdown" | "Backup"): Promise<void> {
    // The real panel follows the tab in front; where it is a tab itself, it must be in front to be
    // clicked.
    await (this.#rig.kind === "firefox" ? panel : page).bringToFront();
    const menu = await panel.waitForSelector("footer [aria-haspopup=menu]");
    await menu!.click();
    const item = await panel.waitForSelector(
      `[role=menuitem][data-choice=${format.toLowerCase()}]`,
    );
    if (format === "Markdown") await this.#picture(panel, "6-panel-export");
    const { name, path, text } = await this.#rig.download(() => item!.click());
    const wanted = format === "Markdown" ? NOTED.text : `"format"`;
    if (!text.includes(wanted))
      throw new Error(`the exported file "${name}" does not hold ${wanted}`);
    const kept = join(FOLDER, name);
    copyFileSync(path, kept);
    if (!this.files.includes(kept)) this.files.push(kept);
  }
}

/** Whether these words stand in the page. */
function has(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => document.body.innerText.includes(wanted), words);
}

function existsInBuild(kind: Kind, file: string): boolean {
  return existsSync(`.output/${kind === "firefox" ? "firefox" : "chrome"}-mv3/${file}`);
}

/** Plays in light and in dark; gives the files that were made. */
async function main(kind: Kind): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const files = new Set<string>();
  for (const theme of ["light", "dark"] as const) {
    const rig = await Rig.start(kind, { dark: theme === "dark" });
    const tour = new Tour(rig, theme);
    try {
      await tour.play();
    } finally {
      for (const file of tour.files) files.add(file);
      await rig.stop();
    }
  }
  const of = (ending: string) => [...files].filter((file) => file.endsWith(ending));
  console.log(`\nPictures, ${of(".png").length}, in ${FOLDER}`);
  for (const file of of(".md")) console.log(`Markdown: ${file}`);
  for (const file of of(".json")) console.log(`Backup:   ${file}`);
}

try {
  await main(process.argv[2] as Kind);
} catch (error) {
  console.error(
    `${error instanceof Error ? error.message : error}\nWhat could be photographed is in ${FOLDER}`,
  );
  process.exitCode = 1;
}
