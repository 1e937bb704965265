/** When an article was published and changed: witnesses in order of trust, the two never mixed up. */

import { type LdNode, textOf } from "../jsonld.ts";
import { firstOf, type MetaTags } from "../meta-tags.ts";
import { dateInAddress, dayOf, readDate } from "./parse-date.ts";
import type { Shown } from "./printed-dates.ts";

const PUBLISHED_TAGS = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "article:published",
  "published_time",
  "og:published_time",
  "parsely-pub-date",
  "sailthru.date",
  "publish-date",
  "publication_date",
  "pubdate",
  "publishdate",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.issued",
  "date.available",
  "originalpublicationdate",
  "cxenseparse:recs:publishtime",
  "dc.date",
  "date",
  "dcterms.date",
  "article_date_original",
  "displaydate",
  "og:pubdate",
  "datecreated",
  "dc.date.created",
  "creation_date",
  "rnews:datepublished",
  "article.published",
  "bt:pubdate",
  "cse_date",
  "ptime",
  "date_published",
  "last-published",
];
const MODIFIED_TAGS = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "article:modified",
  "lastmod",
  "last-modified",
  "dcterms.modified",
  "dc.date.modified",
  "revision_date",
  "modified_time",
  "og:modified_time",
  "date_modified",
];

/** What dates are read from besides the metadata. */
export interface DateSources {
  tags: MetaTags;
  node: LdNode | null;
  address: string;
  /** Read only when the metadata leave a doubt: the page's own text costs most. */
  shown: (read: (text: string) => string) => Shown;
  /** 3/4/2026 is the 4th of March on this page. */
  monthFirst: boolean;
}

export interface Dates {
  published: string;
  modified: string;
}

/**
 * `published` and `modified`, each "" when the page does not say; neither ever stands in for the other. `now` is the
 * clock, in milliseconds since 1970.
 */
export function datesOf(
  { tags, node, address, shown, monthFirst }: DateSources,
  now: number,
): Dates {
  const read = (text: string) => readDate(text, monthFirst);
  const stated = [
    read(textOf(node?.datePublished)),
    ...PUBLISHED_TAGS.map((tag) => read(firstOf(tags, tag))),
  ].filter(Boolean);
  const inAddress = dateInAddress(address);
  const seen = isDoubtful(stated, inAddress, now) ? shown(read) : { published: [], modified: [] };
  const others = [
    ...seen.published,
    inAddress,
    read(textOf(node?.dateCreated)),
    read(textOf(node?.uploadDate)),
  ].filter(Boolean);
  const candidates = [...stated, ...others];
  const found = candidates.find((date) => isCredible(date, candidates, now)) ?? "";
  const changes = [
    read(textOf(node?.dateModified)),
    ...MODIFIED_TAGS.map((tag) => read(firstOf(tags, tag))),
  ];
  const modified = [...changes, ...seen.modified].find(
    (date) => date !== "" && isLikely(date, now),
  );
  return { published: inPaperZone(found, others) || found, modified: modified ?? "" };
}

/** The page's own print is asked when nothing is stated, or when what is stated may be another day in the paper's zone. */
function isDoubtful(stated: string[], inAddress: string, now: number): boolean {
  const first = stated[0];
  if (!first || !isLikely(first, now)) return true;
  return shiftOf(first) !== 0 && inAddress !== dayOf(first);
}

/** Likely, or said by two witnesses. */
function isCredible(date: string, candidates: string[], now: number): boolean {
  return (
    isLikely(date, now) || candidates.filter((other) => dayOf(other) === dayOf(date)).length > 1
  );
}

/**
 * An instant in UTC whose day is not the day that the page prints: the printed date, when it is the day next to it. An
 * instant with a zone of its own is the same moment, or is that of something else.
 */
function inPaperZone(found: string, shown: string[]): string {
  const shift = shiftOf(found);
  const others = shown.filter(
    (date) => !HAS_ZONE.test(date) || Date.parse(date) === Date.parse(found),
  );
  if (shift === 0 || others.some((date) => dayOf(date) === dayOf(found))) return "";
  const day = new Date(Date.parse(dayOf(found)) + shift * 86_400_000).toISOString().slice(0, 10);
  return others.find((date) => dayOf(date) === day) ?? "";
}

const HAS_ZONE = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** To which side of its day an instant in UTC may fall in the paper's own zone: -1, 1, or 0 for no other day. */
function shiftOf(date: string): number {
  if (!/(?:Z|\+00:00)$/.test(date)) return 0;
  const hour = Number(date.slice(11, 13));
  return hour < 11 ? -1 : hour >= 13 ? 1 : 0;
}

/** Not in the future (a day's grace for time zones) and not before 1990: other dates need a second witness. */
function isLikely(date: string, now: number): boolean {
  const time = Date.parse(dayOf(date));
  return time >= Date.UTC(1990, 0, 1) && time <= now + 86_400_000;
}
