/**
 * Moments of the reader's, in the browser's locale and time zone unless a locale is given; dates of
 * a publication are in printed-date.ts.
 */
import type { Timestamp } from "../lib/model/annotation.ts";

/**
 * What is shown where a moment cannot be read: an older version took in backups with a month 99.
 */
const UNKNOWN = "unknown date";

/** A moment with day and time, for a tooltip. */
export function formatMomentInFull(moment: Timestamp, locale?: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? UNKNOWN : date.toLocaleString(locale);
}

/** When a highlight was made: the time today, else the day, with the year if it is not this one. */
export function formatMoment(moment: Timestamp, now: Date, locale?: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return UNKNOWN;
  if (date.toDateString() === now.toDateString()) {
    return date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  }
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return date.toLocaleDateString(locale, { day: "numeric", month: "short", ...year });
}
