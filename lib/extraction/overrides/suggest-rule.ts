/** From one block's override to a rule for all articles of the site. */
import type { SiteRule } from "../../model/site-rules.ts";
import { shortened } from "./block-refs.ts";
import type { BlockState } from "./block-states.ts";
import { applicableRules } from "./site-rules.ts";

/**
 * UTF-16 units: a line that is the same on every article ("Sign up here") is hardly longer, a
 * paragraph is.
 */
const LONGEST_STANDING_LINE = 100;

/**
 * The rule to offer after the reader made an override: one that, on this page, does what the
 * override does and nothing else; null when there is none. A container's signature is preferred to
 * the block's opening; the container of the article's own text gives no rule.
 */
export function suggestRule(
  blockState: BlockState,
  blockStates: readonly BlockState[],
  site: string,
): SiteRule | null {
  const { block, isIncluded, isDefault, opening, override } = blockState;
  if (!override || isIncluded === isDefault || !site) return null;
  const base = { site, keep: isIncluded, example: shortened(opening) };
  for (const match of block.containers ?? []) {
    const rule: SiteRule = { ...base, by: "container", match };
    if (agreesWithPage(rule, blockStates)) return rule;
  }
  if (isIncluded || block.text.length > LONGEST_STANDING_LINE) return null;
  return { ...base, by: "text", match: opening };
}

/** Whether a container's rule would change nothing on this page that is not so already. */
function agreesWithPage(rule: SiteRule, blockStates: readonly BlockState[]): boolean {
  const inside = blockStates.filter(({ block }) => block.containers?.includes(rule.match));
  const isAlreadySo = inside.every(({ isIncluded }) => isIncluded === rule.keep);
  const holdsExtractedText = inside.some(({ isExtracted }) => isExtracted);
  if (!isAlreadySo || (rule.keep && holdsExtractedText)) return false;
  return applicableRules([rule], rule.site, blockStates).length > 0;
}
