/**
 * Paints ranges with the CSS Custom Highlight API: the page's own nodes are never touched. Every
 * name is ours; the registry is never cleared, since a page may have highlights of its own.
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
import { type ColorCache, createTextColorReader } from "./text-colors.ts";

export interface PaintedHighlight {
  id: string;
  ranges: Range[];
  hue: Hue;
  /** Has a note: shown with an underline. */
  noted: boolean;
  /** In how many others it lies: it is painted above them. */
  layer: number;
}

export interface Painter {
  /** Shows the highlights, each in place of what was shown for its id before. */
  paint(highlights: readonly PaintedHighlight[]): void;
  erase(id: string): void;
  eraseAll(): void;
  /** The ids of the highlights at a point of the viewport, the shortest first. */
  idsAt(x: number, y: number): string[];
  rangesOf(id: string): readonly Range[];
  layerOf(id: string): number;
  /** What is painted and still in the document, in document order. */
  idsInOrder(): string[];
  /**
   * Whether what is painted still covers the words it was painted on: a live range follows its
   * nodes, not its words.
   */
  isWhole(id: string): boolean;
  /**
   * Whether the ranges still begin and end where they were put: cheap, but blind to words that
   * changed in between.
   */
  isInPlace(id: string): boolean;
  /** Points a passage out for `FLASH` milliseconds. */
  flash(ranges: readonly Range[]): void;
  /** Paints all anew, after the page changed its colours. */
  repaint(): void;
}

/** What is painted, and where its ranges were when it was: live ranges move when their nodes go. */
interface PaintRecord {
  highlight: PaintedHighlight;
  /** Under which names of `CSS.highlights`. */
  names: string[];
  edges: Edges[];
}

type Edges = Pick<Range, "startContainer" | "startOffset" | "endContainer" | "endOffset"> & {
  text: string;
};

/** Milliseconds. */
const FLASH = 900;
/** Above every layer. */
const FLASH_PRIORITY = 9;

/** A painter with nothing painted; what an earlier script of ours left in the page is removed. */
export function createPainter(win: Window & typeof globalThis): Painter {
  // Names are deleted one by one: Firefox lets no content script iterate the registry.
  for (const name of ALL_NAMES) win.CSS.highlights.delete(name);
  const records = new Map<string, PaintRecord>();
  const readTextColors = createTextColorReader(win);
  const chooseVariant = createVariantCache();

  const erase = (id: string) => {
    const record = records.get(id);
    if (!record) return;
    for (const name of record.names) {
      const registered = win.CSS.highlights.get(name);
      for (const range of record.highlight.ranges) registered?.delete(range);
    }
    records.delete(id);
  };

  const paint = (highlights: readonly PaintedHighlight[]) => {
    // All colours are read before anything is painted: reading after a paint makes the browser
    // compute styles anew.
    const cache: ColorCache = new Map();
    const withVariants = highlights.map((highlight) => ({
      highlight,
      variant: chooseVariant(highlight.hue, readTextColors(highlight.ranges, cache)),
    }));
    for (const { highlight, variant } of withVariants) {
      const { id, ranges } = highlight;
      erase(id);
      const names = namesFor(highlight, variant);
      for (const name of names) {
        const registered = registeredHighlight(win, name);
        for (const range of ranges) registered.add(range);
      }
      records.set(id, { highlight, names, edges: ranges.map(edgesOf) });
    }
  };

  return {
    paint,
    erase,
    eraseAll: () => [...records.keys()].forEach(erase),
    idsAt: (x, y) => idsAt(win.document, records, x, y),
    rangesOf: (id) => records.get(id)?.highlight.ranges ?? [],
    layerOf: (id) => records.get(id)?.highlight.layer ?? 0,
    idsInOrder: () => idsInOrder(records),
    isWhole: (id) =>
      hasUnmovedRanges(
        records.get(id),
        (range, edges) => range.startContainer.isConnected && textUnder(range) === edges.text,
      ),
    isInPlace: (id) => hasUnmovedRanges(records.get(id)),
    flash: createFlash(win),
    repaint: () => paint([...records.values()].map(({ highlight }) => highlight)),
  };
}

/**
 * `variantFor`, remembered by hue and text colours: most highlights of a page have the same few.
 */
function createVariantCache(): typeof variantFor {
  const variants = new Map<string, Variant>();
  return (hue: Hue, textColors: readonly Rgb[]) => {
    const key = `${hue} ${textColors.join(" ")}`;
    const variant = variants.get(key) ?? variantFor(hue, textColors);
    variants.set(key, variant);
    return variant;
  };
}

/** The browser's highlight of that name, made if there is none. */
function registeredHighlight(win: Window & typeof globalThis, name: string): Highlight {
  const known = win.CSS.highlights.get(name);
  if (known) return known;
  const highlight = new win.Highlight();
  highlight.priority = Number(/-(\d)$/.exec(name)?.[1] ?? 0); // the layer
  win.CSS.highlights.set(name, highlight);
  return highlight;
}

function namesFor({ hue, noted, layer }: PaintedHighlight, variant: Variant): string[] {
  const name = variantHighlightName(hue, variant, layer);
  return noted ? [name, noteHighlightName(hue, variant !== "light")] : [name];
}

function createFlash(win: Window & typeof globalThis): Painter["flash"] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (ranges) => {
    const highlight = new win.Highlight(...ranges);
    highlight.priority = FLASH_PRIORITY;
    win.CSS.highlights.set(FLASH_NAME, highlight);
    clearTimeout(timer);
    timer = setTimeout(() => win.CSS.highlights.delete(FLASH_NAME), FLASH);
  };
}

function idsInOrder(records: ReadonlyMap<string, PaintRecord>): string[] {
  const starts = [...records.values()].flatMap(({ highlight: { id, ranges } }) => {
    const [first] = ranges;
    return first?.startContainer.isConnected ? { id, first } : [];
  });
  const START_TO_START = 0; // of `Range`, which a test without a window has not
  return starts
    .sort((a, b) => a.first.compareBoundaryPoints(START_TO_START, b.first))
    .map(({ id }) => id);
}

/**
 * Asks where the caret would go, then whether that is inside a range and the point inside one of
 * its boxes: the caret snaps to the nearest text, however far. (`highlightsFromPoint` is missing in
 * Firefox before 150.)
 */
function idsAt(
  doc: Document,
  records: ReadonlyMap<string, PaintRecord>,
  x: number,
  y: number,
): string[] {
  const caret = doc.caretPositionFromPoint(x, y);
  if (!caret) return [];
  const isUnderPoint = (range: Range) =>
    range.startContainer.isConnected &&
    range.isPointInRange(caret.offsetNode, caret.offset) &&
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
  return [...records.values()]
    .map(({ highlight }) => highlight)
    .filter(({ ranges }) => ranges.some(isUnderPoint))
    .sort((a, b) => lengthOf(a) - lengthOf(b))
    .map(({ id }) => id);
}

function lengthOf({ ranges }: PaintedHighlight): number {
  return ranges.reduce((sum, range) => sum + range.toString().length, 0);
}

function edgesOf(range: Range): Edges {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return { startContainer, startOffset, endContainer, endOffset, text: textUnder(range) };
}

/**
 * Of a range in one text node the whole node's data: no string is made, and an unchanged one
 * compares at once.
 */
function textUnder(range: Range): string {
  const { startContainer, endContainer } = range;
  return startContainer === endContainer && startContainer.nodeType === 3
    ? (startContainer as Text).data
    : range.toString();
}

/**
 * Whether all ranges still have the edges they were painted with, and pass the check. False if
 * nothing is painted.
 */
function hasUnmovedRanges(
  record: PaintRecord | undefined,
  check: (range: Range, edges: Edges) => boolean = () => true,
): boolean {
  if (!record) return false;
  return record.highlight.ranges.every((range, i) => {
    const edges = record.edges[i];
    return edges !== undefined && isAt(range, edges) && check(range, edges);
  });
}

function isAt(range: Range, edges: Edges): boolean {
  return (
    range.startContainer === edges.startContainer &&
    range.endContainer === edges.endContainer &&
    range.startOffset === edges.startOffset &&
    range.endOffset === edges.endOffset
  );
}
