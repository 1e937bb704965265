/** Numbers of things in sentences. */
import { locale, sayCount } from "../lib/i18n/say.ts";

/**
 * The number with its noun: `1 article`, `7 articles`. English only, for the screens that are: the
 * plural is made with an s.
 */
export function countOf(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** `2 articles and 7 highlights`, without what there is none of; "" if there is neither. */
export function articlesAndHighlights(articles: number, highlights: number): string {
  const counts = [
    ...(articles > 0 ? [sayCount("shared.articles", articles)] : []),
    ...(highlights > 0 ? [sayCount("shared.highlights", highlights)] : []),
  ];
  return listOf(counts);
}

/** `a, b, and c`, as the language writes a list. */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(names);
}
