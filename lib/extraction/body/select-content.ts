/**
 * Which text blocks of a page belong to its article: a logistic model over everything that is known
 * of each.
 */
import { addWeights, probabilityOf } from "../classifier/logistic.ts";
import type { ContentTree, TextBlock } from "../content/content-tree.ts";
import { readingLength } from "../content/plain-text.ts";
import { ZONE } from "../content/zone-hints.ts";
import { zonesOf } from "../content/zones.ts";
import { LEAST_LIKELIHOOD } from "../overrides/coverage.ts";
import { type FeatureName, featuresOf } from "./features.ts";
import { isOfferedOutside, likelihoodOfMissing } from "./missing-text.ts";
import { otherArticles } from "./other-articles.ts";
import type { PageEvidence } from "./page-evidence.ts";
import { phraseFeaturesOf } from "./phrases.ts";
import { BIAS, WEIGHTS } from "./weights.ts";

/** Text blocks of a page by index, each list ascending. */
export interface ContentSelection {
  /** The article's text. */
  selected: number[];
  /** Captions in its region. */
  captions: number[];
  /** The other text blocks in its region, and likely ones right before and after it. */
  excluded: ExcludedTextBlock[];
  /** 0 to 1: how sure the selection is. */
  confidence: number;
}

export interface ExcludedTextBlock {
  index: number;
  /** 0 to 1: how likely it belongs to the article all the same. */
  likelihood: number;
}

/** Text blocks with log-odds above this belong to the article. */
export const LEAST_LOG_ODDS = 0.3;
/** Never offered to the reader as text that may have been missed. */
const NO_TEXT_ZONES = ZONE.nav | ZONE.consent | ZONE.form | ZONE.footer | ZONE.comment;
/** Text blocks before the text among which the lead picture's caption may stand. */
const LEAD_MARGIN = 8;
/** UTF-16 units: a longer text in an element that is named a caption is more than one. */
const LONGEST_CAPTION = 300;
/** Reading length of a text on which full confidence is possible. */
const CONFIDENT_LENGTH = 600;

/**
 * Selects the article's text. `readabilityPicks` are the indexes of the text blocks that
 * Readability keeps: one feature among many.
 */
export function selectContent(
  tree: ContentTree,
  readabilityPicks: ReadonlySet<number>,
  evidence: PageEvidence,
): ContentSelection {
  const zones = zonesOf(tree);
  const others = otherArticles(tree, evidence.title);
  const isCaption = captionFlags(tree, zones);
  const features = featuresOf(tree, zones, readabilityPicks, evidence);
  const logOdds = tree.textBlocks.map((textBlock, index) => {
    const names = features[index];
    return names && !others.has(index) && !isCaption[index]
      ? logOddsOfText(names, textBlock)
      : -Infinity;
  });
  const selected = indexesWhere(logOdds, (odds) => odds > LEAST_LOG_ODDS);
  const region: Region = {
    ends: [selected[0] ?? 0, selected.at(-1) ?? -1],
    mayHoldText: zones.map((zone, index) => (zone & NO_TEXT_ZONES) === 0 && !others.has(index)),
  };
  return {
    selected,
    captions: captionsIn(region, isCaption),
    excluded: excludedFrom(tree, logOdds, isCaption, region, evidence),
    confidence: confidenceOf(tree, selected, logOdds),
  };
}

/** Where on the page the article stands. */
interface Region {
  /** Indexes of the first and last selected text block; [0, -1] when nothing is selected. */
  ends: readonly [first: number, last: number];
  /** For each text block whether text of the article may stand there at all. */
  mayHoldText: readonly boolean[];
}

function isInside({ ends: [first, last], mayHoldText }: Region, index: number): boolean {
  return index >= first && index <= last && mayHoldText[index] === true;
}

function indexesWhere<T>(
  items: readonly T[],
  isWanted: (item: T, index: number) => boolean,
): number[] {
  return items.flatMap((item, index) => (isWanted(item, index) ? [index] : []));
}

/**
 * For each text block whether the model decides on it: captions and other articles are set aside
 * before that.
 */
export function scoredTextBlocks(tree: ContentTree, title: string): boolean[] {
  const others = otherArticles(tree, title);
  const isCaption = captionFlags(tree, zonesOf(tree));
  return isCaption.map((is, index) => !is && !others.has(index));
}

/**
 * For each text block whether it is a picture's text: by its tag, or by the class of its container
 * when it is short.
 */
function captionFlags(tree: ContentTree, zones: readonly number[]): boolean[] {
  return tree.textBlocks.map(({ type, text, container }, index) => {
    if (type === "caption") return true;
    const isInFigure = ((zones[index] ?? 0) & ZONE.figure) !== 0;
    return isInFigure && text.length < LONGEST_CAPTION && /caption/i.test(container.hint);
  });
}

/**
 * The captions in the region: the lead picture's may stand before the text, a gallery may go on
 * after it.
 */
function captionsIn(region: Region, isCaption: readonly boolean[]): number[] {
  const [, last] = region.ends;
  let end = last;
  while (last >= 0 && isCaption[end + 1]) end += 1;
  return indexesWhere(
    isCaption,
    (is, index) => is && index <= end && isInside(region, Math.min(last, index + LEAD_MARGIN)),
  );
}

function excludedFrom(
  tree: ContentTree,
  logOdds: readonly number[],
  isCaption: readonly boolean[],
  region: Region,
  evidence: PageEvidence,
): ExcludedTextBlock[] {
  return tree.textBlocks.flatMap((textBlock, index) => {
    const odds = logOdds[index] ?? -Infinity;
    if (odds > LEAST_LOG_ODDS || isCaption[index] || !region.mayHoldText[index]) return [];
    const likelihood = likelihoodOfMissing(textBlock, probabilityOf(odds), evidence);
    const isOffered =
      isInside(region, index) || isOfferedOutside(textBlock, index, likelihood, region.ends);
    return isOffered ? [{ index, likelihood }] : [];
  });
}

/**
 * Log-odds that a text block belongs to the article; an upper bound where it is out whatever its
 * phrases tell.
 */
function logOddsOfText(features: readonly FeatureName[], textBlock: TextBlock): number {
  const bound = addWeights(BIAS, features, WEIGHTS);
  if (probabilityOf(bound) < LEAST_LIKELIHOOD) return bound;
  return addWeights(bound, phraseFeaturesOf(textBlock), WEIGHTS);
}

/**
 * How far from a toss-up the selected text is, averaged by reading length; short texts count for
 * less.
 */
function confidenceOf(
  tree: ContentTree,
  selected: readonly number[],
  logOdds: readonly number[],
): number {
  let certain = 0;
  let total = 0;
  for (const index of selected) {
    const length = readingLength(tree.textBlocks[index]?.text ?? "");
    total += length;
    certain += length * (2 * probabilityOf(logOdds[index] ?? 0) - 1);
  }
  return total > 0 ? (certain / total) * Math.min(1, total / CONFIDENT_LENGTH) : 0;
}
