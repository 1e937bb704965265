import { locale as localeOfWords, say } from "../lib/i18n/say.ts";
import type { Timestamp } from "../lib/model/annotation.ts";

/**
 * Moments of the reader's, in the browser's locale and time zone unless a locale is given; dates of
 * a publication are in printed-date.ts.
 */

/**
 * What is shown where a moment cannot be read: an older version took in backups with a month 99.
 */
const unknown = () => say("dates.unknown");

/** A moment with day and time, for a tooltip. */
export function formatMomentInFull(moment: Timestamp, locale = localeOfWords()): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? unknown() : date.toLocaleString(locale);
}

/** When a highlight was made: the time today, else the day, with the year if it is not this one. */
export function formatMoment(moment: Timestamp, now: Date, locale = localeOfWords()): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return unknown();
  if (date.toDateString() === now.toDateString()) {
    return date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  }
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return date.toLocaleDateString(locale, { day: "numeric", month: "short", ...year });
}

/** `2026-03-04` with its day of the week, in no zone; "" for what is no day. */
export function formatDay(day: string, locale = localeOfWords()): string {
  const date = dateAt(day, /^\d{4}-\d{2}-\d{2}$/);
  const style = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  return date?.toLocaleDateString(locale, { ...style, timeZone: "UTC" }) ?? "";
}

/** `2026-03` in words, in no zone; as it is if it is no month. */
export function formatMonth(month: string, locale = localeOfWords()): string {
  const date = dateAt(month, /^\d{4}-\d{2}$/);
  const style = { month: "long", year: "numeric" } as const;
  return date?.toLocaleDateString(locale, { ...style, timeZone: "UTC" }) ?? month;
}

/** Its beginning in UTC, in which it is also written out: so no zone moves it. */
function dateAt(text: string, shape: RegExp): Date | undefined {
  const date = shape.test(text) ? new Date(text) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}
