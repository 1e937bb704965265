/** Content trees for tests. */
import { createBudget } from "../../../lib/extraction/content/budget.ts";
import { type ContentTree, readContentTree } from "../../../lib/extraction/content/content-tree.ts";
import { openHtml } from "./fixture.ts";

/** A budget that is never spent. */
export const endless = () => createBudget(1, () => 0);

export function treeOf(html: string): { doc: Document; tree: ContentTree } {
  const doc = openHtml(html);
  return { doc, tree: readContentTree(doc.body, endless()) };
}

/** The index of the first text block that starts like this. */
export function indexOf(tree: ContentTree, start: string): number {
  const index = tree.textBlocks.findIndex(({ text }) => text.startsWith(start));
  if (index < 0) throw new Error(`no text block starts "${start}"`);
  return index;
}

export const NO_EVIDENCE = { title: "", excerpt: "", body: "", authors: [] };

const SENTENCE =
  "The dredging of the harbour mouth took the whole of the winter, the council said on Monday";

/** A paragraph of prose; no two of one page need be equal. */
export const prose = (n: number | string) => `${SENTENCE}, in part ${n} of its report.`;
export const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `<p>${prose(n + 1)}</p>`).join("");
