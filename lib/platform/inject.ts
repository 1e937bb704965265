/** Brings the heavy script into a tab when it is needed, and the light one into tabs that were open before us. */
import { browser } from "wxt/browser";
import { highlightCss } from "../page/painting/palette.ts";

export const ANNOTATOR = "/annotator.js";
export const SENTINEL = "/content-scripts/sentinel.js";

/** Injects the annotator and the paint's style sheet. The script itself sees to it that it runs once. */
export async function injectAnnotator(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.insertCSS({ target, css: highlightCss() });
  await browser.scripting.executeScript({ target, files: [ANNOTATOR], injectImmediately: true });
}

/** After an install or an update, tabs that are open have no sentinel, or one that is dead. */
export async function injectSentinels(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ["http://*/*", "https://*/*"], discarded: false });
  await Promise.allSettled(
    tabs.map((tab) =>
      browser.scripting.executeScript({ target: { tabId: tab.id! }, files: [SENTINEL] }),
    ),
  );
}
