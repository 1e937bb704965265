/** Site rules as they are stored in the settings. */

/**
 * A block that is always left out of the articles of a site, or always kept. It is named by what
 * recurs on the site: a container by its signature (`aside.newsletter`), or a text that is the same
 * each time.
 */
export interface SiteRule {
  /** As `siteOf` gives it. */
  site: string;
  keep: boolean;
  by: "container" | "text";
  /**
   * A signature out of `ExtractedBlock.containers`, or the opening of a text as `openingOf` gives
   * it.
   */
  match: string;
  /** How the block began that the rule was made from, to show to the reader. */
  example: string;
}

/**
 * UTF-16 units of a block's opening that are stored: enough that two blocks of one opening are the
 * same text.
 */
export const LONGEST_OPENING = 300;

/** Values of `by` in settings of notebook version 1. */
const VERSION_1_BY: Partial<Record<string, SiteRule["by"]>> = { place: "container", words: "text" };

/**
 * Rules out of anything that was stored: broken ones are dropped; version 1 called the fields `of`
 * and `sample`.
 */
export function siteRulesFrom(stored: unknown): SiteRule[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item) => ruleFrom(item) ?? []);
}

function ruleFrom(item: unknown): SiteRule | null {
  if (typeof item !== "object" || item === null) return null;
  const fields = item as Record<string, unknown>;
  const { site, keep } = fields;
  const by = typeof fields.by === "string" ? (VERSION_1_BY[fields.by] ?? fields.by) : null;
  const match = fields.match ?? fields.of;
  const example = fields.example ?? fields.sample;
  if (!isText(site) || !isText(match) || typeof keep !== "boolean") return null;
  if (by !== "container" && by !== "text") return null;
  const shown = isText(example) ? example : match;
  const cut = (text: string) => text.slice(0, LONGEST_OPENING);
  return { site, keep, by, match: cut(match), example: cut(shown) };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
