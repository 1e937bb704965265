/**
 * Readability's own judgement on which part of the page is the article, asked on a small copy: only
 * the containers that hold text, each text block as one paragraph with its links. The copy is a
 * fraction of the page, so that this is faster than Readability with its usual clone, and each
 * paragraph carries the index of its text block.
 */
import { Readability } from "@mozilla/readability";
import { type Budget, OutOfTime } from "../content/budget.ts";
import type { Container, ContentTree, TextBlock } from "../content/content-tree.ts";
import { ZONE } from "../content/zone-hints.ts";

const INDEX_ATTRIBUTE = "data-text-block";
const LEFT_OUT_ZONES = ZONE.nav | ZONE.consent;
/** Tags by which Readability scores; all others become `div`. */
const COPIED_TAGS =
  /^(?:article|section|main|header|footer|aside|h[1-6]|ul|ol|li|blockquote|pre|figure|figcaption|form)$/;
/** Elements that hold their text themselves; in all others it gets a paragraph. */
const TEXT_TAGS = /^(?:h[1-6]|li|pre|figcaption)$/;
/** UTF-16 units of the page's title that Readability compares headings with. */
const LONGEST_TITLE = 500;

/**
 * The indexes of the text blocks that Readability takes for the article. `title` is the page's.
 * Throws OutOfTime when the budget is spent.
 */
export function selectWithReadability(
  doc: Document,
  tree: ContentTree,
  title: string,
  budget: Budget,
): Set<number> {
  const copy = doc.implementation.createHTMLDocument(title.slice(0, LONGEST_TITLE));
  copyContent(copy, tree, budget);
  const content = new BudgetedReadability(copy, budget).parse()?.content;
  const marked = content?.querySelectorAll(`[${INDEX_ATTRIBUTE}]`) ?? [];
  return new Set([...marked].map((element) => Number(element.getAttribute(INDEX_ATTRIBUTE))));
}

/** Readability with its internal methods overridden: their names are those of version 0.6. */
class BudgetedReadability extends Readability<Element> {
  private budget: Budget;
  declare _articleByline: string;

  constructor(copy: Document, budget: Budget) {
    super(copy, {
      keepClasses: true,
      disableJSONLD: true,
      charThreshold: 200,
      serializer: (node) => node as Element,
    });
    this.budget = budget;
    this._articleByline = "known"; // Without one it reads every node's text to find it.
  }

  /** Hidden nodes were never copied. Called for every node: the place to stop at. */
  _isProbablyVisible(): boolean {
    this.budget.check();
    return true;
  }

  /** Called for every candidate and every element that may be cleaned away. */
  _getLinkDensity(element: Element): number {
    if (this.budget.isSpent()) throw new OutOfTime();
    return linkDensityOf(element);
  }

  /** The copy has nothing that would need these. */
  _unwrapNoscriptImages(): void {}
  _removeScripts(): void {}
  _fixLazyImages(): void {}
  _postProcessContent(): void {}
}

/** Share of an element's text that stands in links. */
function linkDensityOf(element: Element): number {
  const length = element.textContent?.length ?? 0;
  if (length === 0) return 0;
  let linked = 0;
  for (const link of element.getElementsByTagName("a")) linked += link.textContent?.length ?? 0;
  return linked / length;
}

function copyContent(copy: Document, tree: ContentTree, budget: Budget): void {
  const copies = new Map<Container, Element>();
  let next = 0;
  const copyTextUpTo = (end: number) => {
    for (const textBlock of tree.textBlocks.slice(next, end)) {
      budget.check();
      const parent = copies.get(textBlock.container);
      if (parent) copyTextBlock(copy, textBlock, next, parent);
      next += 1;
    }
  };
  for (const container of tree.containers) {
    budget.check();
    if (container.end === container.first) continue;
    copyTextUpTo(container.first);
    const element = copyOfContainer(copy, container, copies);
    if (element) copies.set(container, element);
  }
  copyTextUpTo(tree.textBlocks.length);
}

/** The container's element in the copy; null for one that is left out, or stands in one. */
function copyOfContainer(
  copy: Document,
  { element, tag, parent, zoneBits }: Container,
  copies: ReadonlyMap<Container, Element>,
): Element | null {
  if (zoneBits & LEFT_OUT_ZONES) return null;
  const parentCopy = parent ? copies.get(parent) : copy.body;
  if (!parentCopy) return null;
  if (!parent || tag === "html" || tag === "body") return copy.body;
  const result = copy.createElement(COPIED_TAGS.test(tag) ? tag : "div");
  const [className, id] = [element.getAttribute("class"), element.getAttribute("id")];
  if (className) result.className = className;
  if (id) result.id = id;
  parentCopy.appendChild(result);
  return result;
}

function copyTextBlock(copy: Document, textBlock: TextBlock, index: number, parent: Element): void {
  const { tag, first, end } = textBlock.container;
  const isAlone = end - first === 1 && parent !== copy.body;
  const holdsText = isAlone && TEXT_TAGS.test(tag);
  const element = holdsText ? parent : parent.appendChild(copy.createElement("p"));
  element.setAttribute(INDEX_ATTRIBUTE, String(index));
  appendText(copy, element, textBlock);
}

/** The text with its links; overlapping ones are left out after the first. */
function appendText(copy: Document, element: Element, { text, marks }: TextBlock): void {
  let at = 0;
  for (const { type, start, end } of marks) {
    if (type !== "link" || start < at) continue;
    if (start > at) element.appendChild(copy.createTextNode(text.slice(at, start)));
    const link = copy.createElement("a");
    link.setAttribute("href", "http:");
    link.textContent = text.slice(start, end);
    element.appendChild(link);
    at = end;
  }
  if (at < text.length) element.appendChild(copy.createTextNode(text.slice(at)));
}
