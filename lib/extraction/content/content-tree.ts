/**
 * Reads a document once, without changing or cloning it, into a light tree of containers
 * (block-level elements that hold text) and textBlocks (runs of text between block boundaries).
 * Everything after works on this tree.
 */
import type { BlockType, Mark } from "../../model/article.ts";
import { isBeyondMeasure } from "../../text/beyond-measure.ts";
import { frameDocumentOf } from "../../text/composed.ts";
import { meaningOf, type TagMeaning } from "../../text/html-tags.ts";
import { finish } from "../../text/steps.ts";
import { hasTextOf } from "../../text/text-length.ts";
import { createWalk, type Visitor } from "../../text/walk.ts";
import { type Budget, OutOfTime } from "./budget.ts";
import { TextRun } from "./text-run.ts";
import { zoneOfHint, zoneOfRole, zoneOfTag } from "./zone-hints.ts";

export interface Container {
  element: Element;
  tag: string;
  /** Class and id as written. */
  hint: string;
  parent: Container | null;
  depth: number;
  /**
   * The zones (`ZONE`, as bits) that this element belongs to by its own names, without its
   * ancestors'.
   */
  zoneBits: number;
  /** Pieces from `first` up to, not including, `end` lie within. */
  first: number;
  end: number;
}

export interface TextBlock {
  type: BlockType;
  level: number;
  text: string;
  /** Links as the page wrote them: `blockOf` makes them absolute. */
  marks: Mark[];
  /** Letters inside links, inside strong. */
  linked: number;
  strong: number;
  container: Container;
}

export interface ContentTree {
  /** In document order, ancestors first. */
  containers: Container[];
  textBlocks: TextBlock[];
  /** The walk was cut off: by the budget, or because there is too much. */
  cut: boolean;
}

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/**
 * One query for the whole page instead of three questions to every element: most pages hide ten of
 * a thousand. Of a page beyond measure, and of other trees than the page's own, each is asked.
 */
const MAYBE_HIDDEN = "[hidden], [aria-hidden], [style*='none' i], [style*='hidden' i]";
/**
 * A `nav` is a third of many pages; an article is in it only where a tag was not closed or an app
 * wraps its page in one.
 */
const ARTICLE_PARTS = "h1, article, main";
/** Deeper than a browser's own parser nests (512): blocks below are read as if they were flat. */
const MAX_DEPTH = 600;
/** UTF-16 units of one text node; no paragraph of a newspaper is as long. */
const MAX_TEXT = 200_000;
/** More than the longest live blog has; scoring more would take longer than reading them. */
const MAX_TEXT_BLOCKS = 20_000;
/** UTF-16 units that a frame must have to be read: three short paragraphs. */
const LEAST_FRAME_TEXT = 400;
/** Nodes between two pauses; some milliseconds. */
const NODES_A_STEP = 1000;

const TYPES = new Map<string, BlockType>([
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["pre", "preformatted"],
  ["blockquote", "quote"],
]);
/** What lies outside of these says nothing about the type of the text in them. */
const TYPE_LIMITS = new Set(["td", "article", "main", "section"]);

/** Reads `root` and everything below it; what the budget does not allow is left unread. */
export function readContentTree(root: Element, budget: Budget): ContentTree {
  return finish(contentTreeSteps(root, budget));
}

/** The same, with a pause now and then. */
export function* contentTreeSteps(root: Element, budget: Budget): Generator<void, ContentTree> {
  const builder = new TreeBuilder(root, budget);
  const state = builder.enter(root, root.localName);
  if (!state) return { containers: [], textBlocks: [], cut: false };
  const walk = createWalk(root, builder);
  let cut = false;
  try {
    while (!walk.step(NODES_A_STEP)) yield;
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    cut = true;
    walk.abort();
  }
  builder.leave(state);
  return { containers: builder.containers, textBlocks: builder.textBlocks, cut };
}

/** An element that the walk is inside of. */
interface OpenElement {
  /**
   * Of a block; null for inline elements, and for blocks that are nested too deep to be told apart.
   */
  container: Container | null;
  mark: Mark | null;
  isBlock: boolean;
}

class TreeBuilder implements Visitor<OpenElement> {
  readonly containers: Container[] = [];
  readonly textBlocks: TextBlock[] = [];
  readonly #budget: Budget;
  readonly #hidden = new Set<Element>();
  #asksEach: boolean;
  readonly #run = new TextRun();
  readonly #zonesOfHints = new Map<string, number>();
  /** The innermost open container. */
  #container: Container | null = null;
  /** The open table that is read row by row. */
  #table: Container | null = null;
  /** Open elements, open `pre`, open lists. */
  #depth = 0;
  #preDepth = 0;
  #listDepth = 0;

  constructor(root: Element, budget: Budget) {
    this.#budget = budget;
    this.#asksEach = isBeyondMeasure(root);
    if (this.#asksEach) return;
    for (const element of root.querySelectorAll(MAYBE_HIDDEN)) {
      if (isHidden(element)) this.#hidden.add(element);
    }
  }

  enterTree(): void {
    this.#asksEach = true;
  }

  text(node: Text): void {
    this.#checkLimits();
    this.#run.add(dataOf(node), this.#preDepth > 0);
  }

  enter(element: Element, tag: string): OpenElement | null {
    this.#checkLimits();
    const meaning = meaningOf(tag);
    if (meaning.skippedInExtraction) return null;
    if (tag === "nav" && !element.querySelector(ARTICLE_PARTS)) return null;
    if (tag === "br") {
      this.#lineBreak(element);
      return null;
    }
    if (this.#isHidden(element) || !mayHoldProse(element)) return null;
    const open = meaning.isBlock
      ? this.#enterBlock(element, tag)
      : this.#enterInline(element, meaning);
    this.#depth += 1;
    return open;
  }

  leave({ container, mark, isBlock }: OpenElement): void {
    this.#depth -= 1;
    if (mark) this.#run.end(mark);
    if (!isBlock) return;
    if (this.#table && container && this.#table !== container) this.#leaveTablePart(container);
    else this.#flush();
    if (container) this.#leaveBox(container);
  }

  #isHidden(element: Element): boolean {
    return this.#asksEach ? isHidden(element) : this.#hidden.has(element);
  }

  #checkLimits(): void {
    this.#budget.check();
    if (this.textBlocks.length >= MAX_TEXT_BLOCKS) throw new OutOfTime();
  }

  #enterInline(element: Element, { mark: type }: TagMeaning): OpenElement {
    const href = type === "link" ? (element.getAttribute("href") ?? undefined) : undefined;
    const mark = type ? this.#run.start(type, href) : null;
    return { container: null, mark, isBlock: false };
  }

  #enterBlock(element: Element, name: string): OpenElement {
    this.#flush();
    if (this.#depth >= MAX_DEPTH) return { container: null, mark: null, isBlock: true };
    const parent = this.#container;
    const tag = parent && name === "body" ? "div" : name; // of a frame
    const first = this.textBlocks.length;
    const depth = (parent?.depth ?? 0) + 1;
    const container = { element, tag, hint: "", parent, depth, zoneBits: 0, first, end: first };
    this.containers.push(container);
    this.#container = container;
    if (tag === "pre") this.#preDepth += 1;
    if (tag === "ul" || tag === "ol") this.#listDepth += 1;
    if (tag === "table" && !this.#table && isDataTable(element)) this.#table = container;
    return { container, mark: null, isBlock: true };
  }

  /** Cells of a data table are separated by tabs, its rows by line breaks. */
  #leaveTablePart(container: Container): void {
    const run = this.#run;
    if (container.tag === "td" || container.tag === "th") run.text = `${run.text.trimEnd()}\t`;
    if (container.tag === "tr") run.text = `${run.text.trimEnd()}\n`;
  }

  #leaveBox(container: Container): void {
    if (container.tag === "pre") this.#preDepth -= 1;
    if (container.tag === "ul" || container.tag === "ol") this.#listDepth -= 1;
    if (this.#table === container) this.#table = null;
    container.end = this.textBlocks.length;
    if (container.end > container.first) this.#describe(container);
    this.#container = container.parent;
  }

  /**
   * Class, id and role are read when the container is left, so that containers without text cost
   * nothing.
   */
  #describe(container: Container): void {
    const { element, tag } = container;
    const [name, id] = [element.getAttribute("class") ?? "", element.getAttribute("id") ?? ""];
    container.hint = name || id ? `${name} ${id}`.slice(0, 400) : "";
    const role = element.getAttribute("role");
    if (tag !== "html" && tag !== "body")
      container.zoneBits = zoneOfTag(tag) | this.#zoneOf(container.hint);
    if (role) container.zoneBits |= zoneOfRole(role);
  }

  /**
   * Remembered by whole hint and by word: many elements share their names, many names share words.
   */
  #zoneOf(hint: string): number {
    const known = this.#zonesOfHints.get(hint);
    if (known !== undefined) return known;
    let zone = 0;
    for (const word of hint.split(/\s+/, 14)) {
      if (word.length >= 2 && word.length <= 80) zone |= this.#zoneOfWord(word);
    }
    this.#zonesOfHints.set(hint, zone);
    return zone;
  }

  #zoneOfWord(word: string): number {
    const known = this.#zonesOfHints.get(word);
    if (known !== undefined) return known;
    const zone = zoneOfHint(word);
    this.#zonesOfHints.set(word, zone);
    return zone;
  }

  #lineBreak(element: Element): void {
    if (this.#table) return;
    if (isDoubleBreak(element)) this.#flush();
    else this.#run.lineBreak();
  }

  /**
   * Ends the run of text, which becomes a textBlock of the innermost container; within a data table
   * it goes on.
   */
  #flush(): void {
    if (this.#run.text === "" || (this.#table && this.#container !== this.#table)) return;
    const taken = this.#run.take();
    if (taken.text === "" || !this.#container) return;
    const { type, level } = this.#typeOf(this.#container);
    this.textBlocks.push({ type, level, ...taken, container: this.#container });
  }

  /** The block type of text in `container`, by the nearest of six containers that has one. */
  #typeOf(container: Container): { type: BlockType; level: number } {
    if (this.#table) return { type: "table", level: 0 };
    for (
      let up: Container | null = container, steps = 0;
      up && steps < 6;
      up = up.parent, steps += 1
    ) {
      const { headingLevel } = meaningOf(up.tag);
      if (headingLevel > 0) return { type: "heading", level: headingLevel };
      if (up.tag === "li") return { type: "list-item", level: Math.max(1, this.#listDepth) };
      const type = TYPES.get(up.tag);
      if (type) return { type, level: 0 };
      if (TYPE_LIMITS.has(up.tag)) break;
    }
    return { type: "paragraph", level: 0 };
  }
}

function dataOf(text: Text): string {
  return text.data.length > MAX_TEXT ? text.data.slice(0, MAX_TEXT) : text.data;
}

/**
 * False for the frames of advertisements and small boxes: what has a document of its own and little
 * text is no part of an article.
 */
function mayHoldProse(element: Element): boolean {
  const body = frameDocumentOf(element)?.body;
  return !body || hasTextOf(body, LEAST_FRAME_TEXT);
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") && element.getAttribute("hidden") !== "until-found")
    return true;
  if (element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && HIDDEN_STYLE.test(style);
}

/** A table of facts, read row by row; all others are taken for layout and read as text. */
function isDataTable(table: Element): boolean {
  if (table.getAttribute("role") === "presentation") return false;
  if (!table.querySelector("th, caption, thead") && table.getAttribute("role") !== "table")
    return false;
  if (table.querySelector("table, form, h1, h2, article, section")) return false;
  const cells = table.querySelectorAll("td, th").length;
  return cells > 3 && cells < 5000 && (table.textContent?.length ?? 0) / cells < 160;
}

function isDoubleBreak(element: Element): boolean {
  let next = element.nextSibling;
  while (
    next &&
    ((next.nodeType === 3 && /^\s*$/.test((next as Text).data)) || next.nodeType === 8)
  )
    next = next.nextSibling;
  return next?.nodeType === 1 && (next as Element).localName === "br";
}
