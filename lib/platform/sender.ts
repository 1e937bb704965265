/**
 * Who sent a message, as the browser says it and never as the message does. The isolated world of a
 * page's content scripts is trusted no further than the page: who breaks into it speaks for the
 * page.
 */
import { browser } from "wxt/browser";
import { NOTE_FRAME } from "./note-frame.ts";

/** Of the browser's `MessageSender` only what is used. */
export interface BrowserSender {
  /** Of the extension that sent it. */
  id?: string | undefined;
  /** Of the document that sent it. */
  url?: string | undefined;
  /** 0 for the page of a tab itself. */
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Who asks. The panel has no tab; a library in a tab has one, as a content script does. */
export interface Sender {
  /** A note frame is a page of ours in a web page, which anybody may have put there. */
  kind: "extension page" | "note frame" | "content script";
  tabId: number | undefined;
  /** Of a note frame; 0 for others. */
  frameId: number;
  /**
   * The address of the document that asks. After a `pushState` it may be the one before: only its
   * site is sure, which no script of a page can change.
   */
  address: string;
}

/**
 * The sender, or null for one that is neither a page of ours nor the content script of a tab's own
 * web page: content scripts of ours run in no frames, and the note frame only in one.
 */
export function senderOf(from: BrowserSender): Sender | null {
  const address = from.url ?? "";
  const tabId = from.tab?.id;
  const frameId = from.frameId ?? 0;
  if (from.id !== browser.runtime.id) return null;
  if (address.startsWith(browser.runtime.getURL("/"))) {
    if (new URL(address).pathname !== NOTE_FRAME) {
      return { kind: "extension page", tabId, frameId, address };
    }
    const isFramed = tabId !== undefined && frameId !== 0;
    return isFramed ? { kind: "note frame", tabId, frameId, address } : null;
  }
  const isPage = tabId !== undefined && from.frameId === 0 && /^https?:/.test(address);
  return isPage ? { kind: "content script", tabId, frameId, address } : null;
}
