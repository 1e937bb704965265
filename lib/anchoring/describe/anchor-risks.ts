/** How well a new highlight will be found again: small hints when it is made, never an obstacle. */
import { foldedAt } from "../../text/fold.ts";
import { offsetsOf, type PageText } from "../document/page-text.ts";
import { foldedOf } from "../text-index/text-index.ts";

/**
 * `repeated`: the same words stand elsewhere on the page, only the context tells them apart. `volatile`: it stands in
 * something that changes by itself (ticker, live blog, countdown, list of most read). `outside`: not in the article.
 */
export type AnchorRisk = "repeated" | "volatile" | "outside";

const VOLATILE_ROLES = new Set(["timer", "marquee", "log", "status", "alert"]);
/** Words in class names and ids, in the languages of the pages we know; a whole word between signs, or its beginning. */
const VOLATILE_NAME =
  /(^|[-_ ])(live-?(blog|ticker|feed|post|update)s?|news-?ticker|ticker|marquee|countdown|breaking|carousel|slider|most-?(read|viewed|popular)|trending|meistgelesen)([-_ ]|$)/i;
const OUTSIDE =
  "nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo], [role=banner]";

/**
 * The hints for a range; none when all is well or the range holds no text. `isInArticle` says whether its text was read as
 * the article's; null where there is none: then navigation, side columns and footers count as outside.
 */
export function anchorRisksOf(
  page: PageText,
  range: AbstractRange,
  isInArticle: boolean | null = null,
): AnchorRisk[] {
  const offsets = offsetsOf(page, range);
  if (!offsets || offsets.end <= offsets.start) return [];
  const hints: AnchorRisk[] = [];
  if (isRepeated(page, offsets.start, offsets.end)) hints.push("repeated");
  const element = elementOf(range.startContainer);
  if (element && isVolatile(element, page.root)) hints.push("volatile");
  if (!(isInArticle ?? !element?.closest(OUTSIDE))) hints.push("outside");
  return hints;
}

function isRepeated(page: PageText, start: number, end: number): boolean {
  const folded = foldedOf(page);
  const from = foldedAt(folded, start);
  const to = foldedAt(folded, end);
  if (to <= from) return false;
  const quote = folded.text.slice(from, to);
  return folded.text.indexOf(quote) !== folded.text.lastIndexOf(quote);
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

function isVolatile(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const live = at.getAttribute("aria-live");
    if (at.localName === "marquee" || live === "polite" || live === "assertive") return true;
    if (VOLATILE_ROLES.has(at.getAttribute("role") ?? "")) return true;
    if (
      at.localName !== "article" &&
      VOLATILE_NAME.test(`${at.getAttribute("class") ?? ""} ${at.id}`)
    )
      return true;
    if (/LiveBlogPosting/.test(at.getAttribute("itemtype") ?? "")) return true;
  }
  return false;
}
