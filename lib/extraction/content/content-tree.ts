/**
 * Reads a document once, without changing or cloning it, into a light tree of containers (block-level elements
 * that hold text) and text blocks (runs of text between block boundaries). Everything after works on this tree.
 * The walk keeps its own stack: depth is no danger, and a form whose field is called `parentNode` cannot lead it astray.
 */
import type { BlockType, Mark } from "../../model/article.ts";
import { type Budget, OutOfTime } from "./budget.ts";
import { headingLevel, isBlockTag, MARKS, SKIPPED } from "./tags.ts";
import { Run } from "./text-run.ts";
import { zoneOfHint, zoneOfRole, zoneOfTag } from "./zone-hints.ts";

/** A block-level element of the page that holds text. */
export interface Container {
  element: Element;
  tag: string;
  /** Class and id as written. */
  hint: string;
  parent: Container | null;
  depth: number;
  /** Bits of `ZONE` that this element's own tag, role, class and id say, without its ancestors'. */
  zoneBits: number;
  /** Text blocks from index `first` up to, not including, `end` lie within. */
  first: number;
  end: number;
}

/** A run of text between two block boundaries (the unit that boilerpipe calls a text block). */
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

/** What was read of a page: containers and text blocks, by index. */
export interface ContentTree {
  /** In document order, ancestors first. */
  containers: Container[];
  textBlocks: TextBlock[];
  /** The walk was cut off: by the budget, or because there is too much. */
  cut: boolean;
}

interface Frame {
  next: ChildNode | null;
  container: Container | null;
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
const MOST_TEXT_BLOCKS = 20_000;

/** Reads everything below `root`; what the budget does not allow is left unread. */
export function readContentTree(root: Element, budget: Budget): ContentTree {
  const walker = new Walker();
  let cut = false;
  try {
    walker.read(root, budget);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    cut = true;
    walker.finish();
  }
  return { containers: walker.containers, textBlocks: walker.textBlocks, cut };
}

class Walker {
  containers: Container[] = [];
  textBlocks: TextBlock[] = [];
  private frames: Frame[] = [];
  private run = new Run();
  private container: Container | null = null;
  private table: Container | null = null;
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
      if (this.textBlocks.length >= MOST_TEXT_BLOCKS) throw new OutOfTime();
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
    this.frames.push({ next: element.firstChild, container: null, mark, block: false });
  }

  private enterBlock(element: Element, tag: string): void {
    this.flush();
    if (this.frames.length >= DEEPEST) {
      this.frames.push({ next: element.firstChild, container: null, mark: null, block: true });
      return;
    }
    const parent = this.container;
    const count = this.textBlocks.length;
    const depth = (parent?.depth ?? 0) + 1;
    const container: Container = {
      element,
      tag,
      hint: "",
      parent,
      depth,
      zoneBits: 0,
      first: count,
      end: count,
    };
    this.containers.push(container);
    this.container = container;
    if (tag === "pre") this.inPre += 1;
    if (tag === "ul" || tag === "ol") this.lists += 1;
    if (tag === "table" && !this.table && isDataTable(element)) this.table = container;
    this.frames.push({ next: element.firstChild, container, mark: null, block: true });
  }

  /** Asked when the container is left, so that containers without text cost nothing. */
  private describe(container: Container): void {
    const { element, tag } = container;
    const [name, id] = [element.getAttribute("class") ?? "", element.getAttribute("id") ?? ""];
    container.hint = name || id ? `${name} ${id}`.slice(0, 400) : "";
    const role = element.getAttribute("role");
    if (tag !== "html" && tag !== "body")
      container.zoneBits = zoneOfTag(tag) | this.zoneOf(container.hint);
    if (role) container.zoneBits |= zoneOfRole(role);
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
    const container = frame.container;
    if (this.table && container && this.table !== container) {
      if (container.tag === "td" || container.tag === "th")
        this.run.text = `${this.run.text.trimEnd()}\t`;
      if (container.tag === "tr") this.run.text = `${this.run.text.trimEnd()}\n`;
    } else this.flush();
    if (!container) return;
    if (container.tag === "pre") this.inPre -= 1;
    if (container.tag === "ul" || container.tag === "ol") this.lists -= 1;
    if (this.table === container) this.table = null;
    container.end = this.textBlocks.length;
    if (container.end > container.first) this.describe(container);
    this.container = container.parent;
  }

  private lineBreak(element: Element): void {
    if (this.table) return;
    if (isDoubleBreak(element)) this.flush();
    else this.run.lineBreak();
  }

  private flush(): void {
    if (this.run.text === "" || (this.table && this.container !== this.table)) return;
    const taken = this.run.take();
    if (taken.text === "" || !this.container) return;
    const { type, level } = this.typeOf(this.container);
    this.textBlocks.push({ type, level, ...taken, container: this.container });
  }

  private typeOf(container: Container): { type: BlockType; level: number } {
    if (this.table) return { type: "table", level: 0 };
    for (
      let up: Container | null = container, steps = 0;
      up && steps < 6;
      up = up.parent, steps += 1
    ) {
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
