/**
 * A publication's date as it printed it: its own day and time of day, whatever the reader's zone
 * is. The zone is named where it is not the reader's.
 */

import { locale as localeOfWords, say } from "../lib/i18n/say.ts";

/** `getTimezoneOffset` of the reader at that moment: minutes, positive west of UTC. */
type OffsetAt = (moment: Date) => number;

const PARTS = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})[^Z+-]*(Z|[+-]\d{2}:?\d{2})?)?/;

/** In words, in the locale of the words beside it unless one is given; "" for none. */
export function formatPrinted(
  published: string,
  locale = localeOfWords(),
  readerOffset: OffsetAt = (moment) => moment.getTimezoneOffset(),
): string {
  const parts = PARTS.exec(published);
  if (!parts) return "";
  const [day, year, month, date, hours, minutes, zone] = parts;
  const at = [year, Number(month) - 1, date, hours ?? 0, minutes ?? 0].map(Number);
  // As if the paper's clock showed UTC: then no zone of the reader's changes what it showed.
  const shown = new Date(Date.UTC(...(at as [number, number, number, number, number])));
  if (shown.getUTCDate() !== Number(date)) return day.slice(0, "2026-01-01".length);
  const time = hours === undefined ? {} : ({ hour: "2-digit", minute: "2-digit" } as const);
  const text = shown.toLocaleString(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...time,
    timeZone: "UTC",
  });
  if (hours === undefined) return text;
  if (zone === undefined) return say("dates.localTime", { date: text });
  const ahead = minutesAheadOf(zone);
  const moment = new Date(shown.getTime() - ahead * 60_000);
  return readerOffset(moment) === -ahead ? text : `${text} ${zoneName(ahead)}`;
}

/** Minutes that a zone's clock is ahead of UTC. */
function minutesAheadOf(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** `UTC`, `UTC+2`, `UTC−3:30`. */
function zoneName(ahead: number): string {
  if (ahead === 0) return "UTC";
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const past = minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`;
  return `UTC${ahead < 0 ? "−" : "+"}${hours}${past}`;
}
