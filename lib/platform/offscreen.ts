/**
 * A document without a tab, for what a service worker cannot do: Chromium's alone. Firefox's
 * background has a document itself.
 */
import { browser } from "wxt/browser";

const REASON = {
  reasons: ["BLOBS" as never],
  justification: "Makes the file of an automatic backup; a service worker cannot.",
};

/** Whether this context can make files by itself. */
export function canMakeFiles(): boolean {
  return typeof URL.createObjectURL === "function";
}

/** Opens the page, in place of one that was left over; resolves when it is loaded. */
export async function openOffscreen(url: string): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  await closeOffscreen();
  await browser.offscreen.createDocument({ url, ...REASON });
}

/** Closes it, if there is one. */
export async function closeOffscreen(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  await browser.offscreen.closeDocument().catch(() => {}); // there was none
}
