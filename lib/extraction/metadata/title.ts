/** An article's headline, without the site's name, the section's and the kicker. */

import { foldToWords } from "../../text/foldings.ts";
import type { ContentTree } from "../content/content-tree.ts";
import { squeeze } from "../content/plain-text.ts";
import { headlinesOf } from "./headlines.ts";
import { type LdNode, textOf, typesOf } from "./jsonld.ts";
import { firstOf, type MetaTags } from "./meta-tags.ts";

const LONGEST = 400;
/** A title as short as this is believed only where a heading is the same: "Home", "News". */
const SHORT = 5;
const BREAK = /\s+[|\-–—·•»:<]\s+|\s*[|»ㅣ]\s*/g;
/** What stands between a headline and what a site adds to it. */
const ADDED = /^[^A-Za-z\u00c0-\u1fff\u3105-\u9fff]*[|·•–—»›⋆:：\-ㅣ]/;

/** `title` without the site's name at either end. */
export function withoutSite(title: string, siteNames: string[]): string {
  const names = siteNames.map(foldToWords).filter((name) => name.length > 1);
  for (let whole = squeeze(title); ; ) {
    const cut = withoutNames(whole, names);
    if (cut === whole) return cut;
    whole = cut;
  }
}

/** One pass from both ends; what it leaves may begin or end in a stray sign that makes a name show in the next. */
function withoutNames(whole: string, names: string[]): string {
  const breaks = [...whole.matchAll(BREAK)];
  let [start, end] = [0, whole.length];
  for (;;) {
    const [first, last] = [breaks[0], breaks.at(-1)];
    if (
      last &&
      last.index > start &&
      isSite(whole.slice(last.index + last[0].length, end), names)
    ) {
      end = last.index;
      breaks.pop();
    } else if (first && names.includes(foldToWords(whole.slice(start, first.index)))) {
      start = first.index + first[0].length;
      breaks.shift();
    } else return whole.slice(start, end).trim();
  }
}

/** The site's name, or a short label that contains it ("Eastmere Post News"). */
function isSite(text: string, names: string[]): boolean {
  const key = foldToWords(text);
  return (
    names.includes(key) ||
    (key.length < 40 && names.some((name) => name.length > 2 && ` ${key} `.includes(` ${name} `)))
  );
}

/** `title` without the name of a section behind it, "Sand in the harbour - Politics". */
function withoutSection(title: string, sections: string[]): string {
  for (const section of sections) {
    if (section.length < 2 || !title.endsWith(section)) continue;
    const rest = title.slice(0, -section.length);
    const cut = rest.replace(/\s*[|\-–—·•»:]\s*$/, "");
    if (cut !== rest && cut.length > section.length) return cut;
  }
  return title;
}

/**
 * The headline. A newspaper that marks its articles up hands on a title of its own choice (`og:title`): that one, unless
 * `<title>` only repeats it and the page prints another. Any other page: the heading that its metadata agree with, else
 * what they say.
 */
export function titleOf(
  doc: Document,
  tree: ContentTree,
  tags: MetaTags,
  node: LdNode | null,
  siteNames: string[],
): string {
  // "Eastmere Post | News, sport and weather": titles carry the first part only.
  const own = [firstOf(tags, "og:title"), textOf(node?.headline)].map(foldToWords);
  const names = siteNames
    .flatMap((name) => [name, name.split(BREAK)[0]!])
    .filter((name) => !own.includes(foldToWords(name)));
  const sites = names.map(foldToWords);
  const isTitle = (text: string) => text.length > 2 && !sites.includes(foldToWords(text));
  const sections = [
    firstOf(tags, "article:section", "og:section", "parsely-section", "section"),
    textOf(node?.articleSection),
  ];
  const clean = (text: string) =>
    withoutSection(withoutSite(text.slice(0, 2 * LONGEST), names), sections);
  const documentTitle = squeeze((doc.title ?? "").slice(0, 2000));
  const { first, second } = headlinesOf(tree, LONGEST);
  const printed = first.filter(isTitle);
  const headings = [...printed, ...second.filter(isTitle)];
  const stated = {
    shared: clean(firstOf(tags, "og:title", "twitter:title")),
    headline: clean(textOf(node?.headline)),
    document: clean(documentTitle),
  };
  const isNews =
    node !== null && typesOf(node).some((type) => /Article$|LiveBlogPosting/.test(type));
  if (isNews && isTitle(stated.shared)) {
    const other = retitled(stated, printed);
    return (other || inHeadingsSpelling(stated.shared, [...headings, stated.headline])).slice(
      0,
      LONGEST,
    );
  }
  const said = [stated.headline, stated.shared, stated.document].filter(isTitle);
  const agreed =
    agreedHeading(headings, said.map(foldToWords)) || printed.find((text) => isVariant(text, said));
  const alone = [...said, ...headings].find((text) => text.length > SHORT);
  return (agreed || alone || said[0] || headings[0] || documentTitle).slice(0, LONGEST);
}

interface Stated {
  shared: string;
  headline: string;
  document: string;
}

/**
 * The headline that JSON-LD and a heading of the page give alike, where `og:title` and `<title>` are one and the same
 * other wording: that one is made for search engines. "" for any other page.
 */
function retitled({ shared, headline, document }: Stated, printed: string[]): string {
  const key = foldToWords(headline);
  if (key === foldToWords(shared) || foldToWords(shared) !== foldToWords(document)) return "";
  return printed.find((text) => foldToWords(text) === key) ?? "";
}

/** The same thing in other words: a third of the words is common, and neither holds the other. */
function isVariant(text: string, others: string[]): boolean {
  const key = foldToWords(text);
  const stems = stemsOf(key);
  const keys = others.map(foldToWords);
  if (keys.some((other) => key.includes(other) || other.includes(key))) return false;
  return keys.some((other) => {
    const otherStems = stemsOf(other);
    const common = [...stems].filter((stem) => otherStems.has(stem)).length;
    return common > 1 && common >= Math.min(stems.size, otherStems.size) / 3;
  });
}

/** The beginnings of its longer words: endings change when a title is reworded. */
function stemsOf(key: string): Set<string> {
  return new Set(
    key
      .split(" ")
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5)),
  );
}

/** The heading that a stated title is equal to, or the longest that it starts or ends with; "" when there is none. */
function agreedHeading(headings: string[], stated: string[]): string {
  const keys = headings.map(foldToWords);
  const equal = keys.findIndex((key) => key.length > 3 && stated.includes(key));
  if (equal >= 0) return headings[equal]!;
  let part = -1;
  keys.forEach((key, at) => {
    const agrees =
      key.length >= 12 && stated.some((text) => text.startsWith(key) || text.endsWith(key));
    if (agrees && (part < 0 || key.length > keys[part]!.length)) part = at;
  });
  return headings[part] ?? "";
}

/** The heading that says the same, or that the title only adds a section's or the site's name to; else the title. */
function inHeadingsSpelling(title: string, headings: string[]): string {
  const key = foldToWords(title);
  for (const heading of headings) {
    const own = foldToWords(heading);
    if (own === key) return title.includes(":") && !heading.includes(":") ? title : heading;
    if (own.length >= 12 && key.startsWith(`${own} `) && ADDED.test(restAfter(title, own)))
      return heading;
  }
  return title;
}

/** What follows the part of `title` that folds to `key`. */
function restAfter(title: string, key: string): string {
  let end = Math.max(1, key.length - 5);
  while (end < title.length && foldToWords(title.slice(0, end)) !== key) end += 1;
  return title.slice(end);
}
