/** Where the reading copy of an article is: the extension's own page for it. */

/** Its address within the extension; opened at a highlight if one is named. */
export function readingCopyPath(articleId: string, annotationId = ""): string {
  const query = new URLSearchParams({ article: articleId });
  return `/reader.html?${query}${annotationId ? `#${encodeURIComponent(annotationId)}` : ""}`;
}

/** What such an address names; "" for what it does not. The inverse of `readingCopyPath`. */
export function readingCopyAt(address: Pick<Location, "search" | "hash">): {
  articleId: string;
  annotationId: string;
} {
  const articleId = new URLSearchParams(address.search).get("article") ?? "";
  return { articleId, annotationId: decodedFragment(address.hash.slice(1)) };
}

function decodedFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return ""; // typed by hand: a lone % stands for nothing
  }
}
