/**
 * Is this page an article? Asked on every page: reads markup, address and a sample of the text, step by step, and stops
 * where the steps left can change nothing.
 */
import type { PageKind } from "../../model/article.ts";
import { kindOf } from "./page-kind.ts";
import { DATA, lettersOf, type Signs, STEPS } from "./page-signs.ts";
import { BIAS, WEIGHTS } from "./sign-weights.ts";

export interface Detection {
  isArticle: boolean;
  /** 0 to 1, by the signs that were read: the others cannot bring it to the other side of the threshold. */
  score: number;
  kind: PageKind;
}

/** The score from which a page is taken for an article: precision is worth a little more than recall. */
export const THRESHOLD = 0.53;

/** No newspaper's page has as many; counting its elements kind by kind would take seconds. */
const MOST_ELEMENTS = 200_000;

const THRESHOLD_ODDS = Math.log(THRESHOLD / (1 - THRESHOLD));

/**
 * What the steps from this one on can take away and add at most, in log-odds: sums of `sign-weights.ts`, written out
 * because every page would have to sum them anew. A test does, and says what must stand here.
 */
export const LEFT: readonly (readonly [least: number, most: number])[] = [
  [-13.82, 23.07],
  [-6.98, 12.51],
  [-6.09, 9.46],
  [-2.59, 6.89],
  [-2.59, 5.16],
  [-0.35, 3],
  [-0.08, 1.81],
];

/** Never throws, never changes the document, never clones it. `address` is the page's own, absolute. */
export function detect(doc: Document, address: string): Detection {
  try {
    if (doc.getElementsByTagName("*").item(MOST_ELEMENTS))
      return { isArticle: false, score: 0, kind: "other" };
    const signs: Signs = { names: [], types: new Set(), ogType: "", letters: -1 };
    const odds = oddsOf(doc, address, signs);
    const score = 1 / (1 + Math.exp(-odds));
    if (odds < THRESHOLD_ODDS) return { isArticle: false, score, kind: "other" };
    const kind = kindOf(address, signs.types, signs.ogType, () => lettersOf(doc, signs));
    return { isArticle: true, score, kind };
  } catch {
    // A page can break anything; the worst answer allowed is: not an article.
    return { isArticle: false, score: 0, kind: "other" };
  }
}

/** Log-odds by as many steps as it takes. An article's JSON-LD is always read: its kind stands there. */
function oddsOf(doc: Document, address: string, signs: Signs): number {
  const { names } = signs;
  let odds = BIAS;
  let summed = 0;
  for (let step = 0; step < STEPS.length; step += 1) {
    const [least, most] = LEFT[step]!;
    if (odds + most < THRESHOLD_ODDS || (step > DATA && odds + least >= THRESHOLD_ODDS)) break;
    STEPS[step]!(doc, address, signs);
    for (; summed < names.length; summed += 1) odds += WEIGHTS[names[summed]!] ?? 0;
  }
  return odds;
}
