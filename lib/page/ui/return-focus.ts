/**
 * Where the focus goes when it leaves our parts: to where the reader was, or to the passage that
 * they were about, never to nowhere, from where Tab would begin at the page's top again.
 */
import { composedElementOf } from "../../text/composed.ts";
import { focusedElement } from "../observing/composed-view.ts";
import { passagesIn } from "../observing/selection.ts";

/** Where the reader is on the page: the element with the focus, and what is selected. */
export interface ReaderPlace {
  element: HTMLElement | null;
  /** From where to where it was selected: a selection may go backwards. */
  selection: [anchor: Node, anchorOffset: number, focus: Node, focusOffset: number] | null;
}

/** The place of the reader now. */
export function readerPlaceIn(doc: Document): ReaderPlace {
  const active = focusedElement(doc);
  const { body, documentElement } = active?.ownerDocument ?? doc;
  const isSomewhere = active && active !== body && active !== documentElement;
  return {
    element: isSomewhere ? (active as HTMLElement) : null,
    selection: selectionIn(doc),
  };
}

function selectionIn(doc: Document): ReaderPlace["selection"] {
  const [passage] = passagesIn(doc);
  const [first, last] = [passage?.[0], passage?.at(-1)];
  // Of what is selected in a component, the selection tells no more than where the component is.
  if (first && last && first.startContainer.getRootNode().nodeType !== 9) {
    return [first.startContainer, first.startOffset, last.endContainer, last.endOffset];
  }
  const selection = (first?.startContainer.ownerDocument ?? doc).getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return anchorNode && focusNode ? [anchorNode, anchorOffset, focusNode, focusOffset] : null;
}

/** Gives the focus back to where the reader was, or else to the passage, and selects as before. */
export function returnTo({ element, selection }: ReaderPlace, passage: Range | undefined): void {
  if (element?.isConnected) element.focus({ preventScroll: true });
  else focusPassage(passage, true);
  const doc = selection?.[0].ownerDocument;
  if (!selection || !doc || !selection[0].isConnected || !selection[2].isConnected) return;
  doc.getSelection()?.setBaseAndExtent(...selection);
}

/** What can have the focus by itself. */
const FOCUSABLE = "a[href], button, summary, [tabindex]";

/**
 * Gives the focus to the passage: to the link that it stands in, or else to its paragraph, which
 * can have it for as long as it has it. `isVisible`: the reader works with the keyboard, and is to
 * see where it is.
 */
export function focusPassage(passage: Range | undefined, isVisible: boolean): void {
  const node = passage?.startContainer;
  const around = (node ? composedElementOf(node) : null) as HTMLElement | null;
  if (!around?.isConnected) return;
  const block = blockAround(around);
  const within = around.closest<HTMLElement>(FOCUSABLE);
  const target = within && block.contains(within) ? within : block;
  const options: FocusOptions & { focusVisible?: boolean } = {
    preventScroll: true,
    focusVisible: isVisible,
  };
  if (target === block && !target.hasAttribute("tabindex")) {
    target.setAttribute("tabindex", "-1");
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  }
  target.focus(options);
}

/** The nearest element that is more than a stretch of a line. */
function blockAround(element: HTMLElement): HTMLElement {
  const win = element.ownerDocument.defaultView;
  let at = element;
  while (at.parentElement && win?.getComputedStyle(at).display.startsWith("inline")) {
    at = at.parentElement;
  }
  return at;
}
