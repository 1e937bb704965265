/** How the panel stands beside a page, remembered for when the reader comes back to its tab. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PanelMemory, PanelState } from "./panel-memory.ts";

export interface PanelStanding extends PanelState {
  change(change: Partial<PanelState>): void;
  setSection(name: string, isOpen: boolean): void;
  /** Is given the list as it scrolls. */
  onScroll(event: Event): void;
}

/** Of the page at this address in this tab; another page is another component. */
export function usePanelState(memory: PanelMemory, tabId: number, address: string): PanelStanding {
  const [state, setState] = useState(() => memory.recall(tabId, address));
  const change = (what: Partial<PanelState>) => {
    memory.note(tabId, address, what);
    setState(memory.recall(tabId, address));
  };
  return {
    ...state,
    change,
    setSection: (name, isOpen) => change({ sections: { ...state.sections, [name]: isOpen } }),
    // Nothing on the screen depends on it.
    onScroll: ({ currentTarget }) =>
      memory.note(tabId, address, { scrollTop: (currentTarget as Element).scrollTop }),
  };
}

/** Scrolls to where it was left, once what it scrolls is there. */
export function useScrollRestored(
  scroller: RefObject<HTMLElement | null>,
  scrollTop: number,
  isThere: boolean,
): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    if (isDone.current || !isThere || !scroller.current) return;
    isDone.current = true;
    scroller.current.scrollTop = scrollTop;
  }, [isThere]);
}
