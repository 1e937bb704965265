/** Presses and keys in the page, heard before the page's own listeners, which may stop them. */
import { focusedElement } from "../observing/composed-view.ts";
import type { KnownTrees } from "../observing/known-trees.ts";

export interface PageInputParts {
  doc: Document;
  trees: Pick<KnownTrees, "follow">;
  signal: AbortSignal;
  /** Called before the page does anything with the click. */
  onClick(event: MouseEvent): void;
  onPress(event: Event): void;
  onEscape(): void;
  /** Tab alone, forwards; true if it was taken, and does nothing else. */
  onTab(): boolean;
}

/** What the reader used last. */
export interface PageInput {
  isByKeys(): boolean;
  isByTouch(): boolean;
}

/** Listens until the signal; to the reader only, not to what a page makes up. */
export function followPageInput(parts: PageInputParts): PageInput {
  const { doc, trees, signal } = parts;
  let last: "keys" | "mouse" | "touch" = "mouse";
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    last = "keys";
    if (event.key === "Escape") parts.onEscape();
    if (isPlainTab(event) && !isTyping(doc) && parts.onTab()) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  const onPress = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    last = event.pointerType === "mouse" ? "mouse" : "touch";
    parts.onPress(event);
  };
  const onClick = (event: MouseEvent) => {
    if (event.isTrusted) parts.onClick(event);
  };
  const options = { signal, capture: true };
  const listen = (own: Document) => {
    own.defaultView?.addEventListener("keydown", onKey, options);
    own.defaultView?.addEventListener("click", onClick, options);
    own.addEventListener("pointerdown", onPress, { ...options, passive: true });
  };
  listen(doc);
  // What is pressed in a frame is heard in the frame alone; in a web component in the page, too.
  trees.follow(signal, (tree) => tree.nodeType === 9 && listen(tree as Document));
  return { isByKeys: () => last === "keys", isByTouch: () => last === "touch" };
}

function isPlainTab({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === "Tab" && !shiftKey && !ctrlKey && !altKey && !metaKey;
}

/** In a form Tab goes from field to field. */
function isTyping(doc: Document): boolean {
  return focusedElement(doc)?.matches("input, textarea, select, [contenteditable]") ?? false;
}
