/**
 * Cheap signs that a page is an article: element counts, metadata, the address and a sample of the paragraphs. Runs on
 * every page, so it asks only what the browser answers quickly, and never reads more than `MOST` paragraphs.
 */
import { signsOfAddress } from "./address.ts";

const MOST = 40;
const ARTICLE_TYPES = ["Article", "BlogPosting", "LiveBlogPosting"];

export interface Signs {
  /** Short names of what is true of the page; `sign-weights.ts` says what each weighs. */
  names: string[];
  /** Schema.org types that its JSON-LD names. */
  types: Set<string>;
  /** `og:type`, lower case, or "". */
  ogType: string;
  /** Letters of the longest stretch of text, as far as it was read. */
  letters: number;
}

export function readSigns(doc: Document, address: string): Signs {
  const names = signsOfAddress(address);
  const types = signsOfData(doc, names);
  const ogType = signsOfMeta(doc, names);
  signsOfElements(doc, names);
  const letters = signsOfText(doc, names);
  return { names, types, ogType, letters };
}

/** Types that the page's JSON-LD names, found without parsing it. */
function dataTypes(doc: Document): { types: Set<string>; dated: boolean } {
  const types = new Set<string>();
  let dated = false;
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? "";
    dated ||= text.includes('"datePublished"');
    for (let at = text.indexOf('"@type"'), n = 0; at >= 0 && n < 60; at = text.indexOf('"@type"', at + 7), n += 1) {
      const value = text.slice(at + 7, at + 90);
      for (const name of value.slice(0, Math.max(value.indexOf("]"), value.indexOf(","), 40)).split('"'))
        types.add(name.slice(name.lastIndexOf("/") + 1));
    }
  }
  return { types, dated };
}

function signsOfData(doc: Document, signs: string[]): Set<string> {
  const { types, dated } = dataTypes(doc);
  if (dated) signs.push("data dated");
  if (ARTICLE_TYPES.some((type) => types.has(type)) || [...types].some((type) => type.endsWith("NewsArticle")))
    signs.push("data article");
  return types;
}

const PUBLISHED = new Set(["article:published_time", "datepublished", "og:article:published_time"]);
const DATED = new Set([
  "date",
  "pubdate",
  "publish-date",
  "dc.date",
  "dc.date.issued",
  "parsely-pub-date",
  "sailthru.date",
]);
const SECTIONED = new Set(["article:section", "article:tag", "news_keywords", "article:author"]);

function signsOfMeta(doc: Document, signs: string[]): string {
  let ogType = "";
  let type = "og none";
  const seen = new Set<string>();
  for (const meta of doc.getElementsByTagName("meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop")
    )?.toLowerCase();
    if (!name) continue;
    if (name === "og:type") {
      const value = (meta.getAttribute("content") ?? "").toLowerCase();
      ogType = value;
      type = value === "article" ? "og article" : value === "website" || value === "blog" ? "og website" : "og other";
    } else if (PUBLISHED.has(name)) seen.add("meta published");
    else if (DATED.has(name)) seen.add("meta date");
    else if (SECTIONED.has(name)) seen.add("meta section");
    else if (name === "author" || name === "byl") seen.add("meta author");
  }
  signs.push(type, ...seen);
  return ogType;
}

function signsOfElements(doc: Document, signs: string[]): void {
  const add = (name: string, is: boolean) => is && signs.push(name);
  const headings = doc.getElementsByTagName("h1");
  const heading = squeezed(headings[0]?.textContent ?? "");
  signs.push(`h1 ${headings.length === 0 ? "none" : headings.length === 1 ? "one" : "many"}`);
  const title = squeezed(doc.title ?? "");
  add("h1 long", heading.length > 25 && heading.length < 250);
  add("h1 is the title", heading.length > 12 && title.toLowerCase().startsWith(heading.toLowerCase().slice(0, 60)));
  add("title long", title.length > 45);
  add("title bare", title.length < 25);
  const articles = doc.getElementsByTagName("article").length;
  signs.push(`articles ${articles === 0 ? 0 : articles === 1 ? 1 : articles < 6 ? 2 : 3}`);
  const times = doc.getElementsByTagName("time").length;
  signs.push(`times ${times === 0 ? 0 : times < 4 ? 1 : times < 12 ? 2 : 3}`);
  add("many fields", doc.getElementsByTagName("input").length > 12);
  add("password", doc.querySelector('input[type="password"]') !== null);
  add("amp", doc.querySelector('link[rel="amphtml"]') !== null);
  add(
    "by line",
    doc.querySelector('[rel~="author"], [itemprop~="author"], [class*="byline"], [class*="author"]') !== null,
  );
  add("caption", doc.getElementsByTagName("figcaption").length > 0);
  const links = doc.getElementsByTagName("a").length;
  add("few links", links < 40);
  add("many links", links > 250);
}

function squeezed(text: string): string {
  return text.slice(0, 1000).trim().replace(/\s+/g, " ");
}

const LENGTHS = [150, 400, 800, 1500, 3000];

function signsOfText(doc: Document, signs: string[]): number {
  const paragraphs = doc.getElementsByTagName("p");
  const sums = new Map<Element, number>();
  let [long, best, sample] = [0, 0, 0];
  for (let i = 0; i < paragraphs.length && i < MOST && best < 4000; i += 1) {
    const paragraph = paragraphs[i]!;
    const length = lengthOf(paragraph);
    sample += length;
    if (length < 60) continue;
    long += 1;
    const holder = holderOf(paragraph);
    const sum = (sums.get(holder) ?? 0) + length;
    sums.set(holder, sum);
    if (sum > best) best = sum;
  }
  if (best < 400) best = Math.max(best, brokenText(doc));
  signs.push(`text ${LENGTHS.filter((limit) => best >= limit).length}`);
  signs.push(`long paragraphs ${long === 0 ? 0 : long < 3 ? 1 : long < 7 ? 2 : 3}`);
  if (sample > 400 && best > sample * 0.7) signs.push("text in one place");
  if (sums.size > 4 && best < sample * 0.35) signs.push("text in many places");
  return best;
}

/** The box around a paragraph; one that wraps this paragraph alone is passed over. */
function holderOf(paragraph: Element): Element {
  const parent = paragraph.parentElement ?? paragraph;
  return parent.childElementCount === 1 && parent.parentElement ? parent.parentElement : parent;
}

/** Letters outside links; a letter of Han, Kana or Hangul counts double. */
function lengthOf(element: Element): number {
  const text = element.textContent ?? "";
  if (text.length < 25) return 0;
  let length = text.length;
  if (element.firstElementChild) {
    for (const link of element.getElementsByTagName("a")) length -= link.textContent?.length ?? 0;
  }
  const letter = text.charCodeAt(text.length >> 1);
  return (letter >= 0x3040 && letter < 0xa000) || (letter >= 0xac00 && letter < 0xd7b0) ? length * 2.2 : length;
}

/** The longest text of a box that is broken by `br`: pages without paragraphs. */
function brokenText(doc: Document): number {
  let best = 0;
  let last: Element | null = null;
  const breaks = doc.getElementsByTagName("br");
  for (let i = 0; i < breaks.length && i < MOST; i += 1) {
    const parent = breaks[i]!.parentElement;
    if (!parent || parent === last || parent === doc.body) continue;
    last = parent;
    let length = 0;
    for (const node of parent.childNodes)
      if (node.nodeType === 3 && (node as Text).length > 40) length += (node as Text).length;
    if (length > best) best = length;
  }
  return best;
}
