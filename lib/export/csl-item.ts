/**
 * An article as an item of CSL (https://docs.citationstyles.org/en/stable/specification.html): what
 * the citation formats and styles are made from.
 */
import type { Timestamp } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import { siteOf, withoutTracking } from "../model/source.ts";
import { sectionName } from "../text/section-name.ts";
import { collapsePrintable } from "./escape.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import { type CslName, nameOf } from "./person-name.ts";

/** What is cited of an article: also of one that is not in the notebook yet. */
export type Cited = Pick<SavedArticle, "meta" | "address"> & { created?: Timestamp };

export type CslType = "article-newspaper" | "article-magazine" | "post-weblog" | "webpage";

/** A day, or of it the year, or year and month, that is in a calendar. */
export interface CslDate {
  "date-parts": [number[]];
}

export interface CslItem {
  type: CslType;
  title?: string;
  author?: CslName[];
  "container-title"?: string;
  section?: string;
  issued?: CslDate;
  /** The reader's day of keeping the article. */
  accessed?: CslDate;
  URL?: string;
  language?: string;
  /** Standfirst or summary. */
  abstract?: string;
}

/** Of what is not known there is no field. */
export function cslItemOf(cited: Cited, timeZone?: string): CslItem {
  const { meta, address, created } = cited;
  const title = collapsePrintable(meta.title);
  const fields: { [Field in keyof CslItem]: CslItem[Field] | undefined | "" } = {
    type: typeOf(cited),
    title,
    author: authorsOf(meta),
    "container-title": collapsePrintable(meta.siteName) || siteOf(address),
    section: collapsePrintable(sectionName(meta.section, meta.title)),
    issued: dateOf(publishedDay(meta.published)),
    accessed: created ? dateOf(dayOf(created, timeZone)) : undefined,
    URL: withoutTracking(address),
    language: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(meta.language) ? meta.language : "",
    abstract: collapsePrintable(meta.excerpt),
  };
  const known = Object.entries(fields).filter(([, value]) => value);
  return Object.fromEntries(known) as unknown as CslItem;
}

const MAGAZINE =
  /(?<!\p{L})(?:magazine?|revista|rivista|zeitschrift|tijdschrift|журнал)(?!\p{L})|杂志|雜誌|雑誌|잡지/iu;
const BLOG = /(?<!\p{L})(?:we)?blogs?(?!\p{L})/iu;

/**
 * By what the article says of itself: whether it was read as news, what its publication and its
 * section are called, and its address. Whether a paper is printed, it does not say.
 */
function typeOf({ meta, address }: Cited): CslType {
  const { siteName, section, kind } = meta;
  const { hostname = "", pathname = "" } = URL.parse(address) ?? {};
  const isBlog =
    BLOG.test(siteName) ||
    BLOG.test(section) ||
    /^blogs?\./.test(hostname) ||
    /^\/blogs?\//.test(pathname);
  if (isBlog) return "post-weblog";
  if (!/^(?:news|opinion|live)$/.test(kind)) return "webpage";
  return MAGAZINE.test(siteName) ? "article-magazine" : "article-newspaper";
}

/** People; if none is named the byline as printed, else the agencies. */
function authorsOf({ authors, byline, agencies, language }: Cited["meta"]): CslName[] | undefined {
  const people = printable(authors).map((name) => nameOf(name, language));
  const whole = printable([byline]).length > 0 ? printable([byline]) : printable(agencies);
  const names = people.length > 0 ? people : whole.map((literal) => ({ literal }));
  return names.length > 0 ? names : undefined;
}

const printable = (names: readonly string[]) => names.map(collapsePrintable).filter(Boolean);

/** As much of a day (`2026-03-04`) as is in a calendar: of 30 February, the month. */
function dateOf(day: string): CslDate | undefined {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (!(year > 0)) return undefined;
  if (!(month >= 1 && month <= 12)) return { "date-parts": [[year]] };
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const isDay = date >= 1 && date <= last;
  return { "date-parts": [isDay ? [year, month, date] : [year, month]] };
}
