/** Apart from reading.ts, so that the sentinel stays small. */

/** The addresses that the page gives for itself, as they stand there; whether they are true is not asked here. */
export function claimedBy(doc: Document): string[] {
  const links = [
    ...doc.querySelectorAll<HTMLLinkElement>('link[rel~="canonical"], link[rel~="amphtml"]'),
  ];
  const metas = [...doc.querySelectorAll<HTMLMetaElement>('meta[property="og:url"]')];
  return [
    ...links.map((link) => link.getAttribute("href")),
    ...metas.map((meta) => meta.getAttribute("content")),
  ]
    .filter((address): address is string => Boolean(address?.trim()))
    .slice(0, 8);
}
