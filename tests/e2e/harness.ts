/**
 * Both real browsers with the real extension, driven as a reader would: mouse, keyboard, what can
 * be seen. Pages are served under their own https addresses without a network. Nothing waits for
 * time, only for conditions.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { EVERY_SITE } from "../../lib/model/source.ts";
import {
  type Kind,
  type LaunchOptions,
  launch,
  openInFirefox,
  pressFirefoxButton,
  setFirefoxLanguage,
  UUID,
} from "./launch.ts";
import { until } from "./until.ts";

type Api = typeof import("wxt/browser").browser;
/** Firefox has `browser`, Chromium `chrome`. */
export interface Apis {
  browser?: Api;
  chrome: Api;
}

export type { Kind };
export const KINDS: Kind[] = process.env.BROWSERS
  ? (process.env.BROWSERS.split(",") as Kind[])
  : ["chromium", "firefox"];

export interface Served {
  address: string;
  html: string;
}

export class Rig {
  readonly kind: Kind;
  readonly profile: string;
  /** The folder where the browser puts what is exported. */
  readonly downloads: string;
  readonly #home: string;
  readonly #options: LaunchOptions;
  readonly #pages = new Map<string, { html: string; headers: Record<string, string> }>();
  browser!: Browser;
  /** A page of the extension, to ask the browser's interfaces as the extension sees them. */
  desk!: Page;
  origin = "";
  extensionId = "";

  private constructor(kind: Kind, home: string, options: LaunchOptions) {
    this.kind = kind;
    this.#home = home;
    this.#options = options;
    this.profile = join(home, "profile");
    this.downloads = join(home, "downloads");
    for (const folder of [this.profile, this.downloads]) mkdirSync(folder);
  }

  /** A browser in a new profile with the extension installed. */
  static async start(kind: Kind, options: LaunchOptions = {}): Promise<Rig> {
    const rig = new Rig(kind, mkdtempSync(join(tmpdir(), "pressmark-")), options);
    try {
      await rig.#launch();
    } catch (error) {
      await rig.stop(); // a browser without the extension would keep the process alive
      throw error;
    }
    return rig;
  }

  async #launch(): Promise<void> {
    this.browser = await launch(this.kind, this.profile, this.downloads, this.#options);
    const { language } = this.#options;
    if (language && this.kind === "firefox") await setFirefoxLanguage(this.browser, language);
    await this.#install();
    this.origin =
      this.kind === "chromium"
        ? `chrome-extension://${this.extensionId}`
        : `moz-extension://${UUID}`;
    this.desk = await this.#welcomePage();
    if (!this.#options.onClick) await this.allowEverySite();
  }

  /** The page that opens at the installation; see `openOwn` about Firefox. */
  async #welcomePage(besides: readonly Page[] = []): Promise<Page> {
    try {
      return await this.#extensionPage("welcome.html", besides);
    } catch (error) {
      if (this.kind !== "firefox") throw error;
      await openInFirefox(this.browser, `${this.origin}/welcome.html`);
      return this.#extensionPage("welcome.html", besides);
    }
  }

  /** As the reader does it on the welcome page; the browser's question is answered with yes. */
  async allowEverySite(): Promise<void> {
    await this.answerYes(EVERY_SITE);
    await this.desk.bringToFront();
    const isAllowed = () =>
      this.ask((origins) => {
        const { browser, chrome } = globalThis as never as Apis;
        return (browser ?? chrome).permissions.contains({ origins });
      }, EVERY_SITE);
    if (await isAllowed()) return;
    await (await this.desk.waitForSelector("#every-site"))!.click();
    await until("access to every site", isAllowed);
  }

  /**
   * From now on the browser answers yes when it would ask the reader for these sites. Chromium's
   * question has a window that no driver reaches; its own page about extensions can say it before.
   */
  async answerYes(origins: readonly string[]): Promise<void> {
    if (this.kind === "firefox") return; // a preference (launch.ts)
    const settings = await this.browser.newPage();
    await settings.goto("chrome://extensions");
    await settings.evaluate(
      async (id, hosts) => {
        const { developerPrivate } = (globalThis as never as Apis).chrome as never as {
          developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
        };
        for (const host of hosts) await developerPrivate.addHostPermission(id, host);
      },
      this.extensionId,
      [...origins],
    );
    await settings.close();
  }

  /** Presses Pressmark's button in the browser's toolbar, with this page's tab in front. */
  async pressButton(page: Page): Promise<void> {
    await page.bringToFront();
    if (this.kind === "firefox") return void (await pressFirefoxButton(this.browser));
    const extension = (await this.browser.extensions()).get(this.extensionId);
    await extension!.triggerAction(page);
  }

  /** The browser goes and comes back with the same profile. */
  async restart(): Promise<void> {
    await this.browser.close();
    await this.#launch();
  }

  /**
   * Ends every process of the browser at once, as a crash does: nothing is told, nothing is flushed.
   */
  async kill(): Promise<void> {
    const leader = this.browser.process();
    if (leader?.pid === undefined) return;
    process.kill(-leader.pid, "SIGKILL"); // the driver starts a browser as the leader of a group
    await until("the end of the browser", async () => leader.signalCode !== null);
    // The driver puts Firefox's settings back when it sees the end, which must not meet the next start.
    const putAside = ["user.js", "prefs.js"].map((name) => join(this.profile, `${name}.puppeteer`));
    await until("the settings", async () => !putAside.some((file) => existsSync(file)), 5000).catch(
      () => putAside.map((file) => rmSync(file, { force: true })),
    );
  }

  /** Brings a browser back that was killed, with the same profile. */
  async revive(): Promise<void> {
    await this.#launch();
  }

  /** The extension is loaded anew while the reader's tabs stay open, as after an update. */
  async reload(): Promise<void> {
    await this.#install();
    if (this.kind === "firefox") {
      const before = [this.desk];
      await openInFirefox(this.browser, `${this.origin}/welcome.html`);
      this.desk = await this.#welcomePage(before);
      return;
    }
    await until("the extension to be back", async () => {
      this.desk = await this.browser.newPage();
      return this.desk.goto(`${this.origin}/welcome.html`).then(() => true);
    });
  }

  async #install(): Promise<void> {
    const folder =
      this.#options.output ?? `.output/${this.kind === "firefox" ? "firefox" : "chrome"}-mv3`;
    this.extensionId = await this.browser.installExtension(resolve(folder));
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * Waits for a page of the extension that it opened itself; Firefox gives its address as
   * about:blank.
   */
  async #extensionPage(name: string, besides: readonly Page[] = [], ms = 30_000): Promise<Page> {
    const find = async () => {
      for (const page of await this.browser.pages()) {
        if (besides.includes(page)) continue;
        const href = await page.evaluate(() => location.href).catch(() => "");
        if (href.startsWith(`${this.origin}/${name}`)) return page;
      }
      return undefined;
    };
    return until(`the extension's page ${name}`, find, ms);
  }

  /** Runs in a page of the extension, where `browser` (Firefox) or `chrome` is. */
  ask<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.desk.evaluate(work as never, ...(args as unknown as never[])) as Promise<T>;
  }

  /**
   * Opens a page of the extension in a tab, or in a narrow window of its own. Firefox's driver
   * loses one now and then while it changes its process; it is opened again then.
   */
  async openOwn(path: string, apart = false): Promise<Page> {
    const name = path.split("?")[0]!;
    const before = await this.browser.pages();
    const open = () => this.#openTab(path, apart);
    const lost = await open();
    try {
      return await this.#extensionPage(name, before, this.kind === "firefox" ? 8000 : undefined);
    } catch (error) {
      if (this.kind !== "firefox") throw error;
      await this.ask((id) => (globalThis as never as Apis).browser!.tabs.remove(id), lost);
      await open();
      return this.#extensionPage(name, before);
    }
  }

  /** The id of the new tab. */
  #openTab(path: string, apart: boolean): Promise<number> {
    return this.ask(
      async (url, inWindow) => {
        const api = globalThis as never as Apis;
        const { tabs, windows } = api.browser ?? api.chrome;
        if (!inWindow) return (await tabs.create({ url })).id!;
        const made = await windows.create({ url, type: "popup", width: 400, height: 860 });
        return made!.tabs![0]!.id!;
      },
      `${this.origin}/${path}`,
      apart,
    );
  }

  /** A page, or something else if `headers` give it another `content-type`. */
  serve(address: string, html: string, headers: Record<string, string> = {}): void {
    this.#pages.set(address.split("#")[0]!, { html, headers });
  }

  /** A new tab that gets served pages and what is the extension's, and nothing else. */
  async tab(): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const address = request.url().split("#")[0]!;
      const served = this.#pages.get(address);
      const done = () => {
        if (served !== undefined && request.isNavigationRequest()) {
          const { html, headers } = served;
          const contentType = headers["content-type"] ?? "text/html; charset=utf-8";
          return request.respond({ status: 200, contentType, headers, body: html });
        }
        return /^(chrome|moz)-extension:/.test(address) ? request.continue() : request.abort();
      };
      void done().catch(() => {});
    });
    return page;
  }

  /** Opens a served page and waits until the extension has seen it. */
  async open(address: string, page?: Page): Promise<Page> {
    const tab = page ?? (await this.tab());
    await tab.goto(address, { waitUntil: "domcontentloaded" });
    await tab.bringToFront();
    await until(`the sentinel's word on ${address}`, async () => {
      const record = await this.record(address);
      return record ? true : undefined;
    });
    return tab;
  }

  /** What the background knows of the tab at this address. */
  async record(
    address: string,
  ): Promise<{ tabId: number; isArticle: boolean; articleId: string | null } | null> {
    return this.ask(async (wanted) => {
      const api = globalThis as never as Apis;
      const all = (await (api.browser ?? api.chrome).storage.session.get(null)) as Record<
        string,
        { address: string; isArticle: boolean; articleId: string | null }
      >;
      const hits = Object.entries(all).filter(([, value]) => value.address === wanted);
      const hit = hits.at(-1);
      return hit
        ? {
            tabId: Number(hit[0].slice(4)),
            isArticle: hit[1].isArticle,
            articleId: hit[1].articleId,
          }
        : null;
    }, address);
  }

  /** The badge's text of the tab at this address. */
  async badge(address: string): Promise<string> {
    const tabId = (await this.record(address))?.tabId;
    return this.ask(async (id) => {
      const api = globalThis as never as Apis;
      return (api.browser ?? api.chrome).action.getBadgeText({ tabId: id! });
    }, tabId);
  }

  /**
   * The panel beside a page: in Chromium the real side panel; in Firefox the panel's page, held to
   * that tab, in a window of its own: a page whose tab lies behind another draws once a second.
   */
  async panel(page: Page): Promise<Page> {
    if (this.kind === "firefox") {
      const tabId = await this.ask(async (address) => {
        const { browser, chrome } = globalThis as never as Apis;
        const tabs = await (browser ?? chrome).tabs.query({});
        return tabs.find(({ url }) => url === address)?.id;
      }, page.url());
      return this.openOwn(`sidepanel.html?tab=${tabId}`, true);
    }
    await this.pressButton(page);
    return this.panelOf(page);
  }

  /** The panel after the reader pressed the button: in Firefox its page in a tab, see `panel`. */
  async panelOf(page: Page): Promise<Page> {
    if (this.kind === "firefox") return this.panel(page);
    const target = await this.browser.waitForTarget((t) =>
      t.url().startsWith(`${this.origin}/sidepanel.html`),
    );
    return target.asPage();
  }

  /** Does what makes the browser save a file, and waits until the whole file is there. */
  async download(
    act: () => Promise<unknown>,
  ): Promise<{ name: string; path: string; text: string }> {
    const before = new Set(this.#saved());
    await act();
    return until("the saved file", async () => {
      const now = this.#saved();
      if (now.some((entry) => UNFINISHED.test(entry))) return undefined;
      const name = now.find((entry) => !before.has(entry))?.split("/")[0];
      if (!name) return undefined;
      const path = join(this.downloads, name);
      const text = readFileSync(path, "utf8");
      // An empty file only keeps the name for what is coming.
      return text ? { name, path, text } : undefined;
    });
  }

  /**
   * The files in the downloads, each with the moment of its last change: a name may be written
   * again.
   */
  #saved(): string[] {
    return readdirSync(this.downloads).map(
      (name) => `${name}/${statSync(join(this.downloads, name)).mtimeMs}`,
    );
  }
}

/** Under these names the browsers write what is not complete. */
const UNFINISHED = /^\.|\.(crdownload|part|tmp)\//;
