/** The next article, put below this one by pages that scroll without end. */

import { foldToWords } from "../../text/foldings.ts";
import type { Box, Tree } from "../content/content-tree.ts";

/** Fewer such articles than this: more are the posts of a live blog, or teasers. */
const MOST = 4;
const LEAST_PROSE = 3;

/**
 * Numbers of the pieces in `<article>` elements that follow the one with the headline, have a headline of their own and
 * as much prose as an article has. `title` is folded.
 */
export function otherArticles(tree: Tree, title: string): Set<number> {
  const found = new Set<number>();
  const own = tree.pieces.findIndex(
    (piece) => piece.type === "heading" && title !== "" && foldToWords(piece.text) === title,
  );
  if (own < 0) return found;
  const titled = tree.boxes.find((box) => box.tag === "article" && holds(box, own));
  if (!titled) return found;
  const others = tree.boxes.filter(
    (box) => box.tag === "article" && box.first >= titled.end && isArticle(box, tree),
  );
  if (others.length === 0 || others.length > MOST) return found;
  for (const box of others)
    for (let number = box.first; number < box.end; number += 1) found.add(number);
  return found;
}

function holds(box: Box, number: number): boolean {
  return number >= box.first && number < box.end;
}

function isArticle(box: Box, tree: Tree): boolean {
  const pieces = tree.pieces.slice(box.first, box.end);
  const headline = pieces.slice(0, 8).some((piece) => piece.type === "heading" && piece.level <= 2);
  const prose = pieces.filter(
    (piece) =>
      piece.type === "paragraph" && piece.text.length > 80 && piece.linked < piece.text.length / 2,
  );
  return headline && prose.length >= LEAST_PROSE;
}
