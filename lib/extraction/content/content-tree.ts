/**
 * Reads a document once, without changing or cloning it, into a light tree of boxes (block-level elements that hold
 * text) and pieces (runs of text between block boundaries). Everything after works on this tree.
 * The walk keeps its own stack: depth is no danger, and a form whose field is called `parentNode` cannot lead it astray.
 */
import type { BlockType, Mark } from "../../model/article.ts";
import { type Budget, OutOfTime } from "../budget.ts";
import { headingLevel, isBlockTag, MARKS, SKIPPED } from "./tags.ts";
import { Run } from "./text-run.ts";
import { zoneOfHint, zoneOfRole, zoneOfTag } from "./zone-hints.ts";

export interface Box {
  element: Element;
  tag: string;
  /** Class and id as written. */
  hint: string;
  parent: Box | null;
  depth: number;
  /** Bits that this element says of its own, without its ancestors'. */
  says: number;
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

interface Frame {
  next: ChildNode | null;
  box: Box | null;
  mark: Mark | null;
  block: boolean;
}

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** One question to the browser instead of three to every element: most pages hide some ten of their thousand. */
const MAYBE_HIDDEN = "[hidden], [aria-hidden], [style*='none' i], [style*='hidden' i]";
/** A `nav` is a third of many pages; the text is in it only where a tag was not closed, or an app wraps its page in one. */
const HEART = "h1, article, main";
/** Deeper than a browser's own parser nests (512): what lies below is read as if it were flat. */
const DEEPEST = 600;
const LONGEST_TEXT = 200_000;
/** More than the longest live blog has; what comes after them would take longer than reading them. */
const MOST_PIECES = 20_000;

/** Reads everything below `root`; what the budget does not allow is left unread. */
export function readTree(root: Element, budget: Budget): Tree {
  const walker = new Walker();
  let cut = false;
  try {
    walker.read(root, budget);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    cut = true;
    walker.finish();
  }
  return { boxes: walker.boxes, pieces: walker.pieces, cut };
}

class Walker {
  boxes: Box[] = [];
  pieces: Piece[] = [];
  private frames: Frame[] = [];
  private run = new Run();
  private box: Box | null = null;
  private table: Box | null = null;
  private zones = new Map<string, number>();
  private unseen = new Set<Element>();
  private inPre = 0;
  private lists = 0;

  read(root: Element, budget: Budget): void {
    for (const element of root.querySelectorAll(MAYBE_HIDDEN))
      if (isUnseen(element)) this.unseen.add(element);
    this.enter(root);
    while (this.frames.length > 0) {
      budget.check();
      if (this.pieces.length >= MOST_PIECES) throw new OutOfTime();
      const frame = this.frames[this.frames.length - 1]!;
      const node = frame.next;
      if (!node) {
        this.leave();
        continue;
      }
      frame.next = node.nextSibling;
      if (node.nodeType === 3) this.run.add(dataOf(node as Text), this.inPre > 0);
      else if (node.nodeType === 1) this.enter(node as Element);
    }
  }

  finish(): void {
    while (this.frames.length > 0) this.leave();
  }

  private enter(element: Element): void {
    const tag = element.localName;
    if (SKIPPED.has(tag) || (tag === "nav" && !element.querySelector(HEART))) return;
    if (tag === "br") this.lineBreak(element);
    else if (this.unseen.has(element)) return;
    else if (!isBlockTag(tag)) this.enterInline(element, tag);
    else this.enterBlock(element, tag);
  }

  private enterInline(element: Element, tag: string): void {
    const type = MARKS[tag];
    const href = type === "link" ? (element.getAttribute("href") ?? undefined) : undefined;
    const mark = type ? this.run.start(type, href) : null;
    this.frames.push({ next: element.firstChild, box: null, mark, block: false });
  }

  private enterBlock(element: Element, tag: string): void {
    this.flush();
    if (this.frames.length >= DEEPEST) {
      this.frames.push({ next: element.firstChild, box: null, mark: null, block: true });
      return;
    }
    const parent = this.box;
    const count = this.pieces.length;
    const depth = (parent?.depth ?? 0) + 1;
    const box: Box = { element, tag, hint: "", parent, depth, says: 0, first: count, end: count };
    this.boxes.push(box);
    this.box = box;
    if (tag === "pre") this.inPre += 1;
    if (tag === "ul" || tag === "ol") this.lists += 1;
    if (tag === "table" && !this.table && isDataTable(element)) this.table = box;
    this.frames.push({ next: element.firstChild, box, mark: null, block: true });
  }

  /** Asked when the box is left, so that boxes without text cost nothing. */
  private describe(box: Box): void {
    const { element, tag } = box;
    const [name, id] = [element.getAttribute("class") ?? "", element.getAttribute("id") ?? ""];
    box.hint = name || id ? `${name} ${id}`.slice(0, 400) : "";
    const role = element.getAttribute("role");
    if (tag !== "html" && tag !== "body") box.says = zoneOfTag(tag) | this.zoneOf(box.hint);
    if (role) box.says |= zoneOfRole(role);
  }

  /** The same names stand on many elements, the same words in many names. */
  private zoneOf(hint: string): number {
    const known = this.zones.get(hint);
    if (known !== undefined) return known;
    let zone = 0;
    for (const word of hint.split(/\s+/, 14)) {
      if (word.length < 2 || word.length > 80) continue;
      let own = this.zones.get(word);
      if (own === undefined) {
        own = zoneOfHint(word);
        this.zones.set(word, own);
      }
      zone |= own;
    }
    this.zones.set(hint, zone);
    return zone;
  }

  private leave(): void {
    const frame = this.frames.pop()!;
    if (frame.mark) this.run.end(frame.mark);
    if (!frame.block) return;
    const box = frame.box;
    if (this.table && box && this.table !== box) {
      if (box.tag === "td" || box.tag === "th") this.run.text = `${this.run.text.trimEnd()}\t`;
      if (box.tag === "tr") this.run.text = `${this.run.text.trimEnd()}\n`;
    } else this.flush();
    if (!box) return;
    if (box.tag === "pre") this.inPre -= 1;
    if (box.tag === "ul" || box.tag === "ol") this.lists -= 1;
    if (this.table === box) this.table = null;
    box.end = this.pieces.length;
    if (box.end > box.first) this.describe(box);
    this.box = box.parent;
  }

  private lineBreak(element: Element): void {
    if (this.table) return;
    if (isDoubleBreak(element)) this.flush();
    else this.run.lineBreak();
  }

  private flush(): void {
    if (this.run.text === "" || (this.table && this.box !== this.table)) return;
    const taken = this.run.take();
    if (taken.text === "" || !this.box) return;
    const { type, level } = this.typeOf(this.box);
    this.pieces.push({ type, level, ...taken, box: this.box });
  }

  private typeOf(box: Box): { type: BlockType; level: number } {
    if (this.table) return { type: "table", level: 0 };
    for (let up: Box | null = box, steps = 0; up && steps < 6; up = up.parent, steps += 1) {
      const level = headingLevel(up.tag);
      if (level) return { type: "heading", level };
      if (up.tag === "figcaption" || up.tag === "caption") return { type: "caption", level: 0 };
      if (up.tag === "pre") return { type: "preformatted", level: 0 };
      if (up.tag === "li") return { type: "list-item", level: Math.max(1, this.lists) };
      if (up.tag === "blockquote") return { type: "quote", level: 0 };
      if (up.tag === "td" || up.tag === "article" || up.tag === "main" || up.tag === "section")
        break;
    }
    return { type: "paragraph", level: 0 };
  }
}

/** A text node's text, cut where no paragraph of a newspaper reaches. */
function dataOf(text: Text): string {
  return text.data.length > LONGEST_TEXT ? text.data.slice(0, LONGEST_TEXT) : text.data;
}

function isUnseen(element: Element): boolean {
  if (element.hasAttribute("hidden") && element.getAttribute("hidden") !== "until-found")
    return true;
  if (element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && HIDDEN.test(style);
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
