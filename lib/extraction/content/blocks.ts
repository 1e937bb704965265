/** Pieces of the page as blocks of the model. */
import type { Block, BlockType, Mark } from "../../model/article.ts";
import type { TextBlock } from "./content-tree.ts";

/** The block of a piece; `type` overrides what the markup says. `base` makes links absolute. */
export function blockOf(
  textBlock: TextBlock,
  base: string,
  type: BlockType = textBlock.type,
): Block {
  const block: Block = { type, text: textBlock.text };
  if (textBlock.level > 0 && (type === "heading" || type === "list-item"))
    block.level = textBlock.level;
  const marks = textBlock.marks.flatMap((mark) => markOf(mark, base));
  if (marks.length > 0) block.marks = marks;
  return block;
}

function markOf(mark: Mark, base: string): Mark[] {
  if (mark.type !== "link") return [{ type: mark.type, start: mark.start, end: mark.end }];
  const href = addressOf(mark.href ?? null, base);
  return href ? [{ type: "link", start: mark.start, end: mark.end, href }] : [];
}

/** An absolute http(s) or mailto address, or undefined for anything else (scripts, fragments of this page, nonsense). */
export function addressOf(href: string | null, base: string): string | undefined {
  if (!href || href.startsWith("#") || href.length > 4000) return undefined;
  if (!URL.canParse(href, base)) return undefined;
  const { protocol, href: absolute } = new URL(href, base);
  return protocol === "https:" || protocol === "http:" || protocol === "mailto:"
    ? absolute
    : undefined;
}
