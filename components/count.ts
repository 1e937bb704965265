/** Numbers of things in sentences. */
import { locale, sayCount, sayParts } from "../lib/i18n/say.ts";

/** `2 articles and 7 highlights`, without what there is none of; "" if there is neither. */
export function articlesAndHighlights(articles: number, highlights: number): string {
  const counts = [
    ...(articles > 0 ? [sayCount("shared.articles", articles)] : []),
    ...(highlights > 0 ? [sayCount("shared.highlights", highlights)] : []),
  ];
  return listOf(counts);
}

/** A share in whole percents, rounded down. */
export function percentOf(share: number): string {
  return (Math.floor(share * 100) / 100).toLocaleString(locale(), { style: "percent" });
}

/**
 * Sentences one after the other, as some languages have no space between them; those that are false
 * or "" are left out.
 */
export function sentencesOf(sentences: readonly (string | false)[]): string {
  const said = sentences.filter((sentence) => sentence !== false && sentence !== "") as string[];
  // In parts: `say` would take each for a name, and keep it apart.
  const join = (before: string, next: string) =>
    sayParts<"shared.sentences", never>("shared.sentences", { before, next }).join("");
  return said.length > 0 ? said.reduce(join) : "";
}

/** `a, b, and c`, as the language writes a list. */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(names);
}
