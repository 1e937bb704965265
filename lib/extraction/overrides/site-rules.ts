/**
 * What the reader wants of a site's boxes on every article: always left out, or always kept. A rule names what recurs
 * on a site: a box by its signature (`aside.newsletter`), or a text that is the same each time.
 */
import type { ReadBlock } from "../../model/article.ts";
import { fold } from "../../text/resemblance.ts";

export interface SiteRule {
  /** As `siteOf` gives it. */
  site: string;
  keep: boolean;
  by: "place" | "words";
  /** A signature out of `ReadBlock.places`, or words as `wordsOf` gives them. */
  of: string;
  /** How the block began that the rule was made from: for the reader to know it by. */
  sample: string;
}

/** UTF-16 units by which a block is known: long enough that two blocks that begin alike are one for the reader, too. */
const LONGEST = 300;
/** A rule for boxes that would take more than this share of an article's text away has come to mean something else. */
const MOST_TAKEN = 1 / 3;

/** The beginning of a text, white space run together: what a block is named by. */
export function wordsOf(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, ""); // not half a letter
}

/** The first words of a text, to know it by in a line. */
export function beginningOf(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, "")}…` : words;
}

/** Two texts of one key are one text. What has neither letters nor digits ("* * *") is compared as it stands. */
export function keyOf(words: string): string {
  return fold(words) || words;
}

/** The rules of one site that may be used on these blocks, all of the page in order; `isRead`: was taken for the text. */
export function usableRules(
  rules: readonly SiteRule[],
  site: string,
  blocks: readonly { block: ReadBlock; isRead: boolean }[],
): SiteRule[] {
  const read = blocks.filter(({ isRead }) => isRead).map(({ block }) => block);
  const lettersOf = (some: readonly ReadBlock[]) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const all = lettersOf(read);
  const isFair = (rule: SiteRule) =>
    rule.keep ||
    rule.by === "words" ||
    lettersOf(read.filter((block) => meets(rule, block))) <= all * MOST_TAKEN;
  return rules.filter((rule) => rule.site === site && isFair(rule));
}

/** The rule that speaks of this block; of several the one that was made last. */
export function ruleFor(block: ReadBlock, rules: readonly SiteRule[]): SiteRule | undefined {
  return rules.findLast((rule) => meets(rule, block));
}

function meets(rule: SiteRule, block: ReadBlock): boolean {
  if (rule.by === "place") return block.places?.includes(rule.of) ?? false;
  return keyOf(rule.of) === keyOf(wordsOf(block.text));
}

/** The rules with one more; what they said of the same box or words before is forgotten. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  return [...withoutRule(rules, rule), rule];
}

/** The rules without what they say of this box or these words. */
export function withoutRule(rules: readonly SiteRule[], { site, by, of }: SiteRule): SiteRule[] {
  return rules.filter((rule) => rule.site !== site || rule.by !== by || rule.of !== of);
}

/** Whatever was stored, as rules: broken ones are dropped. */
export function siteRulesFrom(stored: unknown): SiteRule[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item) => {
    const { site, keep, by, of, sample } = (
      typeof item === "object" && item !== null ? item : {}
    ) as Partial<Record<keyof SiteRule, unknown>>;
    const isText = (value: unknown): value is string =>
      typeof value === "string" && value.trim() !== "";
    if (
      !isText(site) ||
      !isText(of) ||
      typeof keep !== "boolean" ||
      (by !== "place" && by !== "words")
    )
      return [];
    return [
      {
        site,
        keep,
        by,
        of: of.slice(0, LONGEST),
        sample: isText(sample) ? sample.slice(0, LONGEST) : of,
      },
    ];
  });
}
