/**
 * Readability's own judgement on which part of the page is the article, asked on a small copy: only the boxes that
 * hold text, each piece of text as one paragraph with its links. The copy is a fraction of the page, so that this is
 * faster than Readability with its usual clone, and each paragraph carries the number of its piece.
 */
import { Readability } from "@mozilla/readability";
import { type Budget, OutOfTime } from "../budget.ts";
import type { Box, Piece, Tree } from "../content/content-tree.ts";
import { ZONE } from "../content/zone-hints.ts";

const NUMBER = "data-piece";
const NEVER = ZONE.nav | ZONE.consent;
const KEPT_TAGS =
  /^(?:article|section|main|header|footer|aside|h[1-6]|ul|ol|li|blockquote|pre|figure|figcaption|form)$/;

/** The numbers of the pieces that Readability takes for the article. `title` is the page's. */
export function askReadability(
  doc: Document,
  tree: Tree,
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
    if (this.budget.spent()) throw new OutOfTime();
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

function fill(copy: Document, tree: Tree, budget: Budget): void {
  const made = new Map<Box, Element>();
  let next = 0;
  const addPiecesBefore = (limit: number) => {
    for (; next < limit; next += 1) addPiece(copy, tree.pieces[next]!, next, made, budget);
  };
  for (const box of tree.boxes) {
    budget.check();
    if (box.end === box.first) continue;
    addPiecesBefore(box.first);
    if (box.zoneBits & NEVER || (box.parent && !made.has(box.parent))) continue;
    const parent = box.parent ? made.get(box.parent)! : null;
    if (box.tag === "html" || box.tag === "body" || !parent) {
      made.set(box, copy.body);
      continue;
    }
    const element = copy.createElement(KEPT_TAGS.test(box.tag) ? box.tag : "div");
    const [className, id] = [box.element.getAttribute("class"), box.element.getAttribute("id")];
    if (className) element.className = className;
    if (id) element.id = id;
    parent.appendChild(element);
    made.set(box, element);
  }
  addPiecesBefore(tree.pieces.length);
}

function addPiece(
  copy: Document,
  piece: Piece,
  number: number,
  made: Map<Box, Element>,
  budget: Budget,
): void {
  budget.check();
  const parent = made.get(piece.box);
  if (!parent) return;
  const alone = piece.box.end - piece.box.first === 1 && parent !== copy.body;
  const holder =
    alone && /^(?:h[1-6]|li|pre|figcaption)$/.test(piece.box.tag)
      ? parent
      : copy.createElement("p");
  if (holder !== parent) parent.appendChild(holder);
  holder.setAttribute(NUMBER, String(number));
  let at = 0;
  for (const mark of piece.marks) {
    if (mark.type !== "link" || mark.start < at) continue;
    if (mark.start > at) holder.appendChild(copy.createTextNode(piece.text.slice(at, mark.start)));
    const link = copy.createElement("a");
    link.setAttribute("href", "http:");
    link.textContent = piece.text.slice(mark.start, mark.end);
    holder.appendChild(link);
    at = mark.end;
  }
  if (at < piece.text.length) holder.appendChild(copy.createTextNode(piece.text.slice(at)));
}
