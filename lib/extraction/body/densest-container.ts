/** The container that directly holds most text: where an article's paragraphs stand. */
import type { Container, ContentTree, TextBlock } from "../content/content-tree.ts";
import { readingLength } from "../content/plain-text.ts";

/**
 * Reading length from which a text block counts as prose here, and the share of it that links may
 * take.
 */
const SHORTEST_PROSE = 80;
const LARGEST_LINK_SHARE = 0.4;

/**
 * The innermost container that holds more than this text block. A paragraph's own element tells
 * nothing: the one around all paragraphs does.
 */
export function enclosingContainer(textBlock: TextBlock): Container {
  let container = textBlock.container;
  while (holdsOneTextBlock(container) && container.parent && container.parent.tag !== "body")
    container = container.parent;
  return container;
}

function holdsOneTextBlock({ first, end }: Container): boolean {
  return end - first === 1;
}

/**
 * The container that directly holds most of the text blocks named by `indexes`, by the sum of their
 * `lengths` (one for each text block of the tree); the first of several equal ones, null when no
 * index is given.
 */
export function densestContainer(
  { textBlocks }: ContentTree,
  indexes: readonly number[],
  lengths: readonly number[],
): Container | null {
  const sums = new Map<Container, number>();
  let densest: Container | null = null;
  let largest = 0;
  for (const index of indexes) {
    const textBlock = textBlocks[index];
    if (!textBlock) continue;
    const container = enclosingContainer(textBlock);
    const sum = (sums.get(container) ?? 0) + (lengths[index] ?? 0);
    sums.set(container, sum);
    if (sum > largest) [densest, largest] = [container, sum];
  }
  return densest;
}

/**
 * The indexes of all text blocks in the container that directly holds most prose: a quick guess at
 * the article, for pages on which Readability would take too long.
 */
export function selectDensestContainer(tree: ContentTree): Set<number> {
  const lengths = tree.textBlocks.map(({ text }) => readingLength(text));
  const prose = [...tree.textBlocks.keys()].filter((index) =>
    isProse(tree.textBlocks[index], lengths[index]),
  );
  const container = densestContainer(tree, prose, lengths);
  const selection = new Set<number>();
  if (!container) return selection;
  for (let index = container.first; index < container.end; index += 1) selection.add(index);
  return selection;
}

function isProse(textBlock: TextBlock | undefined, length = 0): boolean {
  if (!textBlock || length < SHORTEST_PROSE) return false;
  return textBlock.linked <= textBlock.text.length * LARGEST_LINK_SHARE;
}
