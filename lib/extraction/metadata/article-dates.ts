/**
 * When an article was published and when it was changed. Each is looked for in sources of its own,
 * in order of trust; one never stands in for the other.
 */

import { calendarDay, dateInAddress, parseDate } from "./dates/parse-date.ts";
import type { PrintedDates } from "./dates/printed-dates.ts";
import { type JsonLdNode, jsonLdText } from "./jsonld.ts";
import { type MetaTags, metaContent } from "./meta-tags.ts";

/** In order of trust. */
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
/** In order of trust. */
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
const DAY_MS = 86_400_000;
/** The Web is not older: an earlier date is a mistake unless a second source has it, too. */
const EARLIEST = Date.UTC(1990, 0, 1);
const HAS_ZONE = /^[^T]*T.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** What dates are taken from. Dates have the form that `parseDate` gives. */
export interface DateSources {
  metaTags: MetaTags;
  articleNode: JsonLdNode | null;
  /** The page's own, absolute. */
  address: string;
  /** Called only where the metadata leave a doubt, because searching the page's text costs most. */
  printedDates: (parse: (text: string) => string) => PrintedDates;
  /** 3/4/2026 is the 4th of March on this page. */
  monthFirst: boolean;
}

/** Each in the form that `parseDate` gives, or "" when the page does not say. */
export interface ArticleDates {
  published: string;
  modified: string;
}

/** When the article was published and changed. `now`: the clock, in milliseconds since 1970. */
export function findDates(sources: DateSources, now: number): ArticleDates {
  const { metaTags, articleNode, address, printedDates, monthFirst } = sources;
  const parse = (text: string) => parseDate(text, monthFirst);
  const datesOfTags = (tags: string[]) => tags.map((tag) => parse(metaContent(metaTags, tag)));
  const stated = [
    parse(jsonLdText(articleNode?.datePublished)),
    ...datesOfTags(PUBLISHED_TAGS),
  ].filter(Boolean);
  const inAddress = dateInAddress(address);
  const printed = isDoubtful(stated, inAddress, now)
    ? printedDates(parse)
    : { published: [], modified: [] };
  const others = [
    ...printed.published,
    inAddress,
    parse(jsonLdText(articleNode?.dateCreated)),
    parse(jsonLdText(articleNode?.uploadDate)),
  ].filter(Boolean);
  const changes = [
    parse(jsonLdText(articleNode?.dateModified)),
    ...datesOfTags(MODIFIED_TAGS),
    ...printed.modified,
  ];
  return {
    published: publishedOf(stated, others, now),
    modified: changes.find((date) => date !== "" && isPlausible(date, now)) ?? "",
  };
}

function publishedOf(stated: string[], others: string[], now: number): string {
  const candidates = [...stated, ...others];
  const published = candidates.find((date) => isCredible(date, candidates, now)) ?? "";
  return inLocalZone(published, others) || published;
}

/**
 * Whether the page's print is asked: nothing is stated, or what is stated may be another day in the
 * paper's zone.
 */
function isDoubtful(stated: string[], inAddress: string, now: number): boolean {
  const [first] = stated;
  if (!first || !isPlausible(first, now)) return true;
  return dayShiftOf(first) !== 0 && inAddress !== calendarDay(first);
}

/** Plausible by itself, or its day is given by two sources. */
function isCredible(date: string, candidates: string[], now: number): boolean {
  if (isPlausible(date, now)) return true;
  const day = calendarDay(date);
  return candidates.filter((other) => calendarDay(other) === day).length > 1;
}

/**
 * Many publishing systems state instants in UTC, while the paper prints its own day. Where the day
 * of the instant `published` is given nowhere else, this is the date of the day next to it that is;
 * "" where there is none. Dates with a zone of their own count only if they are the same instant:
 * others are those of something else.
 */
function inLocalZone(published: string, others: string[]): string {
  const shift = dayShiftOf(published);
  if (shift === 0) return "";
  const instant = Date.parse(published);
  const local = others.filter((date) => !HAS_ZONE.test(date) || Date.parse(date) === instant);
  const day = calendarDay(published);
  if (local.some((date) => calendarDay(date) === day)) return "";
  const nextDay = new Date(Date.parse(day) + shift * DAY_MS).toISOString().slice(0, 10);
  return local.find((date) => calendarDay(date) === nextDay) ?? "";
}

/**
 * The day that an instant in UTC may fall on in another zone: -1 the one before, 1 the one after, 0
 * no other.
 */
function dayShiftOf(date: string): number {
  if (!/(?:Z|\+00:00)$/.test(date)) return 0;
  const hour = Number(date.slice(11, 13));
  if (hour < 11) return -1;
  return hour >= 13 ? 1 : 0;
}

/** Neither before 1990 nor in the future, with a day's grace for time zones. */
function isPlausible(date: string, now: number): boolean {
  const time = Date.parse(calendarDay(date));
  return time >= EARLIEST && time <= now + DAY_MS;
}
