/**
 * Where our few visible parts stand in a web page: a host in the browser's top layer with a closed shadow root, there
 * only while something is shown. Neither style nor event of the page reaches in, nor ours out.
 */
import { autoUpdate, computePosition, flip, offset, shift } from "@floating-ui/dom";
import { type ComponentChild, render } from "preact";
import fields from "../../../assets/fields.css?inline";
import style from "../../../assets/overlay.css?inline";
import tokens from "../../../assets/tokens.css?inline";
import type { Theme } from "../../model/settings.ts";

/** What the overlay stands at: a rectangle that follows the text, or the foot of the window. */
export type Place = { of: readonly Range[] } | "foot";

export interface Overlay {
  show(child: ComponentChild, place: Place, theme: Theme): void;
  hide(): void;
  /** Is this event's target in the overlay? */
  owns(event: Event): boolean;
  readonly isOpen: boolean;
  /** Called when Escape is pressed in one of our fields and the field has no use for it. */
  onEscape: () => void;
}

/** Events that a page must not mistake for its own. */
const OURS =
  "keydown keyup keypress input beforeinput pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend focusin focusout wheel copy cut paste";

export function createOverlay(doc: Document, signal: AbortSignal): Overlay {
  let host: HTMLElement | undefined;
  let root: HTMLElement | undefined;
  let shadow: ShadowRoot | undefined;
  let unfollow = () => {};

  const mount = () => {
    host = doc.createElement("pressmark-overlay");
    shadow = host.attachShadow({ mode: "closed" });
    const sheet = doc.createElement("style");
    sheet.textContent = `${tokens}\n${fields}\n${style}`;
    root = doc.createElement("div");
    shadow.append(sheet, root);
    host.setAttribute("popover", "manual");
    doc.documentElement.append(host);
    for (const type of OURS.split(" "))
      host.addEventListener(type, (event) => event.stopPropagation());
    // A press on a button must not take the selection away, nor a press in a field keep the caret out.
    root.addEventListener("mousedown", (event) => {
      if (!(event.target as Element).closest("input, textarea")) event.preventDefault();
    });
    host.showPopover();
  };
  const hide = () => {
    unfollow();
    unfollow = () => {};
    if (root) render(null, root);
    host?.remove();
    host = root = shadow = undefined;
  };
  signal.addEventListener("abort", hide);

  const overlay: Overlay = {
    show(child, place, theme) {
      if (!host?.isConnected) {
        hide();
        mount();
      }
      root!.className = "root";
      root!.dataset.theme = theme;
      render(child, root!);
      unfollow();
      unfollow = follow(host!, place);
    },
    hide,
    owns: (event) => host !== undefined && event.target === host,
    get isOpen() {
      return host !== undefined;
    },
    onEscape: () => {},
  };
  keepKeys(
    doc,
    signal,
    () => ({ host, shadow }),
    () => overlay.onEscape(),
  );
  return overlay;
}

/**
 * Pages listen for single letters. Keys typed in our fields are stopped before any listener of the page that is not
 * on the window itself, and given to our own parts as events that do not leave them.
 */
function keepKeys(
  doc: Document,
  signal: AbortSignal,
  parts: () => { host: HTMLElement | undefined; shadow: ShadowRoot | undefined },
  onEscape: () => void,
): void {
  const keep = (event: KeyboardEvent) => {
    const { host, shadow } = parts();
    if (!host || event.target !== host) return;
    event.stopImmediatePropagation();
    // A plain Event with the keys on it: Firefox lets a made KeyboardEvent out of the shadow root, composed or not.
    const { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing, repeat } = event;
    const inside = Object.assign(new Event(event.type, { bubbles: true, cancelable: true }), {
      key,
      code,
      shiftKey,
      ctrlKey,
      altKey,
      metaKey,
      isComposing,
      repeat,
    });
    const inner = shadow?.activeElement;
    if (inner && !inner.dispatchEvent(inside)) event.preventDefault();
    else if (event.type === "keydown" && event.key === "Escape") onEscape();
  };
  for (const type of ["keydown", "keyup", "keypress"] as const) {
    doc.defaultView?.addEventListener(type, keep, { capture: true, signal });
  }
}

/** Keeps the host beside the ranges while the page scrolls; gives a function that ends it. */
function follow(host: HTMLElement, place: Place): () => void {
  const set = (styles: Record<string, string>) => {
    for (const [name, value] of Object.entries(styles))
      host.style.setProperty(name, value, "important");
  };
  if (place === "foot") {
    set({ left: "50%", top: "auto", bottom: "16px", transform: "translateX(-50%)" });
    return () => {};
  }
  const first = place.of[0];
  if (!first) return () => {};
  const context =
    first.startContainer.nodeType === 1
      ? (first.startContainer as Element)
      : first.startContainer.parentElement;
  const reference = {
    getBoundingClientRect: () => boxOf(place.of),
    ...(context ? { contextElement: context } : {}),
  };
  const move = async () => {
    const { x, y } = await computePosition(reference, host, {
      strategy: "fixed",
      placement: "bottom",
      middleware: [offset(8), flip({ padding: 8 }), shift({ padding: 8 })],
    });
    set({
      left: `${Math.round(x)}px`,
      top: `${Math.round(y)}px`,
      bottom: "auto",
      transform: "none",
    });
  };
  return autoUpdate(reference, host, () => void move());
}

/** The box around all ranges, as the viewport sees it. */
function boxOf(ranges: readonly Range[]): DOMRect {
  const boxes = ranges
    .map((range) => range.getBoundingClientRect())
    .filter((box) => box.width + box.height > 0);
  if (boxes.length === 0) return new DOMRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
