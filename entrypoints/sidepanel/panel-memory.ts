/**
 * What stood open in the panel beside each page, for when the reader comes back to its tab; kept as
 * long as the panel is.
 */

import { identityOf } from "../../lib/model/source.ts";
import { type HighlightFilter, NO_FILTER } from "./highlight-filter.ts";

/** How the panel stands beside one page. */
export interface PanelState {
  /** The highlight that is open. */
  currentId: string | null;
  filter: HighlightFilter;
  /** Pixels. */
  scrollTop: number;
  /** The sections that the reader opened (true) or closed. */
  sections: Readonly<Record<string, boolean>>;
}

const FIRST_STATE: PanelState = {
  currentId: null,
  filter: NO_FILTER,
  scrollTop: 0,
  sections: {},
};

/** Pages that are remembered: those that were left last. */
const MOST_PAGES = 100;

export class PanelMemory {
  readonly #states = new Map<string, PanelState>();

  /** What was remembered of that page in that tab, or how a panel begins. */
  recall(tabId: number, address: string): PanelState {
    return this.#states.get(keyOf(tabId, address)) ?? FIRST_STATE;
  }

  /** Remembers what changed. */
  note(tabId: number, address: string, change: Partial<PanelState>): void {
    const state = { ...this.recall(tabId, address), ...change };
    const key = keyOf(tabId, address);
    this.#states.delete(key); // the last one noted is the last to go
    this.#states.set(key, state);
    const [oldest] = this.#states.keys();
    if (oldest !== undefined && this.#states.size > MOST_PAGES) this.#states.delete(oldest);
  }
}

function keyOf(tabId: number, address: string): string {
  return `${tabId} ${identityOf(address)}`;
}
