/**
 * The headings of a page that may be its headline, without the kicker (the short line over a
 * headline) that some papers print inside the heading.
 */
import { collapseWhitespace, foldToWords } from "../../text/foldings.ts";
import type { ContentTree, TextBlock } from "../content/content-tree.ts";

/** Class names that designers give to the kicker. */
const KICKER_CLASS =
  /(?:^|[\s_-]|article|headline|title)(?:kicker|eyebrow|(?:over|top|roof|pre|super|hood|sub)-?(?:line|title|head(?:line)?)|dachzeile|spitzmarke|strapline|rubrik|(?:article|headline|title)[_-]+label|fake-h\d)/i;
const INLINE_TAGS = new Set(["span", "small", "em", "i", "b", "strong", "a", "font"]);
/** UTF-16 units of an element's classes that are looked at. */
const MAX_CLASSES = 300;
/** UTF-16 units of a kicker that are compared with the heading. */
const MAX_KICKER = 500;
/** A rest shorter than this is no headline, so the kicker was part of it. UTF-16 units. */
const MIN_HEADLINE = 8;
/**
 * Two headings are told apart by their beginnings; some pages make whole paragraphs headings.
 * UTF-16 units.
 */
const COMPARED_LENGTH = 600;

/** Texts of the page's headings by level, in document order. */
export interface HeadlineCandidates {
  level1: string[];
  level2: string[];
}

/**
 * The headings of levels 1 and 2, at most `maxLength` UTF-16 units long; those of level 1 without
 * their kicker.
 */
export function headlineCandidates(tree: ContentTree, maxLength: number): HeadlineCandidates {
  const headings = tree.textBlocks.filter(isMainHeading);
  const ofLevel = (level: number) => headings.filter((textBlock) => textBlock.level === level);
  const isShortEnough = (text: string) => text.length <= maxLength;
  return {
    level1: ofLevel(1).map(withoutKicker).filter(isShortEnough),
    level2: ofLevel(2)
      .map((textBlock) => collapseWhitespace(textBlock.text))
      .filter(isShortEnough),
  };
}

function isMainHeading(textBlock: TextBlock): boolean {
  return textBlock.type === "heading" && textBlock.level <= 2;
}

/**
 * A heading's text without the kicker, where its first child has a class of one and more text
 * follows.
 */
function withoutKicker(heading: TextBlock): string {
  const text = collapseWhitespace(heading.text);
  const child = heading.container.element.firstElementChild;
  if (!child || !INLINE_TAGS.has(child.localName)) return text;
  const classes = (child.getAttribute("class") ?? "").slice(0, MAX_CLASSES);
  if (!KICKER_CLASS.test(classes)) return text;
  const kicker = collapseWhitespace((child.textContent ?? "").slice(0, MAX_KICKER));
  if (kicker === "" || !text.startsWith(kicker)) return text;
  const rest = text.slice(kicker.length).replace(/^[\s:|–—·•/-]+/, "");
  return rest.length >= MIN_HEADLINE ? rest : text;
}

/**
 * The index in `tree.textBlocks` of the headline: the heading whose text is `title`, else the first
 * heading of level 1, else 0, the top of the page.
 */
export function findHeadline(tree: ContentTree, title: string): number {
  const key = foldToWords(title);
  const isTitle = (textBlock: TextBlock) =>
    isMainHeading(textBlock) && foldToWords(textBlock.text.slice(0, COMPARED_LENGTH)) === key;
  const titled = key === "" ? -1 : tree.textBlocks.findIndex(isTitle);
  if (titled >= 0) return titled;
  const firstHeading = tree.textBlocks.findIndex(
    (textBlock) => textBlock.type === "heading" && textBlock.level === 1,
  );
  return Math.max(0, firstHeading);
}
