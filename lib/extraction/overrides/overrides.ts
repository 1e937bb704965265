/**
 * The reader's word on what belongs to an article: blocks that were left out and are added, blocks
 * that were extracted and are left out.
 */
import type { ExcludedBlock, ExtractedArticle, ExtractedBlock } from "../../model/article.ts";
import type { BlockOverride, OverrideChange } from "../../model/overrides.ts";
import { blockRefKey, compareBlockRefs } from "./block-refs.ts";
import { type BlockState, blockStatesOf, type Preferences } from "./block-states.ts";
import { coverageOf, missingBlocks } from "./coverage.ts";

/** The article as the reader wants it; the same object if there is nothing to change. */
export function applyOverrides(
  article: ExtractedArticle,
  preferences: Preferences,
): ExtractedArticle {
  if (preferences.overrides.length === 0 && preferences.rules.length === 0) return article;
  const blockStates = blockStatesOf(article, preferences);
  if (blockStates.every(({ isIncluded, isExtracted }) => isIncluded === isExtracted))
    return article;
  const blocks: ExtractedBlock[] = [];
  const excludedBlocks: ExcludedBlock[] = [];
  for (const { block, isIncluded } of blockStates) {
    if (isIncluded) blocks.push(block);
    else excludedBlocks.push({ ...block, blocksBefore: blocks.length });
  }
  const missing = missingBlocks(blockStates).map(({ block }) => block);
  return { ...article, blocks, excludedBlocks, coverage: coverageOf(blocks, missing) };
}

/** What to change so that the block is in the article, or not. The default needs no override. */
export function overrideChangesFor(blockState: BlockState, keep: boolean): OverrideChange[] {
  const { opening, occurrence, override, isDefault } = blockState;
  const removal: OverrideChange[] = override
    ? [{ opening: override.opening, occurrence: override.occurrence, keep: null }]
    : [];
  return keep === isDefault ? removal : [...removal, { opening, occurrence, keep }];
}

/** The overrides after these changes, in an order that does not depend on that of the changes. */
export function changeOverrides(
  overrides: readonly BlockOverride[],
  changes: readonly OverrideChange[],
): BlockOverride[] {
  const byKey = new Map(overrides.map((override) => [blockRefKey(override), override]));
  for (const { opening, occurrence, keep } of changes) {
    const key = blockRefKey({ opening, occurrence });
    byKey.delete(key);
    if (keep !== null) byKey.set(key, { opening, occurrence, keep });
  }
  return [...byKey.values()].sort(compareBlockRefs);
}
