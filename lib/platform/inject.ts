/**
 * Brings the annotator into a tab when it is needed, and the sentinel into the pages of sites that
 * the reader let it onto, and into the page of a click.
 */
import { browser } from "wxt/browser";
import { messageOf } from "../i18n/error-message.ts";
import { EVERY_SITE } from "../model/source.ts";
import { NoAccessError, RestrictedPageError } from "./errors.ts";
import { takeOver } from "./handover.ts";
import { mayEnter, readAccess } from "./permissions.ts";

/** Scripts of the build (entrypoints/annotator.ts, entrypoints/sentinel.ts). */
const ANNOTATOR = "/annotator.js";
const SENTINEL = "/sentinel.js";
/** Of the sentinel's registration. */
const SENTINEL_ID = "sentinel";

interface Target {
  tabId: number;
  /** 0 is the page itself. */
  frameIds: number[];
}

/**
 * Injects the annotator and the style sheet of its highlights into the tab's page, not into its
 * frames. The script itself sees to it that it runs once. Rejects with a NoAccessError where the
 * reader did not let it in, with a RestrictedPageError where no extension may run, and with the
 * browser's error if the tab is gone.
 */
export async function injectAnnotator(tabId: number, highlightCss: string): Promise<void> {
  const target = { tabId, frameIds: [0] };
  const paint = () => browser.scripting.insertCSS({ target, css: highlightCss });
  const start = () =>
    browser.scripting.executeScript({ target, files: [ANNOTATOR], injectImmediately: true });
  try {
    // A page that is replaced at this moment rejects, too, but its successor does not.
    await paint().catch(paint);
    await start().catch(start);
  } catch (error) {
    throw await reasonFor(error, target);
  }
}

/** The failure by its type, if it has one of ours. */
async function reasonFor(error: unknown, target: Target): Promise<unknown> {
  const tab = await browser.tabs.get(target.tabId).catch(() => null);
  if (!tab || (await takesScripts(target))) return error;
  // Browsers give the address of a page only to whom they let in.
  const { mode } = await readAccess();
  const isLetIn = mode === "every-site" || (await mayEnter(tab.url ?? ""));
  const Reason = isLetIn ? RestrictedPageError : NoAccessError;
  return new Reason(messageOf(error), { cause: error });
}

/**
 * Whether any script of ours may run there: if even one without a file fails, the page is barred.
 */
async function takesScripts(target: Target): Promise<boolean> {
  const nothing = browser.scripting.executeScript({ target, func: () => {} });
  return nothing.then(
    () => true,
    () => false,
  );
}

/**
 * Has the browser start the sentinel in every page that is opened from now on, where the reader let
 * it in. An update takes the registration away.
 */
export async function registerSentinel(): Promise<void> {
  const { scripting } = browser;
  const script = {
    id: SENTINEL_ID,
    js: [SENTINEL],
    matches: EVERY_SITE,
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  };
  const isThere = (await scripting.getRegisteredContentScripts({ ids: [SENTINEL_ID] })).length > 0;
  if (isThere) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

/**
 * Injects the sentinel into open tabs, where the reader let it in. It sees to it that only one
 * works in a page.
 */
export async function injectSentinels(): Promise<void> {
  await inOpenTabs(injectSentinel);
}

/** The same after an install or an update: takes the pages over from what was there before. */
export async function takeTabsOver(): Promise<void> {
  await inOpenTabs(async (tabId) => {
    await takeOver(tabId);
    await injectSentinel(tabId);
  });
}

/** In every tab whose page may be entered; a failure in one is none of the others'. */
async function inOpenTabs(work: (tabId: number) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({ url: EVERY_SITE, discarded: false });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.allSettled(ids.map(work));
}

/** Injects the sentinel into one tab: the reader clicked there. */
export async function injectSentinel(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [SENTINEL] });
}
