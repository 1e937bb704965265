/** What a person can see and select; asked of the browser, where it answers quickly. */

import { hasTextOf } from "../../text/text-length.ts";

export interface VisibilityFilter {
  /**
   * True if the text of the element is to be read. Ask top down: of an element only when its parent
   * was seen.
   */
  sees(element: Element): boolean;
  /** The elements that are not shown, in document order. */
  readonly hidden: readonly Element[];
}

/**
 * UTF-16 units: a longer region in which selecting is forbidden is the article of a page that
 * forbids copying.
 */
const MAX_UNSELECTABLE = 200;
/** Elements that are asked about (about 100 ms); of a larger page the rest counts as shown. */
const MAX_ASKED = 60_000;

/**
 * Looks at elements below `root`. Without a view that knows layout (jsdom), or when `everything` is
 * asked for, all is seen. Text with `user-select: none` is not seen when it is short: line numbers,
 * "copy" and "share" between the words are no part of a selection.
 */
export function createVisibilityFilter(root: Element, everything: boolean): VisibilityFilter {
  const view = root.ownerDocument.defaultView;
  const hidden: Element[] = [];
  if (everything || !view || typeof root.checkVisibility !== "function")
    return { sees: () => true, hidden };
  let asked = 0;
  const sees = (element: Element): boolean => {
    asked += 1;
    if (asked > MAX_ASKED) return true;
    // an element in a frame is asked in the frame's own window
    const own = element.ownerDocument.defaultView ?? view;
    const style = own.getComputedStyle(element);
    if (isHidden(element, style)) {
      hidden.push(element);
      return false;
    }
    if (style.userSelect !== "none") return true;
    return hasTextOf(element, MAX_UNSELECTABLE);
  };
  return { sees, hidden };
}

function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
  // `display: contents` has no box either, but its children do
  if (!element.checkVisibility() && style.display !== "contents") return true;
  // Nothing in it is drawn. Its children are not asked: their style would be computed for us alone,
  // that of all below it at the first question (half a million elements: nine seconds).
  if (style.contentVisibility === "hidden") return true;
  // children of an invisible element can be visible: only the innermost ones are judged
  return style.visibility === "hidden" && element.childElementCount === 0;
}
