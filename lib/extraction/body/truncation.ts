/** Whether an article's text breaks off, as far as can be told. */

import { type ExtractedArticle, textOf } from "../../model/article.ts";
import { countWords } from "../../text/words.ts";
import type { ContentTree } from "../content/content-tree.ts";
import { type JsonLdNode, jsonLdText } from "../metadata/jsonld.ts";
import { PROMOTION } from "./phrases.ts";

/**
 * Words that a whole article hardly falls short of: a shorter text that is not free is a teaser.
 */
const TEASER_WORDS = 250;
/**
 * A `wordCount` of the JSON-LD is believed from here on; a text with less than this share of it
 * breaks off.
 */
const LEAST_STATED_WORDS = 120;
const LEAST_SHARE_OF_STATED = 0.55;
/**
 * Text blocks after the end in which a site would ask the reader to subscribe, and the UTF-16 units
 * looked at.
 */
const BLOCKS_AFTER = 4;
const UNITS_LOOKED_AT = 400;
const ENDS_IN_ELLIPSIS = /(?:\.\.\.|…)["'”»]?$/;

/**
 * True for a text that is much shorter than the page's JSON-LD (`node`) states, for a short one
 * that is not free, and for one that ends in an ellipsis before a call to subscribe. `last` is the
 * index of the text's last text block.
 */
export function breaksOff(
  { blocks, isAccessibleForFree }: Pick<ExtractedArticle, "blocks" | "isAccessibleForFree">,
  tree: ContentTree,
  last: number,
  node: JsonLdNode | null,
): boolean {
  if (blocks.length === 0) return false;
  const stated = Number(jsonLdText(node?.wordCount));
  const isStated = stated > LEAST_STATED_WORDS;
  const isLocked = isAccessibleForFree === false;
  if (isStated || isLocked) {
    // Counting words compiles a large pattern, three milliseconds of a page: only where a decision
    // needs the number.
    const words = countWords(textOf(blocks));
    if (isStated && words < stated * LEAST_SHARE_OF_STATED) return true;
    if (isLocked && words < TEASER_WORDS) return true;
  }
  if (!ENDS_IN_ELLIPSIS.test(tree.textBlocks[last]?.text ?? "")) return false;
  return tree.textBlocks
    .slice(last + 1, last + 1 + BLOCKS_AFTER)
    .some(({ text }) => PROMOTION.test(text.slice(0, UNITS_LOOKED_AT).toLowerCase()));
}
