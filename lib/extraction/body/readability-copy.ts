/**
 * Readability's own judgement on which part of the page is the article, asked on a small copy: only the boxes that
 * hold text, each piece of text as one paragraph with its links. The copy is a fraction of the page, so that this is
 * faster than Readability with its usual clone, and each paragraph carries the number of its piece.
 */
import { Readability } from "@mozilla/readability";
import { type Budget, OutOfTime } from "../content/budget.ts";
import type { Container, TextBlock, ContentTree } from "../content/content-tree.ts";
import { ZONE } from "../content/zone-hints.ts";

const NUMBER = "data-piece";
const NEVER = ZONE.nav | ZONE.consent;
const KEPT_TAGS =
  /^(?:article|section|main|header|footer|aside|h[1-6]|ul|ol|li|blockquote|pre|figure|figcaption|form)$/;

/** The numbers of the pieces that Readability takes for the article. `title` is the page's. */
export function askReadability(
  doc: Document,
  tree: ContentTree,
  title: string,
  budget: Budget,
): Set<number> {
  const copy = doc.implementation.createHTMLDocument(title.slice(0, 500));
  fill(copy, tree, budget);
  const kept = new Set<number>();
  const reader = new BudgetedReader(copy, budget);
  const content = reader.parse()?.content;
  if (!content) return kept;
  for (const found of content.querySelectorAll(`[${NUMBER}]`))
    kept.add(Number(found.getAttribute(NUMBER)));
  return kept;
}

class BudgetedReader extends Readability<Element> {
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
    this._articleByline = "known"; // Or it reads every node's text to find one.
  }

  /** Hidden nodes were never copied. Called for every node: the place to stop at. */
  _isProbablyVisible(): boolean {
    this.budget.check();
    return true;
  }

  /** Called for every candidate and every list or box that may be cleaned away. */
  _getLinkDensity(element: Element): number {
    if (this.budget.isSpent()) throw new OutOfTime();
    return ratioOfLinks(element);
  }

  /** The copy has nothing that would need these. */
  _unwrapNoscriptImages(): void {}
  _removeScripts(): void {}
  _fixLazyImages(): void {}
  _postProcessContent(): void {}
}

function ratioOfLinks(element: Element): number {
  const all = element.textContent?.length ?? 0;
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.getElementsByTagName("a")) linked += link.textContent?.length ?? 0;
  return linked / all;
}

function fill(copy: Document, tree: ContentTree, budget: Budget): void {
  const made = new Map<Container, Element>();
  let next = 0;
  const addPiecesBefore = (limit: number) => {
    for (; next < limit; next += 1) addPiece(copy, tree.textBlocks[next]!, next, made, budget);
  };
  for (const container of tree.containers) {
    budget.check();
    if (container.end === container.first) continue;
    addPiecesBefore(container.first);
    if (container.zoneBits & NEVER || (container.parent && !made.has(container.parent))) continue;
    const parent = container.parent ? made.get(container.parent)! : null;
    if (container.tag === "html" || container.tag === "body" || !parent) {
      made.set(container, copy.body);
      continue;
    }
    const element = copy.createElement(KEPT_TAGS.test(container.tag) ? container.tag : "div");
    const [className, id] = [
      container.element.getAttribute("class"),
      container.element.getAttribute("id"),
    ];
    if (className) element.className = className;
    if (id) element.id = id;
    parent.appendChild(element);
    made.set(container, element);
  }
  addPiecesBefore(tree.textBlocks.length);
}

function addPiece(
  copy: Document,
  textBlock: TextBlock,
  number: number,
  made: Map<Container, Element>,
  budget: Budget,
): void {
  budget.check();
  const parent = made.get(textBlock.container);
  if (!parent) return;
  const alone = textBlock.container.end - textBlock.container.first === 1 && parent !== copy.body;
  const holder =
    alone && /^(?:h[1-6]|li|pre|figcaption)$/.test(textBlock.container.tag)
      ? parent
      : copy.createElement("p");
  if (holder !== parent) parent.appendChild(holder);
  holder.setAttribute(NUMBER, String(number));
  let at = 0;
  for (const mark of textBlock.marks) {
    if (mark.type !== "link" || mark.start < at) continue;
    if (mark.start > at)
      holder.appendChild(copy.createTextNode(textBlock.text.slice(at, mark.start)));
    const link = copy.createElement("a");
    link.setAttribute("href", "http:");
    link.textContent = textBlock.text.slice(mark.start, mark.end);
    holder.appendChild(link);
    at = mark.end;
  }
  if (at < textBlock.text.length) holder.appendChild(copy.createTextNode(textBlock.text.slice(at)));
}
