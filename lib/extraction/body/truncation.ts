/** Whether an article's text breaks off, as far as can be told. */
import { type Article, countWords, textOf as textOfBlocks } from "../../model/article.ts";
import type { Tree } from "../content/content-tree.ts";
import { type JsonLdNode, jsonLdText } from "../metadata/jsonld.ts";
import { SELLING } from "./phrases.ts";

/** Words of a whole article, hardly less: a text that is not free and shorter than this is a teaser. */
const TEASER_WORDS = 250;

/** `last` is the number of the last piece that was chosen. */
export function breaksOff(
  article: Pick<Article, "blocks" | "isAccessibleForFree">,
  tree: Tree,
  last: number,
  node: JsonLdNode | null,
): boolean {
  if (article.blocks.length === 0) return false;
  // Counting words compiles a large pattern, three milliseconds of a page: only where something hangs on the number.
  const stated = Number(jsonLdText(node?.wordCount));
  const locked = article.isAccessibleForFree === false;
  const words = stated > 120 || locked ? countWords(textOfBlocks(article.blocks)) : Infinity;
  if (stated > 120 && words < stated * 0.55) return true;
  if (locked && words < TEASER_WORDS) return true;
  const ending = tree.pieces[last]?.text ?? "";
  if (!/(?:\.\.\.|…)["'”»]?$/.test(ending)) return false;
  return tree.pieces
    .slice(last + 1, last + 5)
    .some((piece) => SELLING.test(piece.text.slice(0, 400).toLowerCase()));
}
