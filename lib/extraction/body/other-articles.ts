/** The next articles, put below the page's own by sites that scroll without end. */
import { foldToWords } from "../../text/foldings.ts";
import type { Container, ContentTree, TextBlock } from "../content/content-tree.ts";

/** Text blocks at the beginning of an article among which its headline stands. */
const HEADLINE_WITHIN = 8;
/** More such elements than this are the posts of a live blog, or teasers. */
const MAX_OTHER_ARTICLES = 4;
/** Paragraphs that an article has at least, and the UTF-16 units that make one. */
const LEAST_PARAGRAPHS = 3;
const SHORTEST_PARAGRAPH = 80;

/** The index of the heading that says the page's title, or -1. `title` is folded. */
export function titleHeadingIndex({ textBlocks }: ContentTree, title: string): number {
  if (title === "") return -1;
  return textBlocks.findIndex(
    ({ type, text }) => type === "heading" && foldToWords(text) === title,
  );
}

/**
 * Indexes of the text blocks in `<article>` elements that follow the one with the page's headline,
 * have a headline of their own and as much prose as an article has. `title` is folded.
 */
export function otherArticles(tree: ContentTree, title: string): Set<number> {
  const indexes = new Set<number>();
  const headline = titleHeadingIndex(tree, title);
  if (headline < 0) return indexes;
  const articles = tree.containers.filter(({ tag }) => tag === "article");
  const own = articles.find(({ first, end }) => first <= headline && headline < end);
  if (!own) return indexes;
  const others = articles.filter(
    (article) => article.first >= own.end && isWholeArticle(article, tree),
  );
  if (others.length > MAX_OTHER_ARTICLES) return indexes;
  for (const { first, end } of others)
    for (let index = first; index < end; index += 1) indexes.add(index);
  return indexes;
}

function isWholeArticle({ first, end }: Container, tree: ContentTree): boolean {
  const textBlocks = tree.textBlocks.slice(first, end);
  const hasHeadline = textBlocks
    .slice(0, HEADLINE_WITHIN)
    .some(({ type, level }) => type === "heading" && level <= 2);
  return hasHeadline && textBlocks.filter(isProse).length >= LEAST_PARAGRAPHS;
}

function isProse({ type, text, linked }: TextBlock): boolean {
  return type === "paragraph" && text.length > SHORTEST_PARAGRAPH && linked < text.length / 2;
}
