/** Rules of the reader for the boxes of one site, as they are kept in the settings. */

/**
 * What the reader wants of a site's boxes on every article: always left out, or always kept. A rule names what recurs
 * on a site: a container by its signature (`aside.newsletter`), or a text that is the same each time.
 */
export interface SiteRule {
  /** As `siteOf` gives it. */
  site: string;
  keep: boolean;
  by: "container" | "text";
  /** A signature out of `ExtractedBlock.containers`, or the opening of a text as `openingOf` gives it. */
  match: string;
  /** How the block began that the rule was made from: for the reader to know it by. */
  example: string;
}

/** UTF-16 units of a block's opening: two blocks that begin alike for so long are one for the reader, too. */
export const LONGEST_OPENING = 300;

/** Names of fields in settings that were stored before version 2 of the notebook. */
const OLD_BY: Record<string, SiteRule["by"]> = { place: "container", words: "text" };

/** Whatever was stored, as rules: broken ones are dropped, those of version 1 are read under their old names. */
export function siteRulesFrom(stored: unknown): SiteRule[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item) => ruleFrom(item) ?? []);
}

function ruleFrom(item: unknown): SiteRule | null {
  if (typeof item !== "object" || item === null) return null;
  const fields = item as Record<string, unknown>;
  const { site, keep } = fields;
  const by = OLD_BY[String(fields.by)] ?? fields.by;
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
