/** Boxes within the article's container that are none of it: Readability 0.6.0's `_cleanConditionally` (Apache-2.0). */
import { classWeight } from "./class-weight.ts";
import type { Sums } from "./counts.ts";
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

/** Dropped whatever it holds. */
export function isNeverKept(box: Box, { letters }: Sums): boolean {
  return NEVER_KEPT.has(box.tag) || ((box.says & ZONE.share) !== 0 && letters < SHARE_BOX);
}

/** `rest` is what the box holds without the boxes in it that are dropped already: the innermost are judged first. */
export function isChaff(box: Box, rest: Sums, isParagraph: boolean, rules: Rules): boolean {
  const { tag } = box;
  if (!rules.dropChaff || LEFT_ALONE.has(tag)) return false;
  const weight = rules.weighNames ? classWeight(box) : 0;
  if (tag === "h1" || tag === "h2") return weight < 0;
  if (isParagraph && tag !== "form") return false;
  if (weight < 0 || rest.letters === 0) return true;
  if (rest.commas >= 10) return false;
  if (rest.headings === rest.letters) return true;
  if (tag === "ul" || rest.items > rest.letters * 0.9) return false;
  const links = rest.linked / rest.letters;
  if (rest.letters < 25 && links > 0 && rest.headings < rest.letters * 0.9) return true;
  return links > (weight < 25 ? 0.2 : 0.5);
}
