/**
 * The element of ours in a web page, and how it keeps its look and its place there though the page
 * may not want it.
 */

import fields from "../../../assets/fields.css?inline";
import style from "../../../assets/overlay.css?inline";
import tokens from "../../../assets/tokens.css?inline";
import { direction, language } from "../../i18n/say.ts";

/** The elements of an open overlay. */
export interface Mounted {
  host: HTMLElement;
  shadow: ShadowRoot;
  /** Preact renders into it. */
  root: HTMLElement;
  /** What is written into it is read out. */
  voice: HTMLElement;
  /** Where the host stands: declarations of our own sheet, which no page can write over. */
  place: CSSStyleDeclaration;
}

/** Events that a page must not mistake for its own. */
const ISOLATED_EVENTS = [
  ...["keydown", "keyup", "keypress", "input", "beforeinput", "copy", "cut", "paste"],
  ...["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "wheel"],
  ...["click", "dblclick", "auxclick", "contextmenu", "focusin", "focusout"],
];

/** Puts the host into the page's top layer. */
export function mountHost(doc: Document): Mounted {
  const host = doc.createElement("pressmark-overlay");
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = doc.createElement("style");
  sheet.textContent = `${tokens}\n${fields}\n${style}\n:host {}`;
  const root = doc.createElement("div");
  root.className = "root";
  // In the reader's language, whatever that of the page is.
  const words = { lang: language(), dir: direction() };
  Object.assign(root, words);
  // There before it says anything: what comes with its words in it is not always read out.
  const voice = doc.createElement("div");
  voice.className = "unseen";
  Object.assign(voice, words);
  voice.setAttribute("role", "status");
  shadow.append(sheet, root, voice);
  host.setAttribute("popover", "manual");
  doc.documentElement.append(host);
  for (const type of ISOLATED_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  // A press on a button must not take the selection away.
  root.addEventListener("mousedown", (event) => event.preventDefault());
  host.showPopover();
  const rules = [...(sheet.sheet?.cssRules ?? [])];
  const { style: place } = rules.at(-1) as CSSStyleRule;
  return { host, shadow, root, voice, place };
}

/**
 * Important, as the page may style every element below the root; in our own tree such a declaration
 * wins over the page's.
 */
export function setPlace(place: CSSStyleDeclaration, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) place.setProperty(name, value, "important");
}

/**
 * How often what a page does to an open host is put right. After that the page has its way, and the
 * reader has the panel.
 */
const MOST_REPAIRS = 20;

/**
 * Keeps the host as it was made: no attributes but our own, in the top layer. `onLost`: the page
 * took it away or put it elsewhere, and with it the frame in it. Returns how to stop.
 */
export function keepHost(host: HTMLElement, onLost: () => void): () => void {
  const doc = host.ownerDocument;
  const { parentNode } = host;
  let repairsLeft = MOST_REPAIRS;
  const stop = new AbortController();
  const check = () => {
    if (stop.signal.aborted) return;
    if (host.parentNode !== parentNode || !host.isConnected) {
      stop.abort();
      onLost();
    } else if (!isSound(host) && repairsLeft > 0) {
      repairsLeft--;
      repair(host);
    }
  };
  const observer = new MutationObserver(check);
  observer.observe(host, { attributes: true });
  observer.observe(doc, { childList: true });
  if (parentNode) observer.observe(parentNode, { childList: true });
  stop.signal.addEventListener("abort", () => observer.disconnect());
  host.addEventListener("toggle", check, { signal: stop.signal });
  return () => stop.abort();
}

function isSound(host: HTMLElement): boolean {
  const names = host.getAttributeNames();
  const isManual = host.getAttribute("popover") === "manual";
  return names.length === 1 && isManual && host.matches(":popover-open");
}

function repair(host: HTMLElement): void {
  for (const name of host.getAttributeNames()) if (name !== "popover") host.removeAttribute(name);
  if (host.getAttribute("popover") !== "manual") host.setAttribute("popover", "manual");
  if (!host.matches(":popover-open")) host.showPopover();
}

/** Puts the host above whatever came into the top layer after it. */
export function raise(host: HTMLElement): void {
  host.hidePopover();
  host.showPopover();
}

/** The page's own popovers that are open: of the top layer, what can stand above the host. */
export function otherPopovers(host: HTMLElement): Element[] {
  const open = [...host.ownerDocument.querySelectorAll(":popover-open")];
  return open.filter((element) => element !== host);
}
