/** Everything an article says of itself besides its text. */
import { type ArticleMeta, emptyMeta } from "../../model/article.ts";
import { addressOf } from "../content/blocks.ts";
import type { ContentTree } from "../content/content-tree.ts";
import { squeeze } from "../content/plain-text.ts";
import { authorsOf } from "./authors.ts";
import { datesOf } from "./dates/article-dates.ts";
import { shownDates } from "./dates/printed-dates.ts";
import { headlineAt } from "./headlines.ts";
import {
  articleNode,
  type LdNode,
  type LinkedData,
  listOf,
  readLinkedData,
  textOf,
} from "./jsonld.ts";
import { languageOf } from "./language.ts";
import { firstOf, type MetaTags, readMetaTags } from "./meta-tags.ts";
import { titleOf } from "./title.ts";

export interface Statements {
  data: LinkedData;
  node: LdNode | null;
  tags: MetaTags;
}

/** What the page's head and JSON-LD state, read once. */
export function readStatements(doc: Document, address: string): Statements {
  const tags = readMetaTags(doc);
  const data = readLinkedData(doc);
  const titles = [firstOf(tags, "og:title"), squeeze(doc.title ?? "")].filter(Boolean);
  return { tags, data, node: articleNode(data, address, titles) };
}

/** `now` in milliseconds since 1970: dates after it are not believed on one witness alone. */
export function metadataOf(
  doc: Document,
  address: string,
  tree: ContentTree,
  statements: Statements,
  now: number,
): ArticleMeta {
  const { data, node, tags } = statements;
  const siteName = siteNameOf(data, node, tags);
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
  const siteNames = [
    siteName,
    firstOf(tags, "application-name"),
    host,
    host.split(".")[0] ?? "",
  ].filter(Boolean);
  const language = languageOf(doc, tags, textOf(node?.inLanguage), sampleOf(tree));
  const monthFirst =
    /^en(?:[-_]us)?$/i.test(doc.documentElement?.getAttribute("lang") ?? "") ||
    /en_us/i.test(firstOf(tags, "og:locale"));
  const title = titleOf(doc, tree, tags, node, siteNames);
  const headline = headlineAt(tree, title);
  return {
    ...emptyMeta(),
    title,
    ...authorsOf({ doc, tree, headline, data, node, tags, siteNames }),
    ...datesOf(
      { tags, node, address, monthFirst, shown: (read) => shownDates(doc, tree, headline, read) },
      now,
    ),
    siteName,
    section: firstOf(tags, "article:section") || textOf(node?.articleSection),
    language,
    excerpt: (
      firstOf(tags, "og:description", "description", "twitter:description") ||
      textOf(node?.description)
    ).slice(0, 1000),
    leadImage: leadImageOf(node, data, tags, address),
    canonical: canonicalOf(doc, tags, address),
    isAccessibleForFree: freeOf(node),
  };
}

/** Enough prose of the page to tell its language. */
function sampleOf(tree: ContentTree): string {
  let sample = "";
  for (const textBlock of tree.textBlocks) {
    if (textBlock.text.length < 100 || textBlock.linked > textBlock.text.length * 0.4) continue;
    sample += ` ${textBlock.text.slice(0, 600)}`;
    if (sample.length > 4000) break;
  }
  return sample;
}

function siteNameOf(data: LinkedData, node: LdNode | null, tags: MetaTags): string {
  const publisher = listOf(node?.publisher, data)[0];
  return (
    firstOf(tags, "og:site_name") ||
    textOf(publisher) ||
    firstOf(tags, "application-name")
  ).slice(0, 200);
}

function leadImageOf(node: LdNode | null, data: LinkedData, tags: MetaTags, base: string): string {
  const image = listOf(node?.image, data)[0];
  const stated =
    typeof image === "string" ? image : textOf(image?.url) || textOf(image?.contentUrl);
  return (
    addressOf(
      firstOf(tags, "og:image", "og:image:url", "twitter:image", "twitter:image:src") ||
        stated ||
        null,
      base,
    ) ?? ""
  );
}

function canonicalOf(doc: Document, tags: MetaTags, base: string): string {
  const link = doc.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  return addressOf(link || firstOf(tags, "og:url") || null, base) ?? "";
}

function freeOf(node: LdNode | null): boolean | null {
  const stated = node?.isAccessibleForFree;
  if (stated === true || /^true$/i.test(String(stated))) return true;
  return stated === false || /^false$/i.test(String(stated)) ? false : null;
}
