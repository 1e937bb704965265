/**
 * Cheap signs that a page is an article: element counts, metadata, the address and a sample of the paragraphs. Runs on
 * every page, so it asks only what the browser answers quickly, and never reads more than `MOST` paragraphs.
 */
import { signsOfAddress } from "./address-signs.ts";

const MOST = 40;
const ARTICLE_TYPES = new Set(["Article", "BlogPosting", "LiveBlogPosting"]);

export interface Signs {
  /** Short names of what is true of the page; `sign-weights.ts` says what each weighs. */
  names: string[];
  /** Schema.org types that its JSON-LD names. */
  types: Set<string>;
  /** `og:type`, lower case, or "". */
  ogType: string;
  /** Letters of the longest stretch of text, as far as it was read; -1 before that. */
  letters: number;
}

/** One look at one side of the page: adds to the signs. */
type Step = (doc: Document, address: string, signs: Signs) => void;

/** In the order of what they tell for their price. `detect` stops where the rest can change nothing. */
export const STEPS: Step[] = [
  readAddress,
  readMeta,
  readCounts,
  readData,
  readText,
  readHeading,
  readMarkup,
];

/** The number of the step that reads JSON-LD. */
export const DATA = STEPS.indexOf(readData);

/** Everything that the signs say of a page. */
export function readSigns(doc: Document, address: string): Signs {
  const signs: Signs = { names: [], types: new Set(), ogType: "", letters: -1 };
  for (const step of STEPS) step(doc, address, signs);
  return signs;
}

function readAddress(_doc: Document, address: string, { names }: Signs): void {
  for (const name of signsOfAddress(address)) names.push(name);
}

/** Types that the page's JSON-LD names, found without parsing it. */
function dataTypes(doc: Document): { types: Set<string>; dated: boolean } {
  const types = new Set<string>();
  let dated = false;
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? "";
    dated ||= text.includes('"datePublished"');
    for (
      let at = text.indexOf('"@type"'), n = 0;
      at >= 0 && n < 60;
      at = text.indexOf('"@type"', at + 7), n += 1
    ) {
      const value = text.slice(at + 7, at + 90);
      for (const name of value
        .slice(0, Math.max(value.indexOf("]"), value.indexOf(","), 40))
        .split('"'))
        types.add(name.slice(name.lastIndexOf("/") + 1));
    }
  }
  return { types, dated };
}

function readData(doc: Document, _address: string, signs: Signs): void {
  const { types, dated } = dataTypes(doc);
  signs.types = types;
  if (dated) signs.names.push("data dated");
  for (const type of types)
    if (ARTICLE_TYPES.has(type) || type.endsWith("NewsArticle")) {
      signs.names.push("data article");
      break;
    }
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

function readMeta(doc: Document, _address: string, signs: Signs): void {
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
      signs.ogType = value;
      type =
        value === "article"
          ? "og article"
          : value === "website" || value === "blog"
            ? "og website"
            : "og other";
    } else if (PUBLISHED.has(name)) seen.add("meta published");
    else if (DATED.has(name)) seen.add("meta date");
    else if (SECTIONED.has(name)) seen.add("meta section");
    else if (name === "author" || name === "byl") seen.add("meta author");
  }
  signs.names.push(type, ...seen);
}

function readCounts(doc: Document, _address: string, { names }: Signs): void {
  const title = squeezed(doc.title ?? "");
  if (title.length > 45) names.push("title long");
  if (title.length < 25) names.push("title bare");
  const articles = doc.getElementsByTagName("article").length;
  names.push(`articles ${articles === 0 ? 0 : articles === 1 ? 1 : articles < 6 ? 2 : 3}`);
  const times = doc.getElementsByTagName("time").length;
  names.push(`times ${times === 0 ? 0 : times < 4 ? 1 : times < 12 ? 2 : 3}`);
  if (doc.getElementsByTagName("input").length > 12) names.push("many fields");
  if (doc.getElementsByTagName("figcaption").length > 0) names.push("caption");
  const links = doc.getElementsByTagName("a").length;
  if (links < 40) names.push("few links");
  if (links > 250) names.push("many links");
}

function readHeading(doc: Document, _address: string, { names }: Signs): void {
  const headings = doc.getElementsByTagName("h1");
  const heading = squeezed(headings[0]?.textContent ?? "");
  names.push(`h1 ${headings.length === 0 ? "none" : headings.length === 1 ? "one" : "many"}`);
  if (heading.length > 25 && heading.length < 250) names.push("h1 long");
  if (heading.length <= 12) return;
  const title = squeezed(doc.title ?? "").toLowerCase();
  if (title.startsWith(heading.toLowerCase().slice(0, 60))) names.push("h1 is the title");
}

function readMarkup(doc: Document, _address: string, { names }: Signs): void {
  if (doc.querySelector('input[type="password"]')) names.push("password");
  if (doc.querySelector('link[rel="amphtml"]')) names.push("amp");
  if (
    doc.querySelector('[rel~="author"], [itemprop~="author"], [class*="byline"], [class*="author"]')
  )
    names.push("by line");
}

function squeezed(text: string): string {
  return text.slice(0, 1000).trim().replace(/\s+/g, " ");
}

const LENGTHS = [150, 400, 800, 1500, 3000];

/** Reads the text when nothing else has: `kindOf` may ask for it after the decision. */
export function lettersOf(doc: Document, signs: Signs): number {
  if (signs.letters < 0) readText(doc, "", signs);
  return signs.letters;
}

function readText(doc: Document, _address: string, signs: Signs): void {
  const { names } = signs;
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
  names.push(`text ${LENGTHS.filter((limit) => best >= limit).length}`);
  names.push(`long paragraphs ${long === 0 ? 0 : long < 3 ? 1 : long < 7 ? 2 : 3}`);
  if (sample > 400 && best > sample * 0.7) names.push("text in one place");
  if (sums.size > 4 && best < sample * 0.35) names.push("text in many places");
  signs.letters = best;
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
  return (letter >= 0x3040 && letter < 0xa000) || (letter >= 0xac00 && letter < 0xd7b0)
    ? length * 2.2
    : length;
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
