/** A page as the metadata's functions get it: the document and the tree that was read from it. */
import { createBudget } from "../../../../lib/extraction/content/budget.ts";
import {
  type ContentTree,
  readContentTree,
} from "../../../../lib/extraction/content/content-tree.ts";
import { openHtml } from "../fixture.ts";

export function openPage(html: string): { doc: Document; tree: ContentTree } {
  const doc = openHtml(html);
  return { doc, tree: readContentTree(doc.body, createBudget(60_000, Date.now)) };
}

/** One JSON-LD block. */
export function jsonLdScript(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
