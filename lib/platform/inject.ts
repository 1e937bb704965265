/**
 * Brings the annotator into a tab when it is needed, and the sentinel into tabs that were open
 * before it.
 */
import { browser } from "wxt/browser";
import { messageOf } from "../model/error-message.ts";
import { RestrictedPageError } from "./errors.ts";
import { isTabOpen } from "./tabs.ts";

/** Scripts of the build (entrypoints/annotator.ts, entrypoints/sentinel.content.ts). */
const ANNOTATOR = "/annotator.js";
const SENTINEL = "/content-scripts/sentinel.js";

/**
 * Injects the annotator and the style sheet of its highlights into the tab's page, not into its
 * frames. The script itself sees to it that it runs once. Rejects with a RestrictedPageError where
 * no extension may run, and with the browser's error if the tab is gone.
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
    const isRestricted = (await isTabOpen(tabId)) && !(await takesScripts(target));
    throw isRestricted ? new RestrictedPageError(messageOf(error), { cause: error }) : error;
  }
}

/**
 * Whether any script of ours may run there: if even one without a file fails, the page is barred.
 */
async function takesScripts(target: { tabId: number; frameIds: number[] }): Promise<boolean> {
  const nothing = browser.scripting.executeScript({ target, func: () => {} });
  return nothing.then(
    () => true,
    () => false,
  );
}

/**
 * Injects the sentinel into open tabs: after an install they have none, after an update one that is
 * dead.
 */
export async function injectSentinels(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ["http://*/*", "https://*/*"], discarded: false });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.allSettled(
    ids.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: [SENTINEL] })),
  );
}
