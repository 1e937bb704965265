/** Text blocks of a page as blocks of the model. */
import type { Block, BlockType, Mark } from "../../model/article.ts";
import type { ContentTree, TextBlock } from "./content-tree.ts";

/** Longer addresses are data of some program, not links to a page. */
const LONGEST_ADDRESS = 4000;

/** The text block of an index that the tree itself gave; throws RangeError for any other. */
export function textBlockAt({ textBlocks }: ContentTree, index: number): TextBlock {
  const textBlock = textBlocks[index];
  if (!textBlock) throw new RangeError(`no text block ${index} of ${textBlocks.length}`);
  return textBlock;
}

/**
 * The model's block of a text block; `type` overrides what the markup says. `base` makes links
 * absolute.
 */
export function blockOf(
  textBlock: TextBlock,
  base: string,
  type: BlockType = textBlock.type,
): Block {
  const block: Block = { type, text: textBlock.text };
  const hasLevel = type === "heading" || type === "list-item";
  if (hasLevel && textBlock.level > 0) block.level = textBlock.level;
  const marks = textBlock.marks.flatMap((mark) => absoluteMark(mark, base));
  if (marks.length > 0) block.marks = marks;
  return block;
}

/** The mark with an absolute address; nothing for a link that leads nowhere outside. */
function absoluteMark(mark: Mark, base: string): Mark[] {
  const { type, start, end } = mark;
  if (type !== "link") return [{ type, start, end }];
  const href = addressOf(mark.href ?? null, base);
  return href ? [{ type, start, end, href }] : [];
}

/**
 * An absolute http(s) or mailto address, or undefined for anything else (scripts, fragments of this
 * page, nonsense).
 */
export function addressOf(href: string | null, base: string): string | undefined {
  if (!href || href.startsWith("#") || href.length > LONGEST_ADDRESS) return undefined;
  if (!URL.canParse(href, base)) return undefined;
  const { protocol, href: absolute } = new URL(href, base);
  const isAllowed = protocol === "https:" || protocol === "http:" || protocol === "mailto:";
  return isAllowed ? absolute : undefined;
}
