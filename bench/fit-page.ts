/**
 * What runs inside each page that the weights are fitted on: the features that the extension would
 * score, unscored.
 */
import { type FeatureName, featuresOf } from "../lib/extraction/body/features.ts";
import { pageEvidenceOf } from "../lib/extraction/body/page-evidence.ts";
import { phraseFeaturesOf } from "../lib/extraction/body/phrases.ts";
import { selectWithReadability } from "../lib/extraction/body/readability-copy.ts";
import { scoredTextBlocks } from "../lib/extraction/body/select-content.ts";
import { createBudget } from "../lib/extraction/content/budget.ts";
import { readContentTree } from "../lib/extraction/content/content-tree.ts";
import { zonesOf } from "../lib/extraction/content/zones.ts";
import { pageSignsOf, type SignName } from "../lib/extraction/detection/page-signs.ts";
import { articleMetaOf, readPageMetadata } from "../lib/extraction/metadata/metadata.ts";
import type { Request } from "./articles-page.ts";

export interface TextBlockFacts {
  text: string;
  isHeading: boolean;
  features: FeatureName[];
  /** Whether the model decides on it: captions and a second article are set aside before that. */
  isScored: boolean;
}

export interface PageFacts {
  id: string;
  signs: SignName[];
  /** In document order; text blocks too far from the article to have features are left out. */
  textBlocks: TextBlockFacts[];
}

/** Longer than the extension's budget, so that a busy machine does not change what is fitted. */
const BUDGET_MS = 10_000;

export function runPage(doc: Document, { id, address }: Request): PageFacts {
  const signs = pageSignsOf(doc, address).names;
  const budget = createBudget(BUDGET_MS, Date.now);
  const tree = readContentTree(doc.body ?? doc.documentElement, budget);
  const pageMetadata = readPageMetadata(doc, address);
  const meta = articleMetaOf(doc, address, tree, pageMetadata, Date.now());
  const evidence = pageEvidenceOf(meta, pageMetadata);
  const isScored = scoredTextBlocks(tree, evidence.title);
  const picks = selectWithReadability(doc, tree, meta.title, budget);
  const features = featuresOf(tree, zonesOf(tree), picks, evidence);
  const textBlocks = tree.textBlocks.flatMap((textBlock, index) => {
    const names = features[index];
    if (!names) return [];
    return [
      {
        text: textBlock.text,
        isHeading: textBlock.type === "heading",
        features: [...names, ...phraseFeaturesOf(textBlock)],
        isScored: isScored[index] === true,
      },
    ];
  });
  return { id, signs, textBlocks };
}
