/**
 * How much of an article's text was extracted, as far as can be told, and what the reader should
 * know of it.
 */
import type { ExtractedArticle, ExtractedBlock } from "../../model/article.ts";
import type { BlockState } from "./block-states.ts";

/**
 * From this likelihood on, and this long in UTF-16 units, a block that was left out may be text of
 * the article.
 */
export const LEAST_LIKELIHOOD = 0.2;
const SHORTEST_TEXT = 20;
/** Below this coverage the reader is told that text is missing. */
const GOOD_COVERAGE = 0.9;
/** From this likelihood on, a sentence in the article's own column is rather missing than not. */
const LIKELIHOOD_IN_COLUMN = 0.4;
/** Below this confidence more may be missing than what is among the excluded blocks. */
const GOOD_CONFIDENCE = 0.7;

/**
 * Whether a block that was left out may well be text of the article: more than a share button or a
 * line of adverts.
 */
export function mayBelongToArticle({
  text,
  likelihood = 0,
}: Pick<ExtractedBlock, "text" | "likelihood">): boolean {
  return likelihood >= LEAST_LIKELIHOOD && text.length >= SHORTEST_TEXT;
}

/** The blocks that may be missing: left out although they may belong, by no word of the reader. */
export function missingBlocks(blockStates: readonly BlockState[]): BlockState[] {
  return blockStates.filter(
    ({ isIncluded, override, rule, block }) =>
      !isIncluded && !override && !rule && mayBelongToArticle(block),
  );
}

/**
 * Of the missing blocks those that stand in the column of the article's own paragraphs and are
 * whole sentences: one of them is worth a warning, however much of the text is there.
 */
export function missingFromColumn(blockStates: readonly BlockState[]): BlockState[] {
  const columns = new Set(
    blockStates
      .filter(({ isIncluded, block }) => isIncluded && block.type === "paragraph")
      .map(({ block }) => columnOf(block)),
  );
  return missingBlocks(blockStates).filter(
    ({ block }) =>
      (block.likelihood ?? 0) >= LIKELIHOOD_IN_COLUMN &&
      block.type !== "heading" &&
      columns.has(columnOf(block)) &&
      SENTENCE_END.test(block.text.slice(-LONGEST_END)),
  );
}

const SENTENCE_END = /[.!?…。！？؟۔।][”»"’')\]」』]*\s*$/;
/** UTF-16 units. */
const LONGEST_END = 8;

function columnOf({ containers = [] }: ExtractedBlock): string {
  return containers.join(" ");
}

/**
 * 0 to 1: share of the included text in all that may belong to the article, by length. Captions do
 * not count.
 */
export function coverageOf(
  included: readonly ExtractedBlock[],
  missing: readonly ExtractedBlock[],
): number {
  const total = textLength(included) + textLength(missing);
  return total > 0 ? textLength(included) / total : 0;
}

function textLength(blocks: readonly ExtractedBlock[]): number {
  return blocks.reduce((sum, { type, text }) => sum + (type === "caption" ? 0 : text.length), 0);
}

/**
 * What the reader should be told of an article: "incomplete" when a good part of its text is
 * missing, "missing" when paragraphs of its own column are, "unsure" when that cannot be told, ""
 * when all is well.
 */
export function coverageWarning(
  {
    coverage,
    confidence,
    truncated,
  }: Pick<ExtractedArticle, "coverage" | "confidence" | "truncated">,
  blockStates: readonly BlockState[],
): "incomplete" | "missing" | "unsure" | "" {
  if (blockStates.length === 0) return "";
  if (coverage < GOOD_COVERAGE) return "incomplete";
  if (missingFromColumn(blockStates).length > 0) return "missing";
  if (confidence >= GOOD_CONFIDENCE) return "";
  // A reader who made an override has looked at the text, and a truncated one is announced as such.
  const isWarnedOf = truncated || blockStates.some(({ override }) => override);
  return isWarnedOf ? "" : "unsure";
}
