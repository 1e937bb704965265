/**
 * On which sites an article's highlights are shown: at its home, where it was first saved, and
 * where the reader said so. A page of any other site must not learn that there is such an article.
 * That the record has an address of that site is no consent: records of earlier versions got such
 * addresses by a claim alone.
 */
import type { Timestamp } from "./annotation.ts";
import type { Consent, SavedArticle } from "./article.ts";
import { compareStrings } from "./compare.ts";
import { momentAfter, stampsOfArticle } from "./moments.ts";
import { siteWithPortOf } from "./source.ts";

type Consented = Pick<SavedArticle, "address" | "consents">;

/** The site at which the article was first saved. */
export function homeOf({ address }: Pick<SavedArticle, "address">): string {
  return siteWithPortOf(address);
}

/** What the reader said of showing the article on the site of this address; undefined: nothing. */
export function consentAt({ consents }: Consented, address: string): boolean | undefined {
  const site = siteWithPortOf(address);
  return consents?.find((consent) => consent.site === site)?.value;
}

/** Whether a page at this address may show the article and be told of it. */
export function isAllowedAt(article: Consented, address: string): boolean {
  const site = siteWithPortOf(address);
  return site !== "" && (site === homeOf(article) || consentAt(article, address) === true);
}

/**
 * The identities at which the article may be shown: only by them is one record taken for another.
 */
export function allowedIdentities(article: Consented & Pick<SavedArticle, "identities">): string[] {
  return article.identities.filter((identity) => isAllowedAt(article, `https://${identity}`));
}

/** The article with the reader's word on this site, which replaces an earlier one. */
export function withConsent(
  article: SavedArticle,
  site: string,
  value: boolean,
  now: Timestamp,
): SavedArticle {
  const modified = momentAfter(now, ...stampsOfArticle(article));
  const others = (article.consents ?? []).filter((consent) => consent.site !== site);
  return { ...article, consents: inOrder([...others, { site, value, modified }]), modified };
}

/** By site: their order means nothing, and must not tell copies apart. */
export function inOrder(consents: readonly Consent[]): Consent[] {
  return consents.toSorted((a, b) => compareStrings(a.site, b.site));
}
