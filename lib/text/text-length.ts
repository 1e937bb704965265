/** How much text an element holds, as a sign that it has changed. */
import { createWalk } from "./walk.ts";

/**
 * UTF-16 units of all text below `root`, among the first `mostNodes` nodes: making one string of it
 * (`textContent`) takes a second on a page of 50 MB, and this is asked again and again.
 */
export function textLengthWithin(root: Element | null, mostNodes: number): number {
  if (!root) return 0;
  let length = 0;
  const walk = createWalk<true>(root, {
    text: (node) => {
      length += node.length;
    },
    enter: () => true,
    leave: () => {},
  });
  walk.step(mostNodes);
  return length;
}
