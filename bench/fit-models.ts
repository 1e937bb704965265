/** What the two fits learn from: one sample a text block for the body, one a page for detection. */
import { createHash } from "node:crypto";
import { type LabelledRow, labelsOf } from "./fit-labels.ts";
import type { PageFacts } from "./fit-page.ts";
import { type Model, oddsOf, regress, type Sample } from "./fit-regression.ts";

export interface Page {
  row: LabelledRow;
  half: number;
  facts: PageFacts;
}

/**
 * Long text blocks count for more, but all of a page together for no more than those of any other
 * page.
 */
const WEIGHT_OF_PAGE = 20;
/** Pages with some snippets marked say less than pages with their whole body marked. */
const WEIGHT_OF_SNIPPETS = 6;
const LONGEST = 600;
/** A front page taken for an article is the mistake that a reader meets most often. */
const WEIGHT_OF_FRONT = 3;
const FOLDS = 5;

export function fitBlocks(pages: Page[]): Model {
  return regress(pages.flatMap(samplesOf), { ridge: 0.15, rarest: 8 });
}

export function fitSigns(pages: Page[]): Model {
  const labelled = pages.filter((page) => page.row.isArticle !== null);
  const perSite = new Map<string, number>();
  for (const { row } of labelled) perSite.set(row.site, (perSite.get(row.site) ?? 0) + 1);
  const samples = labelled.map(({ row, facts }) => ({
    names: facts.signs,
    yes: row.isArticle === true,
    weight: (row.kind === "front" ? WEIGHT_OF_FRONT : 1) / Math.sqrt(perSite.get(row.site)!),
  }));
  return regress(samples, { ridge: 1, rarest: 5 });
}

function samplesOf({ row, facts }: Page): Sample[] {
  const labels = labelsOf(row, facts.textBlocks);
  const samples = facts.textBlocks.flatMap(({ features, text }, index) => {
    const yes = labels[index] ?? null;
    return yes === null
      ? []
      : [{ names: features, yes, weight: 0.6 + Math.min(LONGEST, text.length) / 150 }];
  });
  const all = samples.reduce((sum, { weight }) => sum + weight, 0);
  const share = (row.text === undefined ? WEIGHT_OF_SNIPPETS : WEIGHT_OF_PAGE) / Math.max(1, all);
  return samples.map((sample) => ({ ...sample, weight: sample.weight * share }));
}

/** The odds of each page by a model that has seen no page of its site. */
export function crossValidated(pages: Page[]): Map<string, number> {
  const foldToWords = ({ row }: Page) =>
    createHash("sha256").update(`cv${row.site}`).digest()[0]! % FOLDS;
  const odds = new Map<string, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = fitSigns(pages.filter((page) => foldToWords(page) !== fold));
    for (const page of pages)
      if (foldToWords(page) === fold) odds.set(page.row.id, oddsOf(model, page.facts.signs));
  }
  return odds;
}
