/**
 * Boxes over the text, in closed shadow roots in the browser's top layer: the page's scripts see
 * that there are these elements, whatever is marked, and nothing of what is in them. The boxes are
 * blended with what lies below, so that the text keeps its contrast.
 */
import { isAlive } from "../../platform/messages.ts";
import { composedContains, composedElementOf } from "../../text/composed.ts";
import { elementAt, inTopWindow, windowOf } from "../observing/composed-view.ts";
import { BLENDS, type Blend, type BoxStyle, boxStyleOf, FLASH_NAME } from "./palette.ts";
import { FLASH, type Surface } from "./surface.ts";

/**
 * No name of our own: a page may define an element of any name with a hyphen in it, and the
 * internals of such an element show it our closed shadow root.
 */
const HOST = "div";
const MARK = "data-pressmark-boxes";
const HOST_STYLE = {
  ...{ all: "initial", display: "block", position: "fixed", inset: "0", margin: "0", padding: "0" },
  ...{ width: "100vw", height: "100vh", border: "0", background: "none", overflow: "clip" },
  ...{ "pointer-events": "none" },
};
/**
 * A page may change the style of the host, and then ask what lies at a point, or how far the host
 * scrolls: nothing in it can be hit, and the frame around the boxes is of one size whatever they
 * are. Fixed boxes would be printed on every sheet.
 */
const SHADOW_STYLE = `
section, div { pointer-events: none !important; }
section { position: fixed; inset: 0; contain: strict; overflow: clip; }
div { position: absolute; box-sizing: border-box; }
@media print { section { display: none; } }`;
/** What may move the text without a scroll. Those of the window do not bubble to the document. */
const MOVING_EVENTS = ["scroll", "toggle", "load", "transitionend", "animationend"];
const CHANGES = { childList: true, characterData: true, attributes: true, subtree: true };

interface Mounted {
  host: HTMLElement;
  /** In its shadow root. */
  boxes: HTMLElement;
}

interface Box extends BoxStyle {
  rect: DOMRect;
}

/** Removes what an earlier script of ours left in the page. */
export function removeBoxes(doc: Document): void {
  for (const host of doc.querySelectorAll(`[${MARK}]`)) host.remove();
}

/** Boxes that follow the text until `end` is called. */
export function createBoxSurface(win: Window & typeof globalThis): Surface {
  const doc = win.document;
  const stop = new AbortController();
  const hosts = new Map(BLENDS.map((blend) => [blend, mountHost(doc, blend)]));
  const rangesByName = new Map<string, Set<Range>>();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    frame = 0;
    if (!isAlive()) return surface.end();
    const boxes = [...rangesByName].flatMap(([name, ranges]) =>
      [...ranges].flatMap((range) =>
        visibleRects(win, range).map((rect): Box => ({ rect, ...boxStyleOf(name) })),
      ),
    );
    for (const [blend, mounted] of hosts) {
      if (!mounted.host.isConnected) show(doc, mounted.host); // the page replaced its root
      const own = boxes.filter((box) => box.blend === blend);
      mounted.boxes.replaceChildren(...own.map((box) => elementOf(doc, box)));
    }
  };
  const drawSoon = () => {
    frame ||= win.requestAnimationFrame(draw);
  };
  const change = (work: (ranges: Set<Range>) => void, name: string) => {
    const ranges = rangesByName.get(name) ?? new Set();
    work(ranges);
    rangesByName.set(name, ranges);
    drawSoon();
  };
  const surface: Surface = {
    add: (name, added) =>
      change((ranges) => added.forEach((range) => void ranges.add(range)), name),
    remove: (name, gone) =>
      change((ranges) => gone.forEach((range) => void ranges.delete(range)), name),
    flash: (ranges) => {
      change((flashed) => flashed.clear(), FLASH_NAME);
      surface.add(FLASH_NAME, ranges);
      clearTimeout(timer);
      timer = setTimeout(() => change((flashed) => flashed.clear(), FLASH_NAME), FLASH);
    },
    end: () => {
      stop.abort();
      clearTimeout(timer);
      win.cancelAnimationFrame(frame);
      for (const { host } of hosts.values()) host.remove();
    },
  };
  follow(win, stop.signal, drawSoon);
  return surface;
}

/** Calls back whenever the text may have moved. */
function follow(win: Window & typeof globalThis, signal: AbortSignal, moved: () => void): void {
  const doc = win.document;
  const options = { capture: true, passive: true, signal };
  for (const type of MOVING_EVENTS) doc.addEventListener(type, moved, options);
  win.addEventListener("resize", moved, options);
  doc.fonts.addEventListener("loadingdone", moved, { signal });
  const resized = new win.ResizeObserver(moved);
  for (const root of [doc.documentElement, doc.body]) resized.observe(root);
  const changed = new win.MutationObserver(moved);
  changed.observe(doc, CHANGES);
  signal.addEventListener("abort", () => {
    resized.disconnect();
    changed.disconnect();
  });
}

function mountHost(doc: Document, blend: Blend): Mounted {
  const host = doc.createElement(HOST);
  const root = host.attachShadow({ mode: "closed" });
  const sheet = doc.createElement("style");
  sheet.textContent = SHADOW_STYLE;
  const boxes = doc.createElement("section");
  root.append(sheet, boxes);
  for (const [name, value] of Object.entries({ ...HOST_STYLE, "mix-blend-mode": blend })) {
    host.style.setProperty(name, value, "important"); // some pages style every element
  }
  host.setAttribute(MARK, "");
  host.setAttribute("popover", "manual");
  show(doc, host);
  return { host, boxes };
}

function show(doc: Document, host: HTMLElement): void {
  doc.documentElement.append(host);
  host.showPopover();
}

/**
 * The boxes of the range's text that can be seen: in the window, and not under something else. Of
 * text in a frame, what lies within the frame.
 */
function visibleRects(win: Window, range: Range): DOMRect[] {
  const own = windowOf(range.startContainer);
  if (!own || !range.startContainer.isConnected) return [];
  if (!isInWindow(own, range.getBoundingClientRect())) return [];
  const rects: DOMRect[] = [];
  for (const [node, part] of textsIn(range)) {
    for (const rect of part.getClientRects()) {
      if (!isInWindow(own, rect) || !isOnTop(node, rect)) continue;
      const shown = own === win ? rect : inTopWindow(own.document, cutTo(own, rect));
      if (isInWindow(win, shown)) rects.push(shown);
    }
  }
  return rects;
}

/** What of a box lies within the window. */
function cutTo({ innerWidth, innerHeight }: Window, rect: DOMRect): DOMRect {
  const [left, top] = [Math.max(0, rect.left), Math.max(0, rect.top)];
  const [right, bottom] = [Math.min(innerWidth, rect.right), Math.min(innerHeight, rect.bottom)];
  return new DOMRect(left, top, right - left, bottom - top);
}

function isInWindow(win: Window, { left, right, top, bottom, width, height }: DOMRect): boolean {
  const isInside = right > 0 && bottom > 0 && left < win.innerWidth && top < win.innerHeight;
  return isInside && width > 0 && height > 0;
}

/** Whether the text is what lies there: not scrolled out of its frame, nor under a fixed header. */
function isOnTop(node: Text, { left, top, width, height }: DOMRect): boolean {
  const parent = composedElementOf(node);
  const hit = elementAt(node.ownerDocument, left + width / 2, top + height / 2);
  return parent !== null && hit !== null && composedContains(parent, hit);
}

/**
 * The range's text nodes, each with what of it is in the range: a range of whole elements would
 * have the boxes of those. It is the same range each time, since every range that lives costs at
 * every change of the page.
 */
function* textsIn(range: Range): Generator<[Text, Range]> {
  const { commonAncestorContainer: root, startContainer, endContainer } = range;
  const doc = startContainer.ownerDocument as Document;
  const part = doc.createRange();
  const SHOW_TEXT = 4; // of `NodeFilter`
  const walker = doc.createTreeWalker(root, SHOW_TEXT);
  const first = root.nodeType === 3 ? root : walker.nextNode();
  for (let node = first as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) continue;
    part.setStart(node, node === startContainer ? range.startOffset : 0);
    part.setEnd(node, node === endContainer ? range.endOffset : node.length);
    yield [node, part];
  }
}

function elementOf(doc: Document, { rect, styles }: Box): HTMLElement {
  const element = doc.createElement("div");
  const { left, top, width, height } = rect;
  const place = { left, top, width, height };
  for (const [name, value] of Object.entries(place)) element.style.setProperty(name, `${value}px`);
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
}
