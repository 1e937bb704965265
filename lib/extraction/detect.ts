/** Is this page an article? Asked on every page: reads markup, address and a sample of the text, nothing else. */
import type { PageKind } from "../model/article.ts";
import { kindOf } from "./kind.ts";
import { BIAS, WEIGHTS } from "./sign-weights.ts";
import { readSigns } from "./signs.ts";

export interface Detection {
  isArticle: boolean;
  /** 0 to 1. */
  score: number;
  kind: PageKind;
}

/** The score from which a page is taken for an article: precision is worth a little more than recall. */
export const THRESHOLD = 0.53;

/** Never throws, never changes the document, never clones it. `address` is the page's own, absolute. */
export function detect(doc: Document, address: string): Detection {
  try {
    const { names, types, ogType, letters } = readSigns(doc, address);
    const odds = names.reduce((sum, name) => sum + (WEIGHTS[name] ?? 0), BIAS);
    const score = 1 / (1 + Math.exp(-odds));
    const isArticle = score >= THRESHOLD;
    return { isArticle, score, kind: isArticle ? kindOf(address, types, ogType, letters) : "other" };
  } catch {
    // A page can break anything; the worst answer allowed is: not an article.
    return { isArticle: false, score: 0, kind: "other" };
  }
}
