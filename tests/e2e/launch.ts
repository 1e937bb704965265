/**
 * Starts a real browser in a profile of its own, with one place for its downloads and none for its
 * own chatter.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { findBrowser } from "../../scripts/browsers.mjs";

export type Kind = "chromium" | "firefox";

export interface LaunchOptions {
  /** What the browser says when a page asks for `prefers-color-scheme`. */
  dark?: boolean;
  /** A window on the reader's screen, as large as the reader makes it. */
  headful?: boolean;
  /** The reader has not let it onto every site: it waits for a click. */
  onClick?: boolean;
  /** The language of the browser's own words, such as `ar`; English if nothing is said. */
  language?: string;
  /** Where the built extension is, if not where WXT puts it. */
  output?: string;
  /**
   * Chromium downloads as it does for readers, with the folders and names that an extension asks
   * for; a driver's own place for downloads has none.
   */
  plainDownloads?: boolean;
}

/** Fixed, so that the notebook of a profile is found again after a restart. */
export const UUID = "6f1d2c3a-94b1-4a52-8f6e-2b7f7d0c9a11";
const FIREFOX_ID = "pressmark@pressmark.invalid";

/** What an export can be; Firefox asks where to put a type that it is not told of. */
const SAVED_TYPES =
  "text/plain,text/markdown,text/csv,text/html,application/json,application/ld+json,application/zip,application/octet-stream,application/x-bibtex,application/x-research-info-systems";

const CHROMIUM_ARGS = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the browser; a file that it downloads goes to the folder `downloads` without a question.
 */
export async function launch(
  kind: Kind,
  profile: string,
  downloads: string,
  { dark = false, headful = false, plainDownloads = false, language }: LaunchOptions,
): Promise<Browser> {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`no ${kind} found`);
  const common = {
    executablePath,
    headless: !headful,
    userDataDir: profile,
    defaultViewport: headful ? null : { width: 1180, height: 900 },
  };
  if (kind === "firefox") {
    return puppeteer.launch({
      browser: "firefox",
      // Lets a test press the button in the browser's own toolbar.
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: prefs(downloads, dark),
      ...common,
    });
  }
  const args = [
    ...CHROMIUM_ARGS,
    ...(language ? [`--lang=${language}`] : []),
    // Chromium refuses to run as root with its sandbox, and a container often has no sandbox to
    // give.
    ...(process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : []),
    // Room for the panel beside the page.
    ...(headful ? [] : ["--disable-gpu", "--window-size=1540,1000"]),
    ...(dark ? ["--force-dark-mode"] : []),
  ];
  if (plainDownloads) setDownloadFolder(profile, downloads);
  // On Linux Chromium asks the environment which language to speak, elsewhere its argument.
  const env = { ...process.env, ...(language ? { LANGUAGE: language } : {}) };
  const browser = await puppeteer.launch({
    pipe: true,
    enableExtensions: true,
    args,
    env,
    ...common,
  });
  if (plainDownloads) return browser;
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  return browser;
}

/** In a profile that is new. */
function setDownloadFolder(profile: string, downloads: string): void {
  const path = join(profile, "Default", "Preferences");
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const download = { default_directory: downloads, prompt_for_download: false };
  writeFileSync(path, JSON.stringify({ download }));
}

function prefs(downloads: string, dark: boolean): Record<string, unknown> {
  return {
    "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: UUID }),
    "extensions.webextensions.keepUuidOnUninstall": true,
    "extensions.webextensions.keepStorageOnUninstall": true,
    // The browser's question for a permission is answered with yes: no driver can press its button.
    "extensions.webextOptionalPermissionPrompts": false,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.useDownloadDir": true,
    "browser.download.alwaysOpenPanel": false,
    "browser.helperApps.neverAsk.saveToDisk": SAVED_TYPES,
    "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
    "ui.systemUsesDarkTheme": dark ? 1 : 0,
  };
}

/**
 * Presses the extension's button in Firefox's own window, as its toolbar does it; puppeteer has
 * nothing for that part of the browser.
 */
export function pressFirefoxButton(browser: Browser): Promise<unknown> {
  return inFirefoxWindow(
    browser,
    `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)});
     const { ExtensionParent } = ChromeUtils.importESModule(
       "resource://gre/modules/ExtensionParent.sys.mjs");
     return ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
  );
}

/**
 * Makes Firefox speak a language of which it has no words of its own, before an extension is
 * installed: the extension then takes its words in that language.
 */
export function setFirefoxLanguage(browser: Browser, language: string): Promise<unknown> {
  return inFirefoxWindow(
    browser,
    `Services.locale.availableLocales = [${JSON.stringify(language)}, "en-US"];
     Services.locale.requestedLocales = [${JSON.stringify(language)}];`,
  );
}

/**
 * What Firefox's sidebar shows, by the address of the extension's page in it; "" while it is
 * closed. Its page is no tab: no driver reaches it.
 */
export function firefoxSidebar(browser: Browser): Promise<string> {
  return inFirefoxWindow(
    browser,
    `if (!SidebarController.isOpen) return "";
     const inner = SidebarController.browser.contentDocument.getElementById("webext-panels-browser");
     return inner?.currentURI.spec ?? "";`,
  );
}

/** Opens an address that Firefox lets no driver go to, as its own menus do. */
export function openInFirefox(browser: Browser, address: string): Promise<unknown> {
  return inFirefoxWindow(browser, `gBrowser.addTrustedTab(${JSON.stringify(address)});`);
}

/** Runs in the window of Firefox itself. */
async function inFirefoxWindow<T>(browser: Browser, body: string): Promise<T> {
  type Send = (method: string, params: object) => Promise<{ result: never }>;
  const { connection } = browser as never as { connection: { send: Send } };
  const tree: { contexts: { context: string }[] } = (
    await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })
  ).result;
  const answer: { type: string; result?: { value: T }; exceptionDetails?: { text: string } } = (
    await connection.send("script.evaluate", {
      target: { context: tree.contexts[0]!.context },
      awaitPromise: true,
      expression: `(() => { ${body} })()`,
    })
  ).result;
  if (answer.type !== "success") throw new Error(answer.exceptionDetails?.text);
  return answer.result?.value as T;
}
