/**
 * The text of a tree of nodes, read once: the only walker of text nodes. Everything else in this room works on the
 * string and its offsets; `rangeOf` and `offsetsOf` lead between offsets and the DOM.
 */
import { createTextIndex, type TextIndex } from "../text-index/text-index.ts";
import { createVisibilityFilter, type VisibilityFilter } from "./visibility-filter.ts";

/** A tree's text with its nodes. Offsets are UTF-16 units of `text`. */
export interface PageText extends TextIndex {
  readonly root: Element;
  /** The text nodes that were read, in document order. */
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`; as long as `nodes`. */
  readonly starts: readonly number[];
  /** Elements that were left out because they are not shown. */
  readonly hidden: readonly Element[];
}

export interface ReadOptions {
  /** Read these elements below the root only, shown or not. */
  only?: readonly Element[];
  /** UTF-16 units after which reading stops. */
  limit?: number;
}

/** More than any article has (four thousand printed pages); what comes after it is not read. */
export const MAX_TEXT = 8_000_000;
/** Nodes visited between two pauses of `readSteps`; about 2 ms. */
const NODES_A_STEP = 4000;

/** Never text of the article: code, form values, what stands in for something that cannot be played, ruby readings. */
const SKIPPED = new Set(
  "script style noscript template textarea select datalist iframe object audio video canvas title rt rp".split(
    " ",
  ),
);
const BLOCKS = new Set(
  (
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section " +
    "summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Reads the text below `root`; see `readSteps` for what is read. */
export function readText(root: Element, options: ReadOptions = {}): PageText {
  const steps = readSteps(root, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const hiddenTexts = new WeakMap<PageText, PageText>();

/**
 * The text that is not shown, each hidden element a block of its own: collapsed sections, copies for other screens. Read
 * at the first call; null if there is none.
 */
export function hiddenOf(page: PageText): PageText | null {
  if (page.hidden.length === 0) return null;
  let text = hiddenTexts.get(page);
  if (!text) {
    text = readText(page.root, { only: page.hidden });
    hiddenTexts.set(page, text);
  }
  return text;
}

/**
 * Reads the text below `root`, pausing now and then: a long page can be read in slices. Between two blocks stands one
 * "\n" that belongs to no node. Left out: scripts, styles, form fields, ruby readings, white space between blocks, and
 * (in a browser) what is not shown or cannot be selected.
 */
export function* readSteps(root: Element, options: ReadOptions = {}): Generator<void, PageText> {
  const reader = createReader(root, options);
  while (!reader.read(NODES_A_STEP)) yield;
  return reader.page();
}

interface Reader {
  read(count: number): boolean;
  page(): PageText;
}

function createReader(root: Element, options: ReadOptions): Reader {
  const eye: VisibilityFilter = createVisibilityFilter(root, options.only !== undefined);
  const limit = options.limit ?? MAX_TEXT;
  const tops = options.only ?? [root];
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blocks: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let broken = true;
  let top = 0;
  let node: Node | null = tops[0]?.firstChild ?? null;

  const take = (text: Text): void => {
    const data = text.data;
    if (data === "" || (broken && !/\S/.test(data))) return;
    if (broken) {
      if (length > 0) {
        parts.push("\n");
        length++;
      }
      blocks.push(length);
      broken = false;
    }
    nodes.push(text);
    starts.push(length);
    parts.push(length + data.length > limit ? data.slice(0, limit - length) : data);
    length += data.length;
  };
  /** True if the children of the element are to be read. What is skipped breaks nothing; `<br>` has no children. */
  const enter = (element: Element): boolean => {
    const name = element.localName;
    const empty = element.firstChild === null;
    const seen = !empty && !SKIPPED.has(name) && eye.sees(element);
    if ((empty || seen) && BLOCKS.has(name)) broken = true;
    return seen;
  };
  const nextTop = (): Node | null => {
    while (++top < tops.length) {
      broken = true;
      const child = tops[top]!.firstChild;
      if (child) return child;
    }
    return null;
  };
  const following = (from: Node): Node | null => {
    let at: Node | null = from;
    while (at && at !== tops[top]) {
      if (at !== from && BLOCKS.has((at as Element).localName)) broken = true;
      if (at.nextSibling) return at.nextSibling;
      at = at.parentNode;
    }
    return nextTop();
  };
  const read = (count: number): boolean => {
    node ??= nextTop();
    for (let i = 0; i < count && node && length < limit; i++) {
      const type = node.nodeType;
      if (type === 3 || type === 4) take(node as Text);
      node = type === 1 && enter(node as Element) ? node.firstChild : following(node);
    }
    return node === null || length >= limit;
  };
  const page = (): PageText => ({
    ...createTextIndex(parts.join(""), blocks),
    root,
    nodes,
    starts,
    hidden: eye.hidden,
  });
  return { read, page };
}

/** The node that holds the unit at `offset`, or the one before it if a break between blocks stands there. */
function nodeAt(page: PageText, offset: number): number {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The Range from `start` to `end` (exclusive). It begins in the node that holds the first unit and ends in the node that
 * holds the last one. If the page has changed since it was read, the offsets are cut to what the nodes hold now. Throws a
 * RangeError when the page has no text.
 */
export function rangeOf(page: PageText, start: number, end: number): Range {
  if (page.nodes.length === 0) throw new RangeError("the page has no text");
  const first = nodeAt(page, start);
  const last = nodeAt(page, Math.max(start, end - 1));
  const range = page.root.ownerDocument.createRange();
  const a = page.nodes[first]!;
  const b = page.nodes[last]!;
  range.setStart(a, Math.max(0, Math.min(start - page.starts[first]!, a.length)));
  range.setEnd(b, Math.max(0, Math.min(end - page.starts[last]!, b.length)));
  return range;
}

/** The offsets of a range in the page's text, or null if it does not lie in the page's tree. */
export function offsetsOf(
  page: PageText,
  range: AbstractRange,
): { start: number; end: number } | null {
  const start = offsetOf(page, range.startContainer, range.startOffset);
  const end = offsetOf(page, range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end: Math.max(start, end) };
}

/** The offset of a boundary point: of the first unit of text that does not stand before it. */
function offsetOf(page: PageText, container: Node, offset: number): number | null {
  const { root, nodes, starts } = page;
  if (container !== root && !root.contains(container))
    return container.contains(root) ? outside(page, container, offset) : null;
  const isText = container.nodeType === 3 || container.nodeType === 4;
  const child = isText ? container : (container.childNodes[offset] ?? null);
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(nodes[middle]!, container, child)) low = middle + 1;
    else high = middle;
  }
  if (low >= nodes.length) return page.text.length;
  return (
    starts[low]! + (isText && nodes[low] === container ? Math.min(offset, nodes[low]!.length) : 0)
  );
}

/** True if `node` ends before the point in `container` that lies right before `child` (null: at the container's end). */
function isBefore(node: Node, container: Node, child: Node | null): boolean {
  const reference = child ?? container;
  if (node === reference) return false;
  const position = reference.compareDocumentPosition(node);
  const inside = (position & 16) !== 0;
  return child ? (position & 2) !== 0 : inside || (position & 2) !== 0;
}

/** A point in an ancestor of the root lies before the whole text or after it. */
function outside(page: PageText, container: Node, offset: number): number {
  const child = container.childNodes[offset];
  if (!child) return page.text.length;
  const position = page.root.compareDocumentPosition(child);
  return (position & 4) !== 0 && (position & 16) === 0 ? page.text.length : 0;
}
