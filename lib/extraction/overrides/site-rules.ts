/**
 * Rules of the reader for the blocks of one site: left out of every article, or kept in every one.
 * A rule names what recurs on a site: a container by its signature (`aside.newsletter`), or a text
 * by its opening.
 */
import type { ExtractedBlock } from "../../model/article.ts";
import type { SiteRule } from "../../model/site-rules.ts";
import { foldedKey, openingOf } from "./block-refs.ts";

/**
 * Share of an article's text that a rule may take away: with more, the site has come to use the
 * signature for its text.
 */
const LARGEST_SHARE_REMOVED = 1 / 3;

/**
 * The rules of one site that may be used on these blocks, which are all of the article's region in
 * page order.
 */
export function applicableRules(
  rules: readonly SiteRule[],
  site: string,
  blocks: readonly { block: ExtractedBlock; isExtracted: boolean }[],
): SiteRule[] {
  const extracted = blocks.filter(({ isExtracted }) => isExtracted).map(({ block }) => block);
  const largest = textLength(extracted) * LARGEST_SHARE_REMOVED;
  const takesTooMuch = (rule: SiteRule) =>
    !rule.keep &&
    rule.by === "container" &&
    textLength(extracted.filter((block) => matches(rule, block))) > largest;
  return rules.filter((rule) => rule.site === site && !takesTooMuch(rule));
}

function textLength(blocks: readonly ExtractedBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The rule that speaks of this block; of several the one that was made last. */
export function ruleFor(block: ExtractedBlock, rules: readonly SiteRule[]): SiteRule | undefined {
  return rules.findLast((rule) => matches(rule, block));
}

function matches(rule: SiteRule, block: ExtractedBlock): boolean {
  if (rule.by === "container") return block.containers?.includes(rule.match) ?? false;
  return foldedKey(rule.match) === foldedKey(openingOf(block.text));
}

/** The rules with one more, which replaces what was said of the same container or text. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  return [...withoutRule(rules, rule), rule];
}

/** The rules without those for the same container or text of the same site. */
export function withoutRule(rules: readonly SiteRule[], { site, by, match }: SiteRule): SiteRule[] {
  return rules.filter((rule) => rule.site !== site || rule.by !== by || rule.match !== match);
}
