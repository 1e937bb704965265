/** How much text an element holds, asked without making a string of it. */
import { createWalk, type Visitor } from "./walk.ts";

/**
 * UTF-16 units of all text below `root`, among the first `mostNodes` nodes: making one string of it
 * (`textContent`) takes a second on a page of 50 MB, and this is asked again and again.
 */
export function textLengthWithin(root: Element | null, mostNodes: number): number {
  if (!root) return 0;
  const counter = new LengthCounter();
  createWalk(root, counter).step(mostNodes);
  return counter.length;
}

/** Adds up the lengths of the texts that a walk comes to. */
class LengthCounter implements Visitor<true> {
  length = 0;
  text(node: Text): void {
    this.length += node.length;
  }
  enter(): true {
    return true;
  }
  leave(): void {}
}

/** Nodes of an element that are looked at for text. */
const MOST_NODES = 2000;
/** Nodes between two looks at what was found. */
const A_LOOK = 50;

/**
 * Whether the text below `root` has so many UTF-16 units; of more than 2,000 nodes it is taken to
 * have.
 */
export function hasTextOf(root: Element, units: number): boolean {
  const counter = new LengthCounter();
  const walk = createWalk(root, counter);
  for (let visited = 0; visited < MOST_NODES; visited += A_LOOK) {
    const isDone = walk.step(A_LOOK);
    if (counter.length >= units) return true;
    if (isDone) return false;
  }
  return true;
}
