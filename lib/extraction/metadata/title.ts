/** An article's headline, without the site's name, the section's and the kicker. */
import { collapseWhitespace, foldToWords } from "../../text/foldings.ts";
import type { ContentTree } from "../content/content-tree.ts";
import { headlineCandidates } from "./headlines.ts";
import { type JsonLdNode, jsonLdText, jsonLdTypes } from "./jsonld.ts";
import { type MetaTags, metaContent } from "./meta-tags.ts";
import { withoutSite, withShortNames } from "./site-names.ts";

/** UTF-16 units of a title. */
const MAX_TITLE = 400;
/**
 * A title of at most so many units is believed only where a heading is the same: "Home", "News".
 */
const MAX_LABEL = 5;
/** A heading of fewer units may begin or end a title by chance. */
const MIN_PART = 12;
/**
 * What stands between a headline and what a site adds behind it: a separator sign before any
 * letter.
 */
const ADDITION = /^[^A-Za-z\u00c0-\u1fff\u3105-\u9fff]*[|·•–—»›⋆:：\-ㅣ]/;

/** What the title is taken from. */
export interface TitleSources {
  doc: Document;
  tree: ContentTree;
  metaTags: MetaTags;
  articleNode: JsonLdNode | null;
  /** The site's names, as written. */
  siteNames: string[];
}

/** The titles that the metadata state, without additions; "" where one is not stated. */
interface StatedTitles {
  /** `og:title`, made for sharing. */
  shared: string;
  /** `headline` of the JSON-LD. */
  headline: string;
  /** The `<title>` element. */
  document: string;
}

/**
 * The headline, at most 400 UTF-16 units. A newspaper that marks up its articles states a title of
 * its own choice in `og:title`: that one is taken, unless `<title>` only repeats it and the page
 * prints another. On any other page it is the heading that the metadata agree with, else what they
 * state.
 */
export function findTitle({ doc, tree, metaTags, articleNode, siteNames }: TitleSources): string {
  const ownNames = namesOfSite(siteNames, metaTags, articleNode);
  const siteKeys = ownNames.map(foldToWords);
  const isTitle = (text: string) => text.length > 2 && !siteKeys.includes(foldToWords(text));
  const documentTitle = collapseWhitespace((doc.title ?? "").slice(0, 2000));
  const stated = statedTitles(documentTitle, metaTags, articleNode, ownNames);
  const { level1, level2 } = headlineCandidates(tree, MAX_TITLE);
  const mainHeadings = level1.filter(isTitle);
  const headings = [...mainHeadings, ...level2.filter(isTitle)];
  if (isMarkedUpArticle(articleNode) && isTitle(stated.shared)) {
    const title =
      retitledHeading(stated, mainHeadings) ||
      inSpellingOfHeading(stated.shared, [...headings, stated.headline]);
    return title.slice(0, MAX_TITLE);
  }
  const titles = [stated.headline, stated.shared, stated.document].filter(isTitle);
  const agreed =
    agreedHeading(headings, titles.map(foldToWords)) ||
    mainHeadings.find((heading) => isReworded(heading, titles));
  const longEnough = [...titles, ...headings].find((text) => text.length > MAX_LABEL);
  const title = agreed || longEnough || titles[0] || headings[0] || documentTitle;
  return title.slice(0, MAX_TITLE);
}

/**
 * The names to cut off titles. Sites that fill their name with the article's title are taken not to
 * state a name.
 */
function namesOfSite(
  siteNames: string[],
  metaTags: MetaTags,
  articleNode: JsonLdNode | null,
): string[] {
  const titleKeys = [metaContent(metaTags, "og:title"), jsonLdText(articleNode?.headline)].map(
    foldToWords,
  );
  return withShortNames(siteNames).filter((name) => !titleKeys.includes(foldToWords(name)));
}

function statedTitles(
  documentTitle: string,
  metaTags: MetaTags,
  articleNode: JsonLdNode | null,
  siteNames: string[],
): StatedTitles {
  const sections = [
    metaContent(metaTags, "article:section", "og:section", "parsely-section", "section"),
    jsonLdText(articleNode?.articleSection),
  ];
  const withoutAdditions = (text: string) =>
    withoutSection(withoutSite(text.slice(0, 2 * MAX_TITLE), siteNames), sections);
  return {
    shared: withoutAdditions(metaContent(metaTags, "og:title", "twitter:title")),
    headline: withoutAdditions(jsonLdText(articleNode?.headline)),
    document: withoutAdditions(documentTitle),
  };
}

function isMarkedUpArticle(node: JsonLdNode | null): boolean {
  return node !== null && jsonLdTypes(node).some((type) => /Article$|LiveBlogPosting/.test(type));
}

/** `title` without the name of a section behind it, "Sand in the harbour - Politics". */
function withoutSection(title: string, sections: string[]): string {
  for (const section of sections) {
    if (section.length < 2 || !title.endsWith(section)) continue;
    const rest = title.slice(0, -section.length).trimEnd();
    const headline = rest.slice(0, -1).trimEnd();
    if (/[|\-–—·•»:]$/.test(rest) && headline.length > section.length) return headline;
  }
  return title;
}

/**
 * The headline that JSON-LD and a heading of the page give alike, where `og:title` and `<title>`
 * are one and the same other wording: that one is made for search engines. "" for any other page.
 */
function retitledHeading({ shared, headline, document }: StatedTitles, headings: string[]): string {
  const key = foldToWords(headline);
  if (key === foldToWords(shared) || foldToWords(shared) !== foldToWords(document)) return "";
  return headings.find((heading) => foldToWords(heading) === key) ?? "";
}

/**
 * Whether `heading` says one of `titles` in other words: they share a third of their words, and
 * neither contains the other.
 */
function isReworded(heading: string, titles: string[]): boolean {
  const key = foldToWords(heading);
  const stems = stemsOf(key);
  const titleKeys = titles.map(foldToWords);
  if (titleKeys.some((title) => key.includes(title) || title.includes(key))) return false;
  return titleKeys.some((title) => {
    const titleStems = stemsOf(title);
    const common = [...stems].filter((stem) => titleStems.has(stem)).length;
    return common > 1 && common >= Math.min(stems.size, titleStems.size) / 3;
  });
}

/** The beginnings of the longer words of a folded text: endings change when a title is reworded. */
function stemsOf(key: string): Set<string> {
  const longWords = key.split(" ").filter((word) => word.length > 3);
  return new Set(longWords.map((word) => word.slice(0, 5)));
}

/**
 * The heading that one of the titles is equal to, else the longest that one of them begins or ends
 * with; "" when there is none. `titleKeys` are folded.
 */
function agreedHeading(headings: string[], titleKeys: string[]): string {
  const keyed = headings.map((heading) => ({ heading, key: foldToWords(heading) }));
  const equal = keyed.find(({ key }) => key.length > 3 && titleKeys.includes(key));
  if (equal) return equal.heading;
  const parts = keyed.filter(
    ({ key }) =>
      key.length >= MIN_PART &&
      titleKeys.some((title) => title.startsWith(key) || title.endsWith(key)),
  );
  const [longest] = parts.toSorted((a, b) => b.key.length - a.key.length);
  return longest?.heading ?? "";
}

/**
 * The heading that is equal to the title but for case and signs, or that the title only adds a
 * section's or the site's name to; else the title. A title with a colon stays where the heading has
 * none: there a kicker was printed apart.
 */
function inSpellingOfHeading(title: string, headings: string[]): string {
  const titleKey = foldToWords(title);
  for (const heading of headings) {
    const key = foldToWords(heading);
    if (key === titleKey) return title.includes(":") && !heading.includes(":") ? title : heading;
    const isBeginning = key.length >= MIN_PART && titleKey.startsWith(`${key} `);
    if (isBeginning && ADDITION.test(restAfter(title, key))) return heading;
  }
  return title;
}

/** What follows the part of `title` that folds to `key`. */
function restAfter(title: string, key: string): string {
  let end = Math.max(1, key.length - 5);
  while (end < title.length && foldToWords(title.slice(0, end)) !== key) end += 1;
  return title.slice(end);
}
