/**
 * Pages that grow: below the last article the next one is added, and the address changes as the
 * reader scrolls. What is highlighted in an article further up that is still shown belongs to that
 * article, whatever the address says.
 */

import type { PageText } from "../../anchoring/document/page-text.ts";
import { blockAt, foldedOf } from "../../anchoring/text-index/text-index.ts";
import type { PageSnapshot } from "../../model/article.ts";
import { identityOf } from "../../model/source.ts";
import { fold } from "../../text/fold.ts";

/** As many as a reader scrolls through; of more the oldest are forgotten. */
const MAX_ARTICLES = 20;
/**
 * Share of an article's long blocks that must be on the page: then it is still shown, and was not
 * replaced.
 */
const SHOWN_SHARE = 0.6;
/** Folded UTF-16 units: shorter blocks occur in many articles. */
const LONG_BLOCK = 40;
/** UTF-16 units of an article that are remembered; most have ten thousand. */
const LONGEST_REMEMBERED = 500_000;

/** The folded text of the page's block at `offset`. */
export function blockTextAt(page: PageText, offset: number): string {
  const { start, end } = blockAt(page, offset);
  return fold(page.text.slice(start, end)).text;
}

/**
 * Whether a block of the page is one of an article's, or a part or the whole of one; all folded.
 */
export function isBlockOf(articleBlocks: readonly string[], block: string): boolean {
  return articleBlocks.some(
    (own) => own.includes(block) || (own.length >= LONG_BLOCK && block.includes(own)),
  );
}

export interface ScrolledArticles {
  /** The address changed; `snapshot` is what the page said at the address before. */
  onNavigate(snapshot: PageSnapshot): void;
  /**
   * The article of an earlier address that holds the block at `offset` of the page's text and is
   * still shown; or null.
   */
  earlierAt(page: PageText, offset: number, address: string): PageSnapshot | null;
  /** Whether the article that was shown at this address before still is. */
  isStillShown(page: PageText, address: string): boolean;
}

interface ScrolledArticle {
  snapshot: PageSnapshot;
  /** The long ones, folded. */
  blocks: string[];
}

/** Without any article until the first navigation. */
export function createScrolledArticles(): ScrolledArticles {
  /** By identity of their addresses, the oldest first. */
  const articles = new Map<string, ScrolledArticle>();
  /**
   * `isStillShown` by identity: asked for every highlight, worked out once for each text of the
   * page.
   */
  const shownByPage = new WeakMap<PageText, Map<string, boolean>>();

  const onNavigate = (snapshot: PageSnapshot) => {
    const identity = identityOf(snapshot.address);
    const blocks = beginningOf(snapshot)
      .map(({ text }) => fold(text).text)
      .filter((text) => text.length >= LONG_BLOCK);
    articles.delete(identity); // so that it becomes the newest
    if (blocks.length > 0) articles.set(identity, { snapshot, blocks });
    for (const oldest of articles.keys()) {
      if (articles.size <= MAX_ARTICLES) break;
      articles.delete(oldest);
    }
  };

  const earlierAt = (page: PageText, offset: number, address: string) => {
    const here = identityOf(address);
    const others = [...articles].filter(([identity]) => identity !== here);
    if (others.length === 0) return null;
    const block = blockTextAt(page, offset);
    if (block.length < LONG_BLOCK) return null;
    const match = others.find(
      ([, article]) => isBlockOf(article.blocks, block) && isShown(page, article),
    );
    return match?.[1].snapshot ?? null;
  };

  const isStillShown = (page: PageText, address: string) => {
    const shown = shownByPage.get(page) ?? new Map<string, boolean>();
    shownByPage.set(page, shown);
    const identity = identityOf(address);
    const article = articles.get(identity);
    const answer = shown.get(identity) ?? (article !== undefined && isShown(page, article));
    shown.set(identity, answer);
    return answer;
  };
  return { onNavigate, earlierAt, isStillShown };
}

/** The blocks up to the bound. */
function beginningOf({ blocks }: PageSnapshot): PageSnapshot["blocks"] {
  let length = 0;
  return blocks.filter(({ text }) => {
    length += text.length;
    return length <= LONGEST_REMEMBERED;
  });
}

function isShown(page: PageText, { blocks }: ScrolledArticle): boolean {
  const { text } = foldedOf(page);
  const onPage = blocks.filter((block) => text.includes(block));
  return onPage.length >= blocks.length * SHOWN_SHARE;
}
