/**
 * Every screen in every state worth a look. To add one, add a line: its name, what is in the
 * notebook, what is opened, how wide, what is done there, and what must be seen before it counts.
 */
import type { Page } from "puppeteer-core";
import { until } from "../../tests/e2e/harness.ts";
import { noteWithFocus, overlay, press, select } from "../../tests/e2e/reader.ts";
import { backupThatRemoves } from "../../tests/e2e/removals.ts";
import { NOTED } from "../sample.ts";
import { ARABIC, GERMAN, LONG, SAMPLE_ENTRY, type Seed, THOUSAND } from "./seeds.ts";

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
  panel("switched-off", {
    settings: { disabledSites: [new URL(SAMPLE).hostname.replace(/^www\./, "")] },
    ready: "#app > *",
  }),
  panel("export-menu", { steps: (page) => page.click("footer [aria-haspopup=menu]") }),
];

const LIBRARIES: State[] = [
  { name: "library-empty", seed: "none", place: { own: "library.html" }, ready: ".empty" },
  { name: "library-one", seed: "one", place: { own: "library.html" }, ready: "li.article" },
  {
    name: "library-many",
    seed: "shelf",
    place: { own: "library.html" },
    ready: "li.article",
    isMain: true,
  },
  {
    name: "library-few",
    seed: "few",
    place: { own: "library.html" },
    ready: "li.article",
    readme: "library",
  },
  {
    name: "library-filtered",
    seed: "shelf",
    place: { own: "library.html" },
    ready: "li.article",
    steps: (page) => page.type("input[type=search]", "forecast"),
  },
  {
    name: "library-nothing",
    seed: "shelf",
    place: { own: "library.html" },
    ready: "li.article",
    steps: async (page) => {
      await page.type("input[type=search]", "zeppelin");
      await page.waitForSelector(".empty");
    },
  },
  {
    name: "library-trash",
    seed: "trash",
    place: { own: "library.html" },
    ready: "li.article",
    steps: async (page) => {
      await clickText(".facets button", "Trash")(page);
      await page.waitForSelector("li.trashed");
    },
  },
  {
    name: "library-import",
    seed: "one",
    place: { own: "library.html" },
    ready: "li.article",
    steps: async (page) => {
      const field = await page.$("input[type=file]");
      await (field as never as { uploadFile(path: string): Promise<void> }).uploadFile(
        "tests/fixtures/imports/hypothesis.json",
      );
      await page.waitForSelector(".import-preview");
    },
  },
  {
    name: "library-removal",
    seed: "few",
    place: { own: "library.html" },
    ready: "li.article",
    steps: async (page) => {
      const field = await page.$("input[type=file]");
      const { article, annotations } = SAMPLE_ENTRY;
      await (field as never as { uploadFile(path: string): Promise<void> }).uploadFile(
        backupThatRemoves(
          [article.id],
          annotations.map(({ id }) => id),
        ),
      );
      await page.waitForSelector("dialog[open]");
    },
  },
  {
    name: "library-missing",
    seed: "missing",
    place: { own: "library.html" },
    ready: "li.article",
    steps: async (page) => {
      await clickText(".facets button", "Not found")(page);
      await page.waitForSelector("li.highlight .missing");
    },
  },
  {
    name: "library-zoom-200",
    seed: "shelf",
    place: { own: "library.html" },
    ready: "li.article",
    zoom: 2,
  },
  {
    name: "library-320",
    seed: "shelf",
    place: { own: "library.html" },
    ready: "li.article",
    width: 320,
  },
];

const copyOfSample = { own: readerOf(SAMPLE_ENTRY.article.id) };
const COPIES: State[] = [
  {
    name: "copy-sample",
    seed: "sample",
    place: copyOfSample,
    ready: ".copy [data-part]",
    isMain: true,
  },
  {
    name: "copy-arabic",
    seed: "arabic",
    place: { own: readerOf(ARABIC.article.id) },
    ready: ".copy [data-part]",
  },
  {
    name: "copy-320",
    seed: "sample",
    place: copyOfSample,
    ready: ".copy [data-part]",
    width: 320,
  },
  {
    name: "copy-settings",
    seed: "sample",
    place: copyOfSample,
    ready: ".copy [data-part]",
    steps: (page) => page.click("[popovertarget]"),
  },
  {
    name: "copy-print",
    seed: "sample",
    place: copyOfSample,
    ready: ".copy [data-part]",
    print: true,
    width: 800,
  },
  {
    name: "copy-missing",
    seed: "none",
    place: { own: "reader.html?article=none" },
    ready: ".empty",
  },
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
    name: "options-320",
    seed: "sample",
    place: { own: "options.html" },
    ready: "#backup",
    width: 320,
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
  await press(page, "note");
  await noteWithFocus(page, "textarea");
  await page.keyboard.type(NOTED.note);
  await page.keyboard.press("Tab");
  await noteWithFocus(page, "input");
  await page.keyboard.type(NOTED.tag);
  await page.keyboard.press("Enter");
};
const ON_DARK = "the first rise since 2019";

const OVERLAYS: State[] = [
  onPage("bar", SAMPLE, bar(NOTED.text)),
  onPage("card", SAMPLE, card(NOTED.text), { readme: "card" }),
  onPage("bar-on-dark", DARK_PAGE, bar(ON_DARK)),
  onPage("card-on-dark", DARK_PAGE, card(ON_DARK)),
];

export const STATES: readonly State[] = [...PANELS, ...LIBRARIES, ...COPIES, ...PAGES, ...OVERLAYS];
