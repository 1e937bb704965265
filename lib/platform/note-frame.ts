/**
 * The page of ours that holds a highlight's note and tags inside a web page, as a frame: what is
 * typed there is out of the web page's reach.
 */
import { browser } from "wxt/browser";
import type { Ground } from "../model/settings.ts";

/** Of the build (entrypoints/note-frame). The one page of ours that a web page may frame. */
export const NOTE_FRAME = "/note-frame.html";

/**
 * The frame's address for a token, on a light or dark page. In Chromium the host in it is another
 * one each session.
 */
export function noteFrameAddress(token: string, ground: Ground): string {
  return `${browser.runtime.getURL(NOTE_FRAME)}#${token}.${ground}`;
}

/** What the frame's address says after its `#`. Any page may frame it, with any words. */
export function readFrameAddress(hash: string): { token: string; ground: Ground } {
  const [token = "", ground] = hash.replace(/^#/, "").split(".");
  return { token, ground: ground === "dark" ? "dark" : "light" };
}

/**
 * Whether the page lets the frame in, as far as a script can know beforehand. Chromium keeps frames
 * at an address that changes out of pages that isolate themselves, and tells such a page what it
 * kept out.
 */
export function mayHoldNoteFrame(win: { crossOriginIsolated: boolean }): boolean {
  return import.meta.env.FIREFOX || !win.crossOriginIsolated;
}
