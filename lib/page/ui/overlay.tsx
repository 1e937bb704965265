/**
 * Holds our few visible parts in a web page: an element in the browser's top layer with a closed
 * shadow root, there only while something is shown. Neither style nor event of the page reaches in,
 * nor ours out.
 */
import {
  autoUpdate,
  computePosition,
  flip,
  limitShift,
  type Middleware,
  offset,
  shift,
} from "@floating-ui/dom";
import { type ComponentChild, render } from "preact";
import type { Theme } from "../../model/settings.ts";
import { composedElementOf } from "../../text/composed.ts";
import { clearPlace, floatingAt } from "./clear-place.ts";
import {
  keepHost,
  type Mounted,
  mountHost,
  otherPopovers,
  raise,
  setPlace,
} from "./overlay-host.ts";
import { bringPressesHome, guardPresses } from "./press-guard.ts";

/**
 * Beside ranges, following them as the page scrolls, or at the foot of the window. `isShy`: not on
 * what of the page floats there, such as a menu that the site shows at a selection.
 */
export type OverlayPosition = { beside: readonly Range[]; isShy?: boolean } | "window-foot";

export interface Overlay {
  /** Shows `child` in place of what was shown before. */
  show(child: ComponentChild, position: OverlayPosition, theme: Theme): void;
  /** Reads words out to who hears the page, whether something is shown or not. */
  announce(words: string): void;
  /** Moves the focus into what is shown. */
  focus(): void;
  hasFocus(): boolean;
  /** What is shown came under the pointer only now: presses on it must wait. */
  rest(): void;
  hide(): void;
  /** Whether the event's target is in the overlay. */
  owns(event: Event): boolean;
  /** Called when Escape is pressed in one of our parts and the part has no use for it. */
  onEscape: () => void;
  /** Called when a press was not taken, because something covers the part or it only just came. */
  onRefused: () => void;
  /** Called when the page took the overlay away. */
  onLost: () => void;
}

/** An overlay that is there, and what watches over it. */
interface Open extends Mounted {
  rest(): void;
  stop(): void;
}

/** Milliseconds from an element's coming to its words: before that nobody listens to it. */
const HEARKEN = 100;
/** Milliseconds that the element stays for words alone. */
const SPEAKING = 3000;
/** What takes the focus: what says so, or else the first button. */
const FIRST = "[role=dialog], [role=toolbar] [aria-pressed=true], button";

/** Pixels from the text to the overlay, and from the overlay to the edge of the window. */
const GAP = 8;

/** An overlay that is closed; closes and stops listening with the signal. */
export function createOverlay(doc: Document, signal: AbortSignal): Overlay {
  let mounted: Open | undefined;
  let stopFollowing = () => {};
  let voiceTimer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(voiceTimer);
    stopFollowing();
    stopFollowing = () => {};
    mounted?.stop();
    if (mounted) render(null, mounted.root);
    mounted?.host.remove();
    mounted = undefined;
  };
  const open = (): Open => {
    if (mounted?.host.isConnected) return mounted;
    hide();
    mounted = openHost(doc, {
      onRefused: () => overlay.onRefused(),
      onLost: () => {
        hide();
        overlay.onLost();
      },
    });
    return mounted;
  };
  const overlay: Overlay = {
    show(child, position, theme) {
      // Nothing could be seen of what only spoke: presses on it would have to wait.
      if (!mounted?.root.firstChild) hide();
      const { host, root, place } = open();
      root.dataset.theme = theme;
      render(child, root);
      stopFollowing();
      stopFollowing = follow(host, place, position);
    },
    announce(words) {
      clearTimeout(voiceTimer);
      const { voice, root } = open();
      voice.textContent = "";
      const speak = () => {
        voice.textContent = words;
        voiceTimer = setTimeout(() => root.firstChild || hide(), SPEAKING);
      };
      voiceTimer = setTimeout(speak, HEARKEN);
    },
    focus: () => mounted?.root.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true }),
    hasFocus: () => mounted !== undefined && doc.activeElement === mounted.host,
    rest: () => mounted?.rest(),
    hide,
    owns: (event) => mounted !== undefined && event.target === mounted.host,
    onEscape: () => {},
    onRefused: () => {},
    onLost: () => {},
  };
  signal.addEventListener("abort", hide);
  isolateKeys(doc, signal, { mounted: () => mounted, onEscape: () => overlay.onEscape() });
  if (doc.defaultView) bringPressesHome(doc.defaultView, signal, () => mounted);
  return overlay;
}

function openHost(doc: Document, on: { onRefused(): void; onLost(): void }): Open {
  const mounted = mountHost(doc);
  const { host, root } = mounted;
  let below = new Set(otherPopovers(host));
  const isCovered = () => otherPopovers(host).some((other) => !below.has(other));
  const onRefused = () => {
    if (isCovered()) raise(host);
    below = new Set(otherPopovers(host));
    on.onRefused();
  };
  const guard = guardPresses(root, { isCovered, onRefused });
  const stopKeeping = keepHost(host, on.onLost);
  const stop = () => {
    stopKeeping();
    guard.stop();
  };
  return { ...mounted, rest: guard.rest, stop };
}

/**
 * Pages listen for single letters. Keys pressed on our buttons are stopped before any listener of
 * the page that is not on the window itself, and given to our own parts as events that do not leave
 * them. A page may make events on the host: those are nobody's keys.
 */
function isolateKeys(
  doc: Document,
  signal: AbortSignal,
  { mounted, onEscape }: { mounted(): Mounted | undefined; onEscape(): void },
): void {
  const isolate = (event: KeyboardEvent) => {
    const { host, shadow } = mounted() ?? {};
    if (!host || event.target !== host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    const isUnused = shadow?.activeElement?.dispatchEvent(copyOf(event)) ?? true;
    if (!isUnused) event.preventDefault();
    else if (event.type === "keydown" && event.key === "Escape") onEscape();
  };
  for (const type of ["keydown", "keyup", "keypress"] as const) {
    doc.defaultView?.addEventListener(type, isolate, { capture: true, signal });
  }
}

/**
 * A plain Event with the keys on it: Firefox lets a made KeyboardEvent out of the shadow root,
 * composed or not.
 */
function copyOf(event: KeyboardEvent): Event {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing, repeat } = event;
  const keys = { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing, repeat };
  return Object.assign(new Event(event.type, { bubbles: true, cancelable: true }), keys);
}

/** Puts the host there and keeps it there while the page scrolls; returns how to stop. */
function follow(
  host: HTMLElement,
  place: CSSStyleDeclaration,
  position: OverlayPosition,
): () => void {
  const unzoom = () => setPlace(place, { zoom: String(1 / zoomOf(host)) });
  unzoom();
  if (position === "window-foot") {
    setPlace(place, { left: "50%", top: "auto", bottom: "16px", transform: "translateX(-50%)" });
    return () => {};
  }
  const { beside } = position;
  const [first] = beside;
  if (!first) return () => {};
  const { startContainer: node } = first;
  const context = composedElementOf(node);
  const reference = {
    getBoundingClientRect: () => boxAround(beside),
    ...(context ? { contextElement: context } : {}),
  };
  // A card that grows is moved over its words before a part of it is out of the window.
  const inWindow = { padding: GAP, crossAxis: !position.isShy, limiter: limitShift() };
  const middleware = [offset(GAP), flip({ padding: GAP }), shift(inWindow)];
  if (position.isShy) middleware.push(keepClear(host, node));
  const move = async () => {
    unzoom();
    const { x, y } = await computePosition(reference, host, {
      strategy: "fixed",
      placement: "bottom",
      middleware,
    });
    const [left, top] = [`${Math.round(x)}px`, `${Math.round(y)}px`];
    setPlace(place, { left, top, bottom: "auto", transform: "none" });
  };
  const stopUpdates = autoUpdate(reference, host, () => void move());
  const stopWatching = position.isShy ? whenPageChanges(host, () => void move()) : () => {};
  return () => {
    stopUpdates();
    stopWatching();
  };
}

/** Moves the host from what of the page floats there. */
function keepClear(host: HTMLElement, node: Node): Middleware {
  const win = host.ownerDocument.defaultView as Window;
  const { documentElement: root } = host.ownerDocument;
  return {
    name: "keepClear",
    fn: ({ x, y, rects: { reference, floating } }) => {
      const box = { x, y, width: floating.width, height: floating.height };
      return clearPlace(box, {
        reference,
        view: { width: root.clientWidth, height: win.innerHeight },
        obstacleAt: (at) => floatingAt(win, at, host, node),
        gap: GAP,
      });
    },
  };
}

/** Calls back, once a frame at most, when something may have come or gone; returns how to stop. */
function whenPageChanges(host: HTMLElement, changed: () => void): () => void {
  const doc = host.ownerDocument;
  let frame = 0;
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      changed();
    });
  });
  const attributeFilter = ["class", "style", "hidden", "open"];
  observer.observe(doc.body ?? doc.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter,
  });
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** What the page makes of a pixel: a zoom of its root is a zoom of all below it. */
function zoomOf({ ownerDocument }: HTMLElement): number {
  const { currentCSSZoom } = ownerDocument.documentElement as { currentCSSZoom?: number };
  return currentCSSZoom || 1;
}

/**
 * The box around all ranges that are in the document of the first, in the coordinates of its own
 * viewport: where that one is a frame's, the library adds the frame's place.
 */
function boxAround(ranges: readonly Range[]): DOMRect {
  const doc = ranges[0]?.startContainer.ownerDocument;
  const boxes = ranges
    .filter(({ startContainer }) => startContainer.ownerDocument === doc)
    .map((range) => range.getBoundingClientRect())
    .filter(({ width, height }) => width + height > 0);
  if (boxes.length === 0) return new DOMRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
