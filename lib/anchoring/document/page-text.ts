/**
 * The text of a tree of nodes, read once. Everything else in this room works on the string and its
 * offsets; `rangeOf` and `offsetsOf` lead between offsets and the DOM.
 */

import { compareComposed, composedContains, isOneStretch, type Tree } from "../../text/composed.ts";
import { meaningOf, type TagMeaning } from "../../text/html-tags.ts";
import { partitionPoint, upperBound } from "../../text/sorted.ts";
import { finish } from "../../text/steps.ts";
import { createWalk, type Visitor } from "../../text/walk.ts";
import { createTextIndex, type TextIndex } from "../text-index/text-index.ts";
import { createVisibilityFilter, type VisibilityFilter } from "./visibility-filter.ts";

/** A tree's text with its nodes. Offsets are UTF-16 units of `text`. */
export interface PageText extends TextIndex {
  readonly root: Element;
  /** The text nodes that were read, in the order in which they are shown. */
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`; as long as `nodes`. */
  readonly starts: readonly number[];
  /** Elements that were left out because they are not shown. */
  readonly hidden: readonly Element[];
  /** The trees of web components and of frames that were read, too. */
  readonly trees: readonly Tree[];
}

export interface ReadOptions {
  /** Read these elements below the root only, shown or not. */
  only?: readonly Element[];
}

/**
 * UTF-16 units; more than any article has (four thousand printed pages). What comes after it is not
 * read.
 */
const MAX_TEXT = 8_000_000;
/** Nodes visited between two pauses of `readSteps`, and elements of `only`; about 2 ms each. */
const NODES_A_STEP = 4000;
const ELEMENTS_A_STEP = 500;

// The bits of `Node.compareDocumentPosition`; the room knows no global `Node`.
const PRECEDING = 2;
const FOLLOWING = 4;
const CONTAINED_BY = 16;

/** Reads the text below `root`; see `readSteps` for what is read. */
export function readText(root: Element, options: ReadOptions = {}): PageText {
  return finish(readSteps(root, options));
}

const hiddenTexts = new WeakMap<PageText, PageText>();

/**
 * The text that is not shown, each hidden element a block of its own: collapsed sections, copies
 * for other screens. Read at the first call, pausing as `readSteps` does; null if there is none.
 */
export function* hiddenSteps(page: PageText): Generator<void, PageText | null> {
  if (page.hidden.length === 0) return null;
  const text = hiddenTexts.get(page) ?? (yield* readSteps(page.root, { only: page.hidden }));
  hiddenTexts.set(page, text);
  return text;
}

/**
 * Reads the text below `root`, pausing now and then: a long page can be read in slices. Between two
 * blocks stands one "\n" that belongs to no node. Left out: what `lib/text/tags.ts` says, white
 * space between blocks, and (in a browser) what is not shown or cannot be selected.
 */
export function* readSteps(root: Element, options: ReadOptions = {}): Generator<void, PageText> {
  const filter = createVisibilityFilter(root, options.only !== undefined);
  const collector = new TextCollector(filter);
  for (const [i, top] of (options.only ?? [root]).entries()) {
    if (collector.isFull) break;
    if (i % ELEMENTS_A_STEP === ELEMENTS_A_STEP - 1) yield;
    collector.breakBlock();
    const walk = createWalk(top, collector);
    while (!walk.step(NODES_A_STEP) && !collector.isFull) yield;
  }
  return collector.pageText(root);
}

/** Puts the text of the nodes that a walk visits together. */
class TextCollector implements Visitor<TagMeaning> {
  readonly #filter: VisibilityFilter;
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];
  readonly #blocks: number[] = [];
  readonly #parts: string[] = [];
  readonly #trees: Tree[] = [];
  readonly #unplaced: Element[] = [];
  #length = 0;
  /** No text has come since the last block began or ended. */
  #atBlockStart = true;

  constructor(filter: VisibilityFilter) {
    this.#filter = filter;
  }

  get isFull(): boolean {
    return this.#length >= MAX_TEXT;
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
    const room = MAX_TEXT - this.#length;
    this.#parts.push(data.length > room ? data.slice(0, room) : data);
    this.#length += data.length;
  }

  /** What is left out breaks nothing; elements without children (`br`, `hr`) only break. */
  enter(element: Element, tag: string, isEmpty: boolean): TagMeaning | null {
    const meaning = meaningOf(tag);
    if (isEmpty) {
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

  /** Children that a component gives no place are not shown. */
  enterTree(tree: Tree, element: Element): void {
    this.#trees.push(tree);
    for (const child of element.children) {
      if (!child.assignedSlot) this.#unplaced.push(child);
    }
  }

  pageText(root: Element): PageText {
    return {
      ...createTextIndex(this.#parts.join(""), this.#blocks),
      root,
      nodes: this.#nodes,
      starts: this.#starts,
      hidden: [...this.#filter.hidden, ...this.#unplaced],
      trees: this.#trees,
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

/**
 * The index of the node that holds the unit at `offset`, or of the one before it if a break between
 * blocks stands there.
 */
function nodeAt(page: PageText, offset: number): number {
  return Math.max(0, upperBound(page.starts, offset) - 1);
}

/**
 * The Range from `start` to `end` (UTF-16 offsets, exclusive). It begins in the node that holds the
 * first unit and ends in the node that holds the last one. If the page has changed since it was
 * read, the offsets are cut to what the nodes hold now. Throws a RangeError when the page has no
 * text.
 */
export function rangeOf(page: PageText, start: number, end: number): Range {
  const range = page.root.ownerDocument.createRange();
  range.setStart(...boundaryIn(page, nodeAt(page, start), start));
  range.setEnd(...boundaryIn(page, nodeAt(page, Math.max(start, end - 1)), end));
  return range;
}

/**
 * The same as ranges that hold nothing but what the reader sees between the two offsets: a range
 * cannot lead out of its tree, and a component may show its children elsewhere.
 */
export function rangesOf(page: PageText, start: number, end: number): Range[] {
  if (page.trees.length === 0) return [rangeOf(page, start, end)];
  const last = nodeAt(page, Math.max(start, end - 1));
  const ranges: Range[] = [];
  let from = start;
  for (let index = nodeAt(page, start); index <= last; index++) {
    const [node, next] = [page.nodes[index], page.nodes[index + 1]];
    if (index < last && node && next && isOneStretch(node, next)) continue;
    const nodeEnd = (page.starts[index] ?? 0) + (node?.length ?? 0);
    ranges.push(rangeOf(page, from, index === last ? end : nodeEnd));
    from = page.starts[index + 1] ?? end;
  }
  return ranges;
}

/**
 * A boundary point in the node with this index, at `offset` of the text or as near as the node
 * reaches.
 */
function boundaryIn(page: PageText, index: number, offset: number): [Text, number] {
  const node = page.nodes[index];
  const begin = page.starts[index];
  if (!node || begin === undefined) throw new RangeError("the page has no text");
  return [node, Math.max(0, Math.min(offset - begin, node.length))];
}

/**
 * The UTF-16 offsets of a range in the page's text, or null if it does not lie in the page's tree.
 */
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
  const { root, nodes, starts, trees } = page;
  if (!composedContains(root, container))
    return container.contains(root) ? offsetOutside(page, container, offset) : null;
  const isText = container.nodeType === 3 || container.nodeType === 4;
  const child = isText ? container : (container.childNodes[offset] ?? null);
  const isBefore = trees.length > 0 ? isBeforeInPage : isBeforeInTree;
  const index = partitionPoint(nodes.length, (at) => isBefore(nodes[at], container, child));
  const node = nodes[index];
  const begin = starts[index];
  if (!node || begin === undefined) return page.text.length;
  return isText && node === container ? begin + Math.min(offset, node.length) : begin;
}

/** Of two nodes of one tree: the browser knows their order. Else as `isBeforeInPage`. */
function isBeforeInTree(node: Node | undefined, container: Node, child: Node | null): boolean {
  const reference = child ?? container;
  if (!node || node === reference) return false;
  const position = reference.compareDocumentPosition(node);
  const isPreceding = (position & PRECEDING) !== 0;
  return child ? isPreceding : isPreceding || (position & CONTAINED_BY) !== 0;
}

/**
 * True if `node` ends before the point in `container` that lies right before `child` (null: at the
 * container's end).
 */
function isBeforeInPage(node: Node | undefined, container: Node, child: Node | null): boolean {
  if (!node) return false;
  if (child) return compareComposed(node, child) < 0;
  return compareComposed(node, container) < 0 || composedContains(container, node);
}

/** A point in an ancestor of the root lies before the whole text or after it. */
function offsetOutside(page: PageText, container: Node, offset: number): number {
  const child = container.childNodes[offset];
  if (!child) return page.text.length;
  const position = page.root.compareDocumentPosition(child);
  const isBehind = (position & FOLLOWING) !== 0 && (position & CONTAINED_BY) === 0;
  return isBehind ? page.text.length : 0;
}
