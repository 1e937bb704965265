/** Whole blocks of the page: a paragraph, a list item, a heading, a caption, a table. */
import { meaningOf } from "../../text/html-tags.ts";
import type { Passage } from "./selection.ts";

/**
 * Each range grown to the blocks in which it begins and ends; a caret stands for its block. Those
 * of the same blocks become one.
 */
export function blockRangesOf(ranges: readonly Range[]): Range[] {
  const grown = ranges.flatMap((range) => {
    const [first, last] = [blockOf(range.startContainer), blockOf(range.endContainer)];
    if (!first || !last) return [];
    const whole = range.cloneRange();
    whole.setStart(first, 0);
    whole.setEnd(last, last.childNodes.length);
    return whole.toString().trim() === "" ? [] : [whole];
  });
  const isSame = (a: Range, b: Range) =>
    a.startContainer === b.startContainer && a.endContainer === b.endContainer;
  return grown.filter((range, i) => grown.findIndex((other) => isSame(other, range)) === i);
}

/** The same of passages; one that leads through several trees stays one. */
export function blockPassagesOf(passages: readonly Passage[]): Passage[] {
  const inOneTree = passages.filter(({ length }) => length === 1).flat();
  const composed = passages.filter(({ length }) => length > 1).map(blockRangesOf);
  const all: Passage[] = [...blockRangesOf(inOneTree).map((range) => [range]), ...composed];
  return all.filter(({ length }) => length > 0);
}

/** Cells make no sense alone; what holds the whole page is no block of it. */
const TABLE = "table";
const PAGE = /^(html|body|main|article|section)$/;

function blockOf(node: Node): Element | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const table = element?.closest(TABLE);
  if (table) return table;
  for (let at = element; at; at = at.parentElement) {
    if (meaningOf(at.localName).isBlock) return PAGE.test(at.localName) ? null : at;
  }
  return null;
}
