/**
 * From the scripts of the extension before an update, which stay in open pages, to the new one's.
 * In Chromium the old ones live on and are told; in Firefox they are dead, and what they showed
 * stands there without anybody behind it.
 */
import { browser } from "wxt/browser";
import { isAlive } from "./messages.ts";

/** Seen by the page, too: who makes it without an update makes nobody go. */
const HANDOVER = "pressmark-handover";

/**
 * Calls back when a new extension takes this page over; only if ours is gone. Ends with the signal.
 */
export function onHandover(doc: Document, signal: AbortSignal, leave: () => void): void {
  const listener = () => {
    if (!isAlive()) leave();
  };
  doc.addEventListener(HANDOVER, listener, { signal });
}

/** Takes the tab's page over: old scripts leave, and what they left is taken down. */
export async function takeOver(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, func: clearPage, args: [HANDOVER] });
}

/** Runs in the page, and so brings all that it needs. */
function clearPage(handover: string): void {
  document.dispatchEvent(new Event(handover));
  for (const overlay of document.querySelectorAll("pressmark-overlay")) overlay.remove();
  for (const name of [...CSS.highlights.keys()]) {
    if (name.startsWith("pressmark-")) CSS.highlights.delete(name);
  }
}
