/** Authors where a page prints them: in elements named for it, and on lines that begin "By ...". */

import type { Container, ContentTree, TextBlock } from "../content/content-tree.ts";
import { squeeze } from "../content/plain-text.ts";
import { ZONE } from "../content/zone-hints.ts";
import { namesIn } from "./names.ts";

/** From the most to the least telling. */
const MARKUP = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '[class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="byline-name" i]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"]',
  '[class~="byline" i], [class~="author" i], [class*="byline" i], [class~="autor" i], [class~="vcard" i]',
  '[class*="author" i], [class*="autor" i]',
];
const MOST = 12;
const LONGEST_BYLINE = 120;
/** Steps up from a name in which a class may say that it is not the article's. */
const STEPS = 8;
const ELSEWHERE = ZONE.comment | ZONE.nav | ZONE.consent;
/** Names that stand in lists of other articles, under comments, beside pictures. */
const NOT_OF_ARTICLE =
  /comment|respond|reply|listing|slider|carousel|licen[sc]e|photo|image|copyright|(?:^|[\s_-])(?:related|recommend|newsletter|trending|popular)/i;

/** An `<article>` has classes for its kind and its pictures; only a comment in one is none. */
const NO_ARTICLE = /comment|reply/i;
/** What a box has or how it is, not what it is: `has-image`, `comments-open`. */
const STATE = /(?:^|\s)(?:has|no|with)-\S+|\S+-(?:open|closed)(?=\s|$)/gi;

/** The names in the first such element that holds a person's. */
export function authorsInMarkup(doc: Document, isPerson: (name: string) => boolean): string[] {
  for (const selector of MARKUP) {
    let seen = 0;
    for (const element of doc.querySelectorAll(selector)) {
      seen += 1;
      if (seen > MOST) break;
      const text = squeeze((element.textContent ?? "").slice(0, 300));
      if (text.length < 3 || text.length > LONGEST_BYLINE || isElsewhere(element)) continue;
      const names = namesIn(text).filter((name) => !isCode(name));
      if (names.some(isPerson)) return names;
      if (names.length > 0) break;
    }
  }
  return [];
}

function isElsewhere(element: Element): boolean {
  let up: Element | null = element;
  for (let step = 0; up && step < STEPS; step += 1, up = up.parentElement) {
    if (up.localName === "body" || up.localName === "main") return false;
    if (up.localName === "nav" || up.localName === "form") return true;
    if (up.localName === "footer" && !up.closest("article, main")) return true;
    const hint = `${up.getAttribute("class") ?? ""} ${up.getAttribute("id") ?? ""}`.slice(0, 300);
    if ((up.localName === "article" ? NO_ARTICLE : NOT_OF_ARTICLE).test(hint.replace(STATE, " ")))
      return true;
  }
  return false;
}

/** "amw": initials that only the paper's own people can read. */
function isCode(name: string): boolean {
  return name.length <= 4 && /^[a-z]+$/.test(name);
}

const BY_LINE =
  /^\(?(?:(?:written|posted|reporting|story|words|published)\s+by|by|(?:eingestellt|geschrieben|gespeichert|verfasst|veröffentlicht)\s+von|(?:text\s+)?von|par|(?:publicado\s+|escrito\s+)?por|di|a cura di|av|af|door|text(?:e|o)?\s*(?:(?:&|und|and)\s*\S+\s*)?:|texte|texto|autor(?:in|a)?\s*:|author\s*:|автор)[\s:]+(?=[A-Z\u00c0-\u00de\u0391-\u042f])[^.!?]*(?:\.[^.!?]*){0,3}$/i;
/** "记者：", "责编：": writers first, editors where no writer is named. */
const HAN_WRITER =
  /(?:作者|记者|記者|撰文|文)[:：/]\s*([\u4e00-\u9fff]{2,4}(?:[、，,\s]+[\u4e00-\u9fff]{2,4})*)/;
const HAN_EDITOR =
  /(?:责任?编辑?|責任編輯|责编|編輯|编辑)[:：]\s*([\u4e00-\u9fff]{2,4}(?:[、，,\s]+[\u4e00-\u9fff]{2,4})*)/;
const LONGEST_LINE = 90;
const [BEFORE, AFTER] = [5, 30];

/**
 * The names on a line of its own, near the headline, or else anywhere behind it when `far` is asked for: a page that
 * names a desk of its own does not hide a byline that deep.
 */
export function authorsInText(tree: ContentTree, headline: number, far: boolean): string[] {
  const near = namesOnLines(
    tree.textBlocks.slice(Math.max(0, headline - BEFORE), headline + AFTER),
    false,
  );
  if (near.length > 0 || !far) return near;
  const deep = namesOnLines(tree.textBlocks.slice(headline + AFTER), true);
  return deep.length > 0 ? deep : (hanNames(tree, HAN_WRITER) ?? hanNames(tree, HAN_EDITOR) ?? []);
}

function namesOnLines(textBlocks: TextBlock[], strict: boolean): string[] {
  for (const textBlock of textBlocks) {
    const line = bylineIn(textBlock);
    if (line === "" || isOutside(textBlock.container)) continue;
    const names = namesIn(line);
    if (names.length > 0 && (!strict || names.every(isCapital))) return names;
  }
  return [];
}

function bylineIn(textBlock: TextBlock): string {
  const lines = textBlock.text.slice(0, 400).split("\n");
  return lines.find((text) => text.length < LONGEST_LINE && BY_LINE.test(text.trim())) ?? "";
}

function isOutside(container: Container): boolean {
  for (let up: Container | null = container; up; up = up.parent)
    if ((up.zoneBits & ELSEWHERE) !== 0) return true;
  return false;
}

/** Each word a name's: "Von Ada Verdi", not "Von Montag an". */
function isCapital(name: string): boolean {
  return name
    .split(" ")
    .every((word) =>
      /^[^a-z]|^(?:de|del|della|der|den|di|da|dos|du|el|la|le|van|von|und|ten|ter|zu|bin|al)$/.test(
        word,
      ),
    );
}

function hanNames(tree: ContentTree, pattern: RegExp): string[] | null {
  for (const textBlock of tree.textBlocks) {
    const found = textBlock.text.length < LONGEST_LINE ? pattern.exec(textBlock.text) : null;
    if (found) return found[1]!.split(/[、，,\s]+/);
  }
  return null;
}
