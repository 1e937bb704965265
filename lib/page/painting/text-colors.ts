/**
 * The computed colours of text in ranges: the background of a highlight must leave them readable.
 */
import { composedElementOf } from "../../text/composed.ts";
import type { Rgb } from "./palette.ts";

/**
 * Elements looked at in one range; a passage with more differently coloured parts than that is
 * rare.
 */
const MAX_ELEMENTS = 24;

/**
 * Computed colours by parent element, then by what makes siblings look alike. Holds for as long as
 * no style changes.
 */
export type ColorCache = Map<Element | null, Map<string, string>>;

/**
 * Gives a function from ranges to the colours of the text in them, each colour once. With one
 * `cache` for many ranges, of siblings with the same name, class, style and id only one is asked
 * for its computed style, which costs ten times as much as the rest.
 */
export function createTextColorReader(
  win: Window & typeof globalThis,
): (ranges: readonly Range[], cache?: ColorCache) => Rgb[] {
  const parsed = new Map<string, Rgb>();
  const parse = (color: string) => {
    const rgb = parsed.get(color) ??
      rgbFrom(color) ??
      rgbByCanvas(win.document, color) ?? [0, 0, 0];
    parsed.set(color, rgb);
    return rgb;
  };
  const colorOf = (element: Element, cache: ColorCache) => {
    const { parentElement, localName } = element;
    const siblings = cache.get(parentElement) ?? new Map<string, string>();
    const key = `${localName} ${element.getAttribute("class")} ${element.getAttribute("style")} ${element.id}`;
    const color = siblings.get(key) ?? win.getComputedStyle(element).color;
    cache.set(parentElement, siblings.set(key, color));
    return color;
  };
  return (ranges, cache = new Map()) => {
    const colors = new Set<string>();
    for (const range of ranges) {
      for (const element of elementsIn(range)) colors.add(colorOf(element, cache));
    }
    return [...colors].map(parse);
  };
}

/** Parents of the text nodes in the range, each once. */
function elementsIn(range: Range): Set<Element> {
  const elements = new Set<Element>();
  const root = range.commonAncestorContainer;
  if (root.nodeType === 3) {
    const parent = composedElementOf(root);
    return parent ? new Set([parent]) : elements;
  }
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
    root,
    4 /* NodeFilter.SHOW_TEXT */,
  );
  walker.currentNode = range.startContainer;
  for (
    let node = range.startContainer.nodeType === 3 ? range.startContainer : walker.nextNode();
    node && elements.size < MAX_ELEMENTS && range.comparePoint(node, 0) <= 0;
    node = walker.nextNode()
  ) {
    if (node.parentElement && node.nodeValue?.trim()) elements.add(node.parentElement);
  }
  return elements;
}

/** `rgb(1, 2, 3)` and `rgba(…)`, as browsers write all but the newer colour spaces. */
function rgbFrom(color: string): Rgb | null {
  const parts = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(color);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : null;
}

/**
 * For `oklch(…)`, `color(display-p3 …)` and the like: paints one pixel and reads it. Null where
 * there is no canvas.
 */
function rgbByCanvas(doc: Document, color: string): Rgb | null {
  const context = doc.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return [r ?? 0, g ?? 0, b ?? 0];
}
