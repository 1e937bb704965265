/**
 * The reader's word on what belongs to an article: blocks that were left out and are added, blocks that were read and
 * are left out. A block is named by its words and not by its place, so that a choice survives another advert above it;
 * where an editor changed the words, the block that is still most like them is meant.
 */

import type { Article, ExcludedBlock, ExtractedBlock } from "../../model/article.ts";
import type { BlockOverride, BlockRef, OverrideChange } from "../../model/overrides.ts";
import type { SiteRule } from "../../model/site-rules.ts";
import { foldToLetters } from "../../text/foldings.ts";
import { containment } from "../../text/resemblance.ts";
import { applicableRules, foldedKey, openingOf, ruleFor, shortened } from "./site-rules.ts";

/** What the reader wants of an article: of this one, and of all of its site. */
export interface Preferences {
  overrides: readonly BlockOverride[];
  /** Of any site; those of `site` are used. */
  rules: readonly SiteRule[];
  site: string;
}

/** A block of the page in its place, in the article or not. */
export interface BlockState extends BlockRef {
  block: ExtractedBlock;
  /** What reading the page took it for. */
  isExtracted: boolean;
  /** Whether it would be in the article without a choice of the reader for this article. */
  isDefault: boolean;
  /** Whether it is in the article. */
  isIncluded: boolean;
  rule: SiteRule | undefined;
  override: BlockOverride | undefined;
}

/** An edited block must share this much with the words of the choice, and be no shorter than half, no longer than twice. */
const ALIKE = 0.5;
/** A line that is the same on every article ("Sign up here") is hardly longer; a paragraph of this one is. */
const STANDING_LINE = 100;
/** Fewer letters than this are too few to be sure of after an edit. */
const LEAST = 40;

/** Everything in the article's region in page order, with what became of it. */
export function blockStatesOf(
  article: Pick<Article, "blocks" | "excludedBlocks">,
  wishes: Preferences,
): BlockState[] {
  const blocks = inOrder(article);
  const rules = applicableRules(wishes.rules, wishes.site, blocks);
  const refs = refsOf(blocks.map(({ block }) => block));
  const overrides = matchOverrides(refs, wishes.overrides);
  return blocks.map(({ block, isExtracted }, i) => {
    const rule = ruleFor(block, rules);
    const override = overrides.get(i);
    const isDefault = rule?.keep ?? isExtracted;
    return {
      ...refs[i]!,
      block,
      isExtracted,
      isDefault,
      isIncluded: override?.keep ?? isDefault,
      rule,
      override,
    };
  });
}

/** The article as the reader wants it; the same object if there is nothing to change. */
export function applyOverrides(article: Article, wishes: Preferences): Article {
  if (wishes.overrides.length === 0 && wishes.rules.length === 0) return article;
  const parts = blockStatesOf(article, wishes);
  if (parts.every(({ isIncluded, isExtracted }) => isIncluded === isExtracted)) return article;
  const blocks: ExtractedBlock[] = [];
  const excludedBlocks: ExcludedBlock[] = [];
  for (const { block, isIncluded } of parts) {
    if (isIncluded) blocks.push(block);
    else excludedBlocks.push({ ...block, blocksBefore: blocks.length });
  }
  const missing = missingBlocks(parts).map(({ block }) => block);
  return { ...article, blocks, excludedBlocks, coverage: coverageOf(blocks, missing) };
}

/** At least so likely, and so long, a block that was left out may be text. */
export const LIKELY = 0.2;
const LEAST_TEXT = 20;
/** Less than this share of the text was read, as far as can be told: the reader is told of it. */
const WELL_READ = 0.9;
/** Less sure than this, and more may be missing than what was left out. */
const SURE = 0.7;

/** What the reader should be told of a text: that a good part was left out, that it is not certain, or nothing. */
export function coverageWarning(
  { coverage, confidence, truncated }: Pick<Article, "coverage" | "confidence" | "truncated">,
  parts: readonly BlockState[],
): "incomplete" | "unsure" | "" {
  if (parts.length === 0) return "";
  if (coverage < WELL_READ) return "incomplete";
  // Who chose has looked at it; and a text that breaks off is said to do so.
  return confidence < SURE && !truncated && !parts.some(({ override }) => override) ? "unsure" : "";
}

/** Whether a block that was left out may well be text of the article: more than a share button or a line of adverts. */
export function mayBelongToArticle({
  text,
  likelihood: likely = 0,
}: Pick<ExtractedBlock, "text" | "likelihood">): boolean {
  return likely >= LIKELY && text.length >= LEAST_TEXT;
}

/** What may be missing: parts that were left out although they may belong, and of which the reader did not speak. */
export function missingBlocks(parts: readonly BlockState[]): BlockState[] {
  return parts.filter(
    ({ isIncluded, override, rule, block }) =>
      !isIncluded && !override && !rule && mayBelongToArticle(block),
  );
}

/** 0 to 1: share of the text that was kept, of what may belong to it. Captions do not count. */
export function coverageOf(
  kept: readonly ExtractedBlock[],
  missing: readonly ExtractedBlock[],
): number {
  const letters = (some: readonly ExtractedBlock[]) =>
    some.reduce((sum, { type, text }) => sum + (type === "caption" ? 0 : text.length), 0);
  const all = letters(kept) + letters(missing);
  return all > 0 ? letters(kept) / all : 0;
}

/** What to change so that the part is kept, or not. What is usual needs no choice. */
export function overrideChangesFor(part: BlockState, keep: boolean): OverrideChange[] {
  const { opening, occurrence, override, isDefault } = part;
  const old = override
    ? [{ opening: override.opening, occurrence: override.occurrence, keep: null }]
    : [];
  return keep === isDefault ? old : [...old, { opening, occurrence, keep }];
}

/** The choices after these changes, in an order that does not tell in which they were made. */
export function changeOverrides(
  overrides: readonly BlockOverride[],
  changes: readonly OverrideChange[],
): BlockOverride[] {
  const byName = new Map(overrides.map((override) => [nameOf(override), override]));
  for (const { opening, occurrence, keep } of changes) {
    const name = nameOf({ opening, occurrence });
    byName.delete(name);
    if (keep !== null) byName.set(name, { opening, occurrence, keep });
  }
  return [...byName.values()].sort(byWords);
}

/**
 * The rule to offer after the reader chose something for this article: one that, on this page, says what the reader
 * said and nothing else. A box is taken before its words; a paragraph of the text itself is no box and gives no rule.
 */
export function suggestRule(
  part: BlockState,
  parts: readonly BlockState[],
  site: string,
): SiteRule | null {
  const { block, isIncluded, isDefault, opening } = part;
  if (!part.override || isIncluded === isDefault || !site) return null;
  const rule = { site, keep: isIncluded, example: shortened(opening) };
  for (const of of block.containers ?? []) {
    const inside = parts.filter((other) => other.block.containers?.includes(of));
    const byPlace: SiteRule = { ...rule, by: "container", match: of };
    const saysOnlyThis = inside.every(
      (other) => other.isIncluded === isIncluded && !(isIncluded && other.isExtracted),
    );
    if (saysOnlyThis && applicableRules([byPlace], site, parts).length > 0) return byPlace;
  }
  return isIncluded || block.text.length > STANDING_LINE
    ? null
    : { ...rule, by: "text", match: opening };
}

function inOrder({
  blocks,
  excludedBlocks,
}: Pick<Article, "blocks" | "excludedBlocks">): { block: ExtractedBlock; isExtracted: boolean }[] {
  const all: { block: ExtractedBlock; isExtracted: boolean }[] = [];
  let next = 0;
  for (let i = 0; i <= blocks.length; i++) {
    for (
      ;
      next < excludedBlocks.length &&
      (excludedBlocks[next]!.blocksBefore <= i || i === blocks.length);
      next++
    ) {
      const { blocksBefore: _at, ...block } = excludedBlocks[next]!;
      all.push({ block, isExtracted: false });
    }
    if (i < blocks.length) all.push({ block: blocks[i]!, isExtracted: true });
  }
  return all;
}

function refsOf(blocks: readonly ExtractedBlock[]): BlockRef[] {
  const seen = new Map<string, number>();
  return blocks.map(({ text }) => {
    const opening = openingOf(text);
    const occurrence = seen.get(foldedKey(opening)) ?? 0;
    seen.set(foldedKey(opening), occurrence + 1);
    return { opening, occurrence };
  });
}

/** Which choice speaks of which part: first by the words, then, of what is left, by likeness to them. */
function matchOverrides(
  refs: readonly BlockRef[],
  overrides: readonly BlockOverride[],
): Map<number, BlockOverride> {
  const met = new Map<number, BlockOverride>();
  if (overrides.length === 0) return met;
  const byName = new Map(overrides.map((override) => [nameOf(override), override]));
  refs.forEach((ref, i) => {
    const override = byName.get(nameOf(ref));
    if (override) met.set(i, override);
    if (override) byName.delete(nameOf(override));
  });
  for (const override of [...byName.values()].sort(byWords)) {
    const near = nearest(override, refs, (i) => !met.has(i));
    if (near >= 0) met.set(near, override);
  }
  return met;
}

function nearest(
  { opening }: BlockRef,
  refs: readonly BlockRef[],
  isFree: (i: number) => boolean,
): number {
  const length = foldToLetters(opening).length;
  if (length < LEAST) return -1;
  let [best, most] = [-1, ALIKE];
  refs.forEach((ref, i) => {
    // Another copy of the same words is another block, and not this one edited.
    const other =
      isFree(i) && foldedKey(ref.opening) !== foldedKey(opening)
        ? foldToLetters(ref.opening).length
        : 0;
    if (other < LEAST || other * 2 < length || length * 2 < other) return;
    const share = containment(opening, ref.opening);
    if (share > most || (share === most && best < 0)) [best, most] = [i, share];
  });
  return best;
}

function nameOf({ opening, occurrence }: BlockRef): string {
  return `${occurrence} ${foldedKey(opening)}`;
}

function byWords(a: BlockRef, b: BlockRef): number {
  return a.opening < b.opening ? -1 : a.opening > b.opening ? 1 : a.occurrence - b.occurrence;
}
