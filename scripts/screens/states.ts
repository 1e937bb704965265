/**
 * Every screen in every state worth a look. To add one, add a line: its name, what is in the
 * notebook, what is opened, how wide, what is done there, and what must be seen before it counts.
 */
import type { Page } from "puppeteer-core";
import { noteFrame, noteWithFocus, overlay, select } from "../../tests/e2e/reader.ts";
import { backupThatRemoves } from "../../tests/e2e/removals.ts";
import { until } from "../../tests/e2e/until.ts";
import { NOTED } from "../sample.ts";
import { ARABIC, GERMAN, GUIDE_ID, LONG, SAMPLE_ENTRY, type Seed, THOUSAND } from "./seeds.ts";

/** What is opened: a page of ours, the panel beside a web page, or the web page itself. */
export type Place = { own: string } | { panelOf: string } | { web: string };

export interface State {
  name: string;
  seed?: Seed;
  place: Place;
  /** Pixels; 1180 × 900 if nothing is said. */
  width?: number;
  height?: number;
  /** As the browser's own zoom makes it: pages become so much narrower. */
  zoom?: number;
  /** Changes of the settings, away again afterwards. */
  settings?: Record<string, unknown>;
  /** The reader has not let Pressmark onto any site. */
  isOnClick?: boolean;
  /** Pressmark may not enter the page beside the panel: nothing of us speaks from there. */
  isUnseen?: boolean;
  /** Of the browser, and so of the screens; English if nothing is said. */
  language?: string;
  /** As on paper. */
  print?: boolean;
  /** A selector that is there when the state is. */
  ready: string;
  steps?(page: Page): Promise<void>;
  /** So much on the screen that axe would look at it for half a minute, and at nothing new. */
  isVast?: boolean;
  /** One of the few that are looked at in Firefox, too. */
  isMain?: boolean;
  /** Its picture is the README's, under this name. */
  readme?: string;
}

const readerOf = (articleId: string) => `reader.html?article=${encodeURIComponent(articleId)}`;
const SAMPLE = SAMPLE_ENTRY.article.address;
const ITEM = ".item";

const clickText = (selector: string, words: string) => async (page: Page) => {
  await until(`“${words}”`, () =>
    page.$$eval(
      selector,
      (all, wanted) => {
        const found = all.find((one) => one.textContent?.trim().startsWith(wanted));
        (found as HTMLElement | undefined)?.click();
        return found !== undefined;
      },
      words,
    ),
  );
};

/** The sample again, on a site where nothing was marked; stage.ts serves it. */
export const COPY_ELSEWHERE = "https://www.mirror.example/copies/ferry-night-service";
/** Nothing is served there: an error page, into which no browser lets an extension. */
const ABSENT = "https://www.marsh-post.example/absent";

const panel = (name: string, more: Partial<State> = {}): State => ({
  name: `panel-${name}`,
  seed: "sample",
  place: { panelOf: SAMPLE },
  width: 360,
  ready: ITEM,
  ...more,
});

const PANELS: State[] = [
  panel("no-page", { place: { panelOf: "about:blank" }, seed: "none", ready: "#app > *" }),
  panel("no-highlights", { seed: "none", ready: ".card-article, article, header" }),
  panel("one", { seed: "one" }),
  panel("many", { isMain: true, readme: "panel" }),
  panel("many-240", { width: 240 }),
  panel("many-320", { width: 320 }),
  panel("many-800", { width: 800 }),
  panel("editing", { steps: (page) => page.click(".item .pick"), ready: ITEM }),
  panel("thousand", {
    seed: "thousand",
    place: { panelOf: THOUSAND.article.address },
    isVast: true,
  }),
  panel("long", { seed: "long", place: { panelOf: LONG.article.address } }),
  panel("long-240", { seed: "long", place: { panelOf: LONG.article.address }, width: 240 }),
  panel("german", { seed: "german", place: { panelOf: GERMAN.article.address }, width: 320 }),
  panel("arabic", { seed: "arabic", place: { panelOf: ARABIC.article.address } }),
  panel("other-site", { place: { panelOf: COPY_ELSEWHERE }, ready: ".other-site" }),
  panel("barred", { place: { panelOf: ABSENT }, isUnseen: true, ready: ".empty" }),
  panel("switched-off", {
    settings: { disabledSites: [new URL(SAMPLE).hostname.replace(/^www\./, "")] },
    ready: "#app > *",
  }),
  panel("citation-240", {
    width: 240,
    steps: (page) => page.click(".citation [aria-haspopup=menu]"),
  }),
  panel("export-menu", { steps: (page) => page.click("footer [aria-haspopup=menu]") }),
  panel("export-menu-320", {
    width: 320,
    height: 560,
    steps: (page) => page.click("footer [aria-haspopup=menu]"),
  }),
];

/** Of what a search shows, with a part of its articles left out. */
const exportSome = async (page: Page) => {
  await page.type("input[type=search]", "color:fact");
  await until("the articles whole", async () => {
    // The list is shorter a moment after the words are typed; a menu that is open follows it.
    if (await page.$("[data-choice=whole]")) return true;
    if (await page.$(".menu-list")) return false;
    await page.click("header .menu > button");
    return false;
  });
};

const library = (name: string, seed: Seed, more: Partial<State> = {}): State => ({
  name: `library-${name}`,
  seed,
  place: { own: "library.html" },
  ready: "li.article",
  ...more,
});

// Those of one seed stand together: the library stays open between them.
const LIBRARIES: State[] = [
  library("empty", "none", { ready: ".empty" }),
  library("few", "few", { readme: "library" }),
  library("many", "shelf", { isMain: true }),
  library("320", "shelf", { width: 320 }),
  library("export-menu", "shelf", { steps: exportSome }),
  library("export-menu-320", "shelf", { width: 320, steps: exportSome }),
  library("zoom-200", "shelf", { zoom: 2 }),
  library("filtered", "shelf", { steps: (page) => page.type("input[type=search]", "forecast") }),
  library("nothing", "shelf", {
    steps: async (page) => {
      await page.type("input[type=search]", "zeppelin");
      await page.waitForSelector(".empty");
    },
  }),
  library("trash", "trash", {
    steps: async (page) => {
      await clickText(".facets button", "Trash")(page);
      await page.waitForSelector("li.trashed");
    },
  }),
  library("one", "one"),
  library("citation", "one", {
    steps: (page) => page.click(".citation [aria-haspopup=menu]"),
  }),
  library("import", "one", {
    steps: async (page) => {
      const field = await page.$("input[type=file]");
      await (field as never as { uploadFile(path: string): Promise<void> }).uploadFile(
        "tests/fixtures/imports/hypothesis.json",
      );
      await page.waitForSelector(".import-preview");
    },
  }),
  library("removal", "few", {
    steps: async (page) => {
      const { article, annotations } = SAMPLE_ENTRY;
      const ids = annotations.map(({ id }) => id);
      const field = await page.$("input[type=file]");
      await (field as never as { uploadFile(path: string): Promise<void> }).uploadFile(
        backupThatRemoves([article.id], ids),
      );
      await page.waitForSelector("dialog[open]");
    },
  }),
  library("missing", "missing", {
    steps: async (page) => {
      await clickText(".facets button", "Not found")(page);
      await page.waitForSelector("li.highlight .missing");
    },
  }),
];

const copyOf = (name: string, seed: Seed, articleId: string, more: Partial<State> = {}): State => ({
  name: `copy-${name}`,
  seed,
  place: { own: readerOf(articleId) },
  ready: ".copy [data-part]",
  ...more,
});
const sampleCopy = (name: string, more: Partial<State> = {}) =>
  copyOf(name, "sample", SAMPLE_ENTRY.article.id, more);

const COPIES: State[] = [
  sampleCopy("sample", { isMain: true }),
  sampleCopy("320", { width: 320 }),
  sampleCopy("print", { print: true, width: 800 }),
  sampleCopy("settings", { steps: (page) => page.click("[popovertarget]") }),
  sampleCopy("citation", { steps: (page) => page.click(".citation [aria-haspopup=menu]") }),
  copyOf("arabic", "arabic", ARABIC.article.id),
  copyOf("missing", "none", "none", { ready: ".empty" }),
  copyOf("guide", "guide", GUIDE_ID, { ready: ".guide" }),
  copyOf("guide-done", "guideDone", GUIDE_ID, { ready: ".guide-next" }),
];

const PAGES: State[] = [
  {
    name: "welcome",
    place: { own: "welcome.html" },
    ready: ".way[aria-pressed=true]",
    isMain: true,
  },
  {
    name: "welcome-320",
    place: { own: "welcome.html" },
    ready: ".way[aria-pressed=true]",
    width: 320,
  },
  {
    name: "options",
    seed: "sample",
    place: { own: "options.html" },
    ready: "#backup",
    isMain: true,
  },
  {
    name: "options-320",
    seed: "sample",
    place: { own: "options.html" },
    ready: "#backup",
    width: 320,
  },
  {
    name: "options-rules",
    seed: "sample",
    place: { own: "options.html" },
    ready: ".rules li",
    settings: {
      disabledSites: ["harbour-courier.example", "marsh-post.example"],
      siteRules: [
        {
          site: "marsh-post.example",
          by: "text",
          match: "sign up",
          keep: false,
          example: "Sign up for the morning letter",
        },
      ],
    },
  },
  {
    name: "rescue",
    seed: "sample",
    place: { own: "rescue.html" },
    ready: "table",
    isMain: true,
  },
];

const onPage = (
  name: string,
  web: string,
  steps: State["steps"],
  more: Partial<State> = {},
): State => ({
  name: `page-${name}`,
  seed: "none",
  place: { web },
  ready: "article",
  ...(steps ? { steps } : {}),
  ...more,
});

/** The address of the page on dark ground; stage.ts serves it. */
export const DARK_PAGE = "https://www.marsh-post.example/2026/03/06/at-night";

const bar = (words: string) => async (page: Page) => {
  await select(page, words);
  await overlay(page);
};
const card = (words: string) => async (page: Page) => {
  await bar(words)(page);
  // By keys: the buttons stand the other way round where the words run from the right.
  await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  await noteWithFocus(page, "textarea");
  await page.keyboard.type(NOTED.note);
  await page.keyboard.press("Tab");
  await noteWithFocus(page, "input");
  await page.keyboard.type(NOTED.tag);
  await page.keyboard.press("Enter");
  await until("both tags", async () => {
    const frame = await noteFrame(page);
    return (await frame.$$(".chip")).length === 2;
  });
};
const ON_DARK = "the first rise since 2019";

const OVERLAYS: State[] = [
  onPage("bar", SAMPLE, bar(NOTED.text)),
  onPage("card", SAMPLE, card(NOTED.text), { readme: "card" }),
  onPage("bar-on-dark", DARK_PAGE, bar(ON_DARK)),
  onPage("card-on-dark", DARK_PAGE, card(ON_DARK)),
];

/** At the end: to let Pressmark onto every site again takes longer than to show a screen. */
const WITHOUT_ACCESS: State[] = [
  panel("on-click", { isOnClick: true, ready: ".empty" }),
  { name: "welcome-on-click", place: { own: "welcome.html" }, isOnClick: true, ready: ".way" },
];

const ENGLISH = [...PANELS, ...LIBRARIES, ...COPIES, ...PAGES, ...OVERLAYS, ...WITHOUT_ACCESS];

/** Screens that are looked at in other languages: long words, and lines from right to left. */
const TRANSLATED = [
  ...["panel-many", "panel-many-240", "panel-editing", "panel-export-menu", "panel-no-highlights"],
  ...["panel-other-site", "panel-on-click", "library-empty", "library-few", "library-320"],
  ...[
    "library-export-menu",
    "library-import",
    "copy-sample",
    "copy-settings",
    "copy-guide",
    "copy-guide-done",
  ],
  ...["welcome", "welcome-320", "options", "options-320", "options-rules", "rescue"],
  ...["page-bar", "page-card"],
];

/** The state as readers of another language see it. */
function inLanguage(language: string): State[] {
  return ENGLISH.filter(({ name }) => TRANSLATED.includes(name)).map(
    ({ readme: _readme, ...state }) => ({ ...state, language, name: `${language}-${state.name}` }),
  );
}

export const STATES: readonly State[] = [...ENGLISH, ...inLanguage("de"), ...inLanguage("ar")];
