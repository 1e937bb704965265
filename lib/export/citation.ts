/** A citation of an article as one line of plain text. */

import { siteOf } from "../model/source.ts";
import { collapseWhitespace } from "../text/foldings.ts";
import type { Cited } from "./csl-item.ts";
import { publishedDay } from "./file-name.ts";

/**
 * Author, “title”, publication, date, address, as far as they are known; the date is the paper's
 * own day. Without white space at which a line would break.
 */
export function citationOf({ meta, address }: Cited, locale = "en-GB"): string {
  const { title, siteName, published } = meta;
  const parts = [
    authorsOf(meta, locale),
    title && `“${collapseWhitespace(title)}”`,
    siteName || siteOf(address),
    longDay(published, locale),
    address,
  ];
  return parts
    .map((part) => collapseWhitespace(part))
    .filter(Boolean)
    .join(", ");
}

/** `Ada Verdi and Li Wei`; if nobody is named the byline as printed, else the agencies. */
function authorsOf({ authors, byline, agencies }: Cited["meta"], locale: string): string {
  const names = authors.length > 0 ? authors : [byline].filter(Boolean);
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(
    names.length > 0 ? names : agencies,
  );
}

/** `4 March 2026`; "" for none. A day that is in no calendar stays as it was printed. */
export function longDay(published: string, locale = "en-GB"): string {
  const day = publishedDay(published);
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day) return day;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(moment);
}
