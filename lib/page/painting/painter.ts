/**
 * Paints ranges with the CSS Custom Highlight API: the page's own nodes are never touched. Every name is ours; the
 * registry is never cleared, since a page may have highlights of its own.
 */
import type { Hue } from "../../model/settings.ts";
import {
  ALL_NAMES,
  FLASH_NAME,
  noteHighlightName,
  type Rgb,
  type Variant,
  variantFor,
  variantHighlightName,
} from "./palette.ts";
import { createTextColorReader, type Seen } from "./text-colors.ts";

export interface Painted {
  id: string;
  ranges: Range[];
  hue: Hue;
  /** Has a note: shown with an underline. */
  noted: boolean;
  /** In how many others it lies: it is painted above them. */
  layer: number;
}

export interface Painter {
  /** Shows the passages, each in place of what was shown for its id before. */
  paint(items: readonly Painted[]): void;
  erase(id: string): void;
  eraseAll(): void;
  /** The ids of the highlights at a point of the viewport, the shortest first. */
  idsAt(x: number, y: number): string[];
  rangesOf(id: string): readonly Range[];
  layerOf(id: string): number;
  /** What is on the page, in reading order. */
  idsInOrder(): string[];
  /** Whether what is shown still covers the words it was painted on: a live range follows its nodes, not its words. */
  isWhole(id: string): boolean;
  /** Whether the ranges still begin and end where they were put: cheap, but blind to words that changed in between. */
  isInPlace(id: string): boolean;
  /** Shows where a passage is, for a moment. */
  flash(ranges: readonly Range[]): void;
  /** Chooses light or dark again, after the page changed its colours. */
  repaint(): void;
}

interface Shown {
  item: Painted;
  names: string[];
  edges: Edges[];
}

/** Where a range was put, and on what words: it moves by itself when the page's nodes do. */
type Edges = Pick<Range, "startContainer" | "startOffset" | "endContainer" | "endOffset"> & {
  words: string;
};

/** How long a flash lasts, in milliseconds. */
const FLASH = 900;

export function createPainter(win: Window & typeof globalThis): Painter {
  const shown = new Map<string, Shown>();
  // A script of ours that is gone (the extension was updated) may have left its paint.
  // Names are deleted one by one: Firefox lets no content script iterate the registry.
  for (const name of ALL_NAMES) win.CSS.highlights.delete(name);
  const readInks = createTextColorReader(win);
  const grounds = new Map<string, Variant>();
  const groundOf = (hue: Hue, inks: readonly Rgb[]) => {
    const key = `${hue} ${inks.join(" ")}`;
    const ground = grounds.get(key) ?? variantFor(hue, inks);
    grounds.set(key, ground);
    return ground;
  };
  const highlightOf = (name: string) => {
    const known = win.CSS.highlights.get(name);
    if (known) return known;
    const made = new win.Highlight();
    made.priority = Number(/-(\d)$/.exec(name)?.[1] ?? 0);
    win.CSS.highlights.set(name, made);
    return made;
  };

  const erase = (id: string) => {
    const old = shown.get(id);
    if (!old) return;
    for (const name of old.names)
      for (const range of old.item.ranges) win.CSS.highlights.get(name)?.delete(range);
    shown.delete(id);
  };

  /** First the colours of all are read, then all are painted: a paint in between makes the browser work styles out anew. */
  const paint = (items: readonly Painted[]) => {
    const colors: Seen = new Map();
    const grounds = items.map((item) => groundOf(item.hue, readInks(item.ranges, colors)));
    for (const [i, item] of items.entries()) {
      erase(item.id);
      const names = namesFor(item, grounds[i]!);
      for (const name of names) for (const range of item.ranges) highlightOf(name).add(range);
      shown.set(item.id, { item, names, edges: item.ranges.map(edgesOf) });
    }
  };

  let flashing: ReturnType<typeof setTimeout> | undefined;
  return {
    paint,
    erase,
    eraseAll: () => [...shown.keys()].forEach(erase),
    idsAt: (x, y) => idsAt(win, shown, x, y),
    rangesOf: (id) => shown.get(id)?.item.ranges ?? [],
    layerOf: (id) => shown.get(id)?.item.layer ?? 0,
    idsInOrder: () =>
      [...shown.values()]
        .map(({ item }) => item)
        .filter(({ ranges }) => ranges[0]?.startContainer.isConnected)
        .sort((a, b) =>
          a.ranges[0]!.compareBoundaryPoints(0 /* Range.START_TO_START */, b.ranges[0]!),
        )
        .map(({ id }) => id),
    isWhole: (id) => {
      const painted = shown.get(id);
      const isSame = (range: Range, i: number) =>
        range.startContainer.isConnected &&
        isAt(range, painted!.edges[i]!) &&
        wordsUnder(range) === painted!.edges[i]!.words;
      return painted ? painted.item.ranges.every(isSame) : false;
    },
    isInPlace: (id) => {
      const painted = shown.get(id);
      return painted
        ? painted.item.ranges.every((range, i) => isAt(range, painted.edges[i]!))
        : false;
    },
    flash: (ranges) => {
      const highlight = new win.Highlight(...ranges);
      highlight.priority = 9;
      win.CSS.highlights.set(FLASH_NAME, highlight);
      clearTimeout(flashing);
      flashing = setTimeout(() => win.CSS.highlights.delete(FLASH_NAME), FLASH);
    },
    repaint: () => paint([...shown.values()].map(({ item }) => item)),
  };
}

function namesFor({ hue, noted, layer }: Painted, ground: Variant): string[] {
  const name = variantHighlightName(hue, ground, layer);
  return noted ? [name, noteHighlightName(hue, ground !== "light")] : [name];
}

/**
 * Asks where the caret would go, then whether that is inside a range and the point inside one of its boxes: the caret
 * snaps to the nearest text, however far. (`highlightsFromPoint` is missing in Firefox before 150.)
 */
function idsAt(win: Window, shown: Map<string, { item: Painted }>, x: number, y: number): string[] {
  const caret = win.document.caretPositionFromPoint(x, y);
  if (!caret) return [];
  const near = (range: Range) => {
    const isInside = range.isPointInRange(caret.offsetNode, caret.offset);
    return (
      isInside &&
      [...range.getClientRects()].some(
        (r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom,
      )
    );
  };
  return [...shown.values()]
    .filter(({ item }) =>
      item.ranges.some((range) => range.startContainer.isConnected && near(range)),
    )
    .sort((a, b) => sizeOf(a.item) - sizeOf(b.item))
    .map(({ item }) => item.id);
}

function edgesOf(range: Range): Edges {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return { startContainer, startOffset, endContainer, endOffset, words: wordsUnder(range) };
}

/** Of a range in one node all of the node's words: they are there already, and comparing them with themselves is free. */
function wordsUnder(range: Range): string {
  const { startContainer, endContainer } = range;
  return startContainer === endContainer && startContainer.nodeType === 3
    ? (startContainer as Text).data
    : range.toString();
}

function isAt(range: Range, edges: Edges): boolean {
  return (
    range.startContainer === edges.startContainer &&
    range.endContainer === edges.endContainer &&
    range.startOffset === edges.startOffset &&
    range.endOffset === edges.endOffset
  );
}

function sizeOf(item: Painted): number {
  return item.ranges.reduce((sum, range) => sum + range.toString().length, 0);
}
