/** Made-up articles for the tests of this folder. */
import {
  blockStatesOf,
  type Preferences,
} from "../../../../lib/extraction/overrides/block-states.ts";
import {
  changeOverrides,
  overrideChangesFor,
} from "../../../../lib/extraction/overrides/overrides.ts";
import {
  type ExcludedBlock,
  type ExtractedArticle,
  type ExtractedBlock,
  emptyMeta,
} from "../../../../lib/model/article.ts";
import type { BlockOverride } from "../../../../lib/model/overrides.ts";
import type { SiteRule } from "../../../../lib/model/site-rules.ts";

export const block = (text: string, ...containers: string[]): ExtractedBlock => ({
  type: "paragraph",
  text,
  ...(containers.length ? { containers } : {}),
});
/** As likely as not to belong to the article. */
export const excludedBlock = (
  at: number,
  text: string,
  ...containers: string[]
): ExcludedBlock => ({
  ...{ ...block(text, ...containers), blocksBefore: at, likelihood: 0.5 },
});
export const article = (
  blocks: ExtractedBlock[],
  excludedBlocks: ExcludedBlock[] = [],
): ExtractedArticle => ({
  ...{ ...emptyMeta(), blocks, excludedBlocks },
  ...{ confidence: 1, coverage: 0.5, truncated: false },
});
export const preferencesOf = (overrides: BlockOverride[], rules: SiteRule[] = []): Preferences => ({
  overrides,
  rules,
  site: "example.org",
});
export const texts = (blocks: readonly ExtractedBlock[]) => blocks.map(({ text }) => text);

/** Clicks as the reader makes them: each on what the list shows after the one before. */
export function click(
  page: ExtractedArticle,
  overrides: BlockOverride[],
  i: number,
  keep: boolean,
): BlockOverride[] {
  const state = blockStatesOf(page, preferencesOf(overrides))[i]!;
  return changeOverrides(overrides, overrideChangesFor(state, keep));
}

export const PROMO =
  "Get the harbour letter in your inbox every morning at half past six, free of charge.";
export const LATE =
  "It was late when the council voted, after a debate of five hours in which two members left the room, and one of \
them came back only to say that the figures had been counted twice.";
export const FERRY = article(
  [block("The ferry runs."), block(PROMO, "aside.letter"), block("Fares rise."), block(LATE)],
  [
    excludedBlock(1, "“Nobody wanted to stop the boat,” she said, and took it home.", "div.voice"),
    excludedBlock(3, "Share"),
  ],
);
