/** How much text, links, commas, headings and list items any stretch of pieces holds: sums, made once for a page. */
import type { Box, Tree } from "./walk.ts";

/** The commas of Latin, Arabic and Chinese, which Readability counts too. */
const COMMAS = [",", "،", "，"];

export class Counts {
  readonly tree: Tree;
  private letters: number[] = [0];
  private linked: number[] = [0];
  private commas: number[] = [0];
  private headings: number[] = [0];
  private items: number[] = [0];

  constructor(tree: Tree) {
    this.tree = tree;
    let [letters, linked, commas, headings, items] = [0, 0, 0, 0, 0];
    for (const piece of tree.pieces) {
      const { length } = piece.text;
      letters += length;
      linked += piece.linked;
      commas += commasIn(piece.text);
      if (piece.type === "heading") headings += length;
      if (piece.type === "list-item") items += length;
      this.letters.push(letters);
      this.linked.push(linked);
      this.commas.push(commas);
      this.headings.push(headings);
      this.items.push(items);
    }
  }

  /** Letters in the pieces from `first` up to, not including, `end`. */
  lettersIn(first: number, end: number): number {
    return this.letters[end]! - this.letters[first]!;
  }

  commasIn(first: number, end: number): number {
    return this.commas[end]! - this.commas[first]!;
  }

  /** Shares of a box's letters, 0 to 1. */
  linkShare(box: Box): number {
    return this.shareOf(this.linked, box);
  }

  headingShare(box: Box): number {
    return this.shareOf(this.headings, box);
  }

  itemShare(box: Box): number {
    return this.shareOf(this.items, box);
  }

  /** Whether a box is one piece of text and nothing else, as a `p` mostly is. */
  isParagraph(box: Box): boolean {
    return box.end - box.first === 1 && this.tree.pieces[box.first]!.box === box;
  }

  private shareOf(sums: number[], { first, end }: Box): number {
    const all = this.lettersIn(first, end);
    return all > 0 ? (sums[end]! - sums[first]!) / all : 0;
  }
}

function commasIn(text: string): number {
  let count = 0;
  for (const comma of COMMAS) for (let at = text.indexOf(comma); at >= 0; at = text.indexOf(comma, at + 1)) count += 1;
  return count;
}
