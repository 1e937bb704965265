/** An article's headline, without the site's name. */
import { type LdNode, textOf, typesOf } from "./jsonld.ts";
import { firstOf, type MetaTags } from "./meta-tags.ts";
import { foldOf, squeeze } from "./text.ts";
import type { Tree } from "./walk.ts";

const LONGEST = 400;
const BREAK = /\s+[|\-–—·•»:<]\s+|\s*[|»ㅣ]\s*/g;

/** Headings of the page that may be the headline, level 1 first. */
function headingsOf(tree: Tree): string[] {
  const headings = tree.pieces.filter((piece) => piece.type === "heading" && piece.level <= 2);
  return [...headings.filter((piece) => piece.level === 1), ...headings.filter((piece) => piece.level === 2)]
    .map((piece) => squeeze(piece.text))
    .filter((text) => text.length <= LONGEST);
}

/** `title` without the site's name at either end. */
export function withoutSite(title: string, siteNames: string[]): string {
  let cut = squeeze(title);
  const names = siteNames.map(foldOf).filter((name) => name.length > 1);
  for (let again = 0; again < 3; again += 1) {
    const breaks = [...cut.matchAll(BREAK)];
    const last = breaks.at(-1);
    const first = breaks[0];
    if (last && isSite(cut.slice(last.index + last[0].length), names)) cut = cut.slice(0, last.index).trim();
    else if (first && names.includes(foldOf(cut.slice(0, first.index))))
      cut = cut.slice(first.index + first[0].length).trim();
    else break;
  }
  return cut;
}

/** The site's name, or a short label that contains it ("Eastmere Post News"). */
function isSite(text: string, names: string[]): boolean {
  const key = foldOf(text);
  return (
    names.includes(key) ||
    (key.length < 40 && names.some((name) => name.length > 2 && ` ${key} `.includes(` ${name} `)))
  );
}

/**
 * The headline. A newspaper that marks its articles up hands on a title of its own choice (`og:title`): that one. Any
 * other page: the heading that its metadata agree with, else what they say.
 */
export function titleOf(doc: Document, tree: Tree, tags: MetaTags, node: LdNode | null, siteNames: string[]): string {
  const sites = siteNames.map(foldOf);
  const isTitle = (text: string) => text.length > 5 && !sites.includes(foldOf(text));
  const clean = (text: string) => withoutSite(text.slice(0, 2000), siteNames);
  const documentTitle = squeeze((doc.title ?? "").slice(0, 2000));
  const headings = headingsOf(tree).filter(isTitle);
  const shared = clean(firstOf(tags, "og:title", "twitter:title"));
  const isNews = node !== null && typesOf(node).some((type) => /Article$|LiveBlogPosting/.test(type));
  if (isNews && isTitle(shared)) return inHeadingsSpelling(shared, headings).slice(0, LONGEST);
  const stated = [clean(textOf(node?.headline)), shared, clean(documentTitle)].filter(isTitle);
  const agreed = agreedHeading(headings, stated.map(foldOf));
  return (agreed || stated[0] || headings[0] || documentTitle).slice(0, LONGEST);
}

/** The heading that a stated title is equal to, or starts or ends with; "" when there is none. */
function agreedHeading(headings: string[], stated: string[]): string {
  const keys = headings.map(foldOf);
  const equal = keys.findIndex((key) => key.length > 3 && stated.includes(key));
  if (equal >= 0) return headings[equal]!;
  const part = keys.findIndex(
    (key) => key.length >= 12 && stated.some((text) => text.startsWith(key) || text.endsWith(key)),
  );
  return headings[part] ?? "";
}

/** The heading that says the same, or that the title only adds a section's or the site's name to; else the title. */
function inHeadingsSpelling(title: string, headings: string[]): string {
  const key = foldOf(title);
  for (const heading of headings) {
    const own = foldOf(heading);
    if (own === key) return title.includes(":") && !heading.includes(":") ? title : heading;
    if (
      own.length >= 12 &&
      key.startsWith(`${own} `) &&
      /^[^A-Za-z\u00c0-\u1fff\u3105-\u9fff]*[|·•–—»›⋆:：\-ㅣ]/.test(restAfter(title, own))
    )
      return heading;
  }
  return title;
}

/** What follows the part of `title` that folds to `key`. */
function restAfter(title: string, key: string): string {
  let end = Math.max(1, key.length - 5);
  while (end < title.length && foldOf(title.slice(0, end)) !== key) end += 1;
  return title.slice(end);
}
