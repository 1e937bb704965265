/**
 * Reads a document once, without changing or cloning it, into a light tree of boxes (block-level elements that hold
 * text) and pieces (runs of text between block boundaries). Everything after works on this tree.
 */
import type { BlockType, Mark } from "../../model/article.ts";
import { meaningOf, type TagMeaning } from "../../text/tags.ts";
import { createWalk, type Visitor } from "../../text/walk.ts";
import { type Budget, OutOfTime } from "../budget.ts";
import { TextRun } from "./text-run.ts";
import { zoneOfHint, zoneOfRole, zoneOfTag } from "./zone-hints.ts";

export interface Box {
  element: Element;
  tag: string;
  /** Class and id as written. */
  hint: string;
  parent: Box | null;
  depth: number;
  /** The zones (`ZONE`, as bits) that this element belongs to by its own names, without its ancestors'. */
  zoneBits: number;
  /** Pieces from `first` up to, not including, `end` lie within. */
  first: number;
  end: number;
}

export interface Piece {
  type: BlockType;
  level: number;
  text: string;
  /** Links as the page wrote them: `blockOf` makes them absolute. */
  marks: Mark[];
  /** Letters inside links, inside strong. */
  linked: number;
  strong: number;
  box: Box;
}

export interface Tree {
  /** In document order, ancestors first. */
  boxes: Box[];
  pieces: Piece[];
  /** The walk was cut off: by the budget, or because there is too much. */
  cut: boolean;
}

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** One query for the whole page instead of three questions to every element: most pages hide ten of a thousand. */
const MAYBE_HIDDEN = "[hidden], [aria-hidden], [style*='none' i], [style*='hidden' i]";
/** A `nav` is a third of many pages; an article is in it only where a tag was not closed or an app wraps its page in one. */
const ARTICLE_PARTS = "h1, article, main";
/** Deeper than a browser's own parser nests (512): blocks below are read as if they were flat. */
const MAX_DEPTH = 600;
/** UTF-16 units of one text node; no paragraph of a newspaper is as long. */
const MAX_TEXT = 200_000;
/** More than the longest live blog has; scoring more would take longer than reading them. */
const MAX_PIECES = 20_000;
const NODES_A_STEP = 10_000;

const TYPES = new Map<string, BlockType>([
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["pre", "preformatted"],
  ["blockquote", "quote"],
]);
/** What lies outside of these says nothing about the type of the text in them. */
const TYPE_LIMITS = new Set(["td", "article", "main", "section"]);

/** Reads `root` and everything below it; what the budget does not allow is left unread. */
export function readTree(root: Element, budget: Budget): Tree {
  const builder = new TreeBuilder(root, budget);
  const state = builder.enter(root, root.localName);
  if (!state) return { boxes: [], pieces: [], cut: false };
  const walk = createWalk(root, builder);
  let cut = false;
  try {
    while (!walk.step(NODES_A_STEP));
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    cut = true;
    walk.abort();
  }
  builder.leave(state);
  return { boxes: builder.boxes, pieces: builder.pieces, cut };
}

/** An element that the walk is inside of. */
interface OpenElement {
  /** Of a block; null for inline elements, and for blocks that are nested too deep to be told apart. */
  box: Box | null;
  mark: Mark | null;
  isBlock: boolean;
}

class TreeBuilder implements Visitor<OpenElement> {
  readonly boxes: Box[] = [];
  readonly pieces: Piece[] = [];
  readonly #budget: Budget;
  readonly #hidden: ReadonlySet<Element>;
  readonly #run = new TextRun();
  readonly #zonesOfHints = new Map<string, number>();
  /** The innermost open box. */
  #box: Box | null = null;
  /** The open table that is read row by row. */
  #table: Box | null = null;
  /** Open elements, open `pre`, open lists. */
  #depth = 0;
  #preDepth = 0;
  #listDepth = 0;

  constructor(root: Element, budget: Budget) {
    this.#budget = budget;
    this.#hidden = new Set([...root.querySelectorAll(MAYBE_HIDDEN)].filter(isHidden));
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
    if (this.#hidden.has(element)) return null;
    const open = meaning.isBlock
      ? this.#enterBlock(element, tag)
      : this.#enterInline(element, meaning);
    this.#depth += 1;
    return open;
  }

  leave({ box, mark, isBlock }: OpenElement): void {
    this.#depth -= 1;
    if (mark) this.#run.end(mark);
    if (!isBlock) return;
    if (this.#table && box && this.#table !== box) this.#leaveTablePart(box);
    else this.#flush();
    if (box) this.#leaveBox(box);
  }

  #checkLimits(): void {
    this.#budget.check();
    if (this.pieces.length >= MAX_PIECES) throw new OutOfTime();
  }

  #enterInline(element: Element, { mark: type }: TagMeaning): OpenElement {
    const href = type === "link" ? (element.getAttribute("href") ?? undefined) : undefined;
    const mark = type ? this.#run.start(type, href) : null;
    return { box: null, mark, isBlock: false };
  }

  #enterBlock(element: Element, tag: string): OpenElement {
    this.#flush();
    if (this.#depth >= MAX_DEPTH) return { box: null, mark: null, isBlock: true };
    const parent = this.#box;
    const first = this.pieces.length;
    const depth = (parent?.depth ?? 0) + 1;
    const box = { element, tag, hint: "", parent, depth, zoneBits: 0, first, end: first };
    this.boxes.push(box);
    this.#box = box;
    if (tag === "pre") this.#preDepth += 1;
    if (tag === "ul" || tag === "ol") this.#listDepth += 1;
    if (tag === "table" && !this.#table && isDataTable(element)) this.#table = box;
    return { box, mark: null, isBlock: true };
  }

  /** Cells of a data table are separated by tabs, its rows by line breaks. */
  #leaveTablePart(box: Box): void {
    const run = this.#run;
    if (box.tag === "td" || box.tag === "th") run.text = `${run.text.trimEnd()}\t`;
    if (box.tag === "tr") run.text = `${run.text.trimEnd()}\n`;
  }

  #leaveBox(box: Box): void {
    if (box.tag === "pre") this.#preDepth -= 1;
    if (box.tag === "ul" || box.tag === "ol") this.#listDepth -= 1;
    if (this.#table === box) this.#table = null;
    box.end = this.pieces.length;
    if (box.end > box.first) this.#describe(box);
    this.#box = box.parent;
  }

  /** Class, id and role are read when the box is left, so that boxes without text cost nothing. */
  #describe(box: Box): void {
    const { element, tag } = box;
    const [name, id] = [element.getAttribute("class") ?? "", element.getAttribute("id") ?? ""];
    box.hint = name || id ? `${name} ${id}`.slice(0, 400) : "";
    const role = element.getAttribute("role");
    if (tag !== "html" && tag !== "body") box.zoneBits = zoneOfTag(tag) | this.#zoneOf(box.hint);
    if (role) box.zoneBits |= zoneOfRole(role);
  }

  /** Remembered by whole hint and by word: many elements share their names, many names share words. */
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

  /** Ends the run of text, which becomes a piece of the innermost box; within a data table it goes on. */
  #flush(): void {
    if (this.#run.text === "" || (this.#table && this.#box !== this.#table)) return;
    const taken = this.#run.take();
    if (taken.text === "" || !this.#box) return;
    const { type, level } = this.#typeOf(this.#box);
    this.pieces.push({ type, level, ...taken, box: this.#box });
  }

  /** The block type of text in `box`, by the nearest of six boxes that has one. */
  #typeOf(box: Box): { type: BlockType; level: number } {
    if (this.#table) return { type: "table", level: 0 };
    for (let up: Box | null = box, steps = 0; up && steps < 6; up = up.parent, steps += 1) {
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
