/**
 * Only the rows near the window are in the document; the window scrolls. A row with the focus stays
 * wherever it is, so that the keyboard never loses its place.
 */
import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";

export interface VirtualRows {
  items: VirtualItem[];
  /** Of all rows, in pixels. */
  height: number;
  /** Where the list begins on the page. */
  offset: number;
  /** For the element of a row, which has its index in `data-index`. */
  measure(element: Element | null): void;
  /** Brings a row into sight; it may be drawn only later. */
  scrollTo(index: number): void;
}

interface Options {
  keys: readonly string[];
  /** About how high a row is, in pixels, until it is measured. */
  estimate(index: number): number;
  list: RefObject<HTMLElement | null>;
}

/** Rows beyond the window that are drawn, too. */
const OVERSCAN = 8;
/** The bar at the top of the window covers so much of it. */
const COVERED = 130;

export function useVirtualRows({ keys, estimate, list }: Options): VirtualRows {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const [offset, setOffset] = useState(0);
  const options = {
    count: keys.length,
    estimateSize: estimate,
    getItemKey: (index: number) => keys[index] ?? index,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: COVERED,
    rangeExtractor: (range: Range) => withFocused(range, list.current),
    onChange: () => drawAgain(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - offset) > 1) setOffset(top);
  });
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    offset,
    measure: (element) => virtualizer.measureElement(element),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
  };
}

function withFocused(range: Range, list: HTMLElement | null): number[] {
  const near = defaultRangeExtractor(range);
  const row = document.activeElement?.closest<HTMLElement>("li[data-index]");
  const focused = row && list?.contains(row) ? Number(row.dataset.index) : -1;
  if (focused < 0 || focused >= range.count || near.includes(focused)) return near;
  return [...near, focused].sort((a, b) => a - b);
}
