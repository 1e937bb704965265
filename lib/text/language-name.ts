/** Names of languages. */

/**
 * A language (BCP 47) as another one calls it: `de` is `German` in English. As it is if it is not
 * known.
 */
export function languageName(language: string, inLocale: string): string {
  try {
    return new Intl.DisplayNames(inLocale, { type: "language" }).of(language) ?? language;
  } catch {
    return language; // a page may write anything there
  }
}
