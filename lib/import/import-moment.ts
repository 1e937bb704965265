/** Moments as other tools write them. */
import type { Timestamp } from "../model/annotation.ts";
import type { MaybeMoment } from "./foreign-article.ts";

/**
 * The stamp of a field whose age is not known: anything the reader writes is later, and a record
 * that was deleted here stays deleted.
 */
export const UNKNOWN_AGE: Timestamp = "1970-01-01T00:00:00.000Z";
/** UTF-16 units; no date is longer. */
const LONGEST = 64;
const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?$/;
const ZONE = /(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2})?)$/i;
/** Seconds, milliseconds, microseconds since 1970, by their number of digits. */
const COUNTED = /^\d{9,16}$/;

/**
 * The moment, or "" if it is none. ISO 8601 and its relatives, or a number of seconds, milli- or
 * microseconds. A time without a zone is taken as UTC: what the clock of the tool was is not known,
 * and any other choice would make the same file another one on another machine.
 */
export function momentOf(value: unknown): MaybeMoment {
  const text = typeof value === "number" ? String(Math.trunc(value)) : value;
  if (typeof text !== "string" || text.length > LONGEST) return "";
  const trimmed = text.trim();
  if (COUNTED.test(trimmed)) return momentOfNumber(trimmed);
  const zone = trimmed.includes(":") ? ZONE.exec(trimmed) : null;
  const bare = zone ? trimmed.slice(0, zone.index).trim() : trimmed;
  const parts = ISO.exec(bare);
  if (!parts) return "";
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const fraction = Number(`0.${parts[7] ?? 0}`) * 1000;
  const local = momentOfParts(year, month, day, hour, minute, second, Math.floor(fraction));
  return local && zone?.[1] ? shifted(local, zone) : local;
}

function shifted(local: string, [, sign, hours, minutes]: RegExpExecArray): MaybeMoment {
  const ahead = (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
  return isoOf(Date.parse(local) - (sign === "-" ? -ahead : ahead));
}

function momentOfNumber(digits: string): MaybeMoment {
  const unit = digits.length > 13 ? 1000 : 1;
  const ms = digits.length > 10 ? Number(digits) / unit : Number(digits) * 1000;
  return isoOf(Math.floor(ms));
}

/** The moment in UTC; "" if there is no such day or time. `month` from 1. */
export function momentOfParts(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  ms = 0,
): MaybeMoment {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second, ms));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return isReal ? isoOf(date.getTime()) : "";
}

/** Before the first web page no moment can be right: it is a counter that was never set. */
const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(9999, 11, 31);

function isoOf(ms: number): MaybeMoment {
  return ms >= FIRST && ms <= LAST ? new Date(ms).toISOString() : "";
}
