/** Presses and keys in the page, heard before the page's own listeners, which may stop them. */

export interface PageInputParts {
  doc: Document;
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
  const { doc, signal } = parts;
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
  doc.defaultView?.addEventListener("keydown", onKey, options);
  doc.defaultView?.addEventListener("click", onClick, options);
  doc.addEventListener("pointerdown", onPress, { ...options, passive: true });
  return { isByKeys: () => last === "keys", isByTouch: () => last === "touch" };
}

function isPlainTab({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === "Tab" && !shiftKey && !ctrlKey && !altKey && !metaKey;
}

/** In a form Tab goes from field to field. */
function isTyping({ activeElement }: Document): boolean {
  return activeElement?.matches("input, textarea, select, [contenteditable]") ?? false;
}
