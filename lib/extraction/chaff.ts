/** Boxes within the article's container that are none of it: Readability 0.6.0's `_cleanConditionally` (Apache-2.0). */
import { classWeight } from "./class-weight.ts";
import type { Counts } from "./counts.ts";
import { ZONE } from "./hints.ts";
import type { Box } from "./walk.ts";

/** Which rules an attempt at finding the article goes by. */
export interface Rules {
  dropUnlikely: boolean;
  weighNames: boolean;
  dropChaff: boolean;
}

const SHARE_BOX = 500;
const set = (names: string) => new Set(names.split(" "));
const NEVER_KEPT = set("footer aside");
/** Cleaned by other rules than these, or not at all. */
const LEFT_ALONE = set("article section main header h3 h4 h5 h6 ol li blockquote pre figure figcaption");

export function isChaff(box: Box, counts: Counts, rules: Rules): boolean {
  const { tag, first, end } = box;
  if (first === end || NEVER_KEPT.has(tag)) return true;
  const letters = counts.lettersIn(first, end);
  if (box.says & ZONE.share && letters < SHARE_BOX) return true;
  if (!rules.dropChaff || LEFT_ALONE.has(tag)) return false;
  const weight = rules.weighNames ? classWeight(box) : 0;
  if (tag === "h1" || tag === "h2") return weight < 0;
  if (counts.isParagraph(box) && tag !== "form") return false;
  if (weight < 0) return true;
  if (counts.commasIn(first, end) >= 10) return false;
  const headings = counts.headingShare(box);
  if (headings === 1) return true;
  if (tag === "ul" || counts.itemShare(box) > 0.9) return false;
  const links = counts.linkShare(box);
  if (letters < 25 && links > 0 && headings < 0.9) return true;
  return links > (weight < 25 ? 0.2 : 0.5);
}
