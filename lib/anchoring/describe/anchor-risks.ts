/** What may make a new highlight hard to find again: shown when it is made, never an obstacle. */
import type { AnchorRisk } from "../../model/anchor-status.ts";
import { composedElementOf, composedParentOf } from "../../text/composed.ts";
import { foldedAt } from "../../text/fold.ts";
import { offsetsOf, type PageText } from "../document/page-text.ts";
import { foldedOf } from "../text-index/text-index.ts";

const VOLATILE_ROLES = new Set(["timer", "marquee", "log", "status", "alert"]);
/**
 * Words in class names and ids, in the languages of the pages we know; a whole word between signs,
 * or its beginning.
 */
const VOLATILE_NAME =
  /(^|[-_ ])(live-?(blog|ticker|feed|post|update)s?|news-?ticker|ticker|marquee|countdown|breaking|carousel|slider|most-?(read|viewed|popular)|trending|meistgelesen)([-_ ]|$)/i;
const OUTSIDE =
  "nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo], [role=banner]";

/**
 * The risks of a range; none when all is well or the range holds no text. `isInArticle` says
 * whether its text belongs to the extracted article; null where there is none: then navigation,
 * side columns and footers count as outside.
 */
export function anchorRisksOf(
  page: PageText,
  range: AbstractRange,
  isInArticle: boolean | null = null,
): AnchorRisk[] {
  const offsets = offsetsOf(page, range);
  if (!offsets || offsets.end <= offsets.start) return [];
  const risks: AnchorRisk[] = [];
  if (isRepeated(page, offsets.start, offsets.end)) risks.push("repeated");
  const element = composedElementOf(range.startContainer);
  if (element && isVolatile(element, page.root)) risks.push("volatile");
  if (!(isInArticle ?? !isOutside(element))) risks.push("outside");
  return risks;
}

function isRepeated(page: PageText, start: number, end: number): boolean {
  const folded = foldedOf(page);
  const from = foldedAt(folded, start);
  const to = foldedAt(folded, end);
  if (to <= from) return false;
  const quote = folded.text.slice(from, to);
  return folded.text.indexOf(quote) !== folded.text.lastIndexOf(quote);
}

/** True if the element or one around it, up to the page's root, changes by itself. */
function isVolatile(element: Element, root: Element): boolean {
  return ancestorsOf(element).some((at) => at !== root && !at.contains(root) && saysVolatile(at));
}

function isOutside(element: Element | null): boolean {
  return element !== null && ancestorsOf(element).some((at) => at.matches(OUTSIDE));
}

/** The element and those around it, the innermost first. */
function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at: Element | null = element; at; at = composedAround(at)) ancestors.push(at);
  return ancestors;
}

function composedAround(element: Element): Element | null {
  const parent = composedParentOf(element);
  return parent && composedElementOf(parent);
}

function saysVolatile(element: Element): boolean {
  const live = element.getAttribute("aria-live");
  if (element.localName === "marquee" || live === "polite" || live === "assertive") return true;
  if (VOLATILE_ROLES.has(element.getAttribute("role") ?? "")) return true;
  // a whole article may be called after the section it stands in ("breaking")
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (element.localName !== "article" && VOLATILE_NAME.test(names)) return true;
  return /LiveBlogPosting/.test(element.getAttribute("itemtype") ?? "");
}
