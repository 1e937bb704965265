/**
 * Pages that grow: under the last story the next one is put, and the address changes as the reader scrolls. What is
 * marked in a story that still stands there belongs to that story, whatever the address says.
 */

import type { PageText } from "../../anchoring/document/page-text.ts";
import { blockAt, foldedOf } from "../../anchoring/text-index/text-index.ts";
import type { PageSnapshot } from "../../model/article.ts";
import { identityOf } from "../../model/source.ts";
import { fold } from "../../text/fold.ts";

/** As many as a reader scrolls through; more are forgotten, the oldest first. */
const MOST = 20;
/** Share of a story's long blocks that must stand on the page: then it is still shown, and was not replaced. */
const STANDING = 0.6;
/** Folded units: shorter blocks stand in many stories. */
const LONG = 40;

/** Folded: the text of the page's block at `offset`. */
export function blockTextAt(page: PageText, offset: number): string {
  const { start, end } = blockAt(page, offset);
  return fold(page.text.slice(start, end)).text;
}

/** Whether a block of the page is among those of a reading, or a part of one; all folded. */
export function holds(blocks: readonly string[], block: string): boolean {
  return blocks.some((own) => own.includes(block) || (own.length >= LONG && block.includes(own)));
}

export interface ScrolledArticles {
  /** The address changed: what was read under the one before. */
  left(init: PageSnapshot): void;
  /** The earlier story that holds the block at `offset` of the page's text, if it still stands there; else null. */
  earlierAt(page: PageText, offset: number, address: string): PageSnapshot | null;
  /** Whether the story that was read under this address is still shown. */
  stands(page: PageText, address: string): boolean;
}

interface Story {
  init: PageSnapshot;
  /** Folded, the long ones. */
  blocks: string[];
}

export function createScrolledArticles(): ScrolledArticles {
  const earlier = new Map<string, Story>();
  /** Asked once for each reading of the page, not for each highlight. */
  const standing = new WeakMap<PageText, Map<string, boolean>>();
  return {
    left: (init) => {
      const key = identityOf(init.address);
      const blocks = init.blocks
        .map(({ text }) => fold(text).text)
        .filter((text) => text.length >= LONG);
      earlier.delete(key);
      if (blocks.length > 0) earlier.set(key, { init, blocks });
      for (const oldest of earlier.keys()) if (earlier.size > MOST) earlier.delete(oldest);
    },
    earlierAt: (page, offset, address) => {
      const here = identityOf(address);
      const others = [...earlier].filter(([key]) => key !== here).map(([, story]) => story);
      if (others.length === 0) return null;
      const block = blockTextAt(page, offset);
      const isHome = (story: Story) => holds(story.blocks, block) && isThere(page, story);
      if (block.length < LONG) return null;
      return others.find(isHome)?.init ?? null;
    },
    stands: (page, address) => {
      const known = standing.get(page) ?? new Map<string, boolean>();
      standing.set(page, known);
      const key = identityOf(address);
      const story = earlier.get(key);
      const stands = known.get(key) ?? (story !== undefined && isThere(page, story));
      known.set(key, stands);
      return stands;
    },
  };
}

function isThere(page: PageText, { blocks }: Story): boolean {
  const { text } = foldedOf(page);
  return blocks.filter((own) => text.includes(own)).length >= blocks.length * STANDING;
}
