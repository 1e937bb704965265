/** What the reader can see and select; asked of the browser, where it answers quickly. */

export interface VisibilityFilter {
  /** True if the text of the element is to be read. Ask top down: the parents were seen. */
  sees(element: Element): boolean;
  /** The elements that are not shown. */
  readonly hidden: readonly Element[];
}

/** A longer region in which selecting is forbidden is the article of a page that forbids copying, not a button in it. */
const LONGEST_UNSELECTABLE = 200;
/** Elements that are asked about (about 100 ms); of a larger page the rest counts as shown. */
const MOST_ASKED = 60_000;

/**
 * Looks at elements below `root`. Without a view that knows layout (jsdom), or when `everything` is wanted, all is seen.
 * Text with `user-select: none` is not seen when it is short: line numbers, "copy" and "share" between the words are no
 * part of what a reader selects.
 */
export function createVisibilityFilter(root: Element, everything: boolean): VisibilityFilter {
  const view = root.ownerDocument.defaultView;
  const hidden: Element[] = [];
  if (everything || !view || typeof root.checkVisibility !== "function")
    return { sees: () => true, hidden };
  let asked = 0;
  const sees = (element: Element): boolean => {
    if (++asked > MOST_ASKED) return true;
    const style = view.getComputedStyle(element);
    // `display: contents` has no box either, but its children do
    if (!element.checkVisibility() && style.display !== "contents") {
      hidden.push(element);
      return false;
    }
    // children of an invisible element can be visible: only the innermost ones are judged
    if (style.visibility === "hidden" && element.childElementCount === 0) {
      hidden.push(element);
      return false;
    }
    return (
      style.userSelect !== "none" || (element.textContent?.length ?? 0) >= LONGEST_UNSELECTABLE
    );
  };
  return { sees, hidden };
}
