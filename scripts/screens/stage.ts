/** Brings a browser into a state and shows it to whoever wants to look: a picture, or axe. */
import type { Page } from "puppeteer-core";
import { EVERY_SITE } from "../../lib/model/source.ts";
import { type Apis, type Kind, Rig } from "../../tests/e2e/harness.ts";
import { story } from "../../tests/e2e/pages.ts";
import { changeSettings } from "../../tests/e2e/reader.ts";
import { until } from "../../tests/e2e/until.ts";
import { speak } from "../../tests/unit/i18n/english.ts";
import { SAMPLE } from "../sample.ts";
import { ARABIC, GERMAN, LONG, pageOf, plant, SEEDS, THOUSAND } from "./seeds.ts";
import { COPY_ELSEWHERE, DARK_PAGE, type Place, type State } from "./states.ts";

export type Theme = "light" | "dark";

/** What is open, for as long as the next state can use it. */
interface Set {
  /** What was planted, opened and set: a state of the same can stand on it. */
  key: string;
  page: Page;
  /** All its pages, in the order in which they were opened. */
  opened: Page[];
}

/** A browser in which one state after the other is shown. */
export class Stage {
  readonly rig: Rig;
  #set: Set | null = null;
  #isOnClick = false;

  private constructor(rig: Rig) {
    this.rig = rig;
  }

  /** `language`: of the browser, and so of the screens; English if nothing is said. */
  static async open(kind: Kind, language?: string): Promise<Stage> {
    const rig = await Rig.start(kind, language ? { language } : {});
    await speak(language ?? "en"); // the sample is an article in the reader's language
    rig.serve(SAMPLE.address, SAMPLE.html);
    rig.serve(COPY_ELSEWHERE, SAMPLE.html);
    for (const entry of [LONG, GERMAN, ARABIC, THOUSAND])
      rig.serve(entry.article.address, pageOf(entry));
    const night = "<style>html{background:#12151a;color:#e4e6ea}a{color:#9cf}</style>";
    rig.serve(DARK_PAGE, story({ head: night }));
    const library = await rig.openOwn("library.html");
    await library.waitForSelector(".empty"); // the tables are made
    await library.close();
    return new Stage(rig);
  }

  async close(): Promise<void> {
    await this.#strike();
    await this.rig.stop();
  }

  /**
   * Shows the state and calls `look` with its page. The set stays for the next state, which takes it
   * if it wants nothing but another size; after steps, settings or a failure it is struck.
   */
  async show<T>(state: State, look: (page: Page) => Promise<T>): Promise<T> {
    const isKept = !(state.steps || state.settings);
    try {
      const page = await this.#pageFor(state);
      await this.#size(page, state);
      await page.waitForSelector(state.ready);
      await state.steps?.(page);
      const result = await look(page);
      if (!isKept) await this.#strike(state);
      return result;
    } catch (error) {
      await this.#strike(state);
      throw error;
    }
  }

  /** As if the system were of this theme; what is drawn follows at once. Chromium only. */
  static async setTheme(page: Page, theme: Theme, print = false): Promise<void> {
    await page.emulateMediaType(print ? "print" : undefined);
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    // Two frames: in the first one our own listeners paint anew.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** The page of the state: the one that is open, if it shows the same. */
  async #pageFor(state: State): Promise<Page> {
    const key = JSON.stringify([state.seed, state.place, state.settings, state.isOnClick]);
    if (this.#set?.key === key) return this.#set.page;
    await this.#strike();
    await plant(this.rig, SEEDS[state.seed ?? "none"]());
    const opened: Page[] = [];
    try {
      const page = await this.#open(state, opened);
      this.#set = { key, page, opened };
      await page.waitForSelector(state.ready);
      await page.evaluate(() => document.fonts.ready.then(() => true));
      return page;
    } catch (error) {
      this.#set = { key: "", page: opened[0] ?? this.rig.desk, opened };
      throw error;
    }
  }

  async #size(page: Page, { width = 1180, height = 900, zoom = 1 }: State): Promise<void> {
    await page.setViewport({
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
    });
    await page.bringToFront();
  }

  /** Closes what is open, and takes back what the state changed. */
  async #strike(state?: State): Promise<void> {
    const opened = this.#set?.opened ?? [];
    this.#set = null;
    for (const page of opened.toReversed()) await page.close().catch(() => {});
    if (state?.settings) await this.#forgetSettings();
  }

  async #open(state: State, opened: Page[]): Promise<Page> {
    const { place, settings } = state;
    await this.#setAccess(state.isOnClick ?? false);
    const web = addressOf(place);
    const beside = web ? await this.#visit(web, opened, state) : undefined;
    // After the visit: a site may be one of those that are switched off.
    if (settings) await changeSettings(this.rig, settings);
    const page = beside && "web" in place ? beside : await this.#own(place, beside);
    if (page !== beside) opened.push(page);
    return page;
  }

  async #visit(address: string, opened: Page[], { isUnseen, isOnClick }: State): Promise<Page> {
    const page = await this.rig.tab();
    opened.push(page);
    if (!/^https:/.test(address)) return page;
    // An address that nothing is served for shows the browser's own page of an error.
    if (isUnseen || isOnClick) await page.goto(address).catch(() => {});
    else await this.rig.open(address, page);
    return page;
  }

  /** A page of ours: the panel is held to the tab of the page beside it. */
  async #own(place: Place, beside: Page | undefined): Promise<Page> {
    if ("own" in place) return this.rig.openOwn(place.own);
    const tabId = await until("the tab", () => this.#tabAt(beside?.url() ?? ""));
    return this.rig.openOwn(`sidepanel.html?tab=${tabId}`);
  }

  /** The last opened tab where the browser does not say what it shows. */
  #tabAt(address: string): Promise<number | undefined> {
    return this.rig.ask(async (wanted) => {
      const { browser, chrome } = globalThis as never as Apis;
      const all = await (browser ?? chrome).tabs.query({});
      const found = all.findLast(({ url }) => url === wanted)?.id;
      return found ?? Math.max(...all.map(({ id = 0 }) => id));
    }, address);
  }

  #forgetSettings(): Promise<void> {
    return this.rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      await (browser ?? chrome).storage.local.remove("settings");
    });
  }

  async #setAccess(isOnClick: boolean): Promise<void> {
    if (isOnClick === this.#isOnClick) return;
    this.#isOnClick = isOnClick;
    if (!isOnClick) return this.rig.allowEverySite();
    await this.rig.ask(async (origins) => {
      const { browser, chrome } = globalThis as never as Apis;
      await (browser ?? chrome).permissions.remove({ origins });
    }, EVERY_SITE);
  }
}

/** The web page of a place; "" if it has none. */
function addressOf(place: Place): string {
  if ("web" in place) return place.web;
  return "panelOf" in place ? place.panelOf : "";
}
