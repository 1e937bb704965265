/** The outline of a reading copy: its headings, to find one's way by. */

import { headingLevel } from "../../lib/export/article-layout.ts";
import type { Block } from "../../lib/model/article.ts";

export interface OutlineEntry {
  text: string;
  /** Of the heading's element. */
  id: string;
  /** 1 for the highest level that the article has. */
  depth: number;
}

/** The id of a heading's element. */
export const headingId = (index: number) => `heading-${index}`;

/** The headings of the text; empty where there are too few to find one's way by. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const headings = [...blocks.entries()].filter(([, { type }]) => type === "heading");
  if (headings.length < 2) return [];
  const top = Math.min(...headings.map(([, block]) => headingLevel(block)));
  return headings.map(([index, block]) => ({
    text: block.text,
    id: headingId(index),
    depth: headingLevel(block) - top + 1,
  }));
}
