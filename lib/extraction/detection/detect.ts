/**
 * Is this page an article? Asked on every page: looks at markup, address and a sample of the text,
 * step by step, and stops where the steps left cannot change the answer.
 */
import type { PageKind } from "../../model/article.ts";
import { isBeyondMeasure } from "../../text/beyond-measure.ts";
import { addWeights, logOddsOf, probabilityOf } from "../classifier/logistic.ts";
import { pageKindOf } from "./page-kind.ts";
import {
  createPageSigns,
  LINKED_DATA_STEP,
  type PageSigns,
  STEPS,
  textLengthOf,
} from "./page-signs.ts";
import { REMAINING_LOG_ODDS } from "./remaining-log-odds.ts";
import { BIAS, WEIGHTS } from "./sign-weights.ts";

export interface Detection {
  isArticle: boolean;
  /**
   * 0 to 1, by the signs that were read: the others cannot bring it to the other side of the
   * threshold.
   */
  score: number;
  kind: PageKind;
}

/**
 * The score from which a page is taken for an article: precision is worth a little more than
 * recall.
 */
export const LEAST_SCORE = 0.53;
const LEAST_LOG_ODDS = logOddsOf(LEAST_SCORE);

/**
 * Never throws, never changes the document, never clones it. `address` is the page's own, absolute.
 */
export function detect(doc: Document, address: string): Detection {
  try {
    // Counting its elements kind by kind would take seconds.
    if (isBeyondMeasure(doc)) return noArticle(0);
    const signs = createPageSigns();
    const logOdds = logOddsOfArticle(doc, address, signs);
    const score = probabilityOf(logOdds);
    if (logOdds < LEAST_LOG_ODDS) return noArticle(score);
    const textLength = () => textLengthOf(doc, signs);
    const kind = pageKindOf(address, signs.types, signs.ogType, textLength);
    return { isArticle: true, score, kind };
  } catch {
    // A page can break anything; the worst answer allowed is: not an article.
    return noArticle(0);
  }
}

function noArticle(score: number): Detection {
  return { isArticle: false, score, kind: "other" };
}

/**
 * Log-odds by as many steps as it takes. An article's JSON-LD is always read: its kind stands
 * there.
 */
function logOddsOfArticle(doc: Document, address: string, signs: PageSigns): number {
  let logOdds = BIAS;
  let added = 0;
  for (const [step, readSigns] of STEPS.entries()) {
    const [least, most] = REMAINING_LOG_ODDS[step] ?? [0, 0];
    const isRuledOut = logOdds + most < LEAST_LOG_ODDS;
    const isCertain = step > LINKED_DATA_STEP && logOdds + least >= LEAST_LOG_ODDS;
    if (isRuledOut || isCertain) break;
    readSigns(doc, address, signs);
    logOdds = addWeights(logOdds, signs.names.slice(added), WEIGHTS);
    added = signs.names.length;
  }
  return logOdds;
}
