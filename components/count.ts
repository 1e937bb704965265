/** Numbers of things in sentences. */

/**
 * The number with its noun: `1 article`, `7 articles`. English only, as all texts of the screens
 * are; the plural is made with an s.
 */
export function countOf(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** `2 articles and 7 highlights`, without what there is none of; "" if there is neither. */
export function articlesAndHighlights(articles: number, highlights: number): string {
  const counts = [
    articles > 0 && countOf(articles, "article"),
    highlights > 0 && countOf(highlights, "highlight"),
  ];
  return counts.filter(Boolean).join(" and ");
}
