/** What the reader has selected in the copy, and where the toolbar for it stands. */

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { observeSelection, type Selected } from "../../lib/page/observing/selection.ts";

/** The ranges of a finished selection that lie in the copy; null if there is none. */
export function useSelection(root: RefObject<HTMLElement | null>): {
  selected: Selected | null;
  clear(): void;
} {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    observeSelection(document, stop.signal, (next) => {
      const ranges = next?.ranges.filter((range) => isIn(root.current, range)) ?? [];
      setSelected(next && ranges.length > 0 ? { ...next, ranges } : null);
    });
    return () => stop.abort();
  }, [root]);
  const clear = () => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return { selected, clear };
}

/** Also one that begins or ends outside, when all of the page was selected. */
function isIn(root: HTMLElement | null, range: Range): boolean {
  return root !== null && range.intersectsNode(root);
}

/** Pixels between the words and the toolbar, and between the toolbar and the window's edge. */
const GAP = 8;

/** Where a toolbar of this size stands: below the words, or above them if there is no room. */
export function placeBeside(
  words: Pick<DOMRect, "left" | "right" | "top" | "bottom">,
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const within = (value: number, most: number) => Math.max(GAP, Math.min(value, most - GAP));
  const middle = (words.left + words.right) / 2 - size.width / 2;
  const below = words.bottom + GAP;
  const above = words.top - GAP - size.height;
  const hasRoomBelow = below + size.height + GAP <= view.height;
  const top = hasRoomBelow || above < GAP ? below : above;
  return {
    left: within(middle, view.width - size.width),
    top: within(top, view.height - size.height),
  };
}
