/**
 * Authors that a page prints instead of stating them in its metadata: in elements whose markup says
 * "author", and on lines that begin with "By" or its like.
 */
import { isBeyondMeasure } from "../../text/beyond-measure.ts";
import { collapseWhitespace } from "../../text/foldings.ts";
import type { Container, ContentTree, TextBlock } from "../content/content-tree.ts";
import { ZONE } from "../content/zone-hints.ts";
import { namesInByline } from "./names.ts";

/** Selectors of elements that hold an author's name, the most reliable first. */
const AUTHOR_SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '[class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="byline-name" i]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"]',
  '[class~="byline" i], [class~="author" i], [class*="byline" i], [class~="autor" i], [class~="vcard" i]',
  '[class*="author" i], [class*="autor" i]',
];
/**
 * Elements of one selector that are looked at: a page with more prints lists of articles, each with
 * its author.
 */
const MAX_ELEMENTS = 12;
/** UTF-16 units. */
const MAX_BYLINE = 120;
/** How many ancestors of a name are checked for a class that says that it is not the article's. */
const MAX_ANCESTORS = 8;
const FOREIGN_ZONES = ZONE.comment | ZONE.nav | ZONE.consent;
/**
 * Classes and ids around names of other people: in lists of other articles, under comments, beside
 * pictures.
 */
const FOREIGN_HINT =
  /comment|respond|reply|listing|slider|carousel|licen[sc]e|photo|image|copyright|(?:^|[\s_-])(?:related|recommend|newsletter|trending|popular)/i;
/**
 * The same for an `<article>` element. Its classes often name its category and its pictures, so
 * only those of a reader's comment (which some sites mark up as `<article>`, too) say that it is
 * not the page's article.
 */
const FOREIGN_ARTICLE_HINT = /comment|reply/i;
/**
 * Classes for what an element contains or allows, not for what it is: `has-image`, `comments-open`.
 */
const STATE_CLASS = /(?:^|\s)(?:has|no|with)-\S+|\S+-(?:open|closed)(?=\s|$)/gi;

/**
 * The names in the first element marked as an author's in which `isPerson` holds for any; [] if
 * there is none, or if the page is too large to look.
 */
export function authorsInMarkup(
  doc: Document,
  isPerson: (name: string) => boolean,
  mostElements?: number,
): string[] {
  if (isBeyondMeasure(doc, mostElements)) return [];
  for (const selector of AUTHOR_SELECTORS) {
    const names = namesInFirstByline(doc.querySelectorAll(selector));
    if (names.some(isPerson)) return names;
  }
  return [];
}

/** The names in the first of the elements that belongs to the article and holds any. */
function namesInFirstByline(elements: NodeListOf<Element>): string[] {
  let seen = 0;
  for (const element of elements) {
    seen += 1;
    if (seen > MAX_ELEMENTS) break;
    const text = collapseWhitespace((element.textContent ?? "").slice(0, 300));
    if (text.length < 3 || text.length > MAX_BYLINE || isForeign(element)) continue;
    const names = namesInByline(text).filter((name) => !isInitials(name));
    if (names.length > 0) return names;
  }
  return [];
}

/**
 * Whether the element lies in a part of the page that is not the article: navigation, a comment, a
 * teaser.
 */
function isForeign(element: Element): boolean {
  let ancestor: Element | null = element;
  for (let step = 0; ancestor && step < MAX_ANCESTORS; step += 1) {
    const tag = ancestor.localName;
    if (tag === "body" || tag === "main") return false;
    if (tag === "nav" || tag === "form") return true;
    if (tag === "footer" && !ancestor.closest("article, main")) return true;
    if (hasForeignHint(ancestor)) return true;
    ancestor = ancestor.parentElement;
  }
  return false;
}

function hasForeignHint(element: Element): boolean {
  const classAndId = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const hint = classAndId.slice(0, 300).replace(STATE_CLASS, " ");
  return (element.localName === "article" ? FOREIGN_ARTICLE_HINT : FOREIGN_HINT).test(hint);
}

/** "amw": initials that only the paper's own people can read. */
function isInitials(name: string): boolean {
  return name.length <= 4 && /^[a-z]+$/.test(name);
}

/**
 * A line that is nothing but a byline: "By" in one of the languages, a capital letter, at most four
 * sentence ends.
 */
const BYLINE =
  /^\(?(?:(?:written|posted|reporting|story|words|published)\s+by|by|(?:eingestellt|geschrieben|gespeichert|verfasst|veröffentlicht)\s+von|(?:text\s+)?von|par|(?:publicado\s+|escrito\s+)?por|di|a cura di|av|af|door|text(?:e|o)?\s*(?:(?:&|und|and)\s*\S+\s*)?:|texte|texto|autor(?:in|a)?\s*:|author\s*:|автор)[\s:]+(?=[A-Z\u00c0-\u00de\u0391-\u042f])[^.!?]*(?:\.[^.!?]*){0,3}$/i;
/** "记者：" and its like, before a writer's name in Chinese characters. */
const HAN_WRITER =
  /(?:作者|记者|記者|撰文|文)[:：/]\s*([\u4e00-\u9fff]{2,4}(?:[、，,\s]+[\u4e00-\u9fff]{2,4})*)/;
/** "责编：" and its like, before an editor's; asked where no writer is named. */
const HAN_EDITOR =
  /(?:责任?编辑?|責任編輯|责编|編輯|编辑)[:：]\s*([\u4e00-\u9fff]{2,4}(?:[、，,\s]+[\u4e00-\u9fff]{2,4})*)/;
/** UTF-16 units. */
const MAX_LINE = 90;
/** How many text blocks before and after the headline are searched first. */
const [BEFORE, AFTER] = [5, 30];

/**
 * The names on a byline printed as a line of its own near the headline; with `far`, otherwise
 * anywhere below. Deep in a page such lines are often something else, so there every word has to
 * look like a name's. `headlineIndex` is the headline's index in `tree.textBlocks`.
 */
export function authorsInText(tree: ContentTree, headlineIndex: number, far: boolean): string[] {
  const start = Math.max(0, headlineIndex - BEFORE);
  const end = headlineIndex + AFTER;
  const near = namesOnLines(tree.textBlocks.slice(start, end), false);
  if (near.length > 0 || !far) return near;
  const below = namesOnLines(tree.textBlocks.slice(end), true);
  if (below.length > 0) return below;
  return hanNames(tree, HAN_WRITER) ?? hanNames(tree, HAN_EDITOR) ?? [];
}

function namesOnLines(textBlocks: TextBlock[], strict: boolean): string[] {
  for (const textBlock of textBlocks) {
    const line = bylineIn(textBlock);
    if (line === "" || isInForeignZone(textBlock.container)) continue;
    const names = namesInByline(line);
    if (names.length > 0 && (!strict || names.every(isCapitalized))) return names;
  }
  return [];
}

function bylineIn(textBlock: TextBlock): string {
  const lines = textBlock.text.slice(0, 400).split("\n");
  return lines.find((text) => text.length < MAX_LINE && BYLINE.test(text.trim())) ?? "";
}

function isInForeignZone(container: Container): boolean {
  for (let up: Container | null = container; up; up = up.parent)
    if ((up.zoneBits & FOREIGN_ZONES) !== 0) return true;
  return false;
}

/**
 * Whether each word may be part of a name: true for "Ada von Verdi", false for "Montag an" (of the
 * line "Von Montag an").
 */
function isCapitalized(name: string): boolean {
  const nameWord =
    /^[^a-z]|^(?:de|del|della|der|den|di|da|dos|du|el|la|le|van|von|und|ten|ter|zu|bin|al)$/;
  return name.split(" ").every((word) => nameWord.test(word));
}

function hanNames(tree: ContentTree, pattern: RegExp): string[] | null {
  for (const textBlock of tree.textBlocks) {
    const names = textBlock.text.length < MAX_LINE ? pattern.exec(textBlock.text)?.[1] : undefined;
    if (names !== undefined) return names.split(/[、，,\s]+/);
  }
  return null;
}
