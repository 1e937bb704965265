/** Brings a browser into a state and shows it to whoever wants to look: a picture, or axe. */
import type { Page } from "puppeteer-core";
import { type Apis, type Kind, Rig, until } from "../../tests/e2e/harness.ts";
import { story } from "../../tests/e2e/pages.ts";
import { changeSettings } from "../../tests/e2e/reader.ts";
import { SAMPLE } from "../sample.ts";
import { ARABIC, GERMAN, LONG, pageOf, plant, SEEDS, THOUSAND } from "./seeds.ts";
import { DARK_PAGE, type Place, type State } from "./states.ts";

export type Theme = "light" | "dark";

/** A browser in which one state after the other is shown. */
export class Stage {
  readonly rig: Rig;

  private constructor(rig: Rig) {
    this.rig = rig;
  }

  static async open(kind: Kind): Promise<Stage> {
    const rig = await Rig.start(kind);
    rig.serve(SAMPLE.address, SAMPLE.html);
    for (const entry of [LONG, GERMAN, ARABIC, THOUSAND])
      rig.serve(entry.article.address, pageOf(entry));
    const night = "<style>html{background:#12151a;color:#e4e6ea}a{color:#9cf}</style>";
    rig.serve(DARK_PAGE, story({ head: night }));
    const library = await rig.openOwn("library.html");
    await library.waitForSelector(".empty"); // the tables are made
    await library.close();
    return new Stage(rig);
  }

  close(): Promise<void> {
    return this.rig.stop();
  }

  /** Shows the state and calls `look` with its page; then all is as it was. */
  async show<T>(state: State, look: (page: Page) => Promise<T>): Promise<T> {
    const { rig } = this;
    await plant(rig, SEEDS[state.seed ?? "none"]());
    const opened: Page[] = [];
    try {
      const page = await this.#open(state, opened);
      await page.waitForSelector(state.ready);
      await page.evaluate(() => document.fonts.ready.then(() => true));
      await state.steps?.(page);
      return await look(page);
    } finally {
      for (const page of opened.reverse()) await page.close().catch(() => {});
      if (state.settings) await this.#forgetSettings();
    }
  }

  /** As if the system were of this theme; what is drawn follows at once. Chromium only. */
  static async setTheme(page: Page, theme: Theme, print = false): Promise<void> {
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", {
      media: print ? "print" : "",
      features: [
        { name: "prefers-color-scheme", value: theme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ],
    });
    // Two frames: in the first one our own listeners paint anew.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  async #open(state: State, opened: Page[]): Promise<Page> {
    const { place, settings, width = 1180, height = 900, zoom = 1 } = state;
    const web = addressOf(place);
    const beside = web ? await this.#visit(web, opened) : undefined;
    // After the visit: a site may be one of those that are switched off.
    if (settings) await changeSettings(this.rig, settings);
    const page = beside && "web" in place ? beside : await this.#own(place, beside);
    if (page !== beside) opened.push(page);
    await page.setViewport({
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
    });
    await page.bringToFront();
    return page;
  }

  async #visit(address: string, opened: Page[]): Promise<Page> {
    const page = /^https:/.test(address) ? await this.rig.open(address) : await this.rig.tab();
    opened.push(page);
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
}

/** The web page of a place; "" if it has none. */
function addressOf(place: Place): string {
  if ("web" in place) return place.web;
  return "panelOf" in place ? place.panelOf : "";
}
