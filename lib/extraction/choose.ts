/** Which pieces of the page belong to the article: a vote of everything that is known of each. */
import { featuresOf, type Witnesses } from "./features.ts";
import { ZONE } from "./hints.ts";
import { weightOf } from "./text.ts";
import type { Tree } from "./walk.ts";
import { BIAS, WEIGHTS } from "./weights.ts";
import { zonesOf } from "./zones.ts";

export interface Choice {
  /** Numbers of the pieces of the article, in order. */
  chosen: number[];
  /** Numbers of the pieces in its region that were judged not to belong to it, in order. */
  leftOut: number[];
  /** 0 to 1. */
  confidence: number;
  /** 0 to 1: share of the region's text that was chosen. */
  coverage: number;
}

/** A log-odds of at least this much is a yes. */
const THRESHOLD = 0.3;
/** Never offered to the reader as text that may have been missed. */
const NOT_TEXT = ZONE.nav | ZONE.consent | ZONE.form | ZONE.footer | ZONE.comment;

/** `kept` are the numbers of the pieces that Readability keeps: one voice among many. */
export function choose(tree: Tree, kept: Set<number>, witnesses: Witnesses): Choice {
  const scores = featuresOf(tree, kept, witnesses).map((names) => (names ? scoreOf(names) : -Infinity));
  const chosen = scores.flatMap((score, number) => (score > THRESHOLD ? [number] : []));
  const zones = zonesOf(tree);
  const [first, last] = [chosen[0] ?? 0, chosen[chosen.length - 1] ?? -1];
  const inRegion = (number: number) => number > first && number < last && !(zones[number]! & NOT_TEXT);
  const leftOut = scores.flatMap((score, number) => (score <= THRESHOLD && inRegion(number) ? [number] : []));
  const weight = (numbers: number[]) => numbers.reduce((sum, number) => sum + weightOf(tree.pieces[number]!.text), 0);
  const all = weight(chosen) + weight(leftOut);
  return {
    chosen,
    leftOut,
    confidence: certaintyOf(scores, chosen, tree),
    coverage: all > 0 ? weight(chosen) / all : 0,
  };
}

function scoreOf(names: string[]): number {
  return names.reduce((sum, name) => sum + (WEIGHTS[name] ?? 0), BIAS);
}

/** How far from a toss-up the votes on the chosen text were, on average by length; short texts count for less. */
function certaintyOf(scores: number[], chosen: number[], tree: Tree): number {
  let sure = 0;
  let all = 0;
  for (const number of chosen) {
    const weight = weightOf(tree.pieces[number]!.text);
    all += weight;
    sure += weight * (2 / (1 + Math.exp(-scores[number]!)) - 1);
  }
  return all > 0 ? (sure / all) * Math.min(1, all / 600) : 0;
}
