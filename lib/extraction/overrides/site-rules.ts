/**
 * What the reader wants of a site's boxes on every article: always left out, or always kept. A rule names what recurs
 * on a site: a box by its signature (`aside.newsletter`), or a text that is the same each time.
 */

import type { ExtractedBlock } from "../../model/article.ts";
import { LONGEST_OPENING, type SiteRule } from "../../model/site-rules.ts";
import { foldToLetters } from "../../text/foldings.ts";

/** UTF-16 units by which a block is known: long enough that two blocks that begin alike are one for the reader, too. */
const LONGEST = LONGEST_OPENING;
/** A rule for boxes that would take more than this share of an article's text away has come to mean something else. */
const MOST_TAKEN = 1 / 3;

/** The beginning of a text, white space run together: what a block is named by. */
export function openingOf(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, ""); // not half a letter
}

/** The first words of a text, to know it by in a line. */
export function shortened(opening: string): string {
  return opening.length > 60 ? `${opening.slice(0, 60).replace(/\s+\S*$/, "")}…` : opening;
}

/** Two texts of one key are one text. What has neither letters nor digits ("* * *") is compared as it stands. */
export function foldedKey(opening: string): string {
  return foldToLetters(opening) || opening;
}

/** The rules of one site that may be used on these blocks, all of the page in order; `isExtracted`: was taken for the text. */
export function applicableRules(
  rules: readonly SiteRule[],
  site: string,
  blocks: readonly { block: ExtractedBlock; isExtracted: boolean }[],
): SiteRule[] {
  const read = blocks.filter(({ isExtracted }) => isExtracted).map(({ block }) => block);
  const lettersOf = (some: readonly ExtractedBlock[]) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const all = lettersOf(read);
  const isFair = (rule: SiteRule) =>
    rule.keep ||
    rule.by === "text" ||
    lettersOf(read.filter((block) => matches(rule, block))) <= all * MOST_TAKEN;
  return rules.filter((rule) => rule.site === site && isFair(rule));
}

/** The rule that speaks of this block; of several the one that was made last. */
export function ruleFor(block: ExtractedBlock, rules: readonly SiteRule[]): SiteRule | undefined {
  return rules.findLast((rule) => matches(rule, block));
}

function matches(rule: SiteRule, block: ExtractedBlock): boolean {
  if (rule.by === "container") return block.containers?.includes(rule.match) ?? false;
  return foldedKey(rule.match) === foldedKey(openingOf(block.text));
}

/** The rules with one more; what they said of the same box or words before is forgotten. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  return [...withoutRule(rules, rule), rule];
}

/** The rules without what they say of this box or these words. */
export function withoutRule(
  rules: readonly SiteRule[],
  { site, by, match: of }: SiteRule,
): SiteRule[] {
  return rules.filter((rule) => rule.site !== site || rule.by !== by || rule.match !== of);
}
