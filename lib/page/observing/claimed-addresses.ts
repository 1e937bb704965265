/**
 * Apart from page-extractor.ts, so that the sentinel, which every page loads, does not bundle the
 * extraction.
 */

import { boundClaimed } from "../../model/bounded-page.ts";

/**
 * The addresses that the page gives for itself (canonical, AMP, og:url), as they stand there and
 * whether true or not; no more of them, and no longer ones, than a page has.
 */
export function claimedBy(doc: Document): string[] {
  const addresses = [
    ...thoseOf(doc, "link", '[rel~="canonical"], [rel~="amphtml"]', "href"),
    ...thoseOf(doc, "meta", '[property="og:url"]', "content"),
  ].filter((address): address is string => Boolean(address?.trim()));
  return boundClaimed(addresses);
}

/**
 * By tag first, which the browser remembers: one selector over a million elements takes tens of
 * milliseconds, each time.
 */
function thoseOf(doc: Document, tag: string, selector: string, attribute: string) {
  return [...doc.getElementsByTagName(tag)]
    .filter((element) => element.matches(selector))
    .map((element) => element.getAttribute(attribute));
}
