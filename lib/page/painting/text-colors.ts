/** The colours that a page's text has, as painted: what a tint under it must leave readable. */
import type { Rgb } from "./palette.ts";

/** Elements looked at in one range; a passage with more differently coloured parts than that is rare. */
const MOST = 24;

/** Colours that were just asked of the browser: by parent, then by what makes brothers alike. */
export type Seen = Map<Element | null, Map<string, string>>;

/**
 * Gives a function from ranges to the colours of the text in them. Colours once parsed are remembered; `seen` is for many
 * ranges at once: of elements with the same parent, name, class, style and id one is asked, since asking costs ten times more.
 */
export function createTextColorReader(
  win: Window & typeof globalThis,
): (ranges: readonly Range[], seen?: Seen) => Rgb[] {
  const known = new Map<string, Rgb>();
  const parse = (color: string) => {
    const parsed = known.get(color) ??
      rgbFrom(color) ??
      rgbByCanvas(win.document, color) ?? [0, 0, 0];
    known.set(color, parsed);
    return parsed;
  };
  const colorOf = (element: Element, seen: Seen) => {
    const { parentElement, localName } = element;
    const brothers = seen.get(parentElement) ?? new Map<string, string>();
    const key = `${localName} ${element.getAttribute("class")} ${element.getAttribute("style")} ${element.id}`;
    const color = brothers.get(key) ?? win.getComputedStyle(element).color;
    seen.set(parentElement, brothers.set(key, color));
    return color;
  };
  return (ranges, seen = new Map()) => {
    const colors = new Set<string>();
    for (const range of ranges) {
      for (const element of elementsIn(range)) {
        colors.add(colorOf(element, seen));
      }
    }
    return [...colors].map(parse);
  };
}

/** Parents of the text nodes in the range, each once. */
function elementsIn(range: Range): Set<Element> {
  const found = new Set<Element>();
  const root = range.commonAncestorContainer;
  if (root.nodeType === 3) return root.parentElement ? new Set([root.parentElement]) : found;
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
    root,
    4 /* NodeFilter.SHOW_TEXT */,
  );
  walker.currentNode = range.startContainer;
  for (
    let node = range.startContainer.nodeType === 3 ? range.startContainer : walker.nextNode();
    node && found.size < MOST && range.comparePoint(node, 0) <= 0;
    node = walker.nextNode()
  ) {
    if (node.parentElement && node.nodeValue?.trim()) found.add(node.parentElement);
  }
  return found;
}

/** `rgb(1, 2, 3)` and `rgba(…)`, as browsers write all but the newer colour spaces. */
function rgbFrom(color: string): Rgb | null {
  const parts = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(color);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : null;
}

/** `oklch(…)`, `color(display-p3 …)` and their like: one painted pixel says what they are. */
function rgbByCanvas(doc: Document, color: string): Rgb | null {
  const context = doc.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return [r ?? 0, g ?? 0, b ?? 0];
}
