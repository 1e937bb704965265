/** What the reader has selected, however it was made: mouse, keyboard, touch, double click, several ranges. */

export interface Selected {
  ranges: Range[];
  /** The Alt (Option) key was down when the selection was finished. */
  withModifier: boolean;
  byTouch: boolean;
}

/** Milliseconds without a change after which a selection by keyboard or by touch handles counts as made. */
const SETTLED = 300;

/** Calls back when a selection is finished, and with null when there is none any more. Stops with the signal. */
export function observeSelection(
  doc: Document,
  signal: AbortSignal,
  changed: (selected: Selected | null) => void,
): void {
  let pressed = false;
  let modifier = false;
  let touch = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    const ranges = rangesOf(doc.getSelection());
    changed(ranges.length ? { ranges, withModifier: modifier, byTouch: touch } : null);
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(settle, ms);
  };
  // The selection that brought us here may have been finished before we could hear of it.
  if (doc.getSelection()?.type === "Range") later(SETTLED);
  const options = { signal, capture: true, passive: true };
  doc.addEventListener(
    "pointerdown",
    (event) => {
      pressed = event.pointerType !== "touch"; // a finger that moves the handles sends no pointerup
      touch = event.pointerType === "touch";
    },
    options,
  );
  doc.addEventListener(
    "pointerup",
    (event) => {
      pressed = false;
      modifier = event.altKey;
      later(0); // after the click that may clear the selection
    },
    options,
  );
  doc.addEventListener(
    "pointercancel",
    () => {
      pressed = false;
    },
    options,
  );
  doc.addEventListener(
    "contextmenu",
    () => {
      pressed = false; // the menu takes the release for itself
    },
    options,
  );
  doc.addEventListener(
    "keydown",
    (event) => {
      modifier = event.altKey;
    },
    options,
  );
  doc.addEventListener(
    "selectionchange",
    () => {
      if (!pressed) later(SETTLED);
    },
    options,
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** The selection's ranges that hold something; copies, so that they stay when the selection goes. */
export function rangesOf(selection: Selection | null): Range[] {
  if (!selection) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) =>
    selection.getRangeAt(i).cloneRange(),
  );
  return ranges.filter((range) => !range.collapsed && range.toString().trim() !== "");
}

/** Why what is selected cannot be highlighted, in words for the reader; null if it can. */
export function refusalOf(doc: Document, inFrame = false): string | null {
  const active = doc.activeElement;
  if (inFrame || /^I?FRAME$/i.test(active?.tagName ?? "")) {
    return "This text is in a page embedded in this one. Open the embedded page in a tab of its own to highlight it.";
  }
  const selection = doc.getSelection();
  const field = /^(INPUT|TEXTAREA)$/i.test(active?.tagName ?? "")
    ? (active as HTMLInputElement)
    : null;
  // A page may keep the caret in its search box while a passage is selected: then the passage is meant.
  if (field && (hasSelection(field) || rangesOf(selection).length === 0)) {
    return "Text in a form field cannot be highlighted.";
  }
  const node = selection?.anchorNode;
  const element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
  const editing = element?.closest("[contenteditable]")?.getAttribute("contenteditable");
  if (doc.designMode === "on" || (editing !== undefined && editing?.toLowerCase() !== "false")) {
    return "Text that you are editing cannot be highlighted.";
  }
  const ranges = rangesOf(selection);
  const isOurs = ranges.some(
    ({ startContainer, endContainer }) =>
      doc.contains(startContainer) && doc.contains(endContainer),
  );
  if (isOurs) return null;
  if (ranges.length > 0 || active?.shadowRoot || selection?.type === "Range") {
    return "This text is in a closed part of the page (a web component) that cannot be highlighted.";
  }
  return "Select a passage first, then highlight it.";
}

/** Fields that are no text (a box to tick, an address, a number) tell no selection. */
function hasSelection(field: HTMLInputElement): boolean {
  return field.selectionStart !== field.selectionEnd;
}
