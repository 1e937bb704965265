/**
 * Paints ranges, in the way that the reader chose: the page's own nodes are never touched
 * (registry-surface.ts, box-surface.ts).
 */
import type { Ground, Hue, Painting } from "../../model/settings.ts";
import { compareComposed } from "../../text/composed.ts";
import { elementAt, shadowRootsAround } from "../observing/composed-view.ts";
import { createBoxSurface, removeBoxes } from "./box-surface.ts";
import {
  groundOf,
  noteHighlightName,
  type Rgb,
  type Variant,
  variantFor,
  variantHighlightName,
} from "./palette.ts";
import { createRegistrySurface } from "./registry-surface.ts";
import type { Surface } from "./surface.ts";
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
  /** In which way it paints from now on; what is painted is painted anew. */
  use(painting: Painting): void;
  /** Shows the highlights, each in place of what was shown for its id before. */
  paint(highlights: readonly PaintedHighlight[]): void;
  erase(id: string): void;
  eraseAll(): void;
  /**
   * The ids of the highlights seen at a point of a document's viewport, the shortest first; of the
   * page's own without a document.
   */
  idsAt(x: number, y: number, doc?: Document): string[];
  rangesOf(id: string): readonly Range[];
  layerOf(id: string): number;
  /** What is painted and still in the document, in reading order. */
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
  /** Whether the page is light or dark behind these passages; without any, behind its text. */
  groundOf(ranges: readonly Range[]): Ground;
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

/** A painter with nothing painted; what an earlier script of ours left in the page is removed. */
export function createPainter(win: Window & typeof globalThis): Painter {
  removeBoxes(win.document);
  let current: Painting = "browser";
  let surface = createSurface(win, current);
  const records = new Map<string, PaintRecord>();
  const readTextColors = createTextColorReader(win);
  const chooseVariant = createVariantCache();

  const erase = (id: string) => {
    const record = records.get(id);
    if (!record) return;
    for (const name of record.names) surface.remove(name, record.highlight.ranges);
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
      for (const name of names) surface.add(name, ranges);
      records.set(id, { highlight, names, edges: ranges.map(edgesOf) });
    }
  };

  const repaint = () => paint([...records.values()].map(({ highlight }) => highlight));
  const use = (painting: Painting) => {
    if (painting === current) return;
    current = painting;
    surface.end();
    surface = createSurface(win, painting);
    repaint();
  };

  return {
    use,
    paint,
    erase,
    eraseAll: () => [...records.keys()].forEach(erase),
    // What is not seen cannot be meant.
    idsAt: (x, y, doc = win.document) => (current === "none" ? [] : idsAt(doc, records, x, y)),
    rangesOf: (id) => records.get(id)?.highlight.ranges ?? [],
    layerOf: (id) => records.get(id)?.highlight.layer ?? 0,
    idsInOrder: () => idsInOrder(records),
    isWhole: (id) => hasUnmovedRanges(records.get(id), hasItsText),
    isInPlace: (id) => hasUnmovedRanges(records.get(id)),
    flash: (ranges) => surface.flash(ranges),
    groundOf: (ranges) => groundOf(readTextColors(ranges.length > 0 ? ranges : allOf(win))),
    repaint,
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

function allOf({ document: doc }: Window): Range[] {
  const range = doc.createRange();
  range.selectNodeContents(doc.body ?? doc.documentElement);
  return [range];
}

function createSurface(win: Window & typeof globalThis, painting: Painting): Surface {
  if (painting === "boxes") return createBoxSurface(win);
  const registry = createRegistrySurface(win);
  return painting === "none" ? flashOnly(registry) : registry;
}

/** Shows a passage that is pointed out, and nothing else. */
function flashOnly({ flash, end }: Surface): Surface {
  return { add: () => {}, remove: () => {}, flash, end };
}

function namesFor({ hue, noted, layer }: PaintedHighlight, variant: Variant): string[] {
  const name = variantHighlightName(hue, variant, layer);
  return noted ? [name, noteHighlightName(hue, variant !== "light")] : [name];
}

function idsInOrder(records: ReadonlyMap<string, PaintRecord>): string[] {
  const starts = [...records.values()].flatMap(({ highlight: { id, ranges } }) => {
    const [first] = ranges;
    return first?.startContainer.isConnected ? { id, first } : [];
  });
  return starts.sort((a, b) => compareStarts(a.first, b.first)).map(({ id }) => id);
}

function compareStarts(a: Range, b: Range): number {
  const START_TO_START = 0; // of `Range`, which a test without a window has not
  const isOneTree = a.startContainer.getRootNode() === b.startContainer.getRootNode();
  if (isOneTree && shadowRootsAround(a.startContainer).length === 0)
    return a.compareBoundaryPoints(START_TO_START, b);
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  return compareComposed(a.startContainer, b.startContainer);
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
  // Without its tree the browser names the component around the caret.
  const shadowRoots = shadowRootsAround(elementAt(doc, x, y));
  const caret = doc.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return [];
  const isUnderPoint = (range: Range) =>
    range.startContainer.isConnected &&
    range.startContainer.getRootNode() === caret.offsetNode.getRootNode() &&
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

function hasItsText(range: Range, { text }: Edges): boolean {
  return range.startContainer.isConnected && textUnder(range) === text;
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
