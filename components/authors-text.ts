/** Who wrote an article, in one line. */

import { locale } from "../lib/i18n/say.ts";
import type { ArticleMeta } from "../lib/model/article.ts";

type Named = Pick<ArticleMeta, "authors" | "byline" | "agencies" | "language">;

/**
 * The authors by name, else the byline as printed, else the agencies; "" if the page names nobody.
 * They stand in the direction of the article, so they are listed as its language does.
 */
export function authorsText({ authors, byline, agencies, language }: Named): string {
  const list = listIn(language);
  return authors.length > 0 ? list.format(authors) : byline || list.format(agencies);
}

function listIn(language: string): Intl.ListFormat {
  const style = { type: "conjunction", style: "narrow" } as const;
  try {
    return new Intl.ListFormat([language, locale()].filter(Boolean), style);
  } catch {
    return new Intl.ListFormat(locale(), style); // a backup may hold any text as a language
  }
}
