/** Dates as pages write them, in the model's form: a day, a local time without zone, or an instant with its zone. */
import { monthOf } from "./months.ts";
import { squeeze } from "./text.ts";

const ISO =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T\s]+|\s*,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z\b|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i;
const SLASHED = /(?<![\d/])(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const EAST = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const PACKED = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?(\d{2})(\d{2})(\d{2})?)?(?!\d)/;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s*(?:de |of |d')?[\s\-/.]?\s*([A-Za-z\u00c0-\u06ff\u0900-\u097f\u1e00-\u1eff]{3,15})\.?,?\s*(?:de |del )?[\s\-/]?\s*(\d{4})(?!\d)/;
const MONTH_FIRST =
  /([A-Za-z\u00c0-\u06ff\u0900-\u097f\u1e00-\u1eff]{3,15})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/;
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const CLOCK = /(?<!\d)(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\b\.?)?\s*(Z\b|UTC|GMT|[+-]\d{2}:?\d{2})?/i;

/**
 * The first date in `text`, or "". `monthFirst` reads 3/4/2026 as the 4th of March. Nothing is invented: no time, no
 * zone that the text does not give.
 */
export function readDate(text: string, monthFirst = false): string {
  const short = squeeze(text.slice(0, 300));
  if (!/\d/.test(short)) return "";
  const iso = ISO.exec(short);
  if (iso) return joined(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const east = EAST.exec(short) ?? SLASHED.exec(short);
  if (east) return withClock(east[1], east[2], east[3], short, east);
  const words = wordDate(short);
  if (words) return words;
  const numbers = NUMBERS.exec(short);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const american = second > 12 || (monthFirst && numbers[2] === "/" && first <= 12);
    return withClock(
      numbers[4],
      american ? numbers[1] : numbers[3],
      american ? numbers[3] : numbers[1],
      short,
      numbers,
    );
  }
  const packed = PACKED.exec(short);
  if (packed) return joined(packed[1], packed[2], packed[3], packed[4], packed[5], packed[6]);
  return /^\d{10}(?:\d{3})?$/.test(short) ? fromEpoch(Number(short)) : "";
}

function wordDate(text: string): string {
  const day = DAY_FIRST.exec(text);
  const dayMonth = day ? monthOf(day[2]!) : 0;
  if (day && dayMonth) return withClock(day[3], String(dayMonth), day[1], text, day);
  const month = MONTH_FIRST.exec(text);
  const number = month ? monthOf(month[1]!) : 0;
  return month && number ? withClock(month[3], String(number), month[2], text, month) : "";
}

function fromEpoch(value: number): string {
  const date = new Date(value < 1e11 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace(/\.\d+Z$/, "Z");
}

function withClock(year?: string, month?: string, day?: string, text = "", found?: RegExpExecArray): string {
  const rest = found ? text.slice(found.index + found[0].length, found.index + found[0].length + 40) : "";
  const clock = CLOCK.exec(rest);
  if (!clock) return joined(year, month, day);
  let hour = Number(clock[1]);
  if (clock[4]) hour = (hour % 12) + (clock[4].toLowerCase() === "p" ? 12 : 0);
  return joined(year, month, day, String(hour), clock[2], clock[3], clock[5]);
}

const two = (text: string) => text.padStart(2, "0");

function joined(y = "", m = "", d = "", h?: string, min?: string, s?: string, zone?: string): string {
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return "";
  const date = `${y}-${two(m)}-${two(d)}`;
  if (h === undefined || min === undefined || Number(h) > 23 || Number(min) > 59) return date;
  const time = `${date}T${two(h)}:${min}${s && Number(s) < 60 ? `:${s}` : ""}`;
  return time + zoneOf(zone);
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return "";
  if (/^(?:z|utc|gmt)$/i.test(zone)) return "Z";
  const digits = zone.replace(":", "");
  return `${digits.slice(0, 3)}:${digits.slice(3) || "00"}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a date of ours, `2026-03-04`. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** The date that an address spells out, `/2026/03/04/` or `-20260304`, or "". */
export function dateInAddress(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]*/i, "");
  const found =
    /(?<!\d)((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return found ? joined(found[1], found[2], found[3]) : "";
}
