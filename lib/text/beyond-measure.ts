/**
 * Pages beyond measure. For a selector over a whole page the browser looks at every element, in one
 * task that nothing can cut: of a million elements that holds the page up for tens of milliseconds.
 */

/** No newspaper's page has as many. One selector over them takes a few milliseconds. */
const MOST_ELEMENTS = 200_000;

/** Whether more elements lie below `root` than any page has that is read as a whole. */
export function isBeyondMeasure(
  root: Pick<Document, "getElementsByTagName">,
  most = MOST_ELEMENTS,
): boolean {
  return root.getElementsByTagName("*").item(most) !== null;
}

/** The elements that a selector finds; none of a page beyond measure. */
export function elementsWithin(
  root: Pick<Document, "getElementsByTagName" | "querySelectorAll">,
  selector: string,
): Element[] {
  return isBeyondMeasure(root) ? [] : [...root.querySelectorAll(selector)];
}
