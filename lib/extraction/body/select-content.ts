/** Which pieces of the page belong to the article: a vote of everything that is known of each. */

import type { TextBlock, ContentTree } from "../content/content-tree.ts";
import { readingLength } from "../content/plain-text.ts";
import { ZONE } from "../content/zone-hints.ts";
import { zonesOf } from "../content/zones.ts";
import { LEAST_LIKELIHOOD } from "../overrides/coverage.ts";
import { featuresOf, type PageEvidence, phrasesOf } from "./features.ts";
import { isOffered, likelyMissed } from "./missing-text.ts";
import { otherArticles } from "./other-articles.ts";
import { BIAS, WEIGHTS } from "./weights.ts";

export interface Choice {
  /** Numbers of the pieces of the article's text, in order. */
  chosen: number[];
  /** Numbers of captions in its region, in order. */
  captions: number[];
  /** Numbers of the other pieces in its region, and of likely ones right before and after it, in order. */
  excludedBlocks: number[];
  /** For each of `excludedBlocks` how likely it belongs to the article all the same, 0 to 1. */
  likely: number[];
  /** 0 to 1. */
  confidence: number;
}

/** A log-odds of at least this much is a yes. */
export const THRESHOLD = 0.3;
/** Never offered to the reader as text that may have been missed. */
const NOT_TEXT = ZONE.nav | ZONE.consent | ZONE.form | ZONE.footer | ZONE.comment;
/** A caption may stand this many pieces before the text: the lead picture's. */
const LEAD = 8;

/** `kept` are the numbers of the pieces that Readability keeps: one voice among many. */
export function choose(tree: ContentTree, kept: Set<number>, witnesses: PageEvidence): Choice {
  const others = otherArticles(tree, witnesses.title);
  const zones = zonesOf(tree);
  const isCaption = tree.textBlocks.map((textBlock, number) =>
    captionOf(textBlock, zones[number]!),
  );
  const scores = featuresOf(tree, zones, kept, witnesses).map((names, number) =>
    names && !others.has(number) && !isCaption[number]
      ? scoreOf(names, tree.textBlocks[number]!)
      : -Infinity,
  );
  const chosen = scores.flatMap((score, number) => (score > THRESHOLD ? [number] : []));
  const [first, last] = [chosen[0] ?? 0, chosen[chosen.length - 1] ?? -1];
  const isText = (number: number) => !(zones[number]! & NOT_TEXT) && !others.has(number);
  const inRegion = (number: number) => number >= first && number <= last && isText(number);
  const likely = (number: number) =>
    likelyMissed(tree.textBlocks[number]!, likelihoodOf(scores[number]!), witnesses);
  const isMissed = (number: number) =>
    isText(number) && isOffered(tree.textBlocks[number]!, number, likely(number), first, last);
  let lastPicture = last;
  while (last >= 0 && isCaption[lastPicture + 1]) lastPicture += 1; // A gallery goes on after its text.
  const captions = [...isCaption.keys()].filter(
    (number) =>
      isCaption[number] && inRegion(Math.min(last, number + LEAD)) && number <= lastPicture,
  );
  const excludedBlocks = scores.flatMap((score, number) =>
    score <= THRESHOLD && (inRegion(number) || isMissed(number)) && !isCaption[number]
      ? [number]
      : [],
  );
  return {
    ...{ chosen, captions, excludedBlocks },
    likely: excludedBlocks.map(likely),
    confidence: certaintyOf(scores, chosen, tree),
  };
}

/** For each piece whether the vote decides: captions and a second article are set aside before it. */
export function openPieces(tree: ContentTree, title: string): boolean[] {
  const others = otherArticles(tree, title);
  const zones = zonesOf(tree);
  return tree.textBlocks.map(
    (textBlock, number) => !others.has(number) && !captionOf(textBlock, zones[number]!),
  );
}

/** A picture's text: said by its tag, or by the class of its own box when it is short. */
function captionOf(textBlock: TextBlock, zone: number): boolean {
  if (textBlock.type === "caption") return true;
  return (
    (zone & ZONE.figure) !== 0 &&
    textBlock.text.length < 300 &&
    /caption/i.test(textBlock.container.hint)
  );
}

/** Log-odds; where the piece cannot even be one that was missed, an upper bound of them. */
function scoreOf(names: string[], textBlock: TextBlock): number {
  const score = sumOf(names, BIAS);
  return likelihoodOf(score) >= LEAST_LIKELIHOOD ? sumOf(phrasesOf(textBlock), score) : score;
}

function sumOf(names: string[], start: number): number {
  let sum = start;
  for (const name of names) sum += WEIGHTS[name] ?? 0;
  return sum;
}

function likelihoodOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** How far from a toss-up the votes on the chosen text were, on average by length; short texts count for less. */
function certaintyOf(scores: number[], chosen: number[], tree: ContentTree): number {
  let sure = 0;
  let all = 0;
  for (const number of chosen) {
    const weight = readingLength(tree.textBlocks[number]!.text);
    all += weight;
    sure += weight * (2 * likelihoodOf(scores[number]!) - 1);
  }
  return all > 0 ? (sure / all) * Math.min(1, all / 600) : 0;
}
