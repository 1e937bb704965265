/**
 * Apart from page-extractor.ts, so that the sentinel, which every page loads, does not bundle the
 * extraction.
 */

/** A page has one or two; more are not worth their place in a message. */
const MAX_ADDRESSES = 8;

/**
 * The addresses that the page gives for itself (canonical, AMP, og:url), as they stand there and
 * whether true or not.
 */
export function claimedBy(doc: Document): string[] {
  const links = doc.querySelectorAll('link[rel~="canonical"], link[rel~="amphtml"]');
  const metas = doc.querySelectorAll('meta[property="og:url"]');
  return [
    ...[...links].map((link) => link.getAttribute("href")),
    ...[...metas].map((meta) => meta.getAttribute("content")),
  ]
    .filter((address): address is string => Boolean(address?.trim()))
    .slice(0, MAX_ADDRESSES);
}
