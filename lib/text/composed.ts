/**
 * A page as its reader sees it: the trees of open web components and of frames of the same origin
 * stand where they are shown. The DOM standard calls it the flat tree
 * (https://drafts.csswg.org/css-scoping/#flattening); here the documents in frames belong to it,
 * too. What a page has closed to its own scripts stays closed to us (decision 200).
 */

/** The root of a tree that stands within another one. */
export type Tree = ShadowRoot | Document;

const ELEMENT = 1;
const DOCUMENT = 9;
const FRAGMENT = 11;
/** Of `Node.compareDocumentPosition`. */
const FOLLOWING = 4;
const CONTAINED_BY = 16;

/** The open shadow tree of an element, or null. */
export function openShadowOf(element: Element): ShadowRoot | null {
  const root: unknown = element.shadowRoot;
  // a form answers with its field of that name
  return isNode(root) && root.nodeType === FRAGMENT ? (root as ShadowRoot) : null;
}

/** The document in a frame, if it is of the same origin and has a body; or null. */
export function frameDocumentOf(element: Element | null): Document | null {
  if (!element || !/^i?frame$/i.test(element.localName)) return null;
  try {
    const { contentDocument: doc } = element as HTMLIFrameElement;
    return doc?.body ? doc : null;
  } catch {
    return null; // the browser says so of a document that is just going to another origin
  }
}

/** The frame that a document stands in, if its page may look at it; or null. */
export function frameOf(doc: Document): Element | null {
  try {
    return doc.defaultView?.frameElement ?? null;
  } catch {
    return null; // the page around it is of another origin
  }
}

/** What is shown in place of a slot's own children; none if those are shown. */
export function assignedTo(slot: Element): readonly Node[] {
  return (slot as HTMLSlotElement).assignedNodes?.() ?? [];
}

/**
 * The node around this one as it is shown: the slot of a component's child, the component around
 * its shadow tree, the frame around a document's body. Null at the top of the page.
 */
export function composedParentOf(node: Node): Node | null {
  const slot = (node as Element | Text).assignedSlot;
  if (slot && isNode(slot)) return slot;
  const { parentNode } = node;
  const top = parentNode ?? node;
  if (top.nodeType === FRAGMENT) return (top as ShadowRoot).host ?? null;
  if (top.nodeType === DOCUMENT) return frameOf(top as Document);
  return parentNode;
}

/** The nearest element around a node, as it is shown. */
export function composedElementOf(node: Node): Element | null {
  let at: Node | null = node;
  while (at && at.nodeType !== ELEMENT) at = composedParentOf(at);
  return at as Element | null;
}

/** Whether `inner` is `outer` or stands in it, as the page is shown. */
export function composedContains(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = composedParentOf(at)) if (at === outer) return true;
  return false;
}

/**
 * Whether `a` begins before (below 0) or after (above 0) `b` in what the reader sees; a node that
 * holds another begins before it.
 */
export function compareComposed(a: Node, b: Node): number {
  if (a === b) return 0;
  const [up, down] = [chainOf(a), chainOf(b)];
  let shared = 0;
  while (shared < up.length && up[shared] === down[shared]) shared++;
  const [x, y] = [up[shared], down[shared]];
  if (!x || !y) return x ? 1 : -1;
  // beside the shadow tree stand those children of its host that have no place in it
  const [inShadow, alsoInShadow] = [isInShadow(x), isInShadow(y)];
  if (inShadow !== alsoInShadow) return inShadow ? -1 : 1;
  return (x.compareDocumentPosition(y) & FOLLOWING) !== 0 ? -1 : 1;
}

/** The node and all around it, from the outermost in. */
function chainOf(node: Node): Node[] {
  const chain: Node[] = [];
  for (let at: Node | null = node; at; at = composedParentOf(at)) chain.push(at);
  return chain.reverse();
}

function isInShadow({ parentNode }: Node): boolean {
  return parentNode?.nodeType === FRAGMENT;
}

/**
 * Whether two nodes can be the ends of one range that holds nothing but what the reader sees
 * between them: they are in one tree, and no component puts its children elsewhere between them.
 */
export function isOneStretch(first: Node, last: Node): boolean {
  if (first === last) return true;
  if (first.getRootNode() !== last.getRootNode()) return false;
  if ((first.compareDocumentPosition(last) & (FOLLOWING | CONTAINED_BY)) === 0) return false;
  let at: Node = first;
  while (at.parentNode && !at.parentNode.contains(last)) at = at.parentNode;
  const { parentNode: shared } = at;
  return shared?.nodeType !== ELEMENT || openShadowOf(shared as Element) === null;
}

function isNode(value: unknown): value is Node {
  return typeof (value as Node | null)?.nodeType === "number";
}
