/** How much text, links, commas, headings and list items any stretch of pieces holds: sums, made once for a page. */
import type { Box, Tree } from "./walk.ts";

/** The commas of Latin, Arabic and Chinese, which Readability counts too. */
const COMMAS = [",", "،", "，"];

/** Letters: all, in links, in headings, in list items; and the number of commas. */
export interface Sums {
  letters: number;
  linked: number;
  commas: number;
  headings: number;
  items: number;
}

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

  /** What the pieces from `first` up to, not including, `end` hold. */
  between(first: number, end: number): Sums {
    return {
      letters: this.letters[end]! - this.letters[first]!,
      linked: this.linked[end]! - this.linked[first]!,
      commas: this.commas[end]! - this.commas[first]!,
      headings: this.headings[end]! - this.headings[first]!,
      items: this.items[end]! - this.items[first]!,
    };
  }

  /** Whether a box is one piece of text and nothing else, as a `p` mostly is. */
  isParagraph(box: Box): boolean {
    return box.end - box.first === 1 && this.tree.pieces[box.first]!.box === box;
  }
}

/** Takes `part` out of `all`. */
export function subtract(all: Sums, part: Sums): void {
  all.letters -= part.letters;
  all.linked -= part.linked;
  all.commas -= part.commas;
  all.headings -= part.headings;
  all.items -= part.items;
}

function commasIn(text: string): number {
  let count = 0;
  for (const comma of COMMAS) for (let at = text.indexOf(comma); at >= 0; at = text.indexOf(comma, at + 1)) count += 1;
  return count;
}
