/** Everything that an article states about itself besides its text. */

import { type ArticleMeta, emptyMeta } from "../../model/article.ts";
import { collapseWhitespace } from "../../text/foldings.ts";
import { sectionName } from "../../text/section-name.ts";
import { addressOf } from "../content/blocks.ts";
import type { ContentTree } from "../content/content-tree.ts";
import { type DateSources, findDates } from "./article-dates.ts";
import { findAuthors } from "./authors.ts";
import { findPrintedDates } from "./dates/printed-dates.ts";
import { findHeadline } from "./headlines.ts";
import {
  findArticleNode,
  type JsonLdGraph,
  type JsonLdNode,
  jsonLdItems,
  jsonLdText,
  readJsonLd,
} from "./jsonld.ts";
import { articleLanguage } from "./language.ts";
import { type MetaTags, metaContent, readMetaTags } from "./meta-tags.ts";
import { findTitle } from "./title.ts";

/** UTF-16 units. */
const MAX_EXCERPT = 1000;
const MAX_SITE_NAME = 200;
/** UTF-16 units of prose that the language is told from. */
const LANGUAGE_SAMPLE = 4000;
const IMAGE_TAGS = ["og:image", "og:image:url", "twitter:image", "twitter:image:src"];

/** What a page states for machines: its JSON-LD and its `<meta>` elements. */
export interface PageMetadata {
  jsonLd: JsonLdGraph;
  /** The JSON-LD node of the page's article. */
  articleNode: JsonLdNode | null;
  metaTags: MetaTags;
}

/** Reads the page's metadata. `address`: the page's own, absolute. */
export function readPageMetadata(doc: Document, address: string): PageMetadata {
  const metaTags = readMetaTags(doc);
  const jsonLd = readJsonLd(doc);
  const titles = [metaContent(metaTags, "og:title"), collapseWhitespace(doc.title ?? "")].filter(
    Boolean,
  );
  return { metaTags, jsonLd, articleNode: findArticleNode(jsonLd, address, titles) };
}

/**
 * The article's metadata from what the page states and prints; "" or [] for what it does not say.
 * `now`: milliseconds since 1970; later dates are not believed on one source alone.
 */
export function articleMetaOf(
  doc: Document,
  address: string,
  tree: ContentTree,
  page: PageMetadata,
  now: number,
): ArticleMeta {
  const { jsonLd, articleNode, metaTags } = page;
  const siteName = siteNameOf(page);
  const siteNames = siteNamesOf(siteName, metaTags, address);
  const title = findTitle({ doc, tree, metaTags, articleNode, siteNames });
  const headlineIndex = findHeadline(tree, title);
  const dateSources: DateSources = {
    metaTags,
    articleNode,
    address,
    printedDates: (parse) => findPrintedDates(doc, tree, headlineIndex, parse),
    monthFirst: isMonthFirst(doc, metaTags),
  };
  return {
    ...emptyMeta(),
    title,
    ...findAuthors({ doc, tree, headlineIndex, jsonLd, articleNode, metaTags, siteNames }),
    ...findDates(dateSources, now),
    siteName,
    section: sectionOf(page, title),
    language: articleLanguage(doc, metaTags, jsonLdText(articleNode?.inLanguage), proseOf(tree)),
    excerpt: excerptOf(page),
    leadImage: leadImageOf(page, address),
    canonical: canonicalOf(doc, metaTags, address),
    isAccessibleForFree: isFree(articleNode),
  };
}

/**
 * Whether 3/4/2026 is the 4th of March on this page: American English, or English that does not say
 * which.
 */
function isMonthFirst(doc: Document, metaTags: MetaTags): boolean {
  const language = doc.documentElement?.getAttribute("lang") ?? "";
  return /^en(?:[-_]us)?$/i.test(language) || /en_us/i.test(metaContent(metaTags, "og:locale"));
}

/** Enough prose of the page to tell its language: long text blocks that are not mostly links. */
function proseOf(tree: ContentTree): string {
  let prose = "";
  for (const textBlock of tree.textBlocks) {
    if (textBlock.text.length < 100 || textBlock.linked > textBlock.text.length * 0.4) continue;
    prose += ` ${textBlock.text.slice(0, 600)}`;
    if (prose.length > LANGUAGE_SAMPLE) break;
  }
  return prose;
}

/** The first of the names that a page gives which is one. */
function sectionOf({ articleNode, metaTags }: PageMetadata, title: string): string {
  const given = [metaContent(metaTags, "article:section"), jsonLdText(articleNode?.articleSection)];
  return given.map((name) => sectionName(name, title)).find(Boolean) ?? "";
}

function siteNameOf({ jsonLd, articleNode, metaTags }: PageMetadata): string {
  const [publisher] = jsonLdItems(articleNode?.publisher, jsonLd);
  const name =
    metaContent(metaTags, "og:site_name") ||
    jsonLdText(publisher) ||
    metaContent(metaTags, "application-name");
  return name.slice(0, MAX_SITE_NAME);
}

/**
 * Every name under which the site may add itself to titles and bylines, its host and the host's
 * first part included.
 */
function siteNamesOf(siteName: string, metaTags: MetaTags, address: string): string[] {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
  const names = [siteName, metaContent(metaTags, "application-name"), host, ...host.split(".", 1)];
  return names.filter(Boolean);
}

function excerptOf({ articleNode, metaTags }: PageMetadata): string {
  const description =
    metaContent(metaTags, "og:description", "description", "twitter:description") ||
    jsonLdText(articleNode?.description);
  return description.slice(0, MAX_EXCERPT);
}

/** The absolute address of the article's main picture, or "". */
function leadImageOf({ jsonLd, articleNode, metaTags }: PageMetadata, address: string): string {
  const [image] = jsonLdItems(articleNode?.image, jsonLd);
  const inJsonLd =
    typeof image === "string" ? image : jsonLdText(image?.url) || jsonLdText(image?.contentUrl);
  const inMeta = metaContent(metaTags, ...IMAGE_TAGS);
  return addressOf(inMeta || inJsonLd || null, address) ?? "";
}

/** The absolute address that the page calls its canonical one, or "". */
function canonicalOf(doc: Document, metaTags: MetaTags, address: string): string {
  const link = doc.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  return addressOf(link || metaContent(metaTags, "og:url") || null, address) ?? "";
}

/** Null where the page does not say. Sites write schema.org's Boolean also as "True" or "False". */
function isFree(articleNode: JsonLdNode | null): boolean | null {
  const stated = String(articleNode?.isAccessibleForFree).toLowerCase();
  if (stated === "true") return true;
  return stated === "false" ? false : null;
}
