/**
 * Dates for the screens, in the locale of the words beside them unless one is given, and in the
 * reader's time zone.
 */
import { locale as localeOfWords, say } from "../lib/i18n/say.ts";
import type { Timestamp } from "../lib/model/annotation.ts";

/**
 * An article's date: a day alone stays a day; a local time without zone is shown as it stands. ""
 * for none.
 */
export function formatPublished(published: string, locale = localeOfWords()): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(published);
  if (!day) return "";
  const hasTime = published.includes("T");
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(published);
  const moment = hasTime
    ? new Date(published)
    : new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  // `new Date` turns February 30 into a day in March.
  const isReal =
    hasTime || (moment.getMonth() === Number(day[2]) - 1 && moment.getDate() === Number(day[3]));
  if (Number.isNaN(moment.getTime()) || !isReal) return day[0];
  const time = hasTime ? ({ hour: "2-digit", minute: "2-digit" } as const) : {};
  const shown = moment.toLocaleString(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...time,
  });
  return hasTime && !hasZone ? say("dates.localTime", { date: shown }) : shown;
}

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
