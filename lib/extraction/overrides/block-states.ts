/**
 * Every block in the region of an article, and whether it is in the article: by extraction, by a
 * site rule, by override.
 */

import type { ExtractedArticle, ExtractedBlock } from "../../model/article.ts";
import type { BlockOverride, BlockRef } from "../../model/overrides.ts";
import type { SiteRule } from "../../model/site-rules.ts";
import { foldToLetters } from "../../text/foldings.ts";
import { containment } from "../../text/resemblance.ts";
import { blockRefKey, blockRefsOf, compareBlockRefs, foldedKey } from "./block-refs.ts";
import { applicableRules, ruleFor } from "./site-rules.ts";

/** What the reader wants of an article: of this one, and of all of its site. */
export interface Preferences {
  overrides: readonly BlockOverride[];
  /** Of any site; those of `site` are used. */
  rules: readonly SiteRule[];
  /** As `siteOf` gives it. */
  site: string;
}

/** A block of the page in its place, in the article or not. */
export interface BlockState extends BlockRef {
  block: ExtractedBlock;
  /** Whether extraction took it for text of the article. */
  isExtracted: boolean;
  /**
   * Whether it would be in the article without an override: as extracted, or as a rule for the site
   * says.
   */
  isDefault: boolean;
  /** Whether it is in the article. */
  isIncluded: boolean;
  rule: SiteRule | undefined;
  override: BlockOverride | undefined;
}

/** A block in page order. */
interface PageBlock {
  block: ExtractedBlock;
  isExtracted: boolean;
}

type ArticleBlocks = Pick<ExtractedArticle, "blocks" | "excludedBlocks">;

/** Everything in the article's region in page order, with what became of it. */
export function blockStatesOf(
  article: ArticleBlocks,
  { rules, site, overrides }: Preferences,
): BlockState[] {
  const pageBlocks = inPageOrder(article);
  const siteRules = applicableRules(rules, site, pageBlocks);
  const refs = blockRefsOf(pageBlocks.map(({ block }) => block));
  const overrideOf = matchOverrides(refs, overrides);
  return refs.flatMap((ref, i) => {
    const pageBlock = pageBlocks[i];
    if (!pageBlock) return [];
    const rule = ruleFor(pageBlock.block, siteRules);
    const override = overrideOf.get(ref);
    const isDefault = rule?.keep ?? pageBlock.isExtracted;
    const isIncluded = override?.keep ?? isDefault;
    return [{ ...ref, ...pageBlock, isDefault, isIncluded, rule, override }];
  });
}

/** The article's blocks and, between them, those that were left out. */
function inPageOrder({ blocks, excludedBlocks }: ArticleBlocks): PageBlock[] {
  const pageBlocks: PageBlock[] = [];
  let included = 0;
  const addIncluded = (count: number) => {
    const end = Math.max(included, count);
    for (const block of blocks.slice(included, end)) pageBlocks.push({ block, isExtracted: true });
    included = end;
  };
  for (const { blocksBefore, ...block } of excludedBlocks) {
    addIncluded(blocksBefore);
    pageBlocks.push({ block, isExtracted: false });
  }
  addIncluded(blocks.length);
  return pageBlocks;
}

/**
 * Shingles that an edited block must share with the opening that an override names, as
 * `containment` measures it.
 */
const LEAST_SIMILARITY = 0.5;
/** Folded letters below which similarity tells nothing. */
const SHORTEST_COMPARED = 40;
/** How many times longer one of two similar openings may be. */
const LARGEST_RATIO = 2;

/**
 * Which override speaks of which block: first by equal openings, then, of what is left, by similar
 * ones.
 */
function matchOverrides(
  refs: readonly BlockRef[],
  overrides: readonly BlockOverride[],
): Map<BlockRef, BlockOverride> {
  const matches = new Map<BlockRef, BlockOverride>();
  if (overrides.length === 0) return matches;
  const unmatched = new Map(overrides.map((override) => [blockRefKey(override), override]));
  for (const ref of refs) {
    const override = unmatched.get(blockRefKey(ref));
    if (!override) continue;
    matches.set(ref, override);
    unmatched.delete(blockRefKey(override));
  }
  for (const override of [...unmatched.values()].sort(compareBlockRefs)) {
    const ref = mostSimilar(
      override.opening,
      refs.filter((candidate) => !matches.has(candidate)),
    );
    if (ref) matches.set(ref, override);
  }
  return matches;
}

/**
 * The block whose opening an editor may have made of `opening`; the first of several that are
 * equally similar.
 */
function mostSimilar(opening: string, candidates: readonly BlockRef[]): BlockRef | null {
  const length = foldToLetters(opening).length;
  if (length < SHORTEST_COMPARED) return null;
  let best: BlockRef | null = null;
  let bestSimilarity = 0;
  for (const candidate of candidates) {
    // Another copy of the same words is another block, and not this one edited.
    if (foldedKey(candidate.opening) === foldedKey(opening)) continue;
    const otherLength = foldToLetters(candidate.opening).length;
    const [shorter, longer] = [Math.min(length, otherLength), Math.max(length, otherLength)];
    if (shorter < SHORTEST_COMPARED || longer > shorter * LARGEST_RATIO) continue;
    const similarity = containment(opening, candidate.opening);
    if (similarity < LEAST_SIMILARITY || similarity <= bestSimilarity) continue;
    [best, bestSimilarity] = [candidate, similarity];
  }
  return best;
}
