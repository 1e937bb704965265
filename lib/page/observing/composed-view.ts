/** Where things are on the screen, though they stand in web components and in frames. */
import { frameDocumentOf, frameOf, openShadowOf } from "../../text/composed.ts";

/** More than frames are nested. */
const MAX_DEPTH = 10;

/** The window that shows a node; null for one that is shown nowhere. */
export function windowOf(node: Node): (Window & typeof globalThis) | null {
  const doc = node.nodeType === 9 ? (node as Document) : node.ownerDocument;
  return (doc?.defaultView ?? null) as (Window & typeof globalThis) | null;
}

/** Where the page of a document begins, in pixels of the topmost window that we may look at. */
export function originOf(doc: Document): { x: number; y: number } {
  let [x, y] = [0, 0];
  let frame = frameOf(doc);
  for (let depth = 0; frame && depth < MAX_DEPTH; depth++) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
    frame = frameOf(frame.ownerDocument);
  }
  return { x, y };
}

/** A box of a document's own window as one of the topmost window. */
export function inTopWindow(doc: Document, rect: DOMRect): DOMRect {
  const { x, y } = originOf(doc);
  return x === 0 && y === 0 ? rect : new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height);
}

/** The box of a range in the topmost window. */
export function boxOf(range: Range): DOMRect {
  const rect = range.getBoundingClientRect();
  const doc = range.startContainer.ownerDocument;
  return doc ? inTopWindow(doc, rect) : rect;
}

/** The innermost element at a point of the document's own window, in open web components, too. */
export function elementAt(doc: Document, x: number, y: number): Element | null {
  let hit = doc.elementFromPoint(x, y);
  for (let depth = 0; hit && depth < MAX_DEPTH; depth++) {
    const inner = openShadowOf(hit)?.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** The open shadow trees around a node, the innermost first. */
export function shadowRootsAround(node: Node | null): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = node?.getRootNode();
  while (root && root.nodeType === 11 && (root as ShadowRoot).host) {
    roots.push(root as ShadowRoot);
    root = (root as ShadowRoot).host.getRootNode();
  }
  return roots;
}

/** The element that has the focus, in open web components and in frames, too. */
export function focusedElement(doc: Document): Element | null {
  let at = doc.activeElement;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
    const inner: Element | null | undefined =
      openShadowOf(at)?.activeElement ?? frameDocumentOf(at)?.activeElement;
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** The document that has the focus: the page's, or that of a frame of the same origin. */
export function focusedDocument(doc: Document): Document {
  return focusedElement(doc)?.ownerDocument ?? doc;
}

/**
 * Calls back for the document of each frame of the same origin when the focus first comes into it:
 * what a reader selects in a frame was pressed there first. Other frames are not looked at. Stops
 * with the signal.
 */
export function watchFocusedFrames(
  win: Window,
  signal: AbortSignal,
  onDocument: (doc: Document) => void,
): void {
  const known = new WeakSet<Document>();
  const look = () => {
    const doc = focusedDocument(win.document);
    const own = doc.defaultView;
    if (signal.aborted || doc === win.document || known.has(doc) || !own) return;
    known.add(doc);
    onDocument(doc);
    own.addEventListener("blur", lookSoon, { signal });
  };
  // Firefox says who has the focus only after the event.
  const lookSoon = () => void setTimeout(look);
  win.addEventListener("blur", lookSoon, { signal });
  look();
}
