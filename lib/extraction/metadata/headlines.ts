/** The headings of a page that may be its headline, without the kicker that some papers print inside them. */

import { foldToWords } from "../../text/foldings.ts";
import type { ContentTree, TextBlock } from "../content/content-tree.ts";
import { squeeze } from "../content/plain-text.ts";

/** Words that designers have for the small line over a headline, as they stand in class names. */
const KICKER =
  /(?:^|[\s_-]|article|headline|title)(?:kicker|eyebrow|(?:over|top|roof|pre|super|hood|sub)-?(?:line|title|head(?:line)?)|dachzeile|spitzmarke|strapline|rubrik|(?:article|headline|title)[_-]+label|fake-h\d)/i;
const INLINE = new Set(["span", "small", "em", "i", "b", "strong", "a", "font"]);

export interface Headlines {
  /** Headings of level 1 and of level 2, in document order. */
  first: string[];
  second: string[];
}

/** Headings of at most `longest` units. */
export function headlinesOf(tree: ContentTree, longest: number): Headlines {
  const headings = tree.textBlocks.filter(
    (textBlock) => textBlock.type === "heading" && textBlock.level <= 2,
  );
  const textsOf = (level: number) =>
    headings
      .filter((textBlock) => textBlock.level === level)
      .map(level === 1 ? withoutKicker : (textBlock) => squeeze(textBlock.text))
      .filter((text) => text.length <= longest);
  return { first: textsOf(1), second: textsOf(2) };
}

/** A heading's text without the kicker, where its first child is one by its class name and more text follows. */
export function withoutKicker(textBlock: TextBlock): string {
  const whole = squeeze(textBlock.text);
  const child = textBlock.container.element.firstElementChild;
  if (!child || !INLINE.has(child.localName) || !KICKER.test(child.getAttribute("class") ?? ""))
    return whole;
  const kicker = squeeze((child.textContent ?? "").slice(0, 500));
  if (kicker === "" || !whole.startsWith(kicker)) return whole;
  const rest = whole.slice(kicker.length).replace(/^[\s:|–—·•/-]+/, "");
  return rest.length >= 8 ? rest : whole;
}

/** The number of the piece that is the headline: the heading that says `title`, else the first of level 1, else 0. */
export function headlineAt(tree: ContentTree, title: string): number {
  const key = foldToWords(title);
  const says = (textBlock: TextBlock) =>
    textBlock.type === "heading" &&
    textBlock.level <= 2 &&
    foldToWords(textBlock.text.slice(0, 600)) === key;
  const named = key === "" ? -1 : tree.textBlocks.findIndex(says);
  if (named >= 0) return named;
  return Math.max(
    0,
    tree.textBlocks.findIndex((textBlock) => textBlock.type === "heading" && textBlock.level === 1),
  );
}
