/** Where the focus goes in the reading copy, so that it is never lost. */

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { entryOf, whenChanged } from "../../components/keep-focus.ts";
import type { CopyHighlights } from "./copy-highlights.ts";

/** The passage of a highlight in the text, its entry in the list, or a field of that. */
export type FocusPlace = "text" | "item" | "note" | "tag" | null;

/** Gives a function that moves the focus once what it goes to is on the screen. */
export function useFocusAfter(
  highlights: RefObject<CopyHighlights | null>,
): (id: string, focus: FocusPlace) => void {
  const [wanted, setWanted] = useState<{ id: string; focus: FocusPlace } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const { id, focus } = wanted;
    if (focus === "text") focusPassage(highlights.current?.rangesOf(id)[0]);
    else if (focus) return focusItem(id, focus);
  }, [wanted]);
  return (id, focus) => {
    if (focus) setWanted({ id, focus });
  };
}

/** The block that the passage begins in, or the text as a whole. */
function focusPassage(range: Range | undefined): void {
  const copy = document.querySelector<HTMLElement>(".copy");
  const block = range?.startContainer.parentElement?.closest<HTMLElement>("[data-part]");
  if (block && !block.hasAttribute("tabindex")) block.tabIndex = -1;
  (block ?? copy)?.focus({ preventScroll: true });
}

const FOCUS_SELECTORS = { item: ".pick", note: ".note-field textarea", tag: ".tag-field input" };

/**
 * At once, or when it comes: a highlight that was saved or restored just now arrives from the
 * notebook in a moment. Returns how to stop waiting.
 */
function focusItem(id: string, focus: keyof typeof FOCUS_SELECTORS): () => void {
  return whenChanged(() => {
    const target = entryOf(id)?.querySelector<HTMLElement>(FOCUS_SELECTORS[focus]);
    target?.focus();
    return target !== null && target !== undefined;
  });
}
