/**
 * Cheap signs that a page is an article: its address, metadata, element counts and a sample of its
 * paragraphs. Runs on every page, so it asks only what the browser answers quickly, and reads few
 * paragraphs.
 */
import { countReached, gradeName } from "../classifier/logistic.ts";
import { type AddressSign, signsOfAddress } from "./address-signs.ts";

const ARTICLE_GRADES = ["articles 0", "articles 1", "articles 2", "articles 3"] as const;
const TIME_GRADES = ["times 0", "times 1", "times 2", "times 3"] as const;
const TEXT_GRADES = ["text 0", "text 1", "text 2", "text 3", "text 4", "text 5"] as const;
const PARAGRAPH_GRADES = [
  "long paragraphs 0",
  "long paragraphs 1",
  "long paragraphs 2",
  "long paragraphs 3",
] as const;
const H1_GRADES = ["h1 none", "h1 one", "h1 many"] as const;

type MetaSign =
  | "og type article"
  | "og type website"
  | "og type none"
  | "og type other"
  | "meta published"
  | "meta date"
  | "meta section"
  | "meta author";
type CountSign =
  | (typeof ARTICLE_GRADES)[number]
  | (typeof TIME_GRADES)[number]
  | "title long"
  | "title bare"
  | "many fields"
  | "figure caption"
  | "few links"
  | "many links";
type LinkedDataSign = "linked data dated" | "linked data article";
type TextSign =
  | (typeof TEXT_GRADES)[number]
  | (typeof PARAGRAPH_GRADES)[number]
  | "text in one place"
  | "text in many places";
type HeadingSign = (typeof H1_GRADES)[number] | "h1 long" | "h1 is the title";
type MarkupSign = "password field" | "AMP version" | "byline";

/** `sign-weights.ts` says what each weighs. */
export type SignName =
  | AddressSign
  | MetaSign
  | CountSign
  | LinkedDataSign
  | TextSign
  | HeadingSign
  | MarkupSign;

export interface PageSigns {
  /** Names of the signs that are true of the page, in the order of the steps that found them. */
  names: SignName[];
  /** Names of the schema.org types in its JSON-LD. */
  types: Set<string>;
  /** `og:type`, lower case, or "". */
  ogType: string;
  /**
   * Letters in the element that directly holds most text, as far as it was read; -1 before that.
   */
  textLength: number;
}

/** One look at one side of the page: adds to the signs. */
type Step = (doc: Document, address: string, signs: PageSigns) => void;

/**
 * Ordered by how much they tell for what they cost. `detect` stops where the rest cannot change the
 * answer.
 */
export const STEPS: readonly Step[] = [
  addAddressSigns,
  addMetaSigns,
  addCountSigns,
  addLinkedDataSigns,
  addTextSigns,
  addHeadingSigns,
  addMarkupSigns,
];

/** The index of the step that reads JSON-LD. */
export const LINKED_DATA_STEP = STEPS.indexOf(addLinkedDataSigns);

/** Signs of a page before any step. */
export function createPageSigns(): PageSigns {
  return { names: [], types: new Set(), ogType: "", textLength: -1 };
}

/** The signs of a page by all steps. */
export function pageSignsOf(doc: Document, address: string): PageSigns {
  const signs = createPageSigns();
  for (const addSigns of STEPS) addSigns(doc, address, signs);
  return signs;
}

function addAddressSigns(_doc: Document, address: string, { names }: PageSigns): void {
  for (const name of signsOfAddress(address)) names.push(name);
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
const AUTHORED = new Set(["author", "byl"]);

function addMetaSigns(doc: Document, _address: string, signs: PageSigns): void {
  let ogSign: MetaSign = "og type none";
  const others = new Set<MetaSign>();
  for (const meta of doc.getElementsByTagName("meta")) {
    const name = metaName(meta);
    if (name === "og:type") {
      signs.ogType = (meta.getAttribute("content") ?? "").toLowerCase();
      ogSign = ogTypeSign(signs.ogType);
    } else if (PUBLISHED.has(name)) others.add("meta published");
    else if (DATED.has(name)) others.add("meta date");
    else if (SECTIONED.has(name)) others.add("meta section");
    else if (AUTHORED.has(name)) others.add("meta author");
  }
  signs.names.push(ogSign, ...others);
}

function metaName(meta: Element): string {
  const name =
    meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
  return (name ?? "").toLowerCase();
}

function ogTypeSign(ogType: string): MetaSign {
  if (ogType === "article") return "og type article";
  return ogType === "website" || ogType === "blog" ? "og type website" : "og type other";
}

/** UTF-16 units of a document's title. */
const LONG_TITLE = 45;
const BARE_TITLE = 25;
/** Numbers of elements from which the next grade begins. */
const ARTICLE_LIMITS = [1, 2, 6];
const TIME_LIMITS = [1, 4, 12];
const MANY_FIELDS = 12;
const [FEW_LINKS, MANY_LINKS] = [40, 250];

function addCountSigns(doc: Document, _address: string, { names }: PageSigns): void {
  const count = (tag: string) => doc.getElementsByTagName(tag).length;
  const title = squeezed(doc.title ?? "");
  if (title.length > LONG_TITLE) names.push("title long");
  if (title.length < BARE_TITLE) names.push("title bare");
  names.push(gradeName(ARTICLE_GRADES, countReached(ARTICLE_LIMITS, count("article"))));
  names.push(gradeName(TIME_GRADES, countReached(TIME_LIMITS, count("time"))));
  if (count("input") > MANY_FIELDS) names.push("many fields");
  if (count("figcaption") > 0) names.push("figure caption");
  const links = count("a");
  if (links < FEW_LINKS) names.push("few links");
  if (links > MANY_LINKS) names.push("many links");
}

const ARTICLE_TYPES = new Set(["Article", "BlogPosting", "LiveBlogPosting"]);

function addLinkedDataSigns(doc: Document, _address: string, signs: PageSigns): void {
  let isDated = false;
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? "";
    isDated ||= json.includes('"datePublished"');
    addTypesIn(json, signs.types);
  }
  if (isDated) signs.names.push("linked data dated");
  if ([...signs.types].some(isArticleType)) signs.names.push("linked data article");
}

function isArticleType(type: string): boolean {
  return ARTICLE_TYPES.has(type) || type.endsWith("NewsArticle");
}

const TYPE_KEY = '"@type"';
/**
 * Types that are looked at in each script, and the UTF-16 units behind the key in which a type's
 * value stands.
 */
const MAX_TYPES = 60;
const TYPE_WINDOW = 83;
const SHORTEST_TYPE_WINDOW = 40;

/**
 * Adds the types that JSON-LD names, found without parsing it; what stands near them may be added,
 * too.
 */
function addTypesIn(json: string, types: Set<string>): void {
  let at = json.indexOf(TYPE_KEY);
  for (let count = 0; at >= 0 && count < MAX_TYPES; count += 1) {
    const start = at + TYPE_KEY.length;
    const near = json.slice(start, start + TYPE_WINDOW);
    const end = Math.max(near.indexOf("]"), near.indexOf(","), SHORTEST_TYPE_WINDOW);
    for (const text of near.slice(0, end).split('"'))
      types.add(text.slice(text.lastIndexOf("/") + 1));
    at = json.indexOf(TYPE_KEY, start);
  }
}

const MAX_PARAGRAPHS = 40;
const MAX_BREAKS = 40;
/** Letters of a paragraph that counts as long. */
const LONG_PARAGRAPH = 60;
/** Letters in one place that are enough to stop reading. */
const ENOUGH_TEXT = 4000;
/** Below so many letters in paragraphs, text that is broken by `br` is looked for. */
const LITTLE_TEXT = 400;
/** Letters, and numbers of paragraphs, from which the next grade begins. */
const TEXT_LIMITS = [150, 400, 800, 1500, 3000];
const PARAGRAPH_LIMITS = [1, 3, 7];

/**
 * Letters of the page's text; read when no step did. `pageKindOf` may ask for it after the
 * decision.
 */
export function textLengthOf(doc: Document, signs: PageSigns): number {
  if (signs.textLength < 0) addTextSigns(doc, "", signs);
  return signs.textLength;
}

function addTextSigns(doc: Document, _address: string, signs: PageSigns): void {
  const { names } = signs;
  const { sampled, densest, places, longParagraphs } = sampleParagraphs(doc);
  const length = densest < LITTLE_TEXT ? Math.max(densest, longestBrokenText(doc)) : densest;
  names.push(gradeName(TEXT_GRADES, countReached(TEXT_LIMITS, length)));
  names.push(gradeName(PARAGRAPH_GRADES, countReached(PARAGRAPH_LIMITS, longParagraphs)));
  if (sampled > LITTLE_TEXT && length > sampled * 0.7) names.push("text in one place");
  if (places > 4 && length < sampled * 0.35) names.push("text in many places");
  signs.textLength = length;
}

interface ParagraphSample {
  /** Letters in all paragraphs that were read. */
  sampled: number;
  /** Letters of long paragraphs in the element that holds most of them. */
  densest: number;
  /** Elements that hold long paragraphs. */
  places: number;
  longParagraphs: number;
}

function sampleParagraphs(doc: Document): ParagraphSample {
  const lengths = new Map<Element, number>();
  let [longParagraphs, densest, sampled, count] = [0, 0, 0, 0];
  for (const paragraph of doc.getElementsByTagName("p")) {
    if (count >= MAX_PARAGRAPHS || densest >= ENOUGH_TEXT) break;
    count += 1;
    const length = letterCount(paragraph);
    sampled += length;
    if (length < LONG_PARAGRAPH) continue;
    longParagraphs += 1;
    const place = enclosingElement(paragraph);
    const sum = (lengths.get(place) ?? 0) + length;
    lengths.set(place, sum);
    densest = Math.max(densest, sum);
  }
  return { sampled, densest, places: lengths.size, longParagraphs };
}

/** The element around a paragraph; one that wraps this paragraph alone is passed over. */
function enclosingElement(paragraph: Element): Element {
  const parent = paragraph.parentElement ?? paragraph;
  return parent.childElementCount === 1 && parent.parentElement ? parent.parentElement : parent;
}

/** UTF-16 units of a text that is not read at all: a label. */
const LABEL = 25;
/** Letters of an alphabet that one of Han, Kana or Hangul counts for. */
const DENSE_LETTER = 2.2;

/** Letters outside links. The script is told by the letter in the middle. */
function letterCount(element: Element): number {
  const text = element.textContent ?? "";
  if (text.length < LABEL) return 0;
  let length = text.length;
  if (element.firstElementChild) {
    for (const link of element.getElementsByTagName("a")) length -= link.textContent?.length ?? 0;
  }
  const letter = text.charCodeAt(text.length >> 1);
  const isDense = (letter >= 0x3040 && letter < 0xa000) || (letter >= 0xac00 && letter < 0xd7b0);
  return isDense ? length * DENSE_LETTER : length;
}

/** UTF-16 units of a text node that counts as text between line breaks. */
const SHORTEST_BROKEN_TEXT = 40;

/** The longest text of an element that is broken by `br`: pages without paragraphs. */
function longestBrokenText(doc: Document): number {
  let longest = 0;
  let count = 0;
  let last: Element | null = null;
  for (const { parentElement } of doc.getElementsByTagName("br")) {
    if (count >= MAX_BREAKS) break;
    count += 1;
    if (!parentElement || parentElement === last || parentElement === doc.body) continue;
    last = parentElement;
    longest = Math.max(longest, ownTextLength(parentElement));
  }
  return longest;
}

function ownTextLength(element: Element): number {
  let length = 0;
  for (const node of element.childNodes) {
    const own = node.nodeType === 3 ? (node as Text).length : 0;
    if (own > SHORTEST_BROKEN_TEXT) length += own;
  }
  return length;
}

/**
 * UTF-16 units of a heading that reads like a headline; below the shortest it is not compared with
 * the title.
 */
const [LONG_HEADING, LONGEST_HEADING] = [25, 250];
const SHORTEST_COMPARED_HEADING = 12;
const COMPARED_UNITS = 60;

function addHeadingSigns(doc: Document, _address: string, { names }: PageSigns): void {
  const headings = doc.getElementsByTagName("h1");
  const heading = squeezed(headings[0]?.textContent ?? "");
  names.push(gradeName(H1_GRADES, headings.length));
  if (heading.length > LONG_HEADING && heading.length < LONGEST_HEADING) names.push("h1 long");
  if (heading.length <= SHORTEST_COMPARED_HEADING) return;
  const title = squeezed(doc.title ?? "").toLowerCase();
  const start = heading.toLowerCase().slice(0, COMPARED_UNITS);
  if (title.startsWith(start)) names.push("h1 is the title");
}

const BYLINES = '[rel~="author"], [itemprop~="author"], [class*="byline"], [class*="author"]';

function addMarkupSigns(doc: Document, _address: string, { names }: PageSigns): void {
  if (doc.querySelector('input[type="password"]')) names.push("password field");
  if (doc.querySelector('link[rel="amphtml"]')) names.push("AMP version");
  if (doc.querySelector(BYLINES)) names.push("byline");
}

/** The beginning of a text with white space run together; a heading may hold a whole page. */
function squeezed(text: string): string {
  return text.slice(0, 1000).trim().replace(/\s+/g, " ");
}
