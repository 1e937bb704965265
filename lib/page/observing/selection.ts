/**
 * What the reader has selected, however it was made: mouse, keyboard, touch, double click, several
 * ranges.
 */

export interface Selected {
  ranges: Range[];
  /** The Alt (Option) key was down when the selection was finished. */
  withModifier: boolean;
  /** With a finger or a pen: the system shows a menu of its own beside the words. */
  byTouch: boolean;
  byKeys: boolean;
}

/**
 * Milliseconds after the button was let go: a double click may become a triple one, and the page
 * may show a menu of its own.
 */
const RELEASED = 150;
/**
 * Milliseconds without a change after which a selection by keyboard or by touch handles counts as
 * finished.
 */
const SETTLED = 300;

/**
 * Calls back when a selection is finished, and with null when there is none any more; for a
 * selection that was finished before the call, too. Stops with the signal.
 */
export function observeSelection(
  doc: Document,
  signal: AbortSignal,
  onSelect: (selected: Selected | null) => void,
): void {
  const pointer: PointerState = {
    isPressed: false,
    by: byAtStart(doc),
    isAltDown: false,
    withModifier: false,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    // A change from before the press, such as a selection that was taken away: the next one is
    // still being made.
    if (pointer.isPressed) return settleIn(SETTLED);
    const ranges = rangesOf(doc.getSelection());
    const { withModifier, by } = pointer;
    const how = { withModifier, byTouch: by === "touch", byKeys: by === "keys" };
    onSelect(ranges.length > 0 ? { ranges, ...how } : null);
  };
  const settleIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, ms);
  };
  followPointer(doc, signal, pointer, () => settleIn(RELEASED));
  const onSelectionChange = () => {
    if (pointer.isPressed) return;
    pointer.withModifier = pointer.isAltDown;
    settleIn(SETTLED);
  };
  const options = { signal, capture: true, passive: true };
  doc.addEventListener("selectionchange", onSelectionChange, options);
  signal.addEventListener("abort", () => clearTimeout(timer));
  if (doc.getSelection()?.type === "Range") settleIn(SETTLED);
}

interface PointerState {
  /** A mouse button or pen is down: the selection is not finished. */
  isPressed: boolean;
  /** What the reader used last. */
  by: "mouse" | "touch" | "keys";
  /** The Alt (Option) key was down at the last release or key press. */
  isAltDown: boolean;
  /** The same, at the last change of the selection. */
  withModifier: boolean;
}

/** A selection from before anybody listened: its mouse button would be let go only after that. */
function byAtStart({ defaultView: win }: Document): PointerState["by"] {
  return win?.matchMedia?.("(pointer: coarse)").matches ? "touch" : "keys";
}

/** Keeps `pointer` up to date; calls back when a button is released. */
function followPointer(
  doc: Document,
  signal: AbortSignal,
  pointer: PointerState,
  onRelease: () => void,
): void {
  const release = () => {
    pointer.isPressed = false;
  };
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ) => doc.addEventListener(type, listener, { signal, capture: true, passive: true });
  listen("pointerdown", ({ pointerType }) => {
    pointer.by = pointerType === "mouse" ? "mouse" : "touch";
    pointer.isPressed = pointerType !== "touch"; // a finger on the handles sends no pointerup
  });
  listen("pointerup", ({ altKey, pointerType }) => {
    release();
    if (pointerType === "mouse") pointer.by = "mouse"; // pressed before anybody listened
    pointer.isAltDown = altKey;
    pointer.withModifier = altKey;
    onRelease();
  });
  listen("pointercancel", release);
  listen("contextmenu", release); // the menu swallows the pointerup
  listen("keydown", ({ altKey }) => {
    pointer.by = "keys";
    pointer.isAltDown = altKey;
  });
}

/**
 * The selection's ranges that hold something; copies, so that they stay when the selection goes.
 */
export function rangesOf(selection: Selection | null): Range[] {
  if (!selection) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) =>
    selection.getRangeAt(i).cloneRange(),
  );
  return ranges.filter((range) => !range.collapsed && range.toString().trim() !== "");
}

const REFUSALS = {
  frame:
    "This text is in a page embedded in this one. Open the embedded page in a tab of its own to highlight it.",
  field: "Text in a form field cannot be highlighted.",
  editable: "Text that you are editing cannot be highlighted.",
  closed: "This text is in a closed part of the page (a web component) that cannot be highlighted.",
  nothing: "Select a passage first, then highlight it.",
};

/** Why what is selected cannot be highlighted, in words for the reader; null if it can. */
export function refusalOf(doc: Document, inFrame = false): string | null {
  const { activeElement } = doc;
  if (inFrame || /^I?FRAME$/i.test(activeElement?.tagName ?? "")) return REFUSALS.frame;
  const selection = doc.getSelection();
  const ranges = rangesOf(selection);
  if (isInField(activeElement, ranges)) return REFUSALS.field;
  if (doc.designMode === "on" || isInEditable(selection)) return REFUSALS.editable;
  const isInDocument = ranges.some(
    ({ startContainer, endContainer }) =>
      doc.contains(startContainer) && doc.contains(endContainer),
  );
  if (isInDocument) return null;
  const isInShadow = ranges.length > 0 || activeElement?.shadowRoot || selection?.type === "Range";
  return isInShadow ? REFUSALS.closed : REFUSALS.nothing;
}

/**
 * A page may keep the caret in its search box while a passage is selected: then the passage is
 * meant.
 */
function isInField(active: Element | null, ranges: readonly Range[]): boolean {
  if (!/^(INPUT|TEXTAREA)$/i.test(active?.tagName ?? "")) return false;
  // Null in a checkbox, an address, a number.
  const { selectionStart, selectionEnd } = active as HTMLInputElement;
  return selectionStart !== selectionEnd || ranges.length === 0;
}

function isInEditable(selection: Selection | null): boolean {
  const node = selection?.anchorNode;
  const element = node?.nodeType === 1 ? (node as Element) : node?.parentElement;
  const editable = element?.closest("[contenteditable]")?.getAttribute("contenteditable");
  return editable != null && editable.toLowerCase() !== "false";
}
