/** Bringing highlights and blocks of the article into view. */

import { anchor } from "../../anchoring/anchor.ts";
import { type PageText, rangesOf } from "../../anchoring/document/page-text.ts";
import { foldedKey, openingOf } from "../../extraction/overrides/block-refs.ts";
import type { BlockRef } from "../../model/overrides.ts";
import { composedElementOf, composedParentOf } from "../../text/composed.ts";
import { elementAt, inTopWindow, originOf } from "../observing/composed-view.ts";

/**
 * UTF-16 units of a block that are compared: more than any `BlockRef.opening` has, white space
 * included.
 */
const MAX_OPENING = 1000;

/**
 * The ranges of a block of the article, found by how it begins; none if it is not on the page now.
 */
export function rangesOfBlock(page: PageText, { opening, occurrence }: BlockRef): Range[] {
  const key = foldedKey(opening);
  const matches = page.blocks.flatMap((start, i) => {
    const end = (page.blocks[i + 1] ?? page.text.length + 1) - 1;
    const text = page.text.slice(start, Math.min(end, start + MAX_OPENING));
    return foldedKey(openingOf(text)) === key ? { start, end } : [];
  });
  const match = matches[occurrence] ?? matches[0];
  if (match && match.end > match.start) return rangesOf(page, match.start, match.end);
  // A table, or lines parted by line breaks: one block of the article, several of the page.
  const quote = { type: "TextQuoteSelector", exact: opening, prefix: "", suffix: "" } as const;
  return anchor(page, [quote]).ranges;
}

/** Pixels between what covers the page's edge and the range below it. */
const GAP = 24;

/**
 * Scrolls the page, and what scrolls in it, so that the beginning of the range can be seen; false
 * if it is no longer on the page. What is folded around it is opened.
 */
export function scrollToRange(range: Range | undefined): boolean {
  const element = range && composedElementOf(range.startContainer);
  if (!range?.startContainer.isConnected || !element) return false;
  const around = ancestorsOf(element);
  around.forEach(unfold);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  // In an element larger than what shows it, the range need not be near its middle.
  for (const ancestor of around) if (scrolls(ancestor)) bringInto(range, ancestor);
  uncover(range, element);
  return true;
}

/** The element and those around it, the innermost first; those around a frame, too. */
function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at: Node | null = element; at; at = composedParentOf(at)) {
    if (at.nodeType === 1) ancestors.push(at as Element);
  }
  return ancestors;
}

/** Opens what is folded, as the browser does it when it finds words there. */
function unfold(element: Element): void {
  if (element.localName === "details") element.setAttribute("open", "");
  if (element.getAttribute("hidden") !== "until-found") return;
  element.dispatchEvent(new Event("beforematch", { bubbles: true }));
  element.removeAttribute("hidden");
}

function scrolls(element: Element): boolean {
  const { ownerDocument: doc, scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  if (element === doc.scrollingElement || element === doc.documentElement) return true;
  if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return false;
  const style = doc.defaultView?.getComputedStyle(element);
  return /auto|scroll|hidden/.test(`${style?.overflowX} ${style?.overflowY}`);
}

/** Scrolls one element so that the first line of the range is in the part of it that is shown. */
function bringInto(range: Range, scroller: Element): void {
  const { ownerDocument: doc } = scroller;
  const isRoot = scroller === doc.scrollingElement || scroller === doc.documentElement;
  const { x, y } = originOf(doc);
  const own = isRoot ? new DOMRect(0, 0, scroller.clientWidth, viewHeight(doc)) : null;
  const view = own ?? scroller.getBoundingClientRect();
  const line = firstLineOf(range);
  const [left, top] = [line.left - x, line.top - y];
  const isAcross = left >= view.left && left + line.width <= view.right;
  const isAlong = top >= view.top && top + line.height <= view.bottom;
  scroller.scrollBy({
    left: isAcross ? 0 : left - view.left - Math.max(0, view.width - line.width) / 3,
    top: isAlong ? 0 : top - view.top - view.height / 3,
    behavior: "instant",
  });
}

function viewHeight({ defaultView }: Document): number {
  return defaultView?.innerHeight ?? 0;
}

function firstLineOf(range: Range): DOMRect {
  const doc = range.startContainer.ownerDocument as Document;
  return inTopWindow(doc, range.getClientRects()[0] ?? range.getBoundingClientRect());
}

/** A header that stays in place may lie on the range: scrolls it out from below. */
function uncover(range: Range, element: Element): void {
  const doc = element.ownerDocument;
  const line = range.getClientRects()[0];
  if (!line) return;
  const hit = elementAt(doc, line.left + line.width / 2, line.top + line.height / 2);
  const covering = hit && ancestorsOf(hit).find((at) => isPinned(at) && !at.contains(element));
  if (!covering) return;
  const top = line.top - covering.getBoundingClientRect().bottom - GAP;
  doc.defaultView?.scrollBy({ top, behavior: "instant" });
}

function isPinned(element: Element): boolean {
  const position = element.ownerDocument.defaultView?.getComputedStyle(element).position;
  return position === "fixed" || position === "sticky";
}
