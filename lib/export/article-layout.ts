/** How a stored article is laid out, on a screen and in a file: head, lists, headings. */

import type { ArticleMeta, Block } from "../model/article.ts";
import { foldToLetters } from "../text/foldings.ts";
import { sectionName } from "../text/section-name.ts";

/** A block with its place among the blocks of the version. */
export interface PlacedBlock {
  block: Block;
  index: number;
}

/** What is set together: a list of several items, or one block. */
export type Group = { type: "list"; items: PlacedBlock[] } | ({ type: "block" } & PlacedBlock);

/** Blocks as they are set: list items that follow each other are one list. */
export function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1);
    if (block.type !== "list-item") groups.push({ type: "block", block, index });
    else if (last?.type === "list") last.items.push({ block, index });
    else groups.push({ type: "list", items: [{ block, index }] });
  }
  return groups;
}

/** A level of `h2` to `h6`: `h1` is the article's title. */
export function headingLevel({ level = 2 }: Block): 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(2, level)) as 2 | 3 | 4 | 5 | 6;
}

/** What is printed above the text and is not part of it; "" for what the page does not say. */
export interface Head {
  kicker: string;
  title: string;
  standfirst: string;
  byline: string;
}

/**
 * The head without what would stand there twice: a title or a summary that the text itself begins
 * with or holds, a section that is the title or a piece of an address. `untitled` is what an
 * article without a title is called.
 */
export function headOf(meta: ArticleMeta, blocks: readonly Block[], untitled: string): Head {
  const texts = blocks.map(({ text }) => foldToLetters(text));
  const holds = (words: string) => {
    const folded = foldToLetters(words);
    return folded !== "" && texts.some((text) => text.includes(folded));
  };
  const title = meta.title || untitled;
  const isTitleInText =
    blocks[0]?.type === "heading" && texts[0] === foldToLetters(meta.title) && texts[0] !== "";
  return {
    kicker: sectionName(meta.section, meta.title),
    title: isTitleInText ? "" : title,
    standfirst: holds(meta.excerpt) ? "" : meta.excerpt,
    byline: meta.byline || [...meta.authors, ...meta.agencies].join(", "),
  };
}
