/**
 * The text of a tree of nodes, read once: the only walker of text nodes. Everything else in this room works on the
 * string and its offsets; `rangeOf` and `offsetsOf` lead between offsets and the DOM.
 */
import { meaningOf, type TagMeaning } from "../../text/tags.ts";
import { createWalk, type Visitor } from "../../text/walk.ts";
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
 * "\n" that belongs to no node. Left out: what `lib/text/tags.ts` says, white space between blocks, and (in a browser)
 * what is not shown or cannot be selected.
 */
export function* readSteps(root: Element, options: ReadOptions = {}): Generator<void, PageText> {
  const filter = createVisibilityFilter(root, options.only !== undefined);
  const collector = new TextCollector(filter, options.limit ?? MAX_TEXT);
  for (const top of options.only ?? [root]) {
    collector.breakBlock();
    const walk = createWalk(top, collector);
    while (!walk.step(NODES_A_STEP) && !collector.isFull) yield;
  }
  return collector.pageText(root);
}

/** Puts the text of the nodes that a walk visits together. */
class TextCollector implements Visitor<TagMeaning> {
  readonly #filter: VisibilityFilter;
  readonly #limit: number;
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];
  readonly #blocks: number[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  /** No text has come since the last block began or ended. */
  #atBlockStart = true;

  constructor(filter: VisibilityFilter, limit: number) {
    this.#filter = filter;
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.#length >= this.#limit;
  }

  breakBlock(): void {
    this.#atBlockStart = true;
  }

  text(node: Text): void {
    const { data } = node;
    if (data === "" || this.isFull || (this.#atBlockStart && !/\S/.test(data))) return;
    if (this.#atBlockStart) this.#beginBlock();
    this.#nodes.push(node);
    this.#starts.push(this.#length);
    const room = this.#limit - this.#length;
    this.#parts.push(data.length > room ? data.slice(0, room) : data);
    this.#length += data.length;
  }

  /** What is left out breaks nothing; elements without children (`br`, `hr`) only break. */
  enter(element: Element, tag: string): TagMeaning | null {
    const meaning = meaningOf(tag);
    if (element.firstChild === null) {
      if (meaning.isBlock) this.#atBlockStart = true;
      return null;
    }
    if (meaning.skippedInAnchoring || this.isFull || !this.#filter.sees(element)) return null;
    if (meaning.isBlock) this.#atBlockStart = true;
    return meaning;
  }

  leave(meaning: TagMeaning): void {
    if (meaning.isBlock) this.#atBlockStart = true;
  }

  pageText(root: Element): PageText {
    return {
      ...createTextIndex(this.#parts.join(""), this.#blocks),
      root,
      nodes: this.#nodes,
      starts: this.#starts,
      hidden: this.#filter.hidden,
    };
  }

  #beginBlock(): void {
    if (this.#length > 0) {
      this.#parts.push("\n");
      this.#length++;
    }
    this.#blocks.push(this.#length);
    this.#atBlockStart = false;
  }
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
