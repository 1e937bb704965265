/** What Readability 0.6.0 (Apache-2.0) reads out of class names and ids, with its own patterns. */
import { ZONE } from "./hints.ts";
import type { Box } from "./walk.ts";

// For lower-case text: patterns without the flag `i` compile in half the time.
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/;
const MAYBE = /and|article|body|column|content|main|shadow/;
const POSITIVE = /article|body|content|entry|main|page|post|text|blog|story/;
const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/;
const WEIGHT = 25;

/** What these zones hold is never the article. */
export const NEVER = ZONE.nav | ZONE.consent;

/** The name of a box says that it is no part of the article, and nothing in it says the contrary. */
export function isUnlikely(box: Box): boolean {
  if (box.tag === "body" || box.hint.length < 3) return false;
  const name = box.hint.toLowerCase();
  return UNLIKELY.test(name) && !MAYBE.test(name);
}

/** 25 points for a good class name and as many for a good id, 25 less for a bad one. */
export function classWeight({ element }: Box): number {
  let weight = 0;
  for (const name of [element.getAttribute("class"), element.getAttribute("id")]) {
    if (!name) continue;
    const lower = name.slice(0, 400).toLowerCase();
    if (NEGATIVE.test(lower)) weight -= WEIGHT;
    if (POSITIVE.test(lower)) weight += WEIGHT;
  }
  return weight;
}
