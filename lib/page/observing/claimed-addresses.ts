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
  const links = doc.querySelectorAll('link[rel~="canonical"], link[rel~="amphtml"]');
  const metas = doc.querySelectorAll('meta[property="og:url"]');
  const addresses = [
    ...[...links].map((link) => link.getAttribute("href")),
    ...[...metas].map((meta) => meta.getAttribute("content")),
  ].filter((address): address is string => Boolean(address?.trim()));
  return boundClaimed(addresses);
}
