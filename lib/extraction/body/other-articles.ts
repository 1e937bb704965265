/** The next article, put below this one by pages that scroll without end. */

import type { Container, ContentTree } from "../content/content-tree.ts";
import { foldOf } from "../content/plain-text.ts";

/** Fewer such articles than this: more are the posts of a live blog, or teasers. */
const MOST = 4;
const LEAST_PROSE = 3;

/**
 * Numbers of the pieces in `<article>` elements that follow the one with the headline, have a headline of their own and
 * as much prose as an article has. `title` is folded.
 */
export function otherArticles(tree: ContentTree, title: string): Set<number> {
  const found = new Set<number>();
  const own = tree.textBlocks.findIndex(
    (textBlock) => textBlock.type === "heading" && title !== "" && foldOf(textBlock.text) === title,
  );
  if (own < 0) return found;
  const titled = tree.containers.find(
    (container) => container.tag === "article" && holds(container, own),
  );
  if (!titled) return found;
  const others = tree.containers.filter(
    (container) =>
      container.tag === "article" && container.first >= titled.end && isArticle(container, tree),
  );
  if (others.length === 0 || others.length > MOST) return found;
  for (const container of others)
    for (let number = container.first; number < container.end; number += 1) found.add(number);
  return found;
}

function holds(container: Container, number: number): boolean {
  return number >= container.first && number < container.end;
}

function isArticle(container: Container, tree: ContentTree): boolean {
  const textBlocks = tree.textBlocks.slice(container.first, container.end);
  const headline = textBlocks
    .slice(0, 8)
    .some((textBlock) => textBlock.type === "heading" && textBlock.level <= 2);
  const prose = textBlocks.filter(
    (textBlock) =>
      textBlock.type === "paragraph" &&
      textBlock.text.length > 80 &&
      textBlock.linked < textBlock.text.length / 2,
  );
  return headline && prose.length >= LEAST_PROSE;
}
