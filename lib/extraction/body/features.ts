/**
 * What is known of each piece of text when it is decided whether it belongs to the article: a list of short names, each
 * true or false, that `weights.ts` gives a weight.
 */

import type { Container, TextBlock, ContentTree } from "../content/content-tree.ts";
import { foldOf, readingLength } from "../content/plain-text.ts";
import { ZONE } from "../content/zone-hints.ts";
import { BY_LINE, CREDIT, ELSEWHERE, LEGAL, SELLING, SENTENCE_END, STAMP } from "./phrases.ts";

/** What the rest of the page says: text already folded (`foldOf`). */
export interface PageEvidence {
  title: string;
  excerpt: string;
  /** `articleBody` of the JSON-LD, or "". */
  body: string;
  authors: string[];
}

interface Frame {
  tree: ContentTree;
  kept: Set<number>;
  zones: number[];
  weights: number[];
  /** Prose: long enough, few links. */
  prose: boolean[];
  home: Container | null;
  homeShape: string;
  homeArticle: Container | null;
  first: number;
  last: number;
  counts: Map<string, number>;
  linkShares: Map<Container, number>;
  witnesses: PageEvidence;
}

/** How many pieces before the first and after the last of the article are looked at. */
const FAR = 40;
/** Up to here a piece stands right before or after the article. */
const MARGIN = 12;

/**
 * The names of what is true, for every piece that may belong to the article; null for those that are too far from it.
 * `zones` are those of `zonesOf`, `kept` the pieces that Readability keeps. What standing phrases say
 * is asked for separately: `phrasesOf`.
 */
export function featuresOf(
  tree: ContentTree,
  zones: number[],
  kept: Set<number>,
  witnesses: PageEvidence,
): (string[] | null)[] {
  const frame = frameOf(tree, zones, kept, witnesses);
  return tree.textBlocks.map((textBlock, number) => {
    if (!isNear(frame, number)) return null;
    return [
      ...ofText(frame, textBlock, number),
      ...ofMarkup(frame, textBlock, number),
      ...ofPlace(frame, textBlock, number),
      ...ofNeighbours(frame, number),
    ];
  });
}

function isNear({ kept, first, last, prose }: Frame, number: number): boolean {
  return kept.has(number) || prose[number]! || (number >= first - FAR && number <= last + FAR);
}

function frameOf(
  tree: ContentTree,
  zones: number[],
  kept: Set<number>,
  witnesses: PageEvidence,
): Frame {
  const weights = tree.textBlocks.map((textBlock) => readingLength(textBlock.text));
  const prose = tree.textBlocks.map(
    (textBlock, i) =>
      weights[i]! > 80 &&
      textBlock.linked < textBlock.text.length * 0.4 &&
      textBlock.type !== "caption",
  );
  const counts = new Map<string, number>();
  for (const { text } of tree.textBlocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  const all = tree.textBlocks.flatMap((_, i) =>
    kept.has(i) && prose[i] && !(zones[i]! & ZONE.figure) ? [i] : [],
  );
  const body = inTitledArticle(tree, all, witnesses.title);
  const home = homeOf(tree, body, weights);
  return {
    ...{ tree, kept, zones, weights, prose, home, counts, witnesses, linkShares: new Map() },
    homeShape: home ? shapeOf(home) : "",
    homeArticle: home ? articleOf(home) : null,
    first: body[0] ?? 0,
    last: body[body.length - 1] ?? tree.textBlocks.length,
  };
}

/** Of several `<article>` elements that hold prose, only what stands in the one with the page's headline. */
function inTitledArticle(tree: ContentTree, body: number[], title: string): number[] {
  const headline = tree.textBlocks.find(
    (textBlock) => textBlock.type === "heading" && title !== "" && foldOf(textBlock.text) === title,
  );
  const article = headline ? articleOf(headline.container) : null;
  if (!article) return body;
  const inside = body.filter((number) => within(tree.textBlocks[number]!.container, article));
  return inside.length >= 3 ? inside : body;
}

/** The box that directly holds most of the kept prose; paragraphs count for the box around them. */
function homeOf(tree: ContentTree, body: number[], weights: number[]): Container | null {
  const sums = new Map<Container, number>();
  let best: Container | null = null;
  for (const number of body) {
    const holder = holderOf(tree.textBlocks[number]!);
    const sum = (sums.get(holder) ?? 0) + weights[number]!;
    sums.set(holder, sum);
    if (!best || sum > sums.get(best)!) best = holder;
  }
  return best;
}

/** The container of a piece: its box, or the box around it when that one holds this piece alone. */
export function holderOf(textBlock: TextBlock): Container {
  let container = textBlock.container;
  while (
    container.parent &&
    container.parent.tag !== "body" &&
    container.end - container.first === 1
  )
    container = container.parent;
  return container;
}

/** Tag and class: boxes of one kind have one shape. */
export function shapeOf(container: Container): string {
  return `${container.tag}.${container.element?.getAttribute?.("class") ?? container.hint}`;
}

function articleOf(container: Container): Container | null {
  for (let up: Container | null = container; up; up = up.parent)
    if (up.tag === "article") return up;
  return null;
}

function within(container: Container, outer: Container | null): boolean {
  for (let up: Container | null = container; up; up = up.parent) if (up === outer) return true;
  return false;
}

/** A text of less weight says more by each phrase. */
const SHORT = 250;
/** Letters of a piece that are compared with what the page says of itself: no more than 150 of them are asked for. */
const LONGEST_COMPARED = 400;
const LENGTHS = [15, 30, 60, 120, 250, 500];

function ofText(frame: Frame, textBlock: TextBlock, number: number): string[] {
  const { text } = textBlock;
  const weight = frame.weights[number]!;
  const short = weight < SHORT;
  const { title, excerpt, body, authors } = frame.witnesses;
  const compared =
    weight < 120 || body.length > 400 || excerpt.length > 30 || text.length < title.length + 60;
  const folded = compared ? foldOf(text.slice(0, LONGEST_COMPARED)) : "";
  const found = [`length ${LENGTHS.filter((limit) => weight >= limit).length}`];
  const add = (name: string, is: boolean) => is && found.push(name);
  add("ends as a sentence", SENTENCE_END.test(text));
  add("trails off", /(?:\.\.\.|…)$/.test(text));
  add("ends with a colon", /[:：]$/.test(text));
  add("capitals", text.length > 5 && text === text.toUpperCase() && text !== text.toLowerCase());
  add("repeated", (frame.counts.get(text) ?? 0) > 1);
  add(
    "is the title",
    folded.length > 8 && (folded === title || (folded.length > 25 && title.includes(folded))),
  );
  add(
    "is the excerpt",
    folded.length > 30 &&
      (excerpt.startsWith(folded.slice(0, 120)) || folded.startsWith(excerpt.slice(0, 120))) &&
      excerpt.length > 30,
  );
  add(
    "names the author",
    short && weight < 120 && authors.some((author) => author.length > 4 && folded.includes(author)),
  );
  add("no letters", !/[A-Za-z\u00aa-\uffdc]{2}/.test(text));
  add("bold", textBlock.strong > text.length * 0.9);
  add("address or handle", short && /@|https?:|www\./.test(text));
  if (body.length > 400)
    add(
      folded.length > 3 && body.includes(folded.slice(0, 150))
        ? "in articleBody"
        : "not in articleBody",
      true,
    );
  const share = textBlock.linked / text.length;
  if (share > 0) add(`links ${share > 0.9 ? 4 : share > 0.6 ? 3 : share > 0.3 ? 2 : 1}`, true);
  return found;
}

/**
 * The names of what a piece says by standing phrases. Each of them speaks against it, and their patterns are the dearest
 * of the room (each page compiles them anew): they are asked only of pieces that everything else speaks for.
 */
export function phrasesOf({ text }: TextBlock): string[] {
  const lower =
    text.length > 500
      ? `${text.slice(0, 300)} ${text.slice(-200)}`.toLowerCase()
      : text.toLowerCase();
  const weight = readingLength(text);
  const short = weight < SHORT;
  const found: string[] = [];
  const add = (name: string, is: boolean) => is && found.push(name);
  add("elsewhere", ELSEWHERE.test(lower));
  add(short ? "selling, short" : "selling, long", SELLING.test(lower));
  add(short ? "legal, short" : "legal, long", LEGAL.test(lower));
  add("credit", short && CREDIT.test(lower));
  add("stamp", weight < 90 && STAMP.test(lower));
  add("by line", weight < 120 && BY_LINE.test(text));
  return found;
}

const ZONE_NAMES = Object.entries(ZONE).map(([name, bit]) => [`in ${name}`, bit] as const);

function ofMarkup(frame: Frame, textBlock: TextBlock, number: number): string[] {
  const zone = frame.zones[number]!;
  const found = [
    textBlock.type === "heading"
      ? `heading ${Math.min(4, textBlock.level)}`
      : (textBlock.type as string),
  ];
  for (const [name, bit] of ZONE_NAMES) if (zone & bit) found.push(name);
  if (textBlock.container.tag === "p") found.push("tag p");
  return found;
}

function ofPlace(frame: Frame, textBlock: TextBlock, number: number): string[] {
  const { home, homeShape, homeArticle, kept, first, last } = frame;
  const found = [kept.has(number) ? "kept" : "not kept"];
  const holder = holderOf(textBlock);
  if (home) {
    if (holder === home) found.push("at home");
    else if (within(holder, home)) found.push("in a box at home");
    else if (shapeOf(holder) === homeShape) found.push("in a box like home");
    else if (holder.parent && holder.parent === home.parent) found.push("beside home");
    const article = articleOf(holder);
    if (homeArticle && article !== homeArticle)
      found.push(
        article && within(article, homeArticle) ? "article in article" : "outside the article",
      );
    else if (!homeArticle && article) found.push("in another article");
  }
  if (number < first) found.push(number < first - MARGIN ? "long before" : "before");
  if (number > last) found.push(number > last + MARGIN ? "long after" : "after");
  const boxLinks = linkShare(frame, holder);
  if (holder !== home && boxLinks > 0.4) found.push("box of links");
  return found;
}

function linkShare(frame: Frame, container: Container): number {
  const known = frame.linkShares.get(container);
  if (known !== undefined) return known;
  let all = 0;
  let linked = 0;
  for (let i = container.first; i < Math.min(container.end, container.first + 60); i += 1) {
    all += frame.tree.textBlocks[i]!.text.length;
    linked += frame.tree.textBlocks[i]!.linked;
  }
  const share = all > 0 ? linked / all : 0;
  frame.linkShares.set(container, share);
  return share;
}

function ofNeighbours(frame: Frame, number: number): string[] {
  const { prose, kept } = frame;
  const isBody = (i: number) => prose[i] === true && kept.has(i);
  const found: string[] = [];
  const [before, after] = [
    [number - 1, number - 2, number - 3],
    [number + 1, number + 2, number + 3],
  ];
  if (isBody(number - 1)) found.push("prose just before");
  else if (!before.some(isBody)) found.push("no prose before");
  if (isBody(number + 1)) found.push("prose just after");
  else if (!after.some(isBody)) found.push("no prose after");
  return found;
}
