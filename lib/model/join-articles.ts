/**
 * Two articles of the notebook that the reader said are one. Not a merge of two copies (merge.ts):
 * what was written on either is kept.
 */
import type { Timestamp } from "./annotation.ts";
import type { SavedArticle } from "./article.ts";
import { homeOf, withConsent } from "./consents.ts";
import { momentAfter, stampsOfArticle } from "./moments.ts";
import { otherIdsField } from "./other-ids.ts";
import { cleanTags } from "./tags.ts";

/**
 * `joined`: the article with the addresses, note, tags and consents of the other one, and allowed
 * at its home, too. `left`: the other one, in the trash, as it was.
 */
export function joinArticles(
  article: SavedArticle,
  other: SavedArticle,
  now: Timestamp,
): { joined: SavedArticle; left: SavedArticle } {
  const moment = momentAfter(now, ...stampsOfArticle(article), ...stampsOfArticle(other));
  const identities = [...new Set([...article.identities, ...other.identities])];
  const claims = [...new Set([...article.claims, ...other.claims])];
  const notes = new Set([article.note.value, other.note.value].filter((note) => note !== ""));
  const stamped = <T>(value: T) => ({ value, modified: moment });
  const whole = {
    ...article,
    ...otherIdsField(article.id, article, other),
    identities,
    claims: claims.filter((claim) => !identities.includes(claim)),
    note: stamped([...notes].join("\n\n")),
    tags: stamped(cleanTags([...article.tags.value, ...other.tags.value])),
  };
  const sites = (other.consents ?? []).filter(({ value }) => value).map(({ site }) => site);
  const joined = [homeOf(other), ...sites]
    .filter((site) => site !== homeOf(article))
    .reduce((known, site) => withConsent(known, site, true, moment), whole);
  return { joined, left: { ...other, deleted: stamped(true), modified: moment } };
}
