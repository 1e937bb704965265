/**
 * What is known of each text block when it is decided whether it belongs to the article: the names
 * of the features that are true of it. `weights.ts` gives each its weight.
 */

import type { BlockType } from "../../model/article.ts";
import { foldToWords } from "../../text/foldings.ts";
import { countReached, gradeName } from "../classifier/logistic.ts";
import type { Container, ContentTree, TextBlock } from "../content/content-tree.ts";
import { readingLength } from "../content/plain-text.ts";
import { ZONE, type ZoneName } from "../content/zone-hints.ts";
import { densestContainer, enclosingContainer } from "./densest-container.ts";
import { titleHeadingIndex } from "./other-articles.ts";
import type { PageEvidence } from "./page-evidence.ts";
import { type PhraseFeature, SENTENCE_END, SHORT_TEXT } from "./phrases.ts";

const LENGTH_GRADES = [
  "length 0",
  "length 1",
  "length 2",
  "length 3",
  "length 4",
  "length 5",
  "length 6",
] as const;
/** Reading lengths from which the next grade begins. */
const LENGTH_LIMITS = [15, 30, 60, 120, 250, 500];
const LINK_GRADES = ["links 1", "links 2", "links 3", "links 4"] as const;
/** Shares of a text's letters that are links, above which the next grade begins. */
const LINK_LIMITS = [0.3, 0.6, 0.9];
const HEADING_GRADES = ["heading 1", "heading 2", "heading 3", "heading 4"] as const;

type FormFeature =
  | (typeof LENGTH_GRADES)[number]
  | (typeof LINK_GRADES)[number]
  | "ends as a sentence"
  | "trails off"
  | "ends with a colon"
  | "capitals"
  | "repeated"
  | "no letters"
  | "bold"
  | "address or handle";
type EvidenceFeature =
  | "is the title"
  | "is the excerpt"
  | "names the author"
  | "in articleBody"
  | "not in articleBody";
type MarkupFeature =
  | (typeof HEADING_GRADES)[number]
  | Exclude<BlockType, "heading">
  | `in ${ZoneName}`
  | "tag p";
type PositionFeature =
  | "kept by Readability"
  | "dropped by Readability"
  | "in main container"
  | "nested in main container"
  | "in container like main"
  | "beside main container"
  | "in nested article"
  | "outside the article"
  | "in another article"
  | "before the text"
  | "long before the text"
  | "after the text"
  | "long after the text"
  | "container of links"
  | "prose just before"
  | "no prose before"
  | "prose just after"
  | "no prose after";

export type FeatureName =
  | FormFeature
  | EvidenceFeature
  | MarkupFeature
  | PositionFeature
  | PhraseFeature;

/** Adds a feature to those of the text block at hand, if it is true of it. */
type Add = (name: FeatureName, isTrue: boolean) => void;

/**
 * What the features of all text blocks of a page are computed from; lists have an entry for each
 * text block.
 */
interface FeatureContext {
  tree: ContentTree;
  readabilityPicks: ReadonlySet<number>;
  evidence: PageEvidence;
  zones: readonly number[];
  /** As `readingLength` gives them. */
  lengths: number[];
  /** Long enough, few links, no caption. */
  isProse: boolean[];
  /** How often each text stands on the page. */
  copies: Map<string, number>;
  /**
   * The container that holds most of the article's prose, its shape, and the `<article>` that it
   * stands in.
   */
  mainContainer: Container | null;
  mainShape: string;
  mainArticle: Container | null;
  /** Indexes of the first and last text block of the article's prose. */
  first: number;
  last: number;
  /** Share of links in containers, as far as it was computed. */
  linkShares: Map<Container, number>;
}

/**
 * Text blocks before the first and after the last of the article's prose that get features at all.
 */
const REGION_MARGIN = 40;
/** Up to so many text blocks away, one stands right before or after the article. */
const NEAR_MARGIN = 12;

/**
 * The features of every text block that may belong to the article, null for those that are too far
 * from it; by index. `zones` are those of `zonesOf`, `readabilityPicks` the indexes that
 * Readability keeps. What standing phrases tell is asked for separately, see `phraseFeaturesOf`.
 */
export function featuresOf(
  tree: ContentTree,
  zones: readonly number[],
  readabilityPicks: ReadonlySet<number>,
  evidence: PageEvidence,
): (FeatureName[] | null)[] {
  const context = createContext(tree, zones, readabilityPicks, evidence);
  return tree.textBlocks.map((textBlock, index) => {
    if (!isInRegion(context, index)) return null;
    const features: FeatureName[] = [];
    const add: Add = (name, isTrue) => {
      if (isTrue) features.push(name);
    };
    // In this order, because the weights are added in it: another one changes the last digits of
    // the scores.
    addTextFeatures(add, context, textBlock, index);
    addMarkupFeatures(add, textBlock, zones[index] ?? 0);
    addPlaceFeatures(add, context, textBlock, index);
    addNeighbourFeatures(add, context, index);
    return features;
  });
}

function isInRegion(context: FeatureContext, index: number): boolean {
  const { readabilityPicks, first, last, isProse } = context;
  if (readabilityPicks.has(index) || isProse[index]) return true;
  return index >= first - REGION_MARGIN && index <= last + REGION_MARGIN;
}

function createContext(
  tree: ContentTree,
  zones: readonly number[],
  readabilityPicks: ReadonlySet<number>,
  evidence: PageEvidence,
): FeatureContext {
  const lengths = tree.textBlocks.map(({ text }) => readingLength(text));
  const isProse = tree.textBlocks.map(
    ({ type, text, linked }, index) =>
      (lengths[index] ?? 0) > 80 && linked < text.length * 0.4 && type !== "caption",
  );
  const copies = new Map<string, number>();
  for (const { text } of tree.textBlocks) copies.set(text, (copies.get(text) ?? 0) + 1);
  const isPicked = (index: number) =>
    readabilityPicks.has(index) && isProse[index] && !((zones[index] ?? 0) & ZONE.figure);
  const picked = [...tree.textBlocks.keys()].filter(isPicked);
  const prose = inTitledArticle(tree, picked, evidence.title);
  const mainContainer = densestContainer(tree, prose, lengths);
  return {
    ...{ tree, readabilityPicks, evidence, zones, lengths, isProse, copies, mainContainer },
    mainShape: mainContainer ? shapeOf(mainContainer) : "",
    mainArticle: mainContainer ? articleAround(mainContainer) : null,
    first: prose[0] ?? 0,
    last: prose.at(-1) ?? tree.textBlocks.length,
    linkShares: new Map(),
  };
}

/**
 * Of these indexes those in the `<article>` that holds the page's headline; all where that one
 * holds few of them.
 */
function inTitledArticle(tree: ContentTree, indexes: number[], title: string): number[] {
  const headline = tree.textBlocks[titleHeadingIndex(tree, title)];
  const article = headline ? articleAround(headline.container) : null;
  if (!article) return indexes;
  const inside = indexes.filter((index) => {
    const container = tree.textBlocks[index]?.container;
    return container !== undefined && isWithin(container, article);
  });
  return inside.length >= 3 ? inside : indexes;
}

/** Tag and class, or id where there is no class: containers of one kind have one shape. */
function shapeOf({ tag, element, hint }: Container): string {
  return `${tag}.${element.getAttribute("class") ?? hint}`;
}

/** The nearest `<article>` around a container, itself included. */
function articleAround(container: Container): Container | null {
  let up: Container | null = container;
  while (up && up.tag !== "article") up = up.parent;
  return up;
}

/** Whether `outer` is the container or an ancestor of it. */
function isWithin(container: Container, outer: Container): boolean {
  let up: Container | null = container;
  while (up && up !== outer) up = up.parent;
  return up !== null;
}

/**
 * UTF-16 units of a text block that are folded for comparing: at most 150 of them are ever
 * compared.
 */
const LONGEST_COMPARED = 400;
/** Reading length of a line that may be a byline. */
const SHORT_LINE = 120;
/** UTF-16 units from which an excerpt, or the `articleBody` of the JSON-LD, tells anything. */
const SHORTEST_EXCERPT = 30;
const SHORTEST_BODY = 400;

function addTextFeatures(
  add: Add,
  context: FeatureContext,
  textBlock: TextBlock,
  index: number,
): void {
  const { text, strong, linked } = textBlock;
  const length = context.lengths[index] ?? 0;
  const folded = foldedForEvidence(text, length, context.evidence);
  add(gradeName(LENGTH_GRADES, countReached(LENGTH_LIMITS, length)), true);
  add("ends as a sentence", SENTENCE_END.test(text));
  add("trails off", /(?:\.\.\.|…)$/.test(text));
  add("ends with a colon", /[:：]$/.test(text));
  add("capitals", text.length > 5 && text === text.toUpperCase() && text !== text.toLowerCase());
  add("repeated", (context.copies.get(text) ?? 0) > 1);
  addMetadataFeatures(add, context.evidence, folded, length);
  add("no letters", !/[A-Za-z\u00aa-\uffdc]{2}/.test(text));
  add("bold", strong > text.length * 0.9);
  add("address or handle", length < SHORT_TEXT && /@|https?:|www\./.test(text));
  addBodyFeatures(add, context.evidence, folded);
  const share = linked / text.length;
  const linkGrade = LINK_LIMITS.filter((limit) => share > limit).length;
  add(gradeName(LINK_GRADES, linkGrade), share > 0);
}

/**
 * The folded beginning of a text, or "" where no evidence would be compared with it: folding is
 * costly.
 */
function foldedForEvidence(
  text: string,
  length: number,
  { title, excerpt, body }: PageEvidence,
): string {
  const isCompared =
    length < SHORT_LINE ||
    body.length > SHORTEST_BODY ||
    excerpt.length > SHORTEST_EXCERPT ||
    text.length < title.length + 60;
  return isCompared ? foldToWords(text.slice(0, LONGEST_COMPARED)) : "";
}

function addMetadataFeatures(
  add: Add,
  { title, excerpt, authors }: PageEvidence,
  folded: string,
  length: number,
): void {
  const isPartOfTitle = folded.length > 25 && title.includes(folded);
  add("is the title", folded.length > 8 && (folded === title || isPartOfTitle));
  const isComparable = folded.length > 30 && excerpt.length > SHORTEST_EXCERPT;
  const startsAlike = () =>
    excerpt.startsWith(folded.slice(0, 120)) || folded.startsWith(excerpt.slice(0, 120));
  add("is the excerpt", isComparable && startsAlike());
  const isNamed = (author: string) => author.length > 4 && folded.includes(author);
  add("names the author", length < SHORT_LINE && authors.some(isNamed));
}

function addBodyFeatures(add: Add, { body }: PageEvidence, folded: string): void {
  if (body.length <= SHORTEST_BODY) return;
  const isInBody = folded.length > 3 && body.includes(folded.slice(0, 150));
  add(isInBody ? "in articleBody" : "not in articleBody", true);
}

const ZONE_FEATURES = (Object.keys(ZONE) as ZoneName[]).map(
  (name) => [`in ${name}`, ZONE[name]] as const,
);

function addMarkupFeatures(add: Add, { type, level, container }: TextBlock, zone: number): void {
  add(type === "heading" ? gradeName(HEADING_GRADES, level - 1) : type, true);
  for (const [name, bit] of ZONE_FEATURES) add(name, (zone & bit) !== 0);
  add("tag p", container.tag === "p");
}

function addPlaceFeatures(
  add: Add,
  context: FeatureContext,
  textBlock: TextBlock,
  index: number,
): void {
  const { readabilityPicks, mainContainer, first, last } = context;
  add(readabilityPicks.has(index) ? "kept by Readability" : "dropped by Readability", true);
  const container = enclosingContainer(textBlock);
  if (mainContainer) addContainerFeatures(add, context, container, mainContainer);
  if (index < first)
    add(index < first - NEAR_MARGIN ? "long before the text" : "before the text", true);
  if (index > last)
    add(index > last + NEAR_MARGIN ? "long after the text" : "after the text", true);
  const isOfLinks = linkShareOf(context, container) > 0.4;
  add("container of links", container !== mainContainer && isOfLinks);
}

/** Where a container stands to the one that holds most of the article. */
function addContainerFeatures(
  add: Add,
  { mainShape, mainArticle }: FeatureContext,
  container: Container,
  mainContainer: Container,
): void {
  if (container === mainContainer) add("in main container", true);
  else if (isWithin(container, mainContainer)) add("nested in main container", true);
  else if (shapeOf(container) === mainShape) add("in container like main", true);
  else
    add(
      "beside main container",
      container.parent !== null && container.parent === mainContainer.parent,
    );
  const article = articleAround(container);
  if (article === mainArticle) return;
  if (!mainArticle) add("in another article", true);
  else {
    const isNested = article !== null && isWithin(article, mainArticle);
    add(isNested ? "in nested article" : "outside the article", true);
  }
}

/** Text blocks of a container that are looked at for its share of links. */
const LINK_SAMPLE = 60;

function linkShareOf({ tree, linkShares }: FeatureContext, container: Container): number {
  const known = linkShares.get(container);
  if (known !== undefined) return known;
  const { first, end } = container;
  let letters = 0;
  let linked = 0;
  for (const textBlock of tree.textBlocks.slice(first, Math.min(end, first + LINK_SAMPLE))) {
    letters += textBlock.text.length;
    linked += textBlock.linked;
  }
  const share = letters > 0 ? linked / letters : 0;
  linkShares.set(container, share);
  return share;
}

function addNeighbourFeatures(add: Add, context: FeatureContext, index: number): void {
  const isText = (at: number) => context.isProse[at] === true && context.readabilityPicks.has(at);
  const isTextBefore = isText(index - 1);
  add("prose just before", isTextBefore);
  add("no prose before", !isTextBefore && !isText(index - 2) && !isText(index - 3));
  const isTextAfter = isText(index + 1);
  add("prose just after", isTextAfter);
  add("no prose after", !isTextAfter && !isText(index + 2) && !isText(index + 3));
}
