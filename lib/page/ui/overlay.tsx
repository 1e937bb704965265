/**
 * Holds our few visible parts in a web page: an element in the browser's top layer with a closed
 * shadow root, there only while something is shown. Neither style nor event of the page reaches in,
 * nor ours out.
 */
import { autoUpdate, computePosition, flip, offset, shift } from "@floating-ui/dom";
import { type ComponentChild, render } from "preact";
import fields from "../../../assets/fields.css?inline";
import style from "../../../assets/overlay.css?inline";
import tokens from "../../../assets/tokens.css?inline";
import type { Theme } from "../../model/settings.ts";

/** Beside ranges, following them as the page scrolls, or at the foot of the window. */
export type OverlayPosition = { beside: readonly Range[] } | "window-foot";

export interface Overlay {
  /** Shows `child` in place of what was shown before. */
  show(child: ComponentChild, position: OverlayPosition, theme: Theme): void;
  hide(): void;
  /** Whether the event's target is in the overlay. */
  owns(event: Event): boolean;
  readonly isOpen: boolean;
  /** Called when Escape is pressed in one of our fields and the field has no use for it. */
  onEscape: () => void;
}

/** The elements of an open overlay. */
interface Mounted {
  host: HTMLElement;
  shadow: ShadowRoot;
  /** Preact renders into it. */
  root: HTMLElement;
}

/** Events that a page must not mistake for its own. */
const ISOLATED_EVENTS = [
  ...["keydown", "keyup", "keypress", "input", "beforeinput", "copy", "cut", "paste"],
  ...["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "wheel"],
  ...["click", "dblclick", "auxclick", "contextmenu", "focusin", "focusout"],
];

/** Pixels from the text to the overlay, and from the overlay to the edge of the window. */
const GAP = 8;

/** An overlay that is closed; closes and stops listening with the signal. */
export function createOverlay(doc: Document, signal: AbortSignal): Overlay {
  let mounted: Mounted | undefined;
  let stopFollowing = () => {};

  const hide = () => {
    stopFollowing();
    stopFollowing = () => {};
    if (mounted) render(null, mounted.root);
    mounted?.host.remove();
    mounted = undefined;
  };
  const open = (): Mounted => {
    if (mounted?.host.isConnected) return mounted;
    hide();
    mounted = mount(doc);
    return mounted;
  };
  const overlay: Overlay = {
    show(child, position, theme) {
      const { host, root } = open();
      root.className = "root";
      root.dataset.theme = theme;
      render(child, root);
      stopFollowing();
      stopFollowing = follow(host, position);
    },
    hide,
    owns: (event) => mounted !== undefined && event.target === mounted.host,
    get isOpen() {
      return mounted !== undefined;
    },
    onEscape: () => {},
  };
  signal.addEventListener("abort", hide);
  isolateKeys(
    doc,
    signal,
    () => mounted,
    () => overlay.onEscape(),
  );
  return overlay;
}

function mount(doc: Document): Mounted {
  const host = doc.createElement("pressmark-overlay");
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = doc.createElement("style");
  sheet.textContent = `${tokens}\n${fields}\n${style}`;
  const root = doc.createElement("div");
  shadow.append(sheet, root);
  host.setAttribute("popover", "manual");
  doc.documentElement.append(host);
  for (const type of ISOLATED_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  // A press on a button must not take the selection away, nor a press in a field keep the caret
  // out.
  root.addEventListener("mousedown", (event) => {
    if (!(event.target as Element).closest("input, textarea")) event.preventDefault();
  });
  host.showPopover();
  return { host, shadow, root };
}

/**
 * Pages listen for single letters. Keys typed in our fields are stopped before any listener of the
 * page that is not on the window itself, and given to our own parts as events that do not leave
 * them.
 */
function isolateKeys(
  doc: Document,
  signal: AbortSignal,
  mounted: () => Mounted | undefined,
  onEscape: () => void,
): void {
  const isolate = (event: KeyboardEvent) => {
    const { host, shadow } = mounted() ?? {};
    if (!host || event.target !== host) return;
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
function follow(host: HTMLElement, position: OverlayPosition): () => void {
  if (position === "window-foot") {
    setStyles(host, { left: "50%", top: "auto", bottom: "16px", transform: "translateX(-50%)" });
    return () => {};
  }
  const { beside } = position;
  const [first] = beside;
  if (!first) return () => {};
  const { startContainer: node } = first;
  const context = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const reference = {
    getBoundingClientRect: () => boxAround(beside),
    ...(context ? { contextElement: context } : {}),
  };
  const move = async () => {
    const { x, y } = await computePosition(reference, host, {
      strategy: "fixed",
      placement: "bottom",
      middleware: [offset(GAP), flip({ padding: GAP }), shift({ padding: GAP })],
    });
    const [left, top] = [`${Math.round(x)}px`, `${Math.round(y)}px`];
    setStyles(host, { left, top, bottom: "auto", transform: "none" });
  };
  return autoUpdate(reference, host, () => void move());
}

/** Important, as some pages style every element below the root. */
function setStyles(host: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) {
    host.style.setProperty(name, value, "important");
  }
}

/** The box around all ranges, in the viewport's coordinates. */
function boxAround(ranges: readonly Range[]): DOMRect {
  const boxes = ranges
    .map((range) => range.getBoundingClientRect())
    .filter(({ width, height }) => width + height > 0);
  if (boxes.length === 0) return new DOMRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
